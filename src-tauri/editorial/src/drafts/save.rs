//! Saving the working draft. "Saved" is shown only after this came back (L4).

use sanshen_document::Content;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

use super::sitting::not_taken;
use super::tracked::{TrackedInput, TrackedMark, keep_marks, keep_tracked};
use crate::articles::view::{CountView, DraftSaved, HiddenCharacter};
use crate::articles::{article_no, count_view, hidden_view, read_content, stored};
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::review::{Record, permitted};
use crate::store::{ArticleRecord, DraftOnShelf, SaveRow};
use crate::surroundings::local;
use crate::tx::Tx;
use crate::versions::{keep_before_loss, thin};
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
    /// The whole content, as it reads with every suggestion accepted.
    #[ts(type = "Content")]
    pub content: Value,
    /// The suggestions in it; `None` when there are none.
    #[serde(default)]
    pub tracked: Option<TrackedInput>,
}

impl Command for SaveDraft {
    const NAME: &'static str = "save_draft";
    const WHO: Who = Who::Staff;
    type Output = DraftSaved;
}

impl Act for SaveDraft {
    async fn run(self, tx: &mut Tx<'_>) -> Result<DraftSaved> {
        let content = read_content(&self.content)?;
        let record = permitted(tx, &self.article, Action::Edit).await?;
        not_taken(tx, &self.article, &self.session).await?;
        let last = &record.draft;
        let conflict = Refusal::SaveConflict {
            base: self.base_version,
            current: last.version,
            by: tx.staff.named(&last.person),
            at: local(last.at).to_rfc3339(),
        };
        if last.version != self.base_version && last.session != self.session {
            return Err(conflict);
        }
        let mut save = NewSave::plain(&content, &self.session)?;
        if let Some(tracked) = &self.tracked {
            save.tracked = keep_tracked(tx, tracked, &save.hash, &self.article).await?;
        }
        if last.content == save.stored && last.tracked == save.tracked {
            let unsettled = record.changed_since_revision() || record.suggestions_open();
            let seen = (count_view(&content), hidden_view(&content));
            return Ok(saved(&record.article, last, seen, unsettled));
        }
        if last.version != self.base_version {
            return Err(conflict);
        }
        add_save(tx, &record, save).await
    }
}

/// A text to be saved.
pub(crate) struct NewSave<'a> {
    content: &'a Content,
    hash: String,
    /// The content in the form of the store.
    stored: String,
    /// The suggestions in it, in the form of the store.
    tracked: Option<String>,
    session: &'a str,
}

impl<'a> NewSave<'a> {
    /// A text without suggestions.
    pub(crate) fn plain(content: &'a Content, session: &'a str) -> Result<NewSave<'a>> {
        Ok(NewSave {
            content,
            hash: content.hash().as_str().to_string(),
            stored: stored(content)?,
            tracked: None,
            session,
        })
    }

    /// The hash of the text.
    pub(crate) fn hash(&self) -> String {
        self.hash.clone()
    }

    /// Gives it the suggestions in it, in the form of the store.
    pub(crate) fn track(&mut self, tracked: Option<String>) {
        self.tracked = tracked;
    }
}

/// The save that begins an article.
pub(crate) async fn first_save(
    tx: &mut Tx<'_>,
    article: &ArticleRecord,
    content: &Content,
) -> Result<DraftSaved> {
    put(tx, article, 1, NewSave::plain(content, "create")?, false).await
}

/// The same with suggestions in it: the text with all of them rejected, and who made which.
pub(crate) async fn first_save_tracked(
    tx: &mut Tx<'_>,
    article: &ArticleRecord,
    content: &Content,
    tracked: Option<(Content, Vec<TrackedMark>)>,
) -> Result<DraftSaved> {
    let mut save = NewSave::plain(content, "create")?;
    if let Some((base, marks)) = tracked {
        save.tracked = keep_marks(tx, &base, &marks, &save.hash, &article.id).await?;
    }
    let unsettled = save.tracked.is_some();
    put(tx, article, 1, save, unsettled).await
}

/// A save after the last one. What a great loss would take is kept for good; what is old and dense is thinned.
pub(crate) async fn add_save(
    tx: &mut Tx<'_>,
    record: &Record,
    save: NewSave<'_>,
) -> Result<DraftSaved> {
    let (article, last) = (&record.article, &record.draft);
    let current = record.current();
    let changed = current.is_some_and(|current| current.hash != save.hash);
    let unsettled = changed || save.tracked.is_some();
    let saved = put(tx, article, last.version + 1, save, unsettled).await?;
    keep_before_loss(tx, article, last, saved.count.words).await?;
    thin(tx, &article.id, saved.version).await?;
    Ok(saved)
}

async fn put(
    tx: &mut Tx<'_>,
    article: &ArticleRecord,
    version: u32,
    new: NewSave<'_>,
    unsettled: bool,
) -> Result<DraftSaved> {
    let content = new.content;
    let count = count_view(content);
    let save = SaveRow {
        version,
        content: new.stored,
        hash: new.hash,
        person: tx.by()?.id.clone(),
        session: new.session.to_string(),
        at: tx.now,
        words: Some(count.words),
        tracked: new.tracked,
    };
    tx.store.add_save(&article.id, &save).await?;
    let hidden = hidden_view(content);
    let answer = saved(article, &save, (count, hidden), unsettled);
    let draft = DraftOnShelf {
        title: &content.title,
        section: &content.section,
        words: answer.count.words,
        at: save.at,
    };
    tx.store.put_draft_on_shelf(&article.id, draft).await?;
    tx.touch(Changed::Draft(article.id.clone()));
    Ok(answer)
}

fn saved(
    article: &ArticleRecord,
    save: &SaveRow,
    (count, hidden): (CountView, Vec<HiddenCharacter>),
    unsettled: bool,
) -> DraftSaved {
    DraftSaved {
        article: article.id.clone(),
        article_no: article_no(article),
        version: save.version,
        hash: save.hash.clone(),
        saved_at: save.at,
        count,
        hidden,
        unsettled,
    }
}
