//! A reviewer's corrections: made the current revision, or dropped.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::permit::permitted;
use super::ready::ready;
use super::record::Record;
use crate::articles::view::{CutReason, DraftSaved, RevisionView};
use crate::articles::{cut, draft_content, revision_view, whole_revision};
use crate::commands::{Act, Command, Who};
use crate::drafts::{NewSave, add_save, base_of};
use crate::refusal::{Refusal, Result};
use crate::store::SectionRow;
use crate::tx::Tx;
use crate::words::Action;

/// Accepts the suggestions that are left and cuts a new revision from the text as it reads then; earlier sign-offs
/// fall by themselves (L2).
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplyChanges {
    /// The article's id.
    pub article: String,
    /// The version of the save that was on the screen.
    pub version: u32,
}

/// Goes back to the current revision's text; the dropped text stays among the saves.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DiscardChanges {
    /// The article's id.
    pub article: String,
    /// The version of the save that was on the screen.
    pub version: u32,
}

impl Command for ApplyChanges {
    const NAME: &'static str = "apply_changes";
    const WHO: Who = Who::Staff;
    type Output = RevisionView;
}

impl Command for DiscardChanges {
    const NAME: &'static str = "discard_changes";
    const WHO: Who = Who::Staff;
    type Output = DraftSaved;
}

impl Act for ApplyChanges {
    async fn run(self, tx: &mut Tx<'_>) -> Result<RevisionView> {
        let record = permitted(tx, &self.article, Action::ApplyChanges).await?;
        let content = draft_content(&record, self.version)?;
        let section = ready(tx, &content).await?;
        section_stays(tx, &record, &section)?;
        let number = cut(tx, &record, &content, CutReason::Corrected).await?;
        let details = json!({ "revision": number.to_string(), "content": content.hash().as_str() });
        tx.record(Some(&self.article), "revision.corrected", details)
            .await?;
        if record.suggestions_open() {
            // What nobody can be shown is not accepted by anybody.
            base_of(tx, &record.draft).await?;
            let save = NewSave::plain(&content, "apply")?;
            add_save(tx, &record, save).await?;
        }
        revision_view(tx, &self.article, number).await
    }
}

impl Act for DiscardChanges {
    async fn run(self, tx: &mut Tx<'_>) -> Result<DraftSaved> {
        let record = permitted(tx, &self.article, Action::DiscardChanges).await?;
        let dropped = draft_content(&record, self.version)?;
        let current = record.current().ok_or(Refusal::NoChanges {})?.number;
        let (_, content) = whole_revision(tx, &self.article, current).await?;
        let details =
            json!({ "revision": current.to_string(), "dropped": dropped.hash().as_str() });
        tx.record(Some(&self.article), "changes.discarded", details)
            .await?;
        let save = NewSave::plain(&content, "discard")?;
        add_save(tx, &record, save).await
    }
}

/// A correction cannot move the article to a section with another policy.
fn section_stays(tx: &Tx<'_>, record: &Record, section: &SectionRow) -> Result<()> {
    match &record.round {
        Some(round) if round.row.section != section.id => {
            let writer = tx.staff.named(&record.article.writer);
            Err(Refusal::SectionFixed {
                section: section.name.clone(),
                writer,
            })
        }
        _ => Ok(()),
    }
}
