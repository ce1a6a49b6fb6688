//! Which footnote of a line became which.

use std::collections::HashMap;

use super::super::likeness::Shingles;
use super::super::part::{notes, same_line};
use crate::{BlockId, Inline, inline_text};

/// Footnotes with other ids are the same from this likeness on.
const KNOWN: f32 = 0.35;
/// With more pairs than this, only footnotes with the same text are the same.
const MOST: usize = 10_000;

type Note<'a> = (&'a BlockId, &'a [Inline]);

/// For each footnote of both sides, in order, a number that it shares with its partner.
pub(super) fn note_classes(before: &[&[Inline]], after: &[&[Inline]]) -> [Vec<usize>; 2] {
    let before: Vec<Note> = before.iter().flat_map(|line| notes(line)).collect();
    let after: Vec<Note> = after.iter().flat_map(|line| notes(line)).collect();
    if before.len() * after.len() > MOST {
        let mut names = HashMap::new();
        return [&before, &after].map(|side| {
            let name = |note: &Note| {
                let next = names.len();
                *names.entry(inline_text(note.1)).or_insert(next)
            };
            side.iter().map(name).collect()
        });
    }
    let mut partner = vec![None; after.len()];
    let mut free: Vec<usize> = (0..before.len()).collect();
    for rule in [same_text, same_id, alike] {
        for (j, partner) in partner.iter_mut().enumerate() {
            let at = free.iter().position(|&i| rule(&before[i], &after[j]));
            if let Some(at) = at.filter(|_| partner.is_none()) {
                *partner = Some(free.remove(at));
            }
        }
    }
    let left = partner.iter().filter(|partner| partner.is_none()).count();
    let rewritten = left == free.len();
    let mut free = free.into_iter().filter(|_| rewritten);
    let number = |(j, partner): (usize, Option<usize>)| {
        let partner = partner.or_else(|| free.next());
        partner.unwrap_or(before.len() + j)
    };
    let after = partner.into_iter().enumerate().map(number).collect();
    [(0..before.len()).collect(), after]
}

/// The footnotes that are on both sides, by their ids.
pub(in crate::compare) fn note_twins<'a>(
    before: &[&'a [Inline]],
    after: &[&'a [Inline]],
) -> Vec<(&'a BlockId, &'a BlockId)> {
    let [old, new] = note_classes(before, after);
    let before = before
        .iter()
        .flat_map(|line| notes(line))
        .map(|note| note.0);
    let known: HashMap<usize, &BlockId> = old.into_iter().zip(before).collect();
    let after = after.iter().flat_map(|line| notes(line)).map(|note| note.0);
    let twins = new.into_iter().zip(after);
    twins
        .filter_map(|(class, id)| Some((*known.get(&class)?, id)))
        .collect()
}

fn same_text(one: &Note, other: &Note) -> bool {
    same_line(one.1, other.1)
}

fn same_id(one: &Note, other: &Note) -> bool {
    !one.0.is_empty() && one.0 == other.0
}

fn alike(one: &Note, other: &Note) -> bool {
    let [one, other] = [one, other].map(|note| Shingles::of(&inline_text(note.1)));
    one.alike(&other) >= KNOWN
}
