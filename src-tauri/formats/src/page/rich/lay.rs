//! The blocks of a file as lines.

use std::ops::Range;

use sanshen_document::{Block, Inline};

use super::cut::{Unit, units};
use crate::page::lines::{Kind, Line, Lines, is_line_end};

/// The lines of headings and paragraphs, one more for each break in them, and one solid line for each other block.
///
/// A line's number is the place of its block, from 1. Blank paragraphs and rules have no line: they part what stands
/// around them, as blank lines of a text do.
pub(super) fn lines_of(blocks: &[Block]) -> Lines {
    let mut lines = Lines::default();
    let mut parted = true;
    for (number, block) in (1..).zip(blocks) {
        parted = match block {
            Block::Heading { content, .. } => add(&mut lines, content, number, false, parted),
            Block::Paragraph {
                content, indent, ..
            } => add(&mut lines, content, number, *indent, parted),
            Block::Rule { .. } => true,
            _ => {
                let kind = match block {
                    Block::Figure { .. } => Kind::Figure,
                    _ => Kind::Block,
                };
                lines.shown.push(solid(kind, number, parted));
                false
            }
        };
    }
    lines
}

/// The block that a line stands in.
pub(super) fn block_of<'a>(line: &Line, blocks: &'a [Block]) -> Option<&'a Block> {
    blocks.get(usize::try_from(line.number).ok()?.checked_sub(1)?)
}

/// Adds the lines of one block; answers whether what comes next is parted from it.
fn add(lines: &mut Lines, content: &[Inline], number: u32, indent: bool, mut parted: bool) -> bool {
    let before = lines.shown.len();
    for (at, (raw, span)) in raw_lines(content).into_iter().enumerate() {
        match lines.clean(&raw, number, span) {
            None => parted = true,
            Some(line) => {
                lines.shown.push(Line {
                    indented: line.indented || indent && at == 0,
                    after_blank: parted,
                    ..line
                });
                parted = false;
            }
        }
    }
    let noted = || {
        content
            .iter()
            .any(|inline| matches!(inline, Inline::Footnote { .. }))
    };
    if lines.shown.len() == before && noted() {
        lines.shown.push(solid(Kind::Block, number, parted));
        parted = false;
    }
    parted
}

fn solid(kind: Kind, number: u32, after_blank: bool) -> Line {
    Line {
        number,
        text: String::new(),
        length: 0,
        indented: false,
        after_blank,
        kind,
        span: 0..0,
    }
}

/// The text between breaks without its footnotes, and where it stands, in code points.
fn raw_lines(content: &[Inline]) -> Vec<(String, Range<u32>)> {
    let mut lines = vec![(String::new(), 0..0)];
    for (at, unit) in (0..).zip(units(content)) {
        match (unit, lines.last_mut()) {
            (Unit::Character(c), Some((text, span))) if !is_line_end(c) => {
                text.push(c);
                span.end = at + 1;
            }
            (Unit::Footnote, Some((_, span))) => span.end = at + 1,
            _ => lines.push((String::new(), at + 1..at + 1)),
        }
    }
    lines
}
