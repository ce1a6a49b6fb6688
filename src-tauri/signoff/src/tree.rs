//! The ledger's tree: one short head for all events, and short proofs that an event, or an
//! earlier head, belongs to it.
//!
//! The Merkle tree of RFC 9162, section 2.1, over the hashes of the ledger's events in order.
//! A head printed on paper pins every event before it; a bundle proves its own events' places
//! without telling what the others are.

use serde::{Deserialize, Serialize};

use crate::{Hash, sha256};

/// A head of the ledger: how many events, and the root over them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreeHead {
    /// How many events it covers.
    pub size: u64,
    /// The root over their hashes; SHA-256 of nothing when there are none.
    pub root: Hash,
}

/// The tree over a whole ledger, for whoever has all of it.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// `levels[k][i]` covers events `i * 2^k` up to the next; only whole subtrees are kept.
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// Returns the tree over these events' hashes, in the order of the ledger.
    pub fn of(events: impl IntoIterator<Item = Hash>) -> Self {
        let mut tree = Self::default();
        for event in events {
            tree.push(&event);
        }
        tree
    }

    /// Adds the next event's hash.
    pub fn push(&mut self, event: &Hash) {
        let mut subtree = leaf(event);
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let row = &mut self.levels[level];
            row.push(subtree);
            match row.as_slice() {
                [.., left, right] if row.len().is_multiple_of(2) => subtree = node(left, right),
                _ => return,
            }
        }
    }

    /// Returns how many events there are.
    pub fn len(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Says whether there are no events.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the head over the first `size` events; `None` when there are fewer.
    pub fn head(&self, size: u64) -> Option<TreeHead> {
        let root = match size {
            0 => sha256(b""),
            _ if size <= self.len() => self.root(0, size)?,
            _ => return None,
        };
        Some(TreeHead { size, root })
    }

    /// Returns the proof that the event at `place`, counted from 1, is under the head of `size` events.
    pub fn inclusion(&self, place: u64, size: u64) -> Option<Vec<Hash>> {
        let within = (1..=size).contains(&place) && size <= self.len();
        let mut path = Vec::new();
        if within {
            self.path(place - 1, 0, size, &mut path)?;
        }
        within.then_some(path)
    }

    /// Returns the proof that the head of `earlier` events is a beginning of the head of `size` events.
    pub fn consistency(&self, earlier: u64, size: u64) -> Option<Vec<Hash>> {
        let within = (1..=size).contains(&earlier) && size <= self.len();
        let mut proof = Vec::new();
        if within {
            self.subproof(earlier, 0, size, true, &mut proof)?;
        }
        within.then_some(proof)
    }

    /// The root over events `from..to`, which begin where a whole subtree may begin.
    fn root(&self, from: u64, to: u64) -> Option<Hash> {
        let size = to - from;
        if size.is_power_of_two() {
            let level = self.levels.get(size.trailing_zeros() as usize)?;
            return level.get(usize::try_from(from / size).ok()?).copied();
        }
        let middle = from + split(size);
        Some(node(&self.root(from, middle)?, &self.root(middle, to)?))
    }

    fn path(&self, index: u64, from: u64, to: u64, path: &mut Vec<Hash>) -> Option<()> {
        if to - from == 1 {
            return Some(());
        }
        let middle = from + split(to - from);
        let beside = if index < middle {
            self.path(index, from, middle, path)?;
            self.root(middle, to)?
        } else {
            self.path(index, middle, to, path)?;
            self.root(from, middle)?
        };
        path.push(beside);
        Some(())
    }

    fn subproof(
        &self,
        earlier: u64,
        from: u64,
        to: u64,
        known: bool,
        proof: &mut Vec<Hash>,
    ) -> Option<()> {
        if earlier == to - from {
            if !known {
                proof.push(self.root(from, to)?);
            }
            return Some(());
        }
        let half = split(to - from);
        let middle = from + half;
        let beside = if earlier <= half {
            self.subproof(earlier, from, middle, known, proof)?;
            self.root(middle, to)?
        } else {
            self.subproof(earlier - half, middle, to, false, proof)?;
            self.root(from, middle)?
        };
        proof.push(beside);
        Some(())
    }
}

impl TreeHead {
    /// Says whether `proof` shows that the event of this hash stands at `place`, counted from 1.
    ///
    /// RFC 9162, section 2.1.3.2.
    pub fn includes(&self, place: u64, event: &Hash, proof: &[Hash]) -> bool {
        if !(1..=self.size).contains(&place) {
            return false;
        }
        let (mut index, mut last) = (place - 1, self.size - 1);
        let mut root = leaf(event);
        for beside in proof {
            if last == 0 {
                return false;
            }
            if index % 2 == 1 || index == last {
                root = node(beside, &root);
                while index != 0 && index % 2 == 0 {
                    index /= 2;
                    last /= 2;
                }
            } else {
                root = node(&root, beside);
            }
            index /= 2;
            last /= 2;
        }
        last == 0 && root == self.root
    }

    /// Says whether `proof` shows that `earlier` is a beginning of this head.
    ///
    /// RFC 9162, section 2.1.4.2.
    pub fn continues(&self, earlier: &Self, proof: &[Hash]) -> bool {
        if earlier.size == self.size {
            return earlier.root == self.root && proof.is_empty();
        }
        if earlier.size == 0 || earlier.size > self.size {
            return false;
        }
        let mut path = proof.iter();
        let first = if earlier.size.is_power_of_two() {
            Some(&earlier.root)
        } else {
            path.next()
        };
        let Some(first) = first else {
            return false;
        };
        let (mut old, mut last) = (earlier.size - 1, self.size - 1);
        while old % 2 == 1 {
            old /= 2;
            last /= 2;
        }
        let (mut old_root, mut new_root) = (*first, *first);
        for beside in path {
            if last == 0 {
                return false;
            }
            if old % 2 == 1 || old == last {
                old_root = node(beside, &old_root);
                new_root = node(beside, &new_root);
                while old != 0 && old % 2 == 0 {
                    old /= 2;
                    last /= 2;
                }
            } else {
                new_root = node(&new_root, beside);
            }
            old /= 2;
            last /= 2;
        }
        last == 0 && old_root == earlier.root && new_root == self.root
    }
}

/// The largest power of two below `size`, which is at least 2.
fn split(size: u64) -> u64 {
    1 << (u64::BITS - 1 - (size - 1).leading_zeros())
}

fn leaf(event: &Hash) -> Hash {
    sha256(&[&[0], &event.as_bytes()[..]].concat())
}

fn node(left: &Hash, right: &Hash) -> Hash {
    sha256(&[&[1], &left.as_bytes()[..], &right.as_bytes()[..]].concat())
}
