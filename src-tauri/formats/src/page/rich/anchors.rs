//! Where hands and comments lie once the fields have been taken out of the text.

use std::collections::{BTreeMap, BTreeSet};

use sanshen_document::Block;

use super::base::Base;
use super::blocks::{Fate, Placed};
use super::cut::{Cut, Shift};
use crate::page::Page;
use crate::page::note::{Field, Note};
use crate::{FileAnchor, FileComment, Hand, HandKind, Incoming};

/// The hands as they lie in content and base. One on a block that became a field names the field; one on words that
/// are in a note alone is let go, and so is every other one when there is no base.
pub(super) fn hands(
    incoming: &Incoming,
    page: &Page,
    base: Option<&Base>,
    placed: &Placed,
) -> Vec<Hand> {
    let Some(tracked) = &incoming.tracked else {
        return Vec::new();
    };
    let after = Shifts::after(&incoming.blocks, placed);
    let before = Shifts::of(&tracked.rejected, |_, id| base?.cuts.get(id));
    let gone = gone(&incoming.blocks, placed, page);
    let mut said = BTreeSet::new();
    let mut hands = Vec::new();
    for hand in &tracked.hands {
        let shifts = match hand.kind {
            HandKind::Deleted => &before,
            _ => &after,
        };
        let gone = gone.get(hand.at.as_str());
        let moved = match gone {
            Some(Gone { whole: true, .. }) => None,
            _ => shifts.moved(hand).filter(|_| base.is_some()),
        };
        let once = (hand.at.as_str(), hand.author.as_str(), hand.time);
        match (moved, gone.and_then(|gone| gone.field)) {
            (Some(hand), _) => hands.push(hand),
            (None, Some(field)) if said.insert(once) => hands.push(of_field(hand, field)),
            (None, _) => {}
        }
    }
    hands
}

/// The comments as they lie in the content.
pub(super) fn comments(incoming: &Incoming, placed: &Placed) -> Vec<FileComment> {
    let after = Shifts::after(&incoming.blocks, placed);
    let fated = incoming.blocks.iter().zip(&placed.fates);
    let gone: BTreeSet<&str> = fated
        .filter(|(_, fate)| matches!(fate, Fate::Gone | Fate::Blank))
        .map(|(block, _)| block.id())
        .collect();
    let anchored = |comment: &FileComment| {
        let anchor = comment.anchor.as_ref()?;
        let (start, end) = after.range(&anchor.block, anchor.start, anchor.end)?;
        let block = anchor.block.clone();
        (!gone.contains(anchor.block.as_str())).then_some(FileAnchor { block, start, end })
    };
    let comments = incoming.comments.iter().map(|comment| FileComment {
        anchor: anchored(comment),
        ..comment.clone()
    });
    comments.collect()
}

/// A block of which words, or all of it, became a field.
struct Gone {
    whole: bool,
    field: Option<Field>,
}

fn gone<'a>(blocks: &'a [Block], placed: &Placed, page: &Page) -> BTreeMap<&'a str, Gone> {
    let mut fields: BTreeMap<u32, Field> = BTreeMap::new();
    for note in &page.notes {
        if let Note::Recognised { field, line, .. } = note {
            fields.entry(*line).or_insert(*field);
        }
    }
    let fated = (1..).zip(blocks.iter().zip(&placed.fates));
    let touched = fated.filter(|(_, (_, fate))| matches!(fate, Fate::Gone | Fate::Cut(_)));
    touched
        .map(|(number, (block, fate))| {
            let field = fields.get(&number).copied();
            let whole = *fate == Fate::Gone;
            (block.id(), Gone { whole, field })
        })
        .collect()
}

fn of_field(hand: &Hand, field: Field) -> Hand {
    Hand {
        kind: HandKind::Field(field),
        from: 0,
        to: 0,
        ..hand.clone()
    }
}

/// The ways from the offsets of one of the two texts to those of its body, by block; a block without one is as it was.
struct Shifts<'a>(BTreeMap<&'a str, Shift>);

impl<'a> Shifts<'a> {
    fn of(blocks: &'a [Block], cut: impl Fn(usize, &str) -> Option<&'a Cut>) -> Self {
        let lines = blocks.iter().enumerate().filter_map(|(at, block)| {
            let (Block::Paragraph { id, content, .. } | Block::Heading { id, content, .. }) = block
            else {
                return None;
            };
            Some((id.as_str(), cut(at, id)?.shift(content)))
        });
        Shifts(lines.collect())
    }

    fn after(blocks: &'a [Block], placed: &'a Placed) -> Self {
        Self::of(blocks, |at, _| match placed.fates.get(at) {
            Some(Fate::Cut(cut)) => Some(cut),
            _ => None,
        })
    }

    /// The range after the cut; `None` when nothing is left of it.
    fn range(&self, id: &str, from: u32, to: u32) -> Option<(u32, u32)> {
        let Some(shift) = self.0.get(id) else {
            return Some((from, to));
        };
        let (left, right) = (shift.offset(from), shift.offset(to));
        (left < right || from == to).then_some((left, right))
    }

    /// The hand where its words are now; `None` when they were cut out.
    fn moved(&self, hand: &Hand) -> Option<Hand> {
        let (from, to) = self.range(&hand.at, hand.from, hand.to)?;
        Some(Hand {
            from,
            to,
            ..hand.clone()
        })
    }
}
