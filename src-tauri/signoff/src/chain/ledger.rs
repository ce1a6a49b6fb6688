//! The ledger: all events of a newsroom, and every article's chain within it.

use std::collections::HashMap;

use super::{ChainFault, Head, Recorded, article, check_hash};

/// Checks a whole ledger with every article's chain in it, and returns the ledger's head.
pub fn check_ledger(ledger: &[Recorded]) -> Result<Head, ChainFault> {
    let mut articles: HashMap<&str, Head> = HashMap::new();
    let mut head = Head::empty();
    for next in ledger {
        head = follow(&head, next)?;
        check_hash(next)?;
        if let Some(id) = &next.event.article {
            let known = articles.entry(id).or_insert_with(Head::empty);
            *known = article::follow(known, next)?;
        }
    }
    Ok(head)
}

fn follow(head: &Head, next: &Recorded) -> Result<Head, ChainFault> {
    let seq = next.event.seq;
    if seq != head.seq + 1 {
        return Err(ChainFault::SequenceGap { seq });
    }
    if next.event.prev != head.hash {
        return Err(ChainFault::BrokenLink { seq });
    }
    Ok(Head {
        seq,
        hash: next.hash,
    })
}
