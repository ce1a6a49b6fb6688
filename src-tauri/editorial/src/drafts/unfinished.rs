//! Drafts that were open when the program went down.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::{number_of, parse_content};
use crate::commands::{Ask, Command, Who};
use crate::refusal::Result;
use crate::store::UnfinishedRow;
use crate::tx::Tx;

/// My drafts that an earlier run of the program left open, newest first.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unfinished {}

/// One draft that was never closed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UnfinishedView {
    /// The article's id.
    pub article: String,
    /// 稿件编号
    pub article_no: String,
    /// The title as last saved.
    pub title: String,
    /// The session; `close_draft` with it takes it off this list.
    pub session: String,
    /// When the person's last text of it was saved, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// 字数 of that text.
    pub words: u32,
    /// 字数 when the session began.
    pub words_before: u32,
    /// Its version.
    pub version: u32,
    /// The version that the session began from; `None` when it is no longer kept.
    pub version_before: Option<u32>,
}

impl Command for Unfinished {
    const NAME: &'static str = "unfinished";
    const WHO: Who = Who::Staff;
    type Output = Vec<UnfinishedView>;
}

impl Ask for Unfinished {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<UnfinishedView>> {
        let person = tx.by()?.id.clone();
        let rows = tx.store.unfinished(&person, tx.run()).await?;
        let mut drafts = Vec::with_capacity(rows.len());
        for row in rows {
            drafts.push(view(tx, row).await?);
        }
        Ok(drafts)
    }
}

async fn view(tx: &mut Tx<'_>, row: UnfinishedRow) -> Result<UnfinishedView> {
    let began = tx.store.save(&row.article, row.version).await?;
    let words = |content: &str| parse_content(content).map(|content| content.count().words);
    Ok(UnfinishedView {
        article_no: number_of(row.year, row.number),
        words_before: began
            .as_ref()
            .and_then(|save| save.words.or_else(|| words(&save.content).ok()))
            .unwrap_or(0),
        version_before: began.map(|save| save.version),
        title: row.title,
        session: row.session,
        at: row.at,
        words: row.words,
        version: row.last,
        article: row.article,
    })
}
