//! Where a stretch of one text stands in another.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::carry::Carried;
use super::shape::Placed;
use crate::compare::{Twins, same_line, stretches_that_differ};
use crate::{BlockId, Content, Inline};

/// A stretch of a line, in code points; a break and a footnote count one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The id of the block or footnote.
    pub block: BlockId,
    /// Before its first character.
    pub from: u32,
    /// After its last.
    pub to: u32,
}

/// The way from the lines of one text to those of another.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    blocks: BTreeMap<BlockId, BlockId>,
    lines: BTreeMap<BlockId, Vec<Kept>>,
}

/// A stretch that stands in both.
#[derive(Clone, Debug)]
struct Kept {
    from: Range<usize>,
    to: usize,
}

impl Trail {
    /// From theirs to the content in which it was placed: for what they inserted.
    pub fn to_placed(theirs: &Carried, placed: &Placed) -> Self {
        Trail::between(&theirs.content, &placed.content, placed.ids.clone())
    }

    /// From base to ours: for what they deleted, which is told by its place in base.
    pub fn to_ours(base: &Content, ours: &Content) -> Self {
        let twins = Twins::of(base, ours);
        let blocks = twins.blocks.iter().map(|(b, o)| (b.id(), o.id()));
        let notes = twins.notes.iter().map(|(b, o)| (b.as_str(), o.as_str()));
        let ids = blocks.chain(notes);
        let ids = ids.map(|(b, o)| (b.to_owned(), o.to_owned())).collect();
        Trail::between(base, ours, ids)
    }

    fn between(from: &Content, to: &Content, blocks: BTreeMap<BlockId, BlockId>) -> Self {
        let lines_of = |content: &'_ Content| -> Vec<(String, Vec<Inline>)> {
            let passages = content.body.passages();
            passages
                .iter()
                .map(|one| (one.id.to_owned(), one.content.to_vec()))
                .collect()
        };
        let there: HashMap<String, Vec<Inline>> = lines_of(to).into_iter().collect();
        let mut lines = BTreeMap::new();
        for (id, line) in lines_of(from) {
            if let Some(other) = blocks.get(&id).and_then(|id| there.get(id)) {
                lines.insert(id, kept(&line, other));
            }
        }
        Trail { blocks, lines }
    }

    /// The id that a block or footnote has in the other text; `None` when it does not stand there.
    pub fn block(&self, id: &str) -> Option<&BlockId> {
        self.blocks.get(id)
    }

    /// Where a stretch stands in the other text; when only parts of it do, the longest of them that is in one piece.
    pub fn follow(&self, block: &str, from: u32, to: u32) -> Option<Place> {
        let asked = usize::try_from(from).ok()?..usize::try_from(to).ok()?;
        let shared = |kept: &Kept| {
            let start = kept.from.start.max(asked.start);
            let count = kept.from.end.min(asked.end).checked_sub(start)?;
            (count > 0).then_some((count, kept.to + start - kept.from.start))
        };
        let kept = self.lines.get(block)?.iter();
        let (count, at) = kept.filter_map(shared).reduce(longer)?;
        Some(Place {
            block: self.blocks.get(block)?.clone(),
            from: u32::try_from(at).ok()?,
            to: u32::try_from(at + count).ok()?,
        })
    }
}

/// The longer of two stretches; of two as long, the first.
fn longer(one: (usize, usize), other: (usize, usize)) -> (usize, usize) {
    match other.0 > one.0 {
        true => other,
        false => one,
    }
}

/// What two lines have in common.
fn kept(one: &[Inline], other: &[Inline]) -> Vec<Kept> {
    let count = |line: &[Inline]| -> usize {
        let count = |inline: &Inline| match inline {
            Inline::Text { text, .. } => text.chars().count(),
            Inline::Break | Inline::Footnote { .. } => 1,
        };
        line.iter().map(count).sum()
    };
    let edits = match same_line(one, other) {
        true => Vec::new(),
        false => stretches_that_differ(one, other),
    };
    let ends = (count(one)..count(one), count(other)..count(other));
    let mut at = (0, 0);
    let mut kept = Vec::new();
    for (gone, come) in edits.into_iter().chain([ends]) {
        if at.0 < gone.start {
            kept.push(Kept {
                from: at.0..gone.start,
                to: at.1,
            });
        }
        at = (gone.end, come.end);
    }
    kept
}
