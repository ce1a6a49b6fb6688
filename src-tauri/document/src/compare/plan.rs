//! What stands where in a comparison, before its lines are compared.

use std::collections::{HashMap, HashSet};

use super::align::{Alignment, Entry, align};
use super::line;
use super::part::Part;
use super::seam::Seam;
use super::shape::{Kind, Piece};
use super::table;

/// One place of the tree.
#[derive(Debug)]
pub(super) struct Place<'a> {
    pub before: Option<Part<'a>>,
    pub after: Option<Part<'a>>,
    pub fate: Fate,
    pub parts: Vec<Place<'a>>,
    /// The line of a place at a seam, which was compared together with its neighbours'.
    pub pieces: Option<Vec<Piece>>,
}

/// What became of what stands there. A move has a number; what moved inside of another has none of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Kept,
    Gone,
    New,
    Away(Option<u32>),
    Here(u32),
}

impl<'a> Place<'a> {
    /// A part with all that is in it, which is on one side only.
    pub fn lone(part: Part<'a>, fate: Fate) -> Self {
        let new = fate == Fate::New;
        let inner = match fate {
            Fate::Away(_) => Fate::Away(None),
            fate => fate,
        };
        let parts = part.parts().into_iter();
        Place {
            before: (!new).then_some(part),
            after: new.then_some(part),
            fate,
            parts: parts.map(|part| Place::lone(part, inner)).collect(),
            pieces: None,
        }
    }

    /// The part after; before, when it is gone.
    pub fn part(&self) -> Option<Part<'a>> {
        self.after.or(self.before)
    }

    /// Gives the line of this place, or the only one inside of it, its pieces.
    fn give(&mut self, pieces: Vec<Piece>) {
        match self.parts.first_mut() {
            Some(inner) => inner.give(pieces),
            None => self.pieces = Some(pieces),
        }
    }
}

/// Lays out places and numbers the moves.
#[derive(Debug, Default)]
pub(super) struct Plan {
    moves: u32,
}

impl Plan {
    /// The number of a new move.
    pub fn next_move(&mut self) -> u32 {
        self.moves += 1;
        self.moves
    }

    /// Two rows of siblings in one.
    pub fn siblings<'a>(&mut self, before: &[Part<'a>], after: &[Part<'a>]) -> Vec<Place<'a>> {
        let (before, after) = (entries(before), entries(after));
        let alignment = align(&before, &after);
        self.lay(&before, &after, &alignment, &mut |plan, i, j| {
            plan.pair(before[i].part, after[j].part)
        })
    }

    /// A part and what became of it.
    pub fn pair<'a>(&mut self, before: Part<'a>, after: Part<'a>) -> Place<'a> {
        let (inner, other) = (before.parts(), after.parts());
        let parts = match (before.kind(), after.kind()) {
            (Kind::Table, Kind::Table) => table::rows(self, &inner, &other),
            _ => self.siblings(&inner, &other),
        };
        Place::both(before, after, parts)
    }

    /// Two aligned rows in one: what is gone stands where it stood, before what is new there.
    pub fn lay<'a>(
        &mut self,
        before: &[Entry<'a>],
        after: &[Entry<'a>],
        alignment: &Alignment,
        pair: &mut dyn FnMut(&mut Self, usize, usize) -> Place<'a>,
    ) -> Vec<Place<'a>> {
        let moved = self.moves(alignment);
        let gone = |i: usize| match moved.get(&i) {
            Some(&number) => Place::lone(before[i].part, Fate::Away(Some(number))),
            None => Place::lone(before[i].part, Fate::Gone),
        };
        let come = |j: usize| {
            let from = alignment.pairs.back[j]?;
            Some((from, *moved.get(&from)?))
        };
        let mut heads = alignment.spine.iter();
        let mut seams = alignment.seams.iter().peekable();
        let mut places = Vec::new();
        let (mut i, mut j) = (0, 0);
        loop {
            let next = heads.next();
            let (to_i, to_j) = *next.unwrap_or(&(before.len(), after.len()));
            places.extend((i..to_i).map(gone));
            places.extend((j..to_j).map(|j| match come(j) {
                Some((i, number)) => pair(self, i, j).moved(number),
                None => Place::lone(after[j].part, Fate::New),
            }));
            if next.is_none() {
                return places;
            }
            (i, j) = (to_i + 1, to_j + 1);
            let head = pair(self, to_i, to_j);
            match seams.next_if(|seam| seam.before.start == to_i) {
                Some(seam) => {
                    (i, j) = (seam.before.end, seam.after.end);
                    places.extend(sewn(head, before, after, seam));
                }
                None => places.push(head),
            }
        }
    }

    /// A number for each pair that did not keep its order, by index before.
    fn moves(&mut self, alignment: &Alignment) -> HashMap<usize, u32> {
        let kept: HashSet<(usize, usize)> = alignment.spine.iter().copied().collect();
        let moved = alignment.pairs.all().filter(|pair| !kept.contains(pair));
        moved.map(|(i, _)| (i, self.next_move())).collect()
    }
}

impl<'a> Place<'a> {
    /// A part that is on both sides.
    pub fn both(before: Part<'a>, after: Part<'a>, parts: Vec<Place<'a>>) -> Self {
        Place {
            before: Some(before),
            after: Some(after),
            fate: Fate::Kept,
            parts,
            pieces: None,
        }
    }

    /// The same, come from elsewhere.
    pub fn moved(mut self, number: u32) -> Self {
        self.fate = Fate::Here(number);
        self
    }
}

/// These parts with what they are known by.
pub(super) fn entries<'a>(parts: &[Part<'a>]) -> Vec<Entry<'a>> {
    parts.iter().copied().map(Entry::of).collect()
}

/// The places of a line split or of lines joined, each with its pieces.
fn sewn<'a>(
    mut head: Place<'a>,
    before: &[Entry<'a>],
    after: &[Entry<'a>],
    seam: &Seam,
) -> Vec<Place<'a>> {
    let lines = |entries: &[Entry<'a>]| -> Vec<_> {
        let sole = entries.iter().filter_map(|entry| entry.part.sole_line());
        sole.filter_map(Part::line).collect()
    };
    let (before, after) = (&before[seam.before.clone()], &after[seam.after.clone()]);
    let mut pieces = line::compared(&lines(before), &lines(after)).into_iter();
    head.give(pieces.next().unwrap_or_default());
    let gone = before[1..].iter().map(|one| (one.part, Fate::Gone));
    let new = after[1..].iter().map(|one| (one.part, Fate::New));
    let tails = gone.chain(new).map(|(part, fate)| {
        let mut tail = Place::lone(part, fate);
        tail.give(pieces.next().unwrap_or_default());
        tail
    });
    let tails: Vec<Place> = tails.collect();
    std::iter::once(head).chain(tails).collect()
}
