//! The ids of what comes from theirs: their own, unless ours has them.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{Fresh, ids_in, rename};
use crate::ids::each_id;
use crate::{Block, BlockId, Content, Inline};

/// Ids given to what was taken over from theirs.
#[derive(Debug)]
pub(super) struct Guests {
    ours: BTreeSet<BlockId>,
    fresh: Fresh,
    /// For an id given for the time being, the one wished for: free in the end, if what has it in ours was taken out.
    wishes: BTreeMap<BlockId, BlockId>,
    /// For an id of theirs, that of the block of ours that says the same.
    same: BTreeMap<BlockId, BlockId>,
}

impl Guests {
    /// `fresh` gives out ids that neither ours nor anything that may be taken over has.
    pub fn beside(ours: &Content, fresh: Fresh) -> Self {
        Guests {
            ours: ids_in(ours).into_iter().collect(),
            fresh,
            wishes: BTreeMap::new(),
            same: BTreeMap::new(),
        }
    }

    /// The id under which something of theirs comes in.
    pub fn admit(&mut self, id: &str) -> BlockId {
        match self.ours.contains(id) {
            true => self.stand_in(id),
            false => id.to_owned(),
        }
    }

    /// A block without blocks in it, under an id with which it may come in.
    pub fn renamed(&mut self, mut block: Block) -> Block {
        let own = block.id().to_owned();
        each_id(std::slice::from_mut(&mut block), &mut |id| {
            if *id == own {
                *id = self.admit(id);
            }
        });
        block
    }

    /// Gives the footnotes of a line that are not in `ours` ids under which they may come in.
    pub fn admit_notes(&mut self, line: &mut [Inline], ours: &[Inline]) {
        let mut known: BTreeSet<&str> = notes(ours).collect();
        for inline in line {
            if let Inline::Footnote { id, .. } = inline
                && !known.remove(id.as_str())
            {
                *id = self.admit(id);
            }
        }
    }

    /// Gives a block that is put elsewhere, and all in it, ids for the time being.
    pub fn stand_in_for_all(&mut self, block: &mut Block) {
        each_id(std::slice::from_mut(block), &mut |id| {
            *id = self.stand_in(id)
        });
    }

    fn stand_in(&mut self, id: &str) -> BlockId {
        let fresh = self.fresh.next();
        self.wishes.insert(fresh.clone(), id.to_owned());
        fresh
    }

    /// These of theirs are those of ours, and do not come in.
    pub fn are(&mut self, theirs_and_ours: impl IntoIterator<Item = (BlockId, BlockId)>) {
        self.same.extend(theirs_and_ours);
    }

    /// Grants the wishes that can be. Answers for the names of theirs where they stand in the content.
    pub fn settle(self, content: &mut Content) -> impl Fn(&str) -> Option<BlockId> + use<> {
        let mut used: BTreeSet<BlockId> = ids_in(content).into_iter().collect();
        let mut names = BTreeMap::new();
        let mut stands = BTreeMap::new();
        for (given, wish) in self.wishes {
            if !used.contains(&given) {
                continue;
            }
            if used.insert(wish.clone()) {
                names.insert(given, wish);
            } else {
                stands.insert(wish, given);
            }
        }
        rename(content, &names);
        let (used, same): (BTreeSet<BlockId>, _) =
            (ids_in(content).into_iter().collect(), self.same);
        move |id: &str| {
            let known = used.get(id).cloned();
            let found = stands.get(id).or_else(|| same.get(id)).cloned();
            found.or(known).filter(|id| used.contains(id))
        }
    }
}

fn notes(line: &[Inline]) -> impl Iterator<Item = &str> {
    line.iter().filter_map(|inline| match inline {
        Inline::Footnote { id, .. } => Some(id.as_str()),
        _ => None,
    })
}
