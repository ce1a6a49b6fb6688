//! One name for one block: ids changed throughout a body, and fresh ones that nothing has.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::Part;
use crate::ids::each_id;
use crate::{BlockId, Content, Inline};

/// Gives out ids of a row such as `x1`, `x2`, … that nothing has.
#[derive(Debug)]
pub(super) struct Fresh {
    letter: char,
    used: BTreeSet<BlockId>,
    last: u64,
}

impl Fresh {
    /// The row that begins with this letter.
    pub fn row(letter: char) -> Self {
        Fresh {
            letter,
            used: BTreeSet::new(),
            last: 0,
        }
    }

    /// Takes note of the ids of a content, so that they are not given out.
    pub fn avoid(&mut self, content: &Content) {
        self.used.extend(ids_in(content));
    }

    /// An id that nothing has.
    pub fn next(&mut self) -> BlockId {
        loop {
            self.last += 1;
            let id = format!("{}{}", self.letter, self.last);
            if self.used.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// The ids of all blocks and footnotes, in reading order.
pub(super) fn ids_in(content: &Content) -> Vec<BlockId> {
    let mut ids = Vec::new();
    let blocks = content.body.blocks.iter();
    blocks.for_each(|block| add_ids(Part::Block(block), &mut ids));
    ids
}

/// The ids of a part, of all in it and of its footnotes, in reading order.
pub(super) fn ids_of(part: Part) -> Vec<BlockId> {
    let mut ids = Vec::new();
    add_ids(part, &mut ids);
    ids
}

fn add_ids(part: Part, ids: &mut Vec<BlockId>) {
    if let Part::Block(block) = part {
        ids.push(block.id().to_owned());
    }
    for inline in part.line().unwrap_or_default() {
        if let Inline::Footnote { id, .. } = inline {
            ids.push(id.clone());
        }
    }
    for part in part.parts() {
        add_ids(part, ids);
    }
}

/// Gives each block and footnote that has a new name in `names` that name.
pub(super) fn rename(content: &mut Content, names: &BTreeMap<BlockId, BlockId>) {
    each_id(&mut content.body.blocks, &mut |id| renamed(id, names));
}

/// Gives an id its new name, if it has one.
pub(super) fn renamed(id: &mut BlockId, names: &BTreeMap<BlockId, BlockId>) {
    if let Some(name) = names.get(id.as_str()) {
        id.clone_from(name);
    }
}
