//! Edits as two people make them, each with a sign of their own in what they write.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use sanshen_document::{Align, Block, Content, Inline, ListItem, Marks};

use crate::generate::{Article, content};
use crate::words::{note, p, text};

/// One edit; the places are taken from whatever is there.
#[derive(Clone, Debug)]
pub enum Edit {
    Type(Index, Index),
    Replace(Index, Index, usize),
    Cut(Index, Index, usize),
    Bold(Index),
    Note(Index),
    Delete(Index),
    Insert(Index),
    Move(Index, Index),
    Split(Index, Index),
    Join(Index),
    Wrap(Index),
    Unwrap(Index),
    Row(Index),
    Center(Index),
    Title,
}

pub fn in_lines() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        4 => (at(), at()).prop_map(|(at, place)| Edit::Type(at, place)),
        4 => (at(), at(), 1..6_usize).prop_map(|(at, place, long)| Edit::Replace(at, place, long)),
        2 => (at(), at(), 1..9_usize).prop_map(|(at, place, long)| Edit::Cut(at, place, long)),
        1 => at().prop_map(Edit::Bold),
        1 => at().prop_map(Edit::Note),
    ]
}

pub fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        9 => in_lines(),
        2 => at().prop_map(Edit::Delete),
        2 => at().prop_map(Edit::Insert),
        1 => (at(), at()).prop_map(|(from, to)| Edit::Move(from, to)),
        2 => (at(), at()).prop_map(|(at, cut)| Edit::Split(at, cut)),
        1 => at().prop_map(Edit::Join),
        1 => at().prop_map(Edit::Wrap),
        1 => at().prop_map(Edit::Unwrap),
        1 => at().prop_map(Edit::Row),
        1 => at().prop_map(Edit::Center),
        1 => Just(Edit::Title),
    ]
}

/// The signs of those who edit: characters that no article has.
#[derive(Clone, Copy, Debug)]
pub struct Signs(pub u32);

pub const THEIRS: Signs = Signs(0x3400);
pub const OURS: Signs = Signs(0x3800);

impl Signs {
    fn word(self, number: usize) -> String {
        let sign = char::from_u32(self.0 + u32::try_from(number).unwrap()).unwrap();
        format!("改{sign}稿")
    }

    /// The signs in a text.
    pub fn in_text(self, text: &str) -> Vec<char> {
        let own = self.0..self.0 + 0x100;
        text.chars()
            .filter(|c| own.contains(&u32::from(*c)))
            .collect()
    }
}

/// The content after these edits; what was put in has no ids that matter.
pub fn edited(content: &Content, edits: &[Edit], signs: Signs) -> Content {
    let mut after = content.clone();
    for (number, edit) in edits.iter().enumerate() {
        apply(&mut after, edit, &signs.word(number));
    }
    after.body.number_blocks();
    after.checked().unwrap()
}

/// A text, what came back of it, and what became of it here.
pub fn three() -> impl Strategy<Value = (Article, Article, Article)> {
    (content(), vec(edit(), 0..7), vec(edit(), 0..7)).prop_map(|(base, theirs, ours)| {
        let theirs = edited(&base, &theirs, THEIRS);
        let ours = edited(&base, &ours, OURS);
        (base, Article(theirs), Article(ours))
    })
}

fn apply(content: &mut Content, edit: &Edit, word: &str) {
    let blocks = &mut content.body.blocks;
    let count = blocks.len();
    match edit {
        Edit::Title => content.title.push_str(word),
        Edit::Insert(at) => {
            blocks.insert(at.index(count + 1), p("", &format!("{word}，粮价看涨。")))
        }
        _ if count == 0 => {}
        Edit::Type(at, place) => in_run(blocks, at, |run| run.splice_at(place, 0, word)),
        Edit::Replace(at, place, long) => {
            in_run(blocks, at, |run| run.splice_at(place, *long, word))
        }
        Edit::Cut(at, place, long) => in_run(blocks, at, |run| run.splice_at(place, *long, "")),
        Edit::Bold(at) => in_line(blocks, true, at, |line| {
            if let Some(Inline::Text { marks, .. }) = line.first_mut() {
                *marks = Marks {
                    bold: !marks.bold,
                    ..marks.clone()
                };
            }
        }),
        Edit::Note(at) => in_line(blocks, false, at, |line| line.push(note("", word))),
        Edit::Delete(at) => drop(blocks.remove(at.index(count))),
        Edit::Move(from, to) => {
            let block = blocks.remove(from.index(count));
            blocks.insert(to.index(count), block);
        }
        Edit::Split(at, cut) => split(blocks, at.index(count), cut),
        Edit::Join(at) => join(blocks, at.index(count)),
        Edit::Wrap(at) => {
            let at = at.index(count);
            let inner = blocks.remove(at);
            let id = String::new();
            let blocks_in = vec![inner];
            let deep = matches!(blocks_in[0], Block::Quote { .. });
            let wrapped = Block::Quote {
                id,
                blocks: blocks_in.clone(),
            };
            blocks.insert(at, if deep { blocks_in[0].clone() } else { wrapped });
        }
        Edit::Unwrap(at) => unwrap(blocks, at.index(count)),
        Edit::Row(at) => row(&mut blocks[at.index(count)], word),
        Edit::Center(at) => {
            if let Block::Paragraph { align, .. } = &mut blocks[at.index(count)] {
                *align = Align::Center;
            }
        }
    }
}

trait Splice {
    fn splice_at(&mut self, place: &Index, long: usize, word: &str);
}

impl Splice for String {
    fn splice_at(&mut self, place: &Index, long: usize, word: &str) {
        let chars: Vec<char> = self.chars().collect();
        let from = place.index(chars.len() + 1);
        let to = (from + long).min(chars.len());
        let head: String = chars[..from].iter().collect();
        let tail: String = chars[to..].iter().collect();
        let spliced = format!("{head}{word}{tail}");
        if !spliced.is_empty() {
            *self = spliced;
        }
    }
}

/// All lines, with captions or without.
fn lines<'a>(blocks: &'a mut [Block], captions: bool, found: &mut Vec<&'a mut Vec<Inline>>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                found.push(content)
            }
            Block::Figure { caption, .. } if captions => found.push(caption),
            Block::Quote { blocks, .. } => lines(blocks, captions, found),
            Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                items
                    .iter_mut()
                    .for_each(|item| lines(&mut item.blocks, captions, found));
            }
            Block::Table { rows, .. } => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| lines(&mut cell.blocks, captions, found));
            }
            Block::Figure { .. } | Block::Rule { .. } => {}
        }
    }
}

fn in_line(
    blocks: &mut [Block],
    captions: bool,
    at: &Index,
    change: impl FnOnce(&mut Vec<Inline>),
) {
    let mut found = Vec::new();
    lines(blocks, captions, &mut found);
    let mut found: Vec<_> = found.into_iter().filter(|line| !line.is_empty()).collect();
    if !found.is_empty() {
        let at = at.index(found.len());
        change(found[at]);
    }
}

fn in_run(blocks: &mut [Block], at: &Index, change: impl FnOnce(&mut String)) {
    in_line(blocks, true, at, |line| {
        let mut runs: Vec<_> = line
            .iter_mut()
            .filter_map(|inline| match inline {
                Inline::Text { text, .. } => Some(text),
                _ => None,
            })
            .collect();
        if !runs.is_empty() {
            let at = at.index(runs.len());
            change(runs[at]);
        }
    });
}

/// Cuts a paragraph within a run, where it has one.
fn split(blocks: &mut Vec<Block>, at: usize, cut: &Index) {
    let Block::Paragraph {
        align,
        indent,
        content,
        ..
    } = &mut blocks[at]
    else {
        return;
    };
    let Some(Inline::Text { text: words, marks }) = content.first().cloned() else {
        return;
    };
    let chars: Vec<char> = words.chars().collect();
    let place = cut.index(chars.len());
    if place == 0 {
        return;
    }
    let mut tail = content.split_off(1);
    let run = |chars: &[char]| Inline::Text {
        text: chars.iter().collect(),
        marks: marks.clone(),
    };
    content[0] = run(&chars[..place]);
    tail.insert(0, run(&chars[place..]));
    let tail = Block::Paragraph {
        id: String::new(),
        align: *align,
        indent: *indent,
        content: tail,
    };
    blocks.insert(at + 1, tail);
}

fn join(blocks: &mut Vec<Block>, at: usize) {
    let Some(Block::Paragraph { content: more, .. }) = blocks.get(at + 1).cloned() else {
        return;
    };
    if let Block::Paragraph { content, .. } = &mut blocks[at] {
        content.extend(more);
        blocks.remove(at + 1);
    }
}

fn unwrap(blocks: &mut Vec<Block>, at: usize) {
    let inner = match &blocks[at] {
        Block::Quote { blocks, .. } => blocks.clone(),
        Block::BulletList { items, .. } => {
            items.iter().flat_map(|item| item.blocks.clone()).collect()
        }
        _ => return,
    };
    blocks.splice(at..=at, inner);
}

/// One more item or row.
fn row(block: &mut Block, word: &str) {
    match block {
        Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
            items.push(ListItem {
                blocks: vec![p("", word)],
            });
        }
        Block::Table { rows, .. } => {
            let mut row = rows[0].clone();
            for cell in &mut row.cells {
                cell.blocks = vec![p("", word)];
            }
            rows.push(row);
        }
        Block::Paragraph { content, .. } => content.insert(0, text(word)),
        _ => {}
    }
}
