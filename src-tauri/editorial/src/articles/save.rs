//! Saving the working draft. "Saved" is shown only after this came back (L4).

use sanshen_document::Content;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

use super::show::{count_view, hidden_view};
use super::view::DraftSaved;
use super::{article_no, read_content};
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::review::{Desk, Record, Standing};
use crate::store::{ArticleRecord, DraftOnShelf, SaveRow};
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::Action;

/// Adds a save on top of `base_version`; another base is refused and nothing is overwritten.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// The article's id.
    pub article: String,
    /// The version that the text was made from.
    pub base_version: u32,
    /// The editing session: the same session may repeat a save whose answer was lost.
    pub session: String,
    /// The whole content.
    #[ts(type = "Content")]
    pub content: Value,
}

impl Command for SaveDraft {
    const NAME: &'static str = "save_draft";
    const WHO: Who = Who::Staff;
    type Output = DraftSaved;
}

impl Act for SaveDraft {
    async fn run(self, tx: &mut Tx<'_>) -> Result<DraftSaved> {
        let content = read_content(&self.content)?;
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let (standing, person) = (Standing::of(&record), tx.by()?.clone());
        Desk {
            record: &record,
            standing: &standing,
            staff: &tx.staff,
            person: &person,
        }
        .may(Action::Edit)?;
        let last = &record.draft;
        let same_text = last.content == stored(&content);
        if same_text && (last.version == self.base_version || last.session == self.session) {
            return Ok(saved(&record.article, last, &content));
        }
        if last.version != self.base_version {
            return Err(Refusal::SaveConflict {
                base: self.base_version,
                current: last.version,
                by: tx.staff.named(&last.person),
                at: local(last.at).to_rfc3339(),
            });
        }
        add_save(tx, &record.article, last, &content, &self.session).await
    }
}

/// The save that begins an article.
pub(crate) async fn first_save(
    tx: &mut Tx<'_>,
    article: &ArticleRecord,
    content: &Content,
) -> Result<DraftSaved> {
    put(tx, article, 1, content, "create").await
}

/// A save after `last`.
pub(crate) async fn add_save(
    tx: &mut Tx<'_>,
    article: &ArticleRecord,
    last: &SaveRow,
    content: &Content,
    session: &str,
) -> Result<DraftSaved> {
    put(tx, article, last.version + 1, content, session).await
}

async fn put(
    tx: &mut Tx<'_>,
    article: &ArticleRecord,
    version: u32,
    content: &Content,
    session: &str,
) -> Result<DraftSaved> {
    let save = SaveRow {
        version,
        content: stored(content),
        hash: content.hash().as_str().to_string(),
        person: tx.by()?.id.clone(),
        session: session.to_string(),
        at: tx.now,
    };
    tx.store.add_save(&article.id, &save).await?;
    let answer = saved(article, &save, content);
    let draft = DraftOnShelf {
        title: &content.title,
        section: &content.section,
        words: answer.count.words,
        at: save.at,
    };
    tx.store.put_draft_on_shelf(&article.id, draft).await?;
    tx.touch(Changed::Article(article.id.clone()));
    Ok(answer)
}

/// The form in which the store keeps a content.
pub(crate) fn stored(content: &Content) -> String {
    content.to_json().to_string()
}

fn saved(article: &ArticleRecord, save: &SaveRow, content: &Content) -> DraftSaved {
    DraftSaved {
        article: article.id.clone(),
        article_no: article_no(article),
        version: save.version,
        hash: save.hash.clone(),
        saved_at: save.at,
        count: count_view(content),
        hidden: hidden_view(content),
    }
}
