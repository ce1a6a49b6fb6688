//! 送审: the writer hands the text in.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::permit::Desk;
use super::ready::ready;
use super::record::{Record, Round};
use super::standing::Standing;
use crate::articles::view::{CutReason, RevisionView};
use crate::articles::{cut, draft_content, revision_view};
use crate::commands::{Act, Command, Who};
use crate::people::staff::Person;
use crate::refusal::Result;
use crate::store::{RoundRow, SectionRow};
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
        desk(&record, &standing, tx, &person).may(Action::Submit)?;
        let content = draft_content(&record, self.version)?;
        let section = ready(tx, &content).await?;
        let round = match &record.round {
            Some(round) if runs_on(&desk(&record, &standing, tx, &person), round, &section) => {
                round.row.clone()
            }
            running => {
                let number = running.as_ref().map_or(0, |round| round.row.number) + 1;
                open_round(tx, &record, section, number).await?
            }
        };
        let number = cut(tx, &record, &content, CutReason::Submitted).await?;
        let details = json!({
            "revision": number.to_string(), "content": content.hash().as_str(),
            "title": content.title, "urgent": self.urgent, "round": round.number.to_string(),
            "round_id": round.id, "policy": round.policy_sha256,
        });
        tx.record(Some(&self.article), "article.submitted", details)
            .await?;
        revision_view(tx, &self.article, number).await
    }
}

fn desk<'a>(
    record: &'a Record,
    standing: &'a Standing,
    tx: &'a Tx<'_>,
    person: &'a Person,
) -> Desk<'a> {
    Desk {
        record,
        standing,
        staff: &tx.staff,
        person,
    }
}

/// Whether the running round can go on: it is the section's, and every step still has somebody to sign it.
fn runs_on(desk: &Desk<'_>, round: &Round, section: &SectionRow) -> bool {
    let signable = |step| !desk.could(step).is_empty();
    round.row.section == section.id && round.policy.steps.iter().all(signable)
}

/// Opens a round with the section's policy of this moment frozen into it.
async fn open_round(
    tx: &mut Tx<'_>,
    record: &Record,
    section: SectionRow,
    number: u32,
) -> Result<RoundRow> {
    let round = RoundRow {
        id: tx.fresh_id(),
        number,
        section: section.id,
        policy_sha256: section.policy_sha256,
        policy: section.policy,
        person: tx.by()?.id.clone(),
        at: tx.now,
    };
    tx.store.add_round(&record.article.id, &round).await?;
    Ok(round)
}
