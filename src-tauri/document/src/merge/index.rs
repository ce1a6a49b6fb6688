//! Where everything of a content stands, by its id.

use std::collections::{BTreeSet, HashMap};

use crate::compare::Part;
use crate::{Block, BlockId, Content, ListItem};

/// The blocks and items of a content.
#[derive(Debug, Default)]
pub(super) struct Index<'a> {
    blocks: HashMap<&'a str, Found<'a, Block>>,
    items: HashMap<&'a str, Found<'a, ListItem>>,
}

#[derive(Debug)]
struct Found<'a, T> {
    node: &'a T,
    spot: Spot<'a>,
    /// The how-manieth there, from 0.
    place: usize,
    /// The how-manieth of all, in reading order.
    order: usize,
}

/// What a block or item stands in: items and cells are known by their first block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot<'a> {
    Body,
    Block(&'a str),
    Item(&'a str),
    Cell(&'a str),
}

impl<'a> Index<'a> {
    pub fn of(content: &'a Content) -> Self {
        let mut index = Index::default();
        for (place, block) in content.body.blocks.iter().enumerate() {
            index.add(Part::Block(block), Spot::Body, place);
        }
        index
    }

    fn add(&mut self, part: Part<'a>, spot: Spot<'a>, place: usize) {
        let order = self.blocks.len();
        let inside = match part {
            Part::Block(node) => {
                let found = Found {
                    node,
                    spot,
                    place,
                    order,
                };
                self.blocks.insert(node.id(), found);
                Spot::Block(node.id())
            }
            Part::Item(node) => {
                let found = Found {
                    node,
                    spot,
                    place,
                    order,
                };
                self.items.insert(part.key(), found);
                Spot::Item(part.key())
            }
            Part::Row(_) => spot,
            Part::Cell(_) => Spot::Cell(part.key()),
        };
        for (place, inner) in part.parts().into_iter().enumerate() {
            self.add(inner, inside, place);
        }
    }

    /// The block with this id, at any depth.
    pub fn block(&self, id: &str) -> Option<&'a Block> {
        self.blocks.get(id).map(|found| found.node)
    }

    /// The item whose first block has this id.
    pub fn item(&self, key: &str) -> Option<&'a ListItem> {
        self.items.get(key).map(|found| found.node)
    }

    /// What the block with this id stands in.
    pub fn spot_of_block(&self, id: &str) -> Option<Spot<'a>> {
        self.blocks.get(id).map(|found| found.spot)
    }

    /// What the item with this key stands in.
    pub fn spot_of_item(&self, key: &str) -> Option<Spot<'a>> {
        self.items.get(key).map(|found| found.spot)
    }

    /// What the block with this id stands in, and the how-manieth it is there.
    pub fn place(&self, id: &str) -> Option<(Spot<'a>, usize)> {
        self.blocks.get(id).map(|found| (found.spot, found.place))
    }

    /// The how-manieth block of all this is, in reading order.
    pub fn order(&self, id: &str) -> Option<usize> {
        self.blocks.get(id).map(|found| found.order)
    }

    /// Blocks with blocks in them, and items by their first blocks, that `other` has not.
    pub fn containers_without(&self, other: &Index) -> BTreeSet<BlockId> {
        let blocks = self.blocks.iter();
        let blocks = blocks.filter(|(id, found)| {
            !other.blocks.contains_key(*id) && !found.node.children().is_empty()
        });
        let items = self
            .items
            .keys()
            .filter(|key| !other.items.contains_key(*key));
        let ids = blocks.map(|(id, _)| id).chain(items);
        ids.map(|id| (*id).to_owned()).collect()
    }

    /// Whether a block or item stands in something else in `other`.
    pub fn moved_in(&self, other: &Index) -> bool {
        let mut blocks = self.blocks.iter();
        let mut items = self.items.iter();
        let elsewhere = |now: Option<Spot>, spot| now.is_some_and(|now| now != spot);
        blocks.any(|(id, found)| elsewhere(other.spot_of_block(id), found.spot))
            || items.any(|(key, found)| elsewhere(other.spot_of_item(key), found.spot))
    }
}
