//! Each claim, from the evidence.

mod anchors;
mod aside;
mod history;
mod leaving;
mod people;
mod reviews;
mod text;

use super::evidence::Evidence;
use super::{Asked, Claim, ClaimId, Detail, Status};

/// How this claim stands.
pub fn claim(id: ClaimId, evidence: &Evidence<'_>, asked: &Asked) -> Claim {
    let needs_release = || Claim::needs(id, ClaimId::Release);
    let found = match id {
        ClaimId::Readable => Some(Vec::new()),
        ClaimId::Root => return anchors::root(evidence, asked),
        ClaimId::Roster => Some(people::roster(evidence)),
        ClaimId::Content => text::content(evidence),
        ClaimId::Policy => text::policy(evidence),
        ClaimId::Signatures => Some(people::signatures(evidence)),
        ClaimId::Roles => reviews::roles(evidence),
        ClaimId::ThreeReviews => reviews::three(evidence),
        ClaimId::Chain => Some(history::chain(evidence)),
        ClaimId::Release => Some(leaving::release(evidence)),
        ClaimId::Exports => leaving::exports(evidence),
        ClaimId::After => history::after(evidence),
        ClaimId::Ledger => Some(anchors::ledger(evidence)),
        ClaimId::Head => return anchors::head(evidence, asked),
    };
    found.map_or_else(needs_release, |found| Claim::of(id, found))
}

impl Claim {
    /// Holds when nothing was found against it.
    pub(super) fn of(id: ClaimId, details: Vec<Detail>) -> Self {
        let status = if details.is_empty() {
            Status::Holds
        } else {
            Status::Fails
        };
        Self {
            id,
            status,
            details,
        }
    }

    /// Cannot be told before another claim holds.
    pub(super) fn needs(id: ClaimId, claim: ClaimId) -> Self {
        Self::unknown(id, Detail::NeedsFirst { claim })
    }

    pub(super) fn unknown(id: ClaimId, detail: Detail) -> Self {
        Self {
            id,
            status: Status::Unknown,
            details: vec![detail],
        }
    }
}
