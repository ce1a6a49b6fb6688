//! What ties the bundle to the world outside: the founder's key and the ledger's head.

use std::collections::BTreeSet;

use crate::bundle::Earlier;
use crate::chain::Recorded;
use crate::tree::TreeHead;
use crate::verifier::evidence::Evidence;
use crate::verifier::{Asked, Claim, ClaimId, Detail, Status};

pub fn root(evidence: &Evidence<'_>, asked: &Asked) -> Claim {
    let found = evidence.bundle.roster().root();
    match &asked.root {
        None => Claim::unknown(ClaimId::Root, Detail::RootNotAsked),
        Some(root) if root == found => Claim::of(ClaimId::Root, Vec::new()),
        Some(root) => {
            let (found, asked) = (found.into(), root.clone());
            Claim::of(ClaimId::Root, vec![Detail::RootDiffers { found, asked }])
        }
    }
}

/// Every event is proven to stand at its place, and nothing stands in for another.
pub fn ledger(evidence: &Evidence<'_>) -> Vec<Detail> {
    let parts = evidence.bundle.parts();
    let mut events: Vec<&Recorded> = parts.roster_events.iter().collect();
    events.extend(&parts.article_events);
    events.sort_by_key(|recorded| recorded.event.seq);
    let mut found = Vec::new();
    for (index, recorded) in events.iter().enumerate() {
        let seq = recorded.event.seq;
        let place = parts.places.places.get(index);
        let proven = place.is_some_and(|place| {
            place.seq == seq && parts.head.includes(seq, &recorded.hash, &place.proof)
        });
        let true_hash = recorded.event.hash() == Ok(recorded.hash);
        let follows = index.checked_sub(1).is_none_or(|before| {
            let before = events[before];
            Some(before.event.seq) != seq.checked_sub(1) || before.hash == recorded.event.prev
        });
        if !(proven && true_hash && follows) {
            found.push(Detail::NotInLedger { seq });
        }
    }
    if let Some(extra) = parts.places.places.get(events.len()) {
        found.push(Detail::NotInLedger { seq: extra.seq });
    }
    let last = parts.article_events.last().map(|last| last.event.seq);
    if last != Some(parts.head.size) {
        found.push(Detail::HeadElsewhere);
    }
    found.extend(earlier(evidence));
    found
}

fn earlier(evidence: &Evidence<'_>) -> Vec<Detail> {
    let parts = evidence.bundle.parts();
    let shown = shown(evidence);
    let mut found = Vec::new();
    let mut last = 0;
    for earlier in &parts.places.earlier {
        let size = earlier.size;
        let stands = shown.contains(&size) && continued(evidence, earlier);
        if !stands || size <= last || size >= parts.head.size {
            found.push(Detail::OtherHistory { size });
        }
        last = size;
    }
    found
}

/// The places of the article's events. A head at any other place may cover an event of the article that is not shown:
/// one after which it was printed.
fn shown(evidence: &Evidence<'_>) -> BTreeSet<u64> {
    evidence.events().map(|event| event.seq).collect()
}

fn continued(evidence: &Evidence<'_>, earlier: &Earlier) -> bool {
    let (size, root) = (earlier.size, earlier.root);
    let head = &evidence.bundle.parts().head;
    head.continues(&TreeHead { size, root }, &earlier.proof)
}

/// The reader's head is the bundle's, or an earlier one, just after an event of the article, that the bundle continues.
pub fn head(evidence: &Evidence<'_>, asked: &Asked) -> Claim {
    let parts = evidence.bundle.parts();
    let Some(head) = asked.head else {
        return Claim::unknown(ClaimId::Head, Detail::HeadNotAsked);
    };
    let reached = |size| Claim {
        id: ClaimId::Head,
        status: Status::Holds,
        details: vec![Detail::HeadReached { size }],
    };
    if head == parts.head.root {
        return reached(parts.head.size);
    }
    let shown = shown(evidence);
    let earlier = parts.places.earlier.iter().find(|earlier| {
        earlier.root == head && shown.contains(&earlier.size) && continued(evidence, earlier)
    });
    match earlier {
        Some(earlier) => reached(earlier.size),
        None => {
            let size = parts.head.size;
            Claim::unknown(ClaimId::Head, Detail::HeadNotCovered { size })
        }
    }
}
