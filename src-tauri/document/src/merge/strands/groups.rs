//! Which lines of the three belong together.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::Sewn;
use crate::merge::index::Index;
use crate::merge::same::same_block;
use crate::{Block, BlockId};

/// Lines that somebody split or joined, with what became of them on both sides.
#[derive(Debug, Default)]
pub(super) struct Group {
    /// Of base, theirs and ours, each in its own order.
    pub ids: [Vec<BlockId>; 3],
    /// They are items of lists.
    items: bool,
}

/// The groups in which both sides changed something.
pub(super) fn groups(indices: &[Index; 3], seams: [&[Sewn]; 2]) -> Vec<Group> {
    let [base, ..] = indices;
    let place = |id: &BlockId| base.order(id);
    let mut all: Vec<(usize, usize, usize, &Sewn)> = Vec::new();
    for (side, seams) in [1, 2].into_iter().zip(seams) {
        for seam in seams {
            let places = || seam.before.iter().filter_map(place);
            if let (Some(first), Some(last)) = (places().min(), places().max()) {
                all.push((first, last, side, seam));
            }
        }
    }
    all.sort_by_key(|&(first, last, side, _)| (first, last, side));
    let mut groups: Vec<Vec<(usize, &Sewn)>> = Vec::new();
    let mut end = None;
    for (first, last, side, seam) in all {
        match groups.last_mut() {
            Some(group) if end.is_some_and(|end| first <= end) => group.push((side, seam)),
            _ => groups.push(vec![(side, seam)]),
        }
        end = end.max(Some(last));
    }
    let groups = groups.into_iter().map(|seams| Group::of(indices, &seams));
    groups
        .filter(|group| group.is_changed_by_both(indices))
        .collect()
}

impl Group {
    fn of(indices: &[Index; 3], seams: &[(usize, &Sewn)]) -> Self {
        let mut sides: [BTreeMap<usize, BlockId>; 3] = Default::default();
        let [base, others @ ..] = indices;
        let before = || seams.iter().flat_map(|(_, seam)| &seam.before);
        sides[0] = in_order(base, before());
        for (number, other) in [1, 2].into_iter().zip(others) {
            let own = seams.iter().filter(|(side, _)| *side == number);
            let sewn = own.clone().flat_map(|(_, seam)| &seam.after);
            let known: BTreeSet<&BlockId> = own.flat_map(|(_, seam)| &seam.before).collect();
            let rest = before().filter(|id| !known.contains(id));
            if let Some(side) = sides.get_mut(number) {
                *side = in_order(other, sewn.chain(rest));
            }
        }
        Group {
            ids: sides.map(|side| side.into_values().collect()),
            items: seams.iter().any(|(_, seam)| seam.items),
        }
    }

    fn blocks<'a>(&self, side: usize, indices: &[Index<'a>; 3]) -> Vec<&'a Block> {
        let index = indices.get(side);
        let ids = self.ids.get(side).into_iter().flatten();
        ids.filter_map(|id| index?.block(id)).collect()
    }

    fn is_changed_by_both(&self, indices: &[Index; 3]) -> bool {
        let base = self.blocks(0, indices);
        let changed = |side| {
            let blocks = self.blocks(side, indices);
            let mut pairs = base.iter().zip(&blocks);
            base.len() != blocks.len() || pairs.any(|(one, other)| !same_block(one, other))
        };
        changed(1) && changed(2)
    }

    /// Whether all are paragraphs or headings that follow each other, so that they can be merged as one row.
    pub fn is_one_row(&self, indices: &[Index; 3]) -> bool {
        let follow = |(ids, index): (&Vec<BlockId>, &Index)| {
            let places: Option<Vec<_>> = ids.iter().map(|id| index.place(id)).collect();
            let next =
                |(one, other): (&(_, usize), &(_, usize))| one.0 == other.0 && one.1 + 1 == other.1;
            let lines = ids.iter().all(|id| index.block(id).is_some_and(is_line));
            let in_row = |places: &Vec<_>| places.iter().zip(places.iter().skip(1)).all(next);
            lines && !ids.is_empty() && places.is_some_and(|places| in_row(&places))
        };
        !self.items && self.ids.iter().zip(indices).all(follow)
    }
}

fn is_line(block: &Block) -> bool {
    matches!(block, Block::Paragraph { .. } | Block::Heading { .. })
}

fn in_order<'i>(index: &Index, ids: impl Iterator<Item = &'i BlockId>) -> BTreeMap<usize, BlockId> {
    ids.filter_map(|id| Some((index.order(id)?, id.clone())))
        .collect()
}
