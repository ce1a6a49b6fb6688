//! What was placed and what was not, while it is found.

use super::shape::{Unplaced, Why};
use crate::BlockId;

/// The count and the list that a merge fills.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub unplaced: Vec<Unplaced>,
    pub placed: u32,
    /// Footnotes of theirs, and those of ours that they are.
    pub notes: Vec<(BlockId, BlockId)>,
}

impl Report {
    /// One change stands in the content.
    pub fn done(&mut self) {
        self.placed = self.placed.saturating_add(1);
    }

    /// One change does not stand after all.
    pub fn undo(&mut self) {
        self.placed = self.placed.saturating_sub(1);
    }

    /// A change of a text that was not made.
    pub fn text(&mut self, block: &str, before: String, after: String, why: Why) {
        self.push(block, None, before, after, why);
    }

    /// A change of a field or attribute that was not made.
    pub fn field(
        &mut self,
        block: &str,
        field: &'static str,
        before: impl ToString,
        after: impl ToString,
    ) {
        let (before, after) = (before.to_string(), after.to_string());
        self.push(block, Some(field), before, after, Why::Conflict);
    }

    /// A block that only moved, and was not moved.
    pub fn moved(&mut self, block: &str, text: String) {
        self.push(block, Some("place"), text.clone(), text, Why::Conflict);
    }

    fn push(
        &mut self,
        block: &str,
        field: Option<&'static str>,
        before: String,
        after: String,
        why: Why,
    ) {
        self.unplaced.push(Unplaced {
            block: block.to_owned(),
            field,
            before,
            after,
            lead: String::new(),
            tail: String::new(),
            why,
        });
    }
}
