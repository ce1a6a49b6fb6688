//! Texts put aside: what could not be saved into its draft, kept until its writer lets it go.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::sitting::session_fits;
use crate::articles::{read_content, stored};
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Named, Refusal, Result};
use crate::store::AsideRow;
use crate::tx::Tx;
use crate::versions::{VersionsView, versions_view};
use crate::words::{name_of, named};

/// Keeps a text beside the draft. Taken from everybody on the staff: a text that was typed is never turned away.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepAside {
    /// The article's id.
    pub article: String,
    /// The session that wrote it; of what it made from one version it has one text put aside, the latest.
    pub session: String,
    /// The version that it was made from.
    pub base_version: u32,
    /// Why it could not be saved.
    pub why: AsideWhy,
    /// The text.
    #[ts(type = "Content")]
    pub content: Value,
}

/// Lets go of a text of one's own that was put aside.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DropAside {
    /// The article's id.
    pub article: String,
    /// The text's id.
    pub id: String,
}

/// Why a text was put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AsideWhy {
    /// The draft had been saved elsewhere meanwhile.
    Conflict,
    /// Somebody took the draft over.
    TakenOver,
    /// The article went on to where this person may not edit it.
    Locked,
}

/// A text that was put aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AsideView {
    /// Its id.
    pub id: String,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// Who wrote it.
    pub by: Named,
    /// 字数
    pub words: u32,
    /// The version that it was made from.
    pub base_version: u32,
    /// Why it was put aside.
    pub why: AsideWhy,
}

impl Command for KeepAside {
    const NAME: &'static str = "keep_aside";
    const WHO: Who = Who::Staff;
    type Output = AsideView;
}

impl Command for DropAside {
    const NAME: &'static str = "drop_aside";
    const WHO: Who = Who::Staff;
    type Output = VersionsView;
}

impl Act for KeepAside {
    async fn run(self, tx: &mut Tx<'_>) -> Result<AsideView> {
        session_fits(&self.session)?;
        let content = read_content(&self.content)?;
        let article = tx.store.article(&self.article).await?;
        let person = tx.by()?.id.clone();
        let earlier = tx.store.asides(&article.id).await?;
        let mine = |row: &&AsideRow| {
            row.session == self.session
                && row.person == person
                && row.base_version == self.base_version
        };
        if let Some(earlier) = earlier.iter().find(mine) {
            tx.store
                .drop_aside(&article.id, &earlier.id, &person)
                .await?;
        }
        let row = AsideRow {
            id: tx.fresh_id(),
            person,
            session: self.session,
            base_version: self.base_version,
            why: name_of(self.why),
            content: stored(&content)?,
            hash: content.hash().as_str().to_string(),
            words: content.count().words,
            at: tx.now,
        };
        tx.store.add_aside(&article.id, &row).await?;
        tx.touch(Changed::Article(article.id));
        Ok(aside_view(tx, &row))
    }
}

impl Act for DropAside {
    async fn run(self, tx: &mut Tx<'_>) -> Result<VersionsView> {
        let person = tx.by()?.id.clone();
        let dropped = tx.store.drop_aside(&self.article, &self.id, &person);
        if dropped.await? == 0 {
            return Err(Refusal::NotFound {
                what: "aside".into(),
                id: self.id,
            });
        }
        tx.touch(Changed::Article(self.article.clone()));
        versions_view(tx, &self.article).await
    }
}

/// A text put aside as the screens list it.
pub(crate) fn aside_view(tx: &Tx<'_>, row: &AsideRow) -> AsideView {
    AsideView {
        id: row.id.clone(),
        at: row.at,
        by: tx.staff.named(&row.person),
        words: row.words,
        base_version: row.base_version,
        why: named(&row.why).unwrap_or(AsideWhy::Conflict),
    }
}
