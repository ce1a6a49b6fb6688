//! Going back to an earlier text, as a new version: nothing is lost by it.

use serde::Deserialize;
use ts_rs::TS;

use super::text::{TextRef, text};
use crate::articles::view::DraftSaved;
use crate::commands::{Act, Command, Who};
use crate::drafts::{NewSave, add_save, not_taken};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::review::permitted;
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::Action;

/// Makes an earlier text the working draft, without suggestions; the draft of now stays among the versions.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Restore {
    /// The article's id.
    pub article: String,
    /// Which text.
    pub which: TextRef,
    /// The version that was on the screen.
    pub base_version: u32,
    /// The editing session.
    pub session: String,
}

impl Command for Restore {
    const NAME: &'static str = "restore";
    const WHO: Who = Who::Staff;
    type Output = DraftSaved;
}

impl Act for Restore {
    async fn run(self, tx: &mut Tx<'_>) -> Result<DraftSaved> {
        let record = permitted(tx, &self.article, Action::Edit).await?;
        not_taken(tx, &self.article, &self.session).await?;
        let last = &record.draft;
        if last.version != self.base_version {
            return Err(Refusal::SaveConflict {
                base: self.base_version,
                current: last.version,
                by: tx.staff.named(&last.person),
                at: local(last.at).to_rfc3339(),
            });
        }
        let text = text(tx, &self.article, &self.which).await?;
        let save = NewSave::plain(&text.content, "restore")?;
        let saved = add_save(tx, &record, save).await?;
        tx.touch(Changed::Article(self.article));
        Ok(saved)
    }
}
