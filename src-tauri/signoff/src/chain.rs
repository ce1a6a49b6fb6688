//! Hash chains of events: each article has its own, and the ledger chains all events in order.
//!
//! A changed, missing, doubled or moved event shows by itself; a cut tail shows against any
//! later head that somebody kept, on a sheet or in a bundle.

mod article;
mod event;
mod ledger;

pub use article::check_article;
pub use event::{Event, EventFault};
pub use ledger::check_ledger;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Hash;

/// An event as it was recorded, with the hash that was recorded for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// The event.
    pub event: Event,
    /// Its recorded hash.
    pub hash: Hash,
}

/// The end of a chain: its last event's place, counted from 1, and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The last event's place; 0 when there is none.
    pub seq: u64,
    /// The last event's hash; [`Hash::genesis`] when there is none.
    pub hash: Hash,
}

/// Where a chain does not hold. `seq` is the place in the ledger at which it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ChainFault {
    /// The next event should have had another place: one is missing, doubled or moved.
    #[error("event {seq}: its place does not follow the one before")]
    SequenceGap {
        /// The event's place in the ledger.
        seq: u64,
    },
    /// The event does not continue the one before it.
    #[error("event {seq}: it does not continue the one before")]
    BrokenLink {
        /// The event's place in the ledger.
        seq: u64,
    },
    /// The event is not the one whose hash was recorded.
    #[error("event {seq}: its content does not fit its hash")]
    WrongHash {
        /// The event's place in the ledger.
        seq: u64,
    },
    /// The event cannot have a hash at all, or names an article by half.
    #[error("event {seq}: it is not a whole event")]
    Malformed {
        /// The event's place in the ledger.
        seq: u64,
    },
    /// The event is of another article than the chain.
    #[error("event {seq}: it is of another article")]
    OtherArticle {
        /// The event's place in the ledger.
        seq: u64,
    },
    /// The chain ends before the known head: its tail was cut.
    #[error("the chain ends at {seq}, before a known head at {known}")]
    TailCut {
        /// How far the chain goes.
        seq: u64,
        /// The known head's place.
        known: u64,
    },
    /// The chain has another event where the known head stood.
    #[error("event {seq}: not the event of the known head")]
    OtherHistory {
        /// The known head's place.
        seq: u64,
    },
}

impl Head {
    /// Returns the head of a chain without events.
    pub const fn empty() -> Self {
        Self {
            seq: 0,
            hash: Hash::genesis(),
        }
    }
}

/// Checks that a chain still holds a head known from earlier.
///
/// `chain` is a whole chain that [`check_ledger`] or [`check_article`] accepted, and `known` a
/// head of that same chain. The empty head stands in every chain.
pub fn check_against(chain: &[Recorded], known: &Head) -> Result<(), ChainFault> {
    let Some(place) = known.seq.checked_sub(1) else {
        return if *known == Head::empty() {
            Ok(())
        } else {
            Err(ChainFault::OtherHistory { seq: 0 })
        };
    };
    let then = usize::try_from(place).ok().and_then(|at| chain.get(at));
    match then {
        Some(then) if then.hash == known.hash => Ok(()),
        Some(_) => Err(ChainFault::OtherHistory { seq: known.seq }),
        None => Err(ChainFault::TailCut {
            seq: chain.len() as u64,
            known: known.seq,
        }),
    }
}

/// Says whether the event is whole and the one whose hash was recorded.
fn check_hash(recorded: &Recorded) -> Result<(), ChainFault> {
    let seq = recorded.event.seq;
    match recorded.event.hash() {
        Err(_) => Err(ChainFault::Malformed { seq }),
        Ok(hash) if hash != recorded.hash => Err(ChainFault::WrongHash { seq }),
        Ok(_) => Ok(()),
    }
}
