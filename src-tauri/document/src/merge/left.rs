//! What stands elsewhere now goes from its old place.

use std::collections::BTreeSet;

use crate::{Block, BlockId, Cell, ListItem};

/// What must go, once everything has found its new place.
#[derive(Debug, Default)]
pub(super) struct Left {
    pub blocks: BTreeSet<BlockId>,
    /// By the ids of their first blocks.
    pub items: BTreeSet<BlockId>,
    /// Of base, what theirs has not: quotes, lists, tables and items (by their first blocks) that go when nothing is left
    /// in them.
    pub dissolved: BTreeSet<BlockId>,
}

impl Left {
    /// Takes out of a body what goes. A quote, item or cell that does not go itself keeps what it must have.
    pub fn take_out(&self, blocks: &mut Vec<Block>) {
        blocks.retain(|block| !self.goes(block));
        blocks.iter_mut().for_each(|block| self.take_out_of(block));
    }

    fn goes(&self, block: &Block) -> bool {
        let emptied = || match block {
            Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                items.iter().all(|item| self.item_goes(item))
            }
            _ => {
                let inner = block.children();
                !inner.is_empty() && inner.iter().all(|block| self.goes(block))
            }
        };
        self.blocks.contains(block.id()) || self.dissolved.contains(block.id()) && emptied()
    }

    fn item_goes(&self, item: &ListItem) -> bool {
        let first = item.blocks.first().map_or("", Block::id);
        let emptied = || item.blocks.iter().all(|block| self.goes(block));
        self.items.contains(first) || self.dissolved.contains(first) && emptied()
    }

    fn take_out_of(&self, block: &mut Block) {
        match block {
            Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                if !items.iter().all(|item| self.item_goes(item)) {
                    items.retain(|item| !self.item_goes(item));
                }
                items
                    .iter_mut()
                    .for_each(|item| self.take_out_of_item(item));
            }
            Block::Quote { blocks, .. } => self.take_out_of_inner(blocks),
            Block::Table { rows, .. } => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell: &mut Cell| self.take_out_of_inner(&mut cell.blocks));
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Figure { .. }
            | Block::Rule { .. } => {}
        }
    }

    fn take_out_of_inner(&self, blocks: &mut Vec<Block>) {
        if blocks.iter().all(|block| self.goes(block)) {
            blocks.iter_mut().for_each(|block| self.take_out_of(block));
        } else {
            self.take_out(blocks);
        }
    }

    fn take_out_of_item(&self, item: &mut ListItem) {
        let mut rest = item.blocks.iter().filter(|block| !self.goes(block));
        // An item begins with a paragraph.
        if matches!(rest.next(), Some(Block::Paragraph { .. })) {
            item.blocks.retain(|block| !self.goes(block));
        }
        for block in &mut item.blocks {
            self.take_out_of(block);
        }
    }
}
