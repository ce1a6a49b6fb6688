//! Who signs: the roster, and every signature.

use serde_json::json;

use crate::bundle::Sealed;
use crate::chain::Recorded;
use crate::statement::{Change, Statement};
use crate::verifier::Detail;
use crate::verifier::evidence::Evidence;

/// Every change of the roster holds and is recorded at its place.
pub fn roster(evidence: &Evidence<'_>) -> Vec<Detail> {
    let (bundle, parts) = (evidence.bundle, evidence.bundle.parts());
    let mut found = Vec::new();
    if let Some((index, fault)) = bundle.roster_fault() {
        let (change, fault) = (counted(*index), fault.clone());
        found.push(Detail::RosterBroken { change, fault });
    }
    let roster = bundle.roster();
    if parts.newsroom.id != roster.newsroom() || parts.newsroom.name != roster.newsroom_name() {
        found.push(Detail::NewsroomDiffers);
    }
    let most = parts.roster.len().max(parts.roster_events.len());
    for index in 0..most {
        let recorded = match (parts.roster.get(index), parts.roster_events.get(index)) {
            (Some(change), Some(event)) => records(event, change),
            _ => false,
        };
        if !recorded {
            let change = counted(index);
            found.push(Detail::RosterEventDiffers { change });
        }
    }
    found
}

fn counted(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

/// Whether the event says exactly that this change was made, there.
fn records(recorded: &Recorded, change: &Sealed) -> bool {
    let Statement::Roster(said) = change.statement() else {
        return false;
    };
    let (event, kind) = (&recorded.event, kind(&said.change));
    let details = json!({ "statement": change.hash(), "signature": change.signature_hash() });
    event.article.is_none()
        && event.seq == said.ledger_seq
        && event.prev == said.ledger_prev
        && event.kind == kind
        && event.by == said.person
        && event.details == details
}

fn kind(change: &Change) -> &'static str {
    match change {
        Change::Found { .. } => "roster.found",
        Change::AddPerson { .. } => "roster.add_person",
        Change::SetRoles { .. } => "roster.set_roles",
        Change::AddKey { .. } => "roster.add_key",
        Change::RevokeKey { .. } => "roster.revoke_key",
    }
}

/// Every statement of the article counts at its place.
pub fn signatures(evidence: &Evidence<'_>) -> Vec<Detail> {
    let distrusted = evidence.said.iter().filter_map(|said| {
        Some(Detail::Distrusted {
            file: said.sealed.file(),
            name: said.sealed.statement().signed().person_name.into(),
            distrust: said.distrust.clone()?,
        })
    });
    distrusted.collect()
}
