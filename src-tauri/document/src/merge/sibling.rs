//! One face for blocks and items, so that rows of both are merged in one way.

use super::crossing::Merger;
use super::index::Index;
use crate::compare::Part;
use crate::{Block, ListItem};

/// A block or an item.
pub(super) trait Sibling: Clone {
    fn part(&self) -> Part<'_>;
    /// The one with this key in a content, wherever it stands.
    fn find<'a>(index: &Index<'a>, key: &str) -> Option<&'a Self>;
    /// One of ours with their changes.
    fn merged(merger: &mut Merger, ours: &Self) -> Self;
    /// One that is new in theirs.
    fn adopted(merger: &mut Merger, theirs: &Self) -> Self;
    /// What follows one of ours because they split it.
    fn split_off(merger: &mut Merger, ours: &Self) -> Vec<Self>;
    /// One that they took from elsewhere, if it can be moved.
    fn moved(merger: &mut Merger, key: &str) -> Option<Self>;

    fn key(&self) -> &str {
        self.part().key()
    }

    fn text(&self) -> String {
        self.part().words().trim_end().to_owned()
    }
}

impl Sibling for Block {
    fn part(&self) -> Part<'_> {
        Part::Block(self)
    }

    fn find<'a>(index: &Index<'a>, key: &str) -> Option<&'a Self> {
        index.block(key)
    }

    fn merged(merger: &mut Merger, ours: &Self) -> Self {
        merger.block(ours)
    }

    fn adopted(merger: &mut Merger, theirs: &Self) -> Self {
        merger.adopted(theirs)
    }

    fn split_off(merger: &mut Merger, ours: &Self) -> Vec<Self> {
        merger.strands.after(ours.id())
    }

    fn moved(merger: &mut Merger, key: &str) -> Option<Self> {
        merger.block_moved(key)
    }
}

impl Sibling for ListItem {
    fn part(&self) -> Part<'_> {
        Part::Item(self)
    }

    fn find<'a>(index: &Index<'a>, key: &str) -> Option<&'a Self> {
        index.item(key)
    }

    fn merged(merger: &mut Merger, ours: &Self) -> Self {
        merger.item(ours)
    }

    fn adopted(merger: &mut Merger, theirs: &Self) -> Self {
        merger.adopted_item(theirs)
    }

    fn split_off(_: &mut Merger, _: &Self) -> Vec<Self> {
        Vec::new()
    }

    fn moved(merger: &mut Merger, key: &str) -> Option<Self> {
        merger.item_moved(key)
    }
}
