//! What becomes of each block: body, field, or nothing.

use std::collections::BTreeMap;
use std::ops::Range;

use sanshen_document::{Block, Inline};

use super::cut::Cut;
use crate::page::body::heading_levels;
use crate::page::fill::Draft;
use crate::page::lines::Line;
use crate::page::note::{LeftOut, Note};

/// What a rule that is left out is shown as.
const RULE: &str = "———";

/// What becomes of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Body as it stands.
    Whole,
    /// Body, without the words that became fields.
    Cut(Cut),
    /// Body, as a heading of this level: its number leaves no doubt.
    Heading(u8),
    /// Wholly in fields or notes.
    Gone,
    /// Nothing was to be seen.
    Blank,
}

/// What becomes of every block, in order.
#[derive(Debug)]
pub(super) struct Placed {
    pub fates: Vec<Fate>,
    /// The lines that are left for the body.
    pub left: Vec<Line>,
}

impl Placed {
    /// From all lines that were `shown` and those of them that are `left` for the body; rules around the body are
    /// listed as left out.
    pub(super) fn of(
        draft: &mut Draft,
        blocks: &[Block],
        shown: &[Line],
        mut left: Vec<Line>,
    ) -> Self {
        left.sort_by_key(|line| (line.number, line.span.start));
        let all = spans(shown);
        let kept = spans(&left);
        let inside =
            left.first().map_or(0, |line| line.number)..left.last().map_or(0, |line| line.number);
        let fates = (1..).zip(blocks).map(|(number, block)| {
            let fate = fate_of(all.get(&number), kept.get(&number));
            if !matches!(block, Block::Rule { .. }) {
                return fate;
            }
            if inside.contains(&number) {
                return Fate::Whole;
            }
            let what = match number < inside.end {
                true => LeftOut::Header,
                false => LeftOut::Footer,
            };
            draft.notes.push(Note::LeftOut {
                what,
                from_line: number,
                to_line: number,
                text: RULE.to_owned(),
            });
            Fate::Gone
        });
        Placed {
            fates: fates.collect(),
            left,
        }
    }

    /// Makes headings of the paragraphs that are numbered as such, in a body without any of its own.
    pub(super) fn raise_headings(&mut self, blocks: &[Block]) {
        let own = blocks.iter().zip(&self.fates).any(|(block, fate)| {
            matches!(block, Block::Heading { .. }) && !matches!(fate, Fate::Gone | Fate::Blank)
        });
        if own {
            return;
        }
        for (line, level) in self.left.iter().zip(heading_levels(&self.left)) {
            let at = usize::try_from(line.number).unwrap_or(0).checked_sub(1);
            let fate = at.and_then(|at| self.fates.get_mut(at));
            if let (Some(fate @ Fate::Whole), Some(level)) = (fate, level) {
                *fate = Fate::Heading(level);
            }
        }
    }
}

/// From the beginning of the first line of each block to the end of its last one.
fn spans(lines: &[Line]) -> BTreeMap<u32, Range<u32>> {
    let mut spans: BTreeMap<u32, Range<u32>> = BTreeMap::new();
    for line in lines {
        let span = spans.entry(line.number).or_insert(line.span.clone());
        span.start = span.start.min(line.span.start);
        span.end = span.end.max(line.span.end);
    }
    spans
}

fn fate_of(all: Option<&Range<u32>>, kept: Option<&Range<u32>>) -> Fate {
    match (all, kept) {
        (None, _) => Fate::Blank,
        (Some(_), None) => Fate::Gone,
        (Some(all), Some(kept)) if all == kept => Fate::Whole,
        (Some(_), Some(kept)) => Fate::Cut(Cut { kept: kept.clone() }),
    }
}

/// The blocks of the body.
pub(super) fn body(blocks: &[Block], placed: &Placed) -> Vec<Block> {
    let fated = blocks.iter().zip(&placed.fates);
    fated
        .filter_map(|(block, fate)| block_after(block, fate))
        .collect()
}

/// The block as it stands in the body; `None` when it does not.
pub(super) fn block_after(block: &Block, fate: &Fate) -> Option<Block> {
    match (fate, block.clone()) {
        (Fate::Gone | Fate::Blank, _) => None,
        (
            Fate::Heading(level),
            Block::Paragraph {
                id, align, content, ..
            },
        ) => Some(Block::Heading {
            id,
            level: *level,
            align,
            content,
        }),
        (Fate::Cut(cut), mut block) => {
            if let Block::Paragraph { content, .. } | Block::Heading { content, .. } = &mut block {
                *content = cut.applied(content);
            }
            Some(block)
        }
        (_, block) => Some(block),
    }
}

/// The texts of the footnotes of a heading or paragraph.
pub(super) fn footnotes(block: &Block) -> Vec<String> {
    let (Block::Paragraph { content, .. } | Block::Heading { content, .. }) = block else {
        return Vec::new();
    };
    let notes = content.iter().filter_map(|inline| match inline {
        Inline::Footnote { content, .. } => Some(sanshen_document::inline_text(content)),
        Inline::Text { .. } | Inline::Break => None,
    });
    notes.collect()
}
