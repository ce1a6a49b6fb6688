//! The chain of one article.

use super::{ChainFault, Head, Recorded, check_hash};

/// Checks one article's whole chain and returns its head, places counted in the article.
///
/// Their places in the ledger rise with those in the article.
pub fn check_article(chain: &[Recorded]) -> Result<Head, ChainFault> {
    let article = chain.first().and_then(|first| first.event.article.as_ref());
    let mut last = 0;
    chain.iter().try_fold(Head::empty(), |head, next| {
        let seq = next.event.seq;
        if seq <= last {
            return Err(ChainFault::SequenceGap { seq });
        }
        last = seq;
        if next.event.article.as_ref() != article {
            return Err(ChainFault::OtherArticle { seq });
        }
        check_hash(next)?;
        follow(&head, next)
    })
}

/// Returns the article's head after `next`, which must continue it.
pub fn follow(head: &Head, next: &Recorded) -> Result<Head, ChainFault> {
    let seq = next.event.seq;
    let (Some(place), Some(prev)) = (next.event.article_seq, next.event.article_prev) else {
        return Err(ChainFault::Malformed { seq });
    };
    if place != head.seq + 1 {
        return Err(ChainFault::SequenceGap { seq });
    }
    if prev != head.hash {
        return Err(ChainFault::BrokenLink { seq });
    }
    Ok(Head {
        seq: place,
        hash: next.hash,
    })
}
