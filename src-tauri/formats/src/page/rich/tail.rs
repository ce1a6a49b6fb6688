//! Credits in brackets at the end of the last paragraph.

use std::ops::Range;

use sanshen_document::{Block, Inline};

use super::cut::{Unit, units};
use super::lay::block_of;
use crate::page::body;
use crate::page::fill::Draft;
use crate::page::lines::Line;
use crate::page::names::tail_of;

/// The lines of a body without the credits in brackets at its end, which go where they belong.
pub(super) fn without(draft: &mut Draft, lines: &[Line], blocks: &[Block]) -> Vec<Line> {
    let mut lines = lines.to_vec();
    let mut from_end = lines.iter_mut().rev();
    if let Some(last) = from_end.find(|line| !line.is_figure())
        && let Some(start) = block_of(last, blocks).and_then(|block| start(block, last))
    {
        let left = body::without_tail(draft, last).to_owned();
        last.span.end = start;
        last.length = left.chars().count();
        last.text = left;
    }
    lines
}

/// Where the text before the credits at the end of a paragraph's line ends; `None` when there are none, or nothing else.
pub(super) fn start(block: &Block, line: &Line) -> Option<u32> {
    let Block::Paragraph { content, .. } = block else {
        return None;
    };
    let at = tail_of(&line.text).filter(|&at| at > 0)?;
    let open = line.text.get(at..)?.chars().next()?;
    Some(bracket(content, &line.span, open))
}

/// The end of the text before the last such bracket of a line.
fn bracket(content: &[Inline], span: &Range<u32>, open: char) -> u32 {
    let mut text_end = span.start;
    let mut found = span.end;
    for (at, unit) in (0..).zip(units(content)) {
        if !span.contains(&at) {
            continue;
        }
        if unit == Unit::Character(open) {
            found = text_end;
        }
        if !matches!(unit, Unit::Character(c) if c.is_whitespace()) {
            text_end = at + 1;
        }
    }
    found
}
