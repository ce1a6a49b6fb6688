//! Where comments stand.

use std::collections::HashMap;

use super::set_line::{MarkKind, SetLine};
use crate::incoming::FileAnchor;

/// The words of comments, with their order in the text, by the comment's id.
#[derive(Default)]
pub(in super::super) struct Places {
    pub found: HashMap<String, (usize, FileAnchor)>,
}

impl Places {
    /// Takes the comments that begin in a line, which stands in that block.
    ///
    /// A comment that goes on in other blocks stands in the first of them; one about no words is about the whole line.
    pub(super) fn take(&mut self, line: &SetLine, block: &str) {
        let order = usize::try_from(line.seq).unwrap_or(usize::MAX);
        let mut open: HashMap<&str, u32> = HashMap::new();
        for mark in &line.comments {
            let id = mark.id.as_str();
            if self.found.contains_key(id) {
                continue;
            }
            match mark.kind {
                MarkKind::From => {
                    open.entry(id).or_insert(mark.at);
                }
                MarkKind::To => {
                    if let Some(from) = open.remove(id) {
                        self.add(id, order, block, from, mark.at, line.length);
                    }
                }
                MarkKind::At if !open.contains_key(id) => {
                    self.add(id, order, block, 0, line.length, line.length);
                }
                MarkKind::At => {}
            }
        }
        for (id, from) in open {
            self.add(id, order, block, from, line.length, line.length);
        }
    }

    fn add(&mut self, id: &str, order: usize, block: &str, from: u32, to: u32, length: u32) {
        let (start, end) = if from < to { (from, to) } else { (0, length) };
        let anchor = FileAnchor {
            block: block.to_owned(),
            start,
            end,
        };
        self.found.entry(id.to_owned()).or_insert((order, anchor));
    }
}
