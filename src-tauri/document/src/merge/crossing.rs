//! The merge of three bodies: what it knows, and blocks that they put into another place of the tree.

use std::collections::{BTreeMap, BTreeSet};

use super::guests::Guests;
use super::index::Index;
use super::left::Left;
use super::report::Report;
use super::strands::Strands;
use crate::{Block, BlockId, ListItem, MAX_DEPTH, Row};

/// Blocks are not moved into places deeper than this: what neither of the two nested deeply could be, by both together.
const DEEPEST: usize = 2 * MAX_DEPTH;

/// Three bodies in which equal ids mean the same block, and what is being made of them.
pub(super) struct Merger<'a> {
    pub base: Index<'a>,
    pub theirs: Index<'a>,
    pub ours: Index<'a>,
    pub guests: Guests,
    pub report: Report,
    pub strands: Strands,
    /// What is merged already, when blocks may be met twice: where ours has them and where they put them.
    known: Option<BTreeMap<BlockId, Block>>,
    /// What is being merged, from the outside in.
    open: BTreeSet<BlockId>,
    /// Blocks and items that now stand elsewhere as well, and must go from where ours has them.
    pub left: Left,
}

impl<'a> Merger<'a> {
    pub fn new(
        [base, theirs, ours]: [Index<'a>; 3],
        guests: Guests,
        report: Report,
        strands: Strands,
    ) -> Self {
        let crossing = base.moved_in(&theirs);
        let left = Left {
            dissolved: base.containers_without(&theirs),
            ..Left::default()
        };
        Merger {
            base,
            theirs,
            ours,
            guests,
            report,
            strands,
            known: crossing.then(BTreeMap::new),
            open: BTreeSet::new(),
            left,
        }
    }

    pub fn known(&self, id: &str) -> Option<Block> {
        self.known.as_ref()?.get(id).cloned()
    }

    pub fn enter(&mut self, id: &str) {
        self.open.insert(id.to_owned());
    }

    pub fn leave(&mut self, id: &str, block: &Block) {
        self.open.remove(id);
        if let Some(known) = &mut self.known {
            known.insert(id.to_owned(), block.clone());
        }
    }

    fn may_open(&self, id: &str) -> bool {
        self.open.len() < DEEPEST && !self.open.contains(id)
    }

    /// The block of ours with this id for its new place, if ours left it where it was.
    pub fn block_moved(&mut self, id: &str) -> Option<Block> {
        let ours = self.ours.block(id)?;
        let spot = self.base.spot_of_block(id)?;
        if !self.may_open(id) || self.ours.spot_of_block(id) != Some(spot) {
            return None;
        }
        let mut block = self.block(ours);
        self.guests.stand_in_for_all(&mut block);
        self.left.blocks.insert(id.to_owned());
        Some(block)
    }

    /// The same of an item.
    pub fn item_moved(&mut self, key: &str) -> Option<ListItem> {
        let ours = self.ours.item(key)?;
        let spot = self.base.spot_of_item(key)?;
        if !self.may_open(key) || self.ours.spot_of_item(key) != Some(spot) {
            return None;
        }
        let mut item = self.item(ours);
        for block in &mut item.blocks {
            self.guests.stand_in_for_all(block);
        }
        self.left.items.insert(key.to_owned());
        Some(item)
    }

    /// A block that is new in theirs; what they put into it is taken from ours where it can be.
    pub fn adopted(&mut self, theirs: &Block) -> Block {
        let id = theirs.id();
        let elsewhere = self.base.spot_of_block(id) != self.theirs.spot_of_block(id);
        if elsewhere && let Some(block) = self.block_moved(id) {
            return block;
        }
        let mut block = theirs.clone();
        let id = self.guests.admit(id);
        match &mut block {
            Block::Heading {
                id: own, content, ..
            }
            | Block::Paragraph {
                id: own, content, ..
            } => {
                *own = id;
                self.guests.admit_notes(content, &[]);
            }
            Block::Figure {
                id: own, caption, ..
            } => {
                *own = id;
                self.guests.admit_notes(caption, &[]);
            }
            Block::BulletList { id: own, items } | Block::OrderedList { id: own, items, .. } => {
                *own = id;
                for item in items {
                    *item = self.adopted_item(item);
                }
            }
            Block::Quote { id: own, blocks } => {
                *own = id;
                *blocks = self.adopted_blocks(blocks);
            }
            Block::Table { id: own, rows } => {
                *own = id;
                *rows = self.adopted_rows(rows);
            }
            Block::Rule { id: own } => *own = id,
        }
        block
    }

    /// The rows of a table that is new in theirs, or has a new shape.
    pub fn adopted_rows(&mut self, theirs: &[Row]) -> Vec<Row> {
        let mut rows = theirs.to_vec();
        for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.blocks = self.adopted_blocks(&cell.blocks);
        }
        rows
    }

    fn adopted_blocks(&mut self, theirs: &[Block]) -> Vec<Block> {
        theirs.iter().map(|block| self.adopted(block)).collect()
    }

    /// An item that is new in theirs.
    pub fn adopted_item(&mut self, theirs: &ListItem) -> ListItem {
        let key = theirs.blocks.first().map_or("", Block::id);
        let elsewhere = self.base.spot_of_item(key) != self.theirs.spot_of_item(key);
        if elsewhere && let Some(item) = self.item_moved(key) {
            return item;
        }
        let blocks = self.adopted_blocks(&theirs.blocks);
        ListItem { blocks }
    }
}
