//! Edits as people make them, on generated contents.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use sanshen_document::{Align, Block, Content, Inline};

use crate::generate::content;

/// One edit; the places are taken from whatever is there.
#[derive(Clone, Debug)]
pub enum Edit {
    Delete(Index),
    Move(Index, Index),
    Copy(Index, Index),
    Split(Index, Index),
    Join(Index),
    Type(Index, Index, String),
    Cut(Index, Index),
    Center(Index),
    Quote(Index),
    Turn(Index),
    Column(Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        at().prop_map(Edit::Delete),
        (at(), at()).prop_map(|(from, to)| Edit::Move(from, to)),
        (at(), at()).prop_map(|(from, to)| Edit::Copy(from, to)),
        (at(), at()).prop_map(|(at, cut)| Edit::Split(at, cut)),
        at().prop_map(Edit::Join),
        (at(), at(), "[审改稿㛃，。a1]{1,4}")
            .prop_map(|(at, place, text)| Edit::Type(at, place, text)),
        (at(), at()).prop_map(|(at, place)| Edit::Cut(at, place)),
        at().prop_map(Edit::Center),
        at().prop_map(Edit::Quote),
        at().prop_map(Edit::Turn),
        at().prop_map(Edit::Column),
    ]
}

/// A content and what became of it.
pub fn edited() -> impl Strategy<Value = (Content, Content)> {
    let blocks = (content(), content(), content());
    (blocks, vec(edit(), 0..8)).prop_map(|((mut before, more, most), edits)| {
        before.body.blocks.extend(more.body.blocks);
        before.body.blocks.extend(most.body.blocks);
        before.body.number_blocks();
        let mut after = before.clone();
        for edit in edits.iter().filter(|_| !before.body.blocks.is_empty()) {
            if !after.body.blocks.is_empty() {
                apply(&mut after.body.blocks, edit);
            }
        }
        after.body.number_blocks();
        (before, after)
    })
}

fn apply(blocks: &mut Vec<Block>, edit: &Edit) {
    let count = blocks.len();
    match edit {
        Edit::Delete(at) => drop(blocks.remove(at.index(count))),
        Edit::Move(from, to) => {
            let block = blocks.remove(from.index(count));
            blocks.insert(to.index(count), block);
        }
        Edit::Copy(from, to) => blocks.insert(to.index(count), blocks[from.index(count)].clone()),
        Edit::Split(at, cut) => split(blocks, at.index(count), cut),
        Edit::Join(at) => join(blocks, at.index(count)),
        Edit::Type(at, place, text) => in_text(&mut blocks[at.index(count)], |run| {
            let place = boundary(run, place);
            run.insert_str(place, text);
        }),
        Edit::Cut(at, place) => in_text(&mut blocks[at.index(count)], |run| {
            if run.chars().count() > 1 {
                let chars: Vec<char> = run.chars().collect();
                let gone = place.index(chars.len());
                let kept = chars.iter().enumerate().filter(|(at, _)| *at != gone);
                *run = kept.map(|(_, c)| c).collect();
            }
        }),
        Edit::Center(at) => {
            if let Block::Paragraph { align, .. } | Block::Heading { align, .. } =
                &mut blocks[at.index(count)]
            {
                *align = Align::Center;
            }
        }
        Edit::Quote(at) => {
            let at = at.index(count);
            let inner = blocks.remove(at);
            blocks.insert(
                at,
                Block::Quote {
                    id: String::new(),
                    blocks: vec![inner],
                },
            );
        }
        Edit::Turn(at) => turn(&mut blocks[at.index(count)]),
        Edit::Column(at) => {
            if let Block::Table { rows, .. } = &mut blocks[at.index(count)] {
                for row in rows {
                    row.cells.truncate(1);
                }
            }
        }
    }
}

fn turn(block: &mut Block) {
    *block = match block.clone() {
        Block::Paragraph {
            id, align, content, ..
        } => Block::Heading {
            id,
            level: 2,
            align,
            content,
        },
        Block::BulletList { id, mut items } => {
            items.reverse();
            Block::OrderedList {
                id,
                start: 1,
                items,
            }
        }
        other => other,
    };
}

fn boundary(run: &str, place: &Index) -> usize {
    let places: Vec<usize> = run
        .char_indices()
        .map(|(at, _)| at)
        .chain([run.len()])
        .collect();
    places[place.index(places.len())]
}

fn in_text(block: &mut Block, change: impl FnOnce(&mut String)) {
    let line = match block {
        Block::Paragraph { content, .. } | Block::Heading { content, .. } => content,
        Block::Figure { caption, .. } => caption,
        _ => return,
    };
    let mut runs = line.iter_mut().filter_map(|inline| match inline {
        Inline::Text { text, .. } => Some(text),
        _ => None,
    });
    if let Some(run) = runs.next() {
        change(run);
    }
}

fn split(blocks: &mut Vec<Block>, at: usize, cut: &Index) {
    if let Block::Paragraph {
        align,
        indent,
        content,
        ..
    } = &mut blocks[at]
    {
        let tail = content.split_off(cut.index(content.len() + 1));
        let tail = Block::Paragraph {
            id: String::new(),
            align: *align,
            indent: *indent,
            content: tail,
        };
        blocks.insert(at + 1, tail);
    }
}

fn join(blocks: &mut Vec<Block>, at: usize) {
    let more = match blocks.get(at + 1) {
        Some(Block::Paragraph { content, .. }) => content.clone(),
        _ => return,
    };
    if let Block::Paragraph { content, .. } = &mut blocks[at] {
        content.extend(more);
        blocks.remove(at + 1);
    }
}
