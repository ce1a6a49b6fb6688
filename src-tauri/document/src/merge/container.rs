//! One block of three at any depth, and what becomes of what is inside.

use super::crossing::Merger;
use super::fields::settle;
use super::same::same_block;
use super::shape::Why;
use super::siblings::{Room, siblings};
use crate::{Block, ListItem, Row};

impl Merger<'_> {
    /// A block of ours with what they changed in it; as it is when base or theirs has it not.
    pub(super) fn block(&mut self, ours: &Block) -> Block {
        if let Some(known) = self.known(ours.id()) {
            return known;
        }
        self.enter(ours.id());
        let block = match (self.base.block(ours.id()), self.theirs.block(ours.id())) {
            (Some(base), Some(theirs)) => self.three([base, theirs, ours]),
            _ => self.inside(ours),
        };
        self.leave(ours.id(), &block);
        block
    }

    /// The blocks of ours one by one, where no row of theirs stands against them.
    pub(super) fn blocks(&mut self, ours: &[Block]) -> Vec<Block> {
        let mut blocks = Vec::with_capacity(ours.len());
        for block in ours.iter() {
            if !self.strands.is_joined(block.id()) {
                blocks.push(self.block(block));
                blocks.extend(self.strands.after(block.id()));
            }
        }
        blocks
    }

    /// An item of ours with what they changed in it.
    pub(super) fn item(&mut self, ours: &ListItem) -> ListItem {
        let key = ours.blocks.first().map_or("", Block::id);
        let blocks = match (self.base.item(key), self.theirs.item(key)) {
            (Some(base), Some(theirs)) => siblings(
                self,
                Room::Inner,
                [&base.blocks, &theirs.blocks, &ours.blocks],
            ),
            _ => self.blocks(&ours.blocks),
        };
        ListItem { blocks }
    }

    fn three(&mut self, [base, theirs, ours]: [&Block; 3]) -> Block {
        let all = [base, theirs, ours];
        let merged = match ours {
            Block::Heading { .. } | Block::Paragraph { .. } | Block::Figure { .. } => {
                self.leaf(all)
            }
            Block::BulletList { .. } | Block::OrderedList { .. } => self.list(all),
            Block::Quote { .. } => self.quote(all),
            Block::Table { .. } => self.table(all),
            Block::Rule { .. } => Some(ours.clone()),
        };
        merged.unwrap_or_else(|| {
            if !same_block(base, theirs) {
                let (before, after) = (base.text(), theirs.text());
                self.report.text(ours.id(), before, after, Why::Conflict);
            }
            self.inside(ours)
        })
    }

    fn quote(&mut self, all: [&Block; 3]) -> Option<Block> {
        let [
            Block::Quote { blocks: base, .. },
            Block::Quote { blocks: theirs, .. },
            Block::Quote { id, blocks: ours },
        ] = all
        else {
            return None;
        };
        let id = id.clone();
        let blocks = siblings(self, Room::Inner, [base, theirs, ours]);
        Some(Block::Quote { id, blocks })
    }

    fn list(&mut self, [base, theirs, ours]: [&Block; 3]) -> Option<Block> {
        let ((old, base), (new, theirs)) = (list(base)?, list(theirs)?);
        let (mut start, items) = list(ours)?;
        let id = ours.id().to_owned();
        let shown = |start: &Option<u32>| start.map_or_else(String::new, |start| start.to_string());
        let at = (id.as_str(), "start");
        settle(&mut self.report, at, (&old, &new), &mut start, shown);
        let items = siblings(self, Room::Inner, [base, theirs, items]);
        Some(match start {
            Some(start) => Block::OrderedList { id, start, items },
            None => Block::BulletList { id, items },
        })
    }

    /// A block of ours in which nothing of theirs has a place, with what is known in it.
    pub(super) fn inside(&mut self, ours: &Block) -> Block {
        match ours {
            Block::BulletList { id, items } => Block::BulletList {
                id: id.clone(),
                items: items.iter().map(|item| self.item(item)).collect(),
            },
            Block::OrderedList { id, start, items } => Block::OrderedList {
                id: id.clone(),
                start: *start,
                items: items.iter().map(|item| self.item(item)).collect(),
            },
            Block::Quote { id, blocks } => Block::Quote {
                id: id.clone(),
                blocks: self.blocks(blocks),
            },
            Block::Table { id, rows } => Block::Table {
                id: id.clone(),
                rows: rows.iter().map(|row| self.row_inside(row)).collect(),
            },
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Figure { .. }
            | Block::Rule { .. } => self.strands.as_it_reads(ours),
        }
    }

    fn row_inside(&mut self, ours: &Row) -> Row {
        let mut row = ours.clone();
        for cell in &mut row.cells {
            cell.blocks = self.blocks(&cell.blocks);
        }
        row
    }

    /// Reports what they changed in a block that is no longer in ours.
    pub(super) fn gone(&mut self, base: &Block, theirs: &Block) {
        let (inner, others) = (base.children(), theirs.children());
        if inner.is_empty() || others.is_empty() || matches!(base, Block::Table { .. }) {
            if !same_block(base, theirs) {
                let (before, after) = (base.text(), theirs.text());
                self.report.text(base.id(), before, after, Why::Gone);
            }
            return;
        }
        for theirs in others {
            self.gone_inside(theirs);
        }
    }

    /// The same for the blocks of a cell, item or quote.
    pub(super) fn gone_blocks(&mut self, base: &[Block], theirs: &[Block]) {
        if !super::same::same_blocks(base, theirs) {
            theirs.iter().for_each(|theirs| self.gone_inside(theirs));
        }
    }

    fn gone_inside(&mut self, theirs: &Block) {
        let id = theirs.id();
        match (self.base.block(id), self.ours.block(id)) {
            (_, Some(_)) => {}
            (Some(base), None) => self.gone(base, theirs),
            (None, None) => self
                .report
                .text(id, String::new(), theirs.text(), Why::Gone),
        }
    }
}

/// The start of a list, `None` for bullets, and its items.
fn list(block: &Block) -> Option<(Option<u32>, &[ListItem])> {
    match block {
        Block::BulletList { items, .. } => Some((None, items)),
        Block::OrderedList { start, items, .. } => Some((Some(*start), items)),
        _ => None,
    }
}
