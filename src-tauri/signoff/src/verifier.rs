//! The verifier: does this file show that three different persons signed exactly this text?
//!
//! It trusts nothing but the root and the head that the reader knows from elsewhere.

mod asked;
mod claims;
mod detail;
mod evidence;
mod facts;
mod not_proven;
mod policy;
mod report;
mod standing;
mod trust;

pub use asked::{Asked, AskedFault};
pub use detail::Detail;
pub use not_proven::NotProven;
pub use report::{Claim, ClaimId, Facts, Report, SignedBy, Status, Verdict};
pub use standing::{Shortfall, Vote, Word, standing, three_reviews};
pub use trust::{Distrust, trust};

use crate::bundle::{Bundle, BundleFault};
use evidence::Evidence;

/// Answers, claim by claim, what these bytes show to a reader who knows `asked`.
///
/// Any bytes have an answer; what cannot be read is invalid.
pub fn verify(bytes: &[u8], asked: &Asked) -> Report {
    match Bundle::read(bytes) {
        Ok(bundle) => judge(&bundle, asked),
        Err(fault) => unreadable(fault),
    }
}

/// The same for a bundle that was read already.
pub fn judge(bundle: &Bundle<'_>, asked: &Asked) -> Report {
    let evidence = Evidence::of(bundle);
    let claims: Vec<Claim> = ClaimId::ALL
        .into_iter()
        .map(|id| claims::claim(id, &evidence, asked))
        .collect();
    Report {
        verdict: verdict(&claims),
        facts: Some(facts::facts(&evidence)),
        not_proven: not_proven::not_proven(&evidence, &claims),
        claims,
    }
}

fn verdict(claims: &[Claim]) -> Verdict {
    let all = |status| claims.iter().all(|claim| claim.status == status);
    let fails = claims.iter().any(|claim| claim.status == Status::Fails);
    match fails {
        true => Verdict::Invalid,
        false if all(Status::Holds) => Verdict::Valid,
        false => Verdict::Unanchored,
    }
}

fn unreadable(fault: BundleFault) -> Report {
    let mut claims: Vec<Claim> = ClaimId::ALL
        .into_iter()
        .map(|id| Claim::needs(id, ClaimId::Readable))
        .collect();
    claims[0] = Claim::of(ClaimId::Readable, vec![Detail::Unreadable { fault }]);
    Report {
        verdict: Verdict::Invalid,
        facts: None,
        claims,
        not_proven: Vec::new(),
    }
}
