//! What changed since a reviewer last signed, and whose change it was.

use std::collections::BTreeSet;

use sanshen_document::Content;
use sanshen_document::compare::{Change, Compared, Comparison, compare};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::list::{RevisionLine, revision_line};
use crate::articles::whole_revision;
use crate::commands::{Ask, Command, Who};
use crate::refusal::{Named, Refusal, Result};
use crate::review::Record;
use crate::store::RevisionRow;
use crate::tx::Tx;
use crate::words::DecisionKind;

/// What changed since I last approved this article in its round; `None` when I did not, or nothing did.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SinceSigned {
    /// The article's id.
    pub article: String,
}

/// The difference between what I signed and the revision of now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SinceView {
    /// The revision that I signed.
    pub signed: RevisionLine,
    /// The shown name of the step that I signed.
    pub step: String,
    /// When I signed, milliseconds UTC.
    #[ts(type = "number")]
    pub signed_at: i64,
    /// The revision of now.
    pub now: RevisionLine,
    /// What differs between the two.
    pub comparison: Comparison,
    /// Whose each change was, in the order of the revisions.
    pub whose: Vec<Whose>,
}

/// Who changed a block or field, with which revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Whose {
    /// The block's id, or the field's name.
    pub at: String,
    /// Who cut the revision that has the change.
    pub by: Named,
    /// The revision.
    pub revision: u32,
    /// When it was cut, milliseconds UTC.
    #[ts(type = "number")]
    pub time: i64,
}

impl Command for SinceSigned {
    const NAME: &'static str = "since_signed";
    const WHO: Who = Who::Staff;
    type Output = Option<SinceView>;
}

impl Ask for SinceSigned {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Option<SinceView>> {
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let me = tx.by()?.id.clone();
        let approved = |decision: &&crate::review::Decision| {
            decision.valid && decision.said.person == me && decision.kind == DecisionKind::Approve
        };
        let Some(mine) = record.decisions.iter().rfind(approved) else {
            return Ok(None);
        };
        let Some(now) = record.current().filter(|now| now.hash != mine.hash) else {
            return Ok(None);
        };
        let since: Vec<&RevisionRow> = record
            .revisions
            .iter()
            .skip_while(|revision| revision.number != mine.revision)
            .collect();
        let signed = since.first().ok_or_else(|| Refusal::RecordDamaged {
            what: "revision".into(),
            id: mine.revision.to_string(),
        })?;
        let (first, last, whose) = whose(tx, &self.article, &since).await?;
        Ok(Some(SinceView {
            signed: revision_line(tx, signed)?,
            step: step_name(&record, &mine.said.step),
            signed_at: mine.at,
            now: revision_line(tx, now)?,
            comparison: compare(&first, &last),
            whose,
        }))
    }
}

fn step_name(record: &Record, id: &str) -> String {
    let round = record.round.as_ref();
    let mut steps = round.iter().flat_map(|round| &round.policy.steps);
    let step = steps.find(|step| step.id == id);
    step.map_or_else(|| id.to_string(), |step| step.name.clone())
}

/// The first and the last text, and for each revision between them what it changed.
async fn whose(
    tx: &mut Tx<'_>,
    article: &str,
    revisions: &[&RevisionRow],
) -> Result<(Content, Content, Vec<Whose>)> {
    let mut whose = Vec::new();
    let number = revisions.first().map_or(0, |revision| revision.number);
    let (_, first) = whole_revision(tx, article, number).await?;
    let mut before = first.clone();
    for revision in revisions.iter().skip(1) {
        let (_, after) = whole_revision(tx, article, revision.number).await?;
        for at in changed_places(&compare(&before, &after)) {
            whose.push(Whose {
                at,
                by: tx.staff.named(&revision.person),
                revision: revision.number,
                time: revision.at,
            });
        }
        before = after;
    }
    Ok((first, before, whose))
}

/// The fields, and the ids of the blocks at every depth, in which something differs.
fn changed_places(comparison: &Comparison) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    places.extend(comparison.fields.iter().map(|change| change.field.clone()));
    comparison
        .blocks
        .iter()
        .for_each(|block| add_places(block, &mut places));
    places
}

fn add_places(block: &Compared, places: &mut BTreeSet<String>) {
    if block.change != Change::Same && !block.id.is_empty() {
        places.insert(block.id.clone());
    }
    block.parts.iter().for_each(|part| add_places(part, places));
}
