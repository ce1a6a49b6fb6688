//! Where two rows differ: few, whole stretches, as a reader would mark them.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::glyphs::Row;
use super::refine::{refined, settled};
use super::words::words;

/// When more atoms than this lie between what is equal at both ends, both sides together, they are not compared: the
/// stretch is shown as replaced whole.
pub(super) const LONGEST: usize = 60_000;
/// How many atoms around the difference words are looked for in: more than the longest word has.
const AROUND: usize = 24;
/// A line that keeps less than one in so many of its characters is shown as replaced whole.
const KEEPS: usize = 4;
/// A line with fewer characters never is for that reason.
const KEEPS_LEAST: usize = 4;
/// The most atoms between two changes that go under in them.
const SCRAP: usize = 3;

/// A stretch in which the rows differ, in atoms; between two of them they are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub before: Range<usize>,
    pub after: Range<usize>,
}

impl Edit {
    /// The characters of the longer side.
    pub fn size(&self) -> usize {
        self.before.len().max(self.after.len())
    }

    /// Whether it is all inserted or all deleted.
    pub fn is_pure(&self) -> bool {
        self.before.is_empty() || self.after.is_empty()
    }

    /// This edit of a part, where the part lies.
    pub fn within(&self, part: &Self) -> Self {
        let (i, j) = (part.before.start, part.after.start);
        Edit {
            before: self.before.start + i..self.before.end + i,
            after: self.after.start + j..self.after.end + j,
        }
    }

    fn with(&self, next: &Self) -> Self {
        Edit {
            before: self.before.start..next.before.end,
            after: self.after.start..next.after.end,
        }
    }
}

/// The stretches in which two rows differ, in order.
pub(super) fn edits(before: &Row, after: &Row) -> Vec<Edit> {
    let middle = middle(&before.keys, &after.keys);
    let (old, new) = (middle.before.len(), middle.after.len());
    if old + new == 0 {
        return Vec::new();
    }
    if old.max(new) <= 1 || old + new > LONGEST {
        return vec![middle];
    }
    let (old, new) = (wider(&middle.before, before), wider(&middle.after, after));
    let (old, new) = (words(before, old), words(after, new));
    let found = joined(by_words(before, &old, after, &new));
    let found: Vec<Edit> = found
        .into_iter()
        .flat_map(|edit| refined(before, after, edit))
        .collect();
    let found = joined(settled(before, after, joined(found), &old, &new));
    match keeps(before, after, &found) {
        true => found,
        false => vec![Edit {
            before: 0..before.len(),
            after: 0..after.len(),
        }],
    }
}

/// What lies between the equal ends of two rows.
pub(super) fn middle(before: &[u32], after: &[u32]) -> Edit {
    let same = |(one, other): &(&u32, &u32)| one == other;
    let head = before.iter().zip(after).take_while(same).count();
    let rest = before[head..].iter().rev().zip(after[head..].iter().rev());
    let tail = rest.take_while(same).count();
    Edit {
        before: head..before.len() - tail,
        after: head..after.len() - tail,
    }
}

fn wider(middle: &Range<usize>, row: &Row) -> Range<usize> {
    middle.start.saturating_sub(AROUND)..(middle.end + AROUND).min(row.len())
}

/// The edits between two rows of words.
fn by_words(before: &Row, old: &[Range<usize>], after: &Row, new: &[Range<usize>]) -> Vec<Edit> {
    let mut names: HashMap<&[u32], usize> = HashMap::new();
    let mut name = |keys| {
        let next = names.len();
        *names.entry(keys).or_insert(next)
    };
    let one: Vec<usize> = old
        .iter()
        .map(|word| name(&before.keys[word.clone()]))
        .collect();
    let other: Vec<usize> = new
        .iter()
        .map(|word| name(&after.keys[word.clone()]))
        .collect();
    let ends = |words: &[Range<usize>]| {
        let end = words.last().map_or(0, |word| word.end);
        words.iter().map(|word| word.start).chain([end]).collect()
    };
    let (old, new): (Vec<usize>, Vec<usize>) = (ends(old), ends(new));
    differing(&one, &other)
        .into_iter()
        .map(|edit| Edit {
            before: old[edit.before.start]..old[edit.before.end],
            after: new[edit.after.start]..new[edit.after.end],
        })
        .collect()
}

/// The edits between two rows of names.
pub(super) fn differing<T: Eq + Ord + std::hash::Hash + Clone>(
    one: &[T],
    other: &[T],
) -> Vec<Edit> {
    let ops = capture_diff_slices(Algorithm::Myers, one, other);
    let changed = ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    let edits = changed.map(|op| Edit {
        before: op.old_range(),
        after: op.new_range(),
    });
    let mut touching: Vec<Edit> = Vec::new();
    for edit in edits {
        match touching.last_mut() {
            Some(last)
                if last.before.end == edit.before.start && last.after.end == edit.after.start =>
            {
                *last = last.with(&edit);
            }
            _ => touching.push(edit),
        }
    }
    touching
}

/// The same with scraps between two larger changes gone under in them.
pub(super) fn joined(edits: Vec<Edit>) -> Vec<Edit> {
    let mut kept: Vec<Edit> = Vec::new();
    for mut edit in edits {
        while let Some(last) = kept.pop_if(|last| is_scrap(last, &edit)) {
            edit = last.with(&edit);
        }
        kept.push(edit);
    }
    kept
}

/// Whether what is the same between two changes is too little to be read by itself.
fn is_scrap(one: &Edit, other: &Edit) -> bool {
    let between = other.before.start - one.before.end;
    let least = one.size().min(other.size());
    between <= SCRAP && 2 * between <= least
}

/// Whether enough is the same for a reader to find the way.
fn keeps(before: &Row, after: &Row, edits: &[Edit]) -> bool {
    let shorter = before.len().min(after.len());
    let gone: usize = edits.iter().map(|edit| edit.before.len()).sum();
    let sewn = !before.seams.is_empty() || !after.seams.is_empty();
    sewn || shorter < KEEPS_LEAST || (before.len() - gone) * KEEPS >= shorter
}
