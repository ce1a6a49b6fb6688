//! Lines that somebody split or joined while somebody else changed them: merged as one row.

mod groups;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use self::groups::{Group, groups};
use super::guests::Guests;
use super::index::Index;
use super::report::Report;
use super::shape::Why;
use crate::compare::{Part, Sewn};
use crate::{Block, BlockId, Inline};

/// What became of such lines.
#[derive(Debug, Default)]
pub(super) struct Strands {
    /// By the ids of ours.
    lines: BTreeMap<BlockId, Vec<Inline>>,
    /// What follows a line of ours: the blocks that they split off.
    after: BTreeMap<BlockId, Vec<Block>>,
    /// Blocks of ours whose line was joined to the one before it.
    joined: BTreeSet<BlockId>,
    /// All blocks that took part, by the ids of all three.
    all: BTreeSet<BlockId>,
}

impl Strands {
    /// Finds and merges the strands. `seams` are theirs and ours, with base before them.
    pub fn of(
        report: &mut Report,
        guests: &mut Guests,
        indices: &[Index; 3],
        seams: [&[Sewn]; 2],
    ) -> Self {
        let mut strands = Strands::default();
        for group in groups(indices, seams) {
            match group.is_one_row(indices) {
                true => strands.merge(report, guests, indices, &group),
                false => strands.refuse(report, indices, &group),
            }
            strands.all.extend(group.ids.into_iter().flatten());
        }
        strands
    }

    /// The line of a block of ours, when it was merged with its neighbours.
    pub fn line(&self, id: &str) -> Option<&[Inline]> {
        self.lines.get(id).map(Vec::as_slice)
    }

    /// The blocks that follow a block of ours because they split it.
    pub fn after(&mut self, id: &str) -> Vec<Block> {
        self.after.remove(id).unwrap_or_default()
    }

    /// Whether the block belongs to a strand: it is neither put in nor taken out by itself.
    pub fn has(&self, id: &str) -> bool {
        self.all.contains(id)
    }

    /// Whether the line of this block of ours was joined to the one before it.
    pub fn is_joined(&self, id: &str) -> bool {
        self.joined.contains(id)
    }

    /// A line of ours that has no other to be merged with, as it reads now.
    pub fn as_it_reads(&self, ours: &Block) -> Block {
        match self.line(ours.id()) {
            Some(line) => with_line(ours, line.to_vec()),
            None => ours.clone(),
        }
    }

    fn merge(
        &mut self,
        report: &mut Report,
        guests: &mut Guests,
        indices: &[Index; 3],
        group: &Group,
    ) {
        let [_, theirs, ours] = indices;
        let mut known: BTreeSet<&BlockId> = group.ids[2].iter().collect();
        let mut last = None;
        for (id, mut line) in rows::merged(report, indices, group) {
            let our_line = ours.block(&id).and_then(|block| Part::Block(block).line());
            guests.admit_notes(&mut line, our_line.unwrap_or_default());
            if known.remove(&id) {
                self.lines.insert(id.clone(), line);
                last = Some(id);
            } else if let (Some(last), Some(block)) = (&last, theirs.block(&id)) {
                let block = guests.renamed(with_line(block, line));
                self.after.entry(last.clone()).or_default().push(block);
            }
        }
        self.joined.extend(known.into_iter().cloned());
    }

    /// Ours stays as it is.
    fn refuse(&mut self, report: &mut Report, indices: &[Index; 3], group: &Group) {
        let text = |side: usize| {
            let index = indices.get(side);
            let ids = group.ids.get(side).into_iter().flatten();
            let blocks = ids.filter_map(|id| index?.block(id));
            let texts: Vec<String> = blocks.map(Block::text).collect();
            texts.join("\n")
        };
        let [base, _, ours] = &group.ids;
        let why = if ours.is_empty() {
            Why::Gone
        } else {
            Why::Conflict
        };
        let at = ours.first().or(base.first()).map_or("", String::as_str);
        report.text(at, text(0), text(1), why);
        for block in ours.iter().filter_map(|id| indices[2].block(id)) {
            let line = Part::Block(block).line().unwrap_or_default();
            self.lines.insert(block.id().to_owned(), line.to_vec());
        }
    }
}

/// A paragraph or heading with another line.
fn with_line(block: &Block, line: Vec<Inline>) -> Block {
    let mut block = block.clone();
    if let Block::Paragraph { content, .. } | Block::Heading { content, .. } = &mut block {
        *content = line;
    }
    block
}
