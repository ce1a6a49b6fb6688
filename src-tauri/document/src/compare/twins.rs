//! Which block and which footnote of one body became which of another.

use super::line::note_twins;
use super::part::Part;
use super::places;
use super::plan::Place;
use crate::{Block, BlockId, Content, Inline};

/// What is on both sides of a comparison.
#[derive(Debug, Default)]
pub(crate) struct Twins<'a> {
    /// Blocks at all depths, moved ones too; none twice.
    pub blocks: Vec<(&'a Block, &'a Block)>,
    /// Footnotes by their ids.
    pub notes: Vec<(&'a BlockId, &'a BlockId)>,
    /// Lines split and lines joined.
    pub seams: Vec<Sewn>,
}

/// A line split (one before, several after) or lines joined (several before, one after), by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sewn {
    pub before: Vec<BlockId>,
    pub after: Vec<BlockId>,
    /// The lines are items of a list.
    pub items: bool,
}

impl<'a> Twins<'a> {
    /// Finds the twins, by ids and by what the blocks say.
    pub fn of(before: &'a Content, after: &'a Content) -> Self {
        let mut twins = Twins::default();
        twins.add(&places(before, after));
        twins
    }

    fn add(&mut self, places: &[Place<'a>]) {
        let mut rest = places;
        while let Some((place, others)) = rest.split_first() {
            let tails = match seamed(place) {
                true => others.iter().take_while(|tail| is_tail(tail)).count(),
                false => 0,
            };
            let (group, others) = rest.split_at(tails + 1);
            rest = others;
            if tails > 0 {
                self.sew(place, group);
            } else if let (Some(before), Some(after)) = (line(place.before), line(place.after)) {
                self.notes.extend(note_twins(&[before], &[after]));
            }
            if let (Some(Part::Block(before)), Some(Part::Block(after))) =
                (place.before, place.after)
            {
                self.blocks.push((before, after));
            }
            self.add(&place.parts);
        }
    }

    /// Adds the lines of a seam; its places begin with `head`.
    fn sew(&mut self, head: &Place<'a>, places: &[Place<'a>]) {
        let sole = |part: Option<Part<'a>>| part.and_then(Part::sole_line);
        let before = || places.iter().filter_map(|place| sole(place.before));
        let after = || places.iter().filter_map(|place| sole(place.after));
        let old: Vec<&[Inline]> = before().filter_map(Part::line).collect();
        let new: Vec<&[Inline]> = after().filter_map(Part::line).collect();
        self.notes.extend(note_twins(&old, &new));
        self.seams.push(Sewn {
            before: before().map(|part| part.id().to_owned()).collect(),
            after: after().map(|part| part.id().to_owned()).collect(),
            items: matches!(head.part(), Some(Part::Item(_))),
        });
    }
}

fn line(part: Option<Part<'_>>) -> Option<&[Inline]> {
    part.and_then(Part::line)
}

/// Whether the line of this place, or the only one inside of it, was compared with its neighbours'.
fn seamed(place: &Place) -> bool {
    place.pieces.is_some() || place.parts.iter().any(|part| part.pieces.is_some())
}

fn is_tail(place: &Place) -> bool {
    seamed(place) && (place.before.is_none() || place.after.is_none())
}
