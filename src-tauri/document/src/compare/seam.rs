//! Lines split and lines joined: one line on one side whose words stand in several on the other.

use std::ops::Range;

use super::align::Entry;
use super::likeness::Shingles;
use super::order::{Pairs, gaps};

/// From this share of its text found in what the line has left, a neighbour is a piece of the line.
const PIECE: f32 = 0.6;
/// A piece has at least so many characters.
const PIECE_LEAST: usize = 2;
/// A line is split into, or joined of, at most so many.
const PIECES: usize = 64;

/// A line split (one before, several after) or lines joined (several before, one after).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seam {
    pub before: Range<usize>,
    pub after: Range<usize>,
}

/// Finds the seams at the pairs of the spine, and makes the first of each side the pair.
pub(super) fn seams(
    before: &[Entry],
    after: &[Entry],
    pairs: &mut Pairs,
    kept: &mut [(usize, usize)],
) -> Vec<Seam> {
    let mut seams = Vec::new();
    let free = gaps(kept, before.len(), after.len());
    let mut used = (0, 0);
    for at in 0..kept.len() {
        let (i, j) = kept[at];
        let line = before[i].part.sole_line().and(after[j].part.sole_line());
        if line.is_none() || before[i].print == after[j].print {
            continue;
        }
        let here = free[at].0.start.max(used.0)..free[at + 1].0.end;
        let there = free[at].1.start.max(used.1)..free[at + 1].1.end;
        let split = pieces(&before[i], &after[j], after, j, &there, |j| {
            pairs.back[j].is_none()
        });
        let joined = pieces(&after[j], &before[i], before, i, &here, |i| {
            pairs.ahead[i].is_none()
        });
        let seam = match (split.len(), joined.len()) {
            (1, 1) => continue,
            (2.., _) => Seam {
                before: i..i + 1,
                after: split,
            },
            _ => Seam {
                before: joined,
                after: j..j + 1,
            },
        };
        used = (seam.before.end, seam.after.end);
        pairs.unjoin(i);
        kept[at] = (seam.before.start, seam.after.start);
        pairs.join(seam.before.start, seam.after.start);
        seams.push(seam);
    }
    seams
}

/// The neighbours of `partner`, which stands at `at`, that are pieces of `whole` as well, with it.
fn pieces(
    whole: &Entry,
    partner: &Entry,
    all: &[Entry],
    at: usize,
    within: &Range<usize>,
    free: impl Fn(usize) -> bool,
) -> Range<usize> {
    let mut left = whole.shingles().without(partner.shingles());
    let mut takes = |at: usize| {
        let is = free(at) && is_piece(&all[at], whole, &left);
        if is {
            left = left.without(all[at].shingles());
        }
        is
    };
    let mut found = at..at + 1;
    while found.end < within.end && found.len() < PIECES && takes(found.end) {
        found.end += 1;
    }
    while found.start > within.start && found.len() < PIECES && takes(found.start - 1) {
        found.start -= 1;
    }
    found
}

fn is_piece(piece: &Entry, whole: &Entry, left: &Shingles) -> bool {
    piece.part.sole_line().is_some()
        && piece.part.may_become(whole.part)
        && piece.shingles().size >= PIECE_LEAST
        && piece.shingles().within(left) >= PIECE
}
