//! The body: one paragraph a line, and headings where their numbers leave no doubt.

use sanshen_document::{Align, Block, Inline, Marks};

use super::fill::Draft;
use super::lines::Line;
use super::names::{bracketed, tail_of};
use super::note::LeftOut;
use super::outline::Outline;

/// The most characters of a heading.
const LONGEST_HEADING: usize = 30;

/// Takes the paragraphs, and the credits in brackets at the end of the last one.
pub(super) fn fill(draft: &mut Draft, lines: &[Line], outline: &Outline) {
    let lines = lines.get(outline.body.clone()).unwrap_or_default();
    let levels = heading_levels(lines);
    for (at, (line, level)) in lines.iter().zip(levels).enumerate() {
        let block = match level {
            Some(level) => heading_block(level, line),
            None if at + 1 == lines.len() => paragraph(line.indented, without_tail(draft, line)),
            None => paragraph(line.indented, &line.text),
        };
        draft.content.body.blocks.push(block);
    }
}

/// The level of each line of a body that is a heading by its number.
pub(super) fn heading_levels(lines: &[Line]) -> Vec<Option<u8>> {
    let mut chapters = false;
    let levels = (0..lines.len()).map(|at| {
        let numbering = heading(lines, at)?;
        chapters |= numbering == Numbering::Chapter;
        let nested = chapters && numbering == Numbering::Part;
        Some(if nested { 3 } else { 2 })
    });
    levels.collect()
}

/// The text before credits in brackets, which go where they belong; a text that is nothing else is kept.
pub(super) fn without_tail<'a>(draft: &mut Draft, line: &'a Line) -> &'a str {
    let at = tail_of(&line.text).filter(|&at| at > 0);
    let Some((text, tail)) = at.and_then(|at| line.text.split_at_checked(at)) else {
        return &line.text;
    };
    for segment in bracketed(tail).unwrap_or_default() {
        draft.place(&segment, line.number, LeftOut::Footer);
    }
    text.trim_end()
}

#[derive(Clone, Copy, PartialEq)]
enum Numbering {
    /// 一、
    Chapter,
    /// （一）
    Part,
}

/// The numbering of a line that is surely a heading: short, open-ended, followed by text, and not one of a list.
fn heading(lines: &[Line], at: usize) -> Option<Numbering> {
    let of = |index: usize| lines.get(index).and_then(numbering);
    let own = of(at)?;
    lines.get(at + 1)?;
    let in_list = of(at + 1) == Some(own) || at.checked_sub(1).and_then(of) == Some(own);
    (!in_list).then_some(own)
}

/// Whether the line is numbered as a chapter or a part of a text is.
pub(super) fn is_numbered(line: &Line) -> bool {
    numbering(line).is_some()
}

fn numbering(line: &Line) -> Option<Numbering> {
    let open = !line
        .text
        .ends_with(['。', '；', '：', '，', '、', ';', ':', ',', '？', '！']);
    if line.length > LONGEST_HEADING || !open {
        return None;
    }
    let bracket = line.text.strip_prefix(['（', '(']);
    let text = bracket.unwrap_or(&line.text);
    let rest =
        text.trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    let numbered = rest.len() < text.len();
    match bracket {
        Some(_) => (numbered && rest.starts_with(['）', ')'])).then_some(Numbering::Part),
        None => (numbered && rest.starts_with('、')).then_some(Numbering::Chapter),
    }
}

fn heading_block(level: u8, line: &Line) -> Block {
    Block::Heading {
        id: String::new(),
        level,
        align: Align::Left,
        content: run(&line.text),
    }
}

fn paragraph(indent: bool, text: &str) -> Block {
    Block::Paragraph {
        id: String::new(),
        align: Align::Left,
        indent,
        content: run(text),
    }
}

fn run(text: &str) -> Vec<Inline> {
    vec![Inline::Text {
        text: text.to_owned(),
        marks: Marks::default(),
    }]
}
