//! Gives ids to blocks and footnotes that have none of their own.

use std::collections::HashSet;

use crate::read::is_id;
use crate::{Block, BlockId, Doc, Inline};

impl Doc {
    /// Gives every block and footnote whose id is empty, ill-formed or already used before it a fresh one: the first of
    /// `b1`, `b2`, … that nothing in the body uses. The same body gets the same ids; good ids stay.
    pub fn number_blocks(&mut self) {
        let mut used = HashSet::new();
        each_id(&mut self.blocks, &mut |id| {
            used.insert(id.clone());
        });
        let mut seen = HashSet::new();
        let mut last = 0_u64;
        each_id(&mut self.blocks, &mut |id| {
            if !is_id(id) || !seen.insert(id.clone()) {
                *id = fresh(&mut last, &used);
            }
        });
    }
}

/// The next id of the sequence that is not used; the sequence never comes back to one it gave.
fn fresh(last: &mut u64, used: &HashSet<BlockId>) -> BlockId {
    loop {
        *last += 1;
        let id = format!("b{last}");
        if !used.contains(&id) {
            return id;
        }
    }
}

pub(crate) fn each_id(blocks: &mut [Block], visit: &mut impl FnMut(&mut BlockId)) {
    for block in blocks {
        visit(id_of(block));
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                each_footnote(content, visit);
            }
            Block::Figure { caption, .. } => each_footnote(caption, visit),
            Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                items
                    .iter_mut()
                    .for_each(|item| each_id(&mut item.blocks, visit));
            }
            Block::Quote { blocks, .. } => each_id(blocks, visit),
            Block::Table { rows, .. } => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| each_id(&mut cell.blocks, visit));
            }
            Block::Rule { .. } => {}
        }
    }
}

fn each_footnote(content: &mut [Inline], visit: &mut impl FnMut(&mut BlockId)) {
    for inline in content {
        if let Inline::Footnote { id, .. } = inline {
            visit(id);
        }
    }
}

fn id_of(block: &mut Block) -> &mut BlockId {
    match block {
        Block::Heading { id, .. }
        | Block::Paragraph { id, .. }
        | Block::BulletList { id, .. }
        | Block::OrderedList { id, .. }
        | Block::Quote { id, .. }
        | Block::Table { id, .. }
        | Block::Figure { id, .. }
        | Block::Rule { id } => id,
    }
}
