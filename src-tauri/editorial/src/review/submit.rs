//! 送审: the writer hands the text in.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::permit::Desk;
use super::ready::ready;
use super::record::Record;
use super::standing::Standing;
use crate::articles::view::{CutReason, RevisionView};
use crate::articles::{cut, draft_content, revision_view};
use crate::commands::{Act, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::sections::section;
use crate::store::RoundRow;
use crate::tx::Tx;
use crate::words::Action;

/// Cuts a revision from the working draft and opens the round, or brings a returned text back into its round.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// The article's id.
    pub article: String,
    /// The version of the save that was on the screen.
    pub version: u32,
    /// 加急
    pub urgent: bool,
}

impl Command for Submit {
    const NAME: &'static str = "submit";
    const WHO: Who = Who::Staff;
    type Output = RevisionView;
}

impl Act for Submit {
    async fn run(self, tx: &mut Tx<'_>) -> Result<RevisionView> {
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let (standing, person) = (Standing::of(&record), tx.by()?.clone());
        Desk {
            record: &record,
            standing: &standing,
            staff: &tx.staff,
            person: &person,
        }
        .may(Action::Submit)?;
        let content = draft_content(&record, self.version)?;
        ready(&content)?;
        if record.round.is_none() {
            open_round(tx, &record, &content.section).await?;
        }
        let number = cut(tx, &record, &content, CutReason::Submitted).await?;
        let details = json!({
            "revision": number.to_string(), "content": content.hash().as_str(),
            "title": content.title, "urgent": self.urgent,
        });
        tx.record(Some(&self.article), "article.submitted", details)
            .await?;
        revision_view(tx, &self.article, number).await
    }
}

/// Opens the first round with the section's policy of this moment frozen into it.
async fn open_round(tx: &mut Tx<'_>, record: &Record, section_id: &str) -> Result<()> {
    let section = section(tx, section_id)
        .await
        .map_err(|_| Refusal::SectionMissing {})?;
    let round = RoundRow {
        id: tx.fresh_id(),
        number: 1,
        policy_sha256: section.policy_sha256,
        policy: section.policy,
        person: tx.by()?.id.clone(),
        at: tx.now,
    };
    tx.store.add_round(&record.article.id, &round).await
}
