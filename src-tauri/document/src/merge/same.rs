//! Whether parts of two bodies say the same, whatever their ids.

use crate::Block;
use crate::compare::{Part, same_line};

/// Whether two parts are equal but for the ids of blocks and footnotes.
pub(super) fn same(one: Part, other: Part) -> bool {
    let (inner, others) = (one.parts(), other.parts());
    one.kind() == other.kind()
        && same_own(one, other)
        && same_line(
            one.line().unwrap_or_default(),
            other.line().unwrap_or_default(),
        )
        && inner.len() == others.len()
        && inner
            .into_iter()
            .zip(others)
            .all(|(one, other)| same(one, other))
}

/// Whether two blocks are equal but for ids.
pub(super) fn same_block(one: &Block, other: &Block) -> bool {
    same(Part::Block(one), Part::Block(other))
}

/// Whether two rows of blocks are equal but for ids.
pub(super) fn same_blocks(one: &[Block], other: &[Block]) -> bool {
    let mut pairs = one.iter().zip(other);
    one.len() == other.len() && pairs.all(|(one, other)| same_block(one, other))
}

/// Whether the attributes of two parts of one kind are equal.
fn same_own(one: Part, other: Part) -> bool {
    match (one, other) {
        (Part::Block(one), Part::Block(other)) => same_attrs(one, other),
        (Part::Cell(one), Part::Cell(other)) => {
            (one.colspan, one.rowspan) == (other.colspan, other.rowspan)
        }
        _ => true,
    }
}

fn same_attrs(one: &Block, other: &Block) -> bool {
    match (one, other) {
        (
            Block::Heading { level, align, .. },
            Block::Heading {
                level: other,
                align: other_align,
                ..
            },
        ) => (level, align) == (other, other_align),
        (
            Block::Paragraph { align, indent, .. },
            Block::Paragraph {
                align: other,
                indent: other_indent,
                ..
            },
        ) => (align, indent) == (other, other_indent),
        (Block::OrderedList { start, .. }, Block::OrderedList { start: other, .. }) => {
            start == other
        }
        (one @ Block::Figure { .. }, other @ Block::Figure { .. }) => figure(one) == figure(other),
        _ => true,
    }
}

fn figure(block: &Block) -> Option<(&str, &str, &str, bool)> {
    match block {
        Block::Figure {
            media,
            alt,
            credit,
            ai_generated,
            ..
        } => Some((media, alt, credit, *ai_generated)),
        _ => None,
    }
}
