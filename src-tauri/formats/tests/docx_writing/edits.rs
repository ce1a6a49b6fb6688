//! A text and what somebody made of it.

use proptest::prelude::*;
use sanshen_document::{Block, Content, Inline};

use crate::generated::{content, line, paragraph};

/// One thing done to the blocks of a body.
#[derive(Clone, Debug)]
enum Edit {
    Remove(usize),
    Insert(usize, Block),
    Move(usize, usize),
    Rewrite(usize, Vec<Inline>),
    Cut(usize, usize),
    Split(usize, usize),
    Join(usize),
    Bolden(usize),
    Reset(usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = 0..8_usize;
    prop_oneof![
        at.clone().prop_map(Edit::Remove),
        (at.clone(), paragraph()).prop_map(|(at, block)| Edit::Insert(at, block)),
        (at.clone(), at.clone()).prop_map(|(from, to)| Edit::Move(from, to)),
        (at.clone(), line()).prop_map(|(at, line)| Edit::Rewrite(at, line)),
        (at.clone(), 0..9_usize).prop_map(|(at, cut)| Edit::Cut(at, cut)),
        (at.clone(), 0..9_usize).prop_map(|(at, cut)| Edit::Split(at, cut)),
        at.clone().prop_map(Edit::Join),
        at.clone().prop_map(Edit::Bolden),
        at.prop_map(Edit::Reset),
    ]
}

/// A text and the same after some edits.
pub fn edited() -> impl Strategy<Value = (Content, Content)> {
    (content(), prop::collection::vec(edit(), 0..6)).prop_map(|(before, edits)| {
        let mut after = before.clone();
        for edit in edits {
            apply(&mut after.body.blocks, edit);
        }
        after.title = after.title.replace('，', "");
        after.body.number_blocks();
        (before, after)
    })
}

/// The lines of paragraphs and headings at the top, in lists, quotes and cells, and the rows of tables.
fn apply(blocks: &mut Vec<Block>, edit: Edit) {
    let length = blocks.len();
    match edit {
        Edit::Remove(at) if at < length => {
            blocks.remove(at);
        }
        Edit::Remove(_) => blocks.iter_mut().for_each(shorten),
        Edit::Insert(at, block) => blocks.insert(at.min(length), block),
        Edit::Move(from, to) if from < length => {
            let block = blocks.remove(from);
            blocks.insert(to.min(blocks.len()), block);
        }
        Edit::Move(..) => {}
        Edit::Rewrite(at, line) => with_line(blocks, at, |content| *content = line.clone()),
        Edit::Cut(at, cut) => with_line(blocks, at, |content| {
            let _ = halves(content, cut);
        }),
        Edit::Split(at, cut) => {
            let Some(Block::Paragraph {
                align,
                indent,
                content,
                ..
            }) = blocks.get_mut(at)
            else {
                return;
            };
            let block = Block::Paragraph {
                id: String::new(),
                align: *align,
                indent: *indent,
                content: halves(content, cut),
            };
            blocks.insert(at + 1, block);
        }
        Edit::Join(at) => {
            let two = (blocks.get(at), blocks.get(at + 1));
            if let (Some(Block::Paragraph { .. }), Some(Block::Paragraph { content, .. })) = two {
                let tail = content.clone();
                blocks.remove(at + 1);
                with_line(blocks, at, |content| content.extend(tail.clone()));
            }
        }
        Edit::Bolden(at) => with_line(blocks, at, |content| {
            if let Some(Inline::Text { marks, .. }) = content.first_mut() {
                marks.bold = !marks.bold;
                marks.link = None;
            }
        }),
        Edit::Reset(at) => {
            if let Some(Block::Paragraph {
                id, align, content, ..
            }) = blocks.get_mut(at)
            {
                let (id, align, content) = (id.clone(), *align, std::mem::take(content));
                blocks[at] = Block::Heading {
                    id,
                    level: 3,
                    align,
                    content,
                };
            }
        }
    }
}

/// Takes the last item, row or block of everything that has more than one.
fn shorten(block: &mut Block) {
    match block {
        Block::BulletList { items, .. } | Block::OrderedList { items, .. } if items.len() > 1 => {
            items.pop();
        }
        Block::Table { rows, .. } if rows.len() > 1 => {
            rows.pop();
        }
        Block::Table { rows, .. } => rows.iter_mut().for_each(|row| {
            if row.cells.len() > 1 {
                row.cells.pop();
            }
        }),
        Block::Quote { blocks, .. } => blocks.iter_mut().for_each(shorten),
        _ => {}
    }
}

fn with_line(blocks: &mut [Block], at: usize, change: impl Fn(&mut Vec<Inline>)) {
    match blocks.get_mut(at) {
        Some(Block::Paragraph { content, .. } | Block::Heading { content, .. }) => change(content),
        Some(Block::BulletList { items, .. } | Block::OrderedList { items, .. }) => {
            with_line(&mut items[0].blocks, 0, change);
        }
        Some(Block::Quote { blocks, .. }) => with_line(blocks, 0, change),
        Some(Block::Table { rows, .. }) => {
            let cell = rows.last_mut().unwrap().cells.last_mut().unwrap();
            with_line(&mut cell.blocks, 0, change);
        }
        _ => {}
    }
}

/// What stands behind a character of the first run, which is taken away from `content`.
fn halves(content: &mut Vec<Inline>, cut: usize) -> Vec<Inline> {
    let Some(Inline::Text { text, marks }) = content.first().cloned() else {
        return Vec::new();
    };
    let head: String = text.chars().take(cut.max(1)).collect();
    let tail: String = text.chars().skip(cut.max(1)).collect();
    let mut rest = content.split_off(1);
    let run = |text, marks| Inline::Text { text, marks };
    content[0] = run(head, marks.clone());
    if !tail.is_empty() {
        rest.insert(0, run(tail, marks));
    }
    rest
}
