//! Where the places of base stand in ours.

use std::ops::Range;

use super::ink::same_inks;
use super::{Edit, Three};

/// Around a stretch, so many characters on each side must be found again when ours put it elsewhere.
const CONTEXT: usize = 8;
/// That many of them there must be.
const CONTEXT_LEAST: usize = 4;
/// So many stretches of one line are looked for elsewhere, so that no line takes long.
const MOST_SEARCHES: usize = 32;

/// For each place of base, where ours has it; with the place before the first and the one after the last.
pub(super) struct Standing {
    at: Vec<Option<usize>>,
    searches: usize,
}

impl Standing {
    /// By where ours differs. Places count from 1, so that there is one before the first.
    pub fn of(three: &Three) -> Self {
        let mut at = Vec::with_capacity(three.base.len() + 2);
        at.push(Some(0));
        let mut ours = 0;
        for (gone, come) in three.to_ours {
            at.extend((ours + 1..=come.start).map(Some));
            at.extend(gone.clone().map(|_| None));
            ours = come.end;
        }
        at.extend((ours + 1..=three.ours.len()).map(Some));
        at.push(Some(three.ours.len() + 1));
        Standing { at, searches: 0 }
    }

    /// Where ours has this place of base.
    pub fn one(&self, place: usize) -> Option<usize> {
        self.at.get(place + 1).copied().flatten()?.checked_sub(1)
    }

    /// Where ours has this stretch, if it and its neighbours on both sides are as they were.
    pub fn stretch(&self, base: &Range<usize>) -> Option<Range<usize>> {
        let around = self.at.get(base.start..base.end + 2)?;
        let first = around.first().copied().flatten()?;
        let same = |(step, at): (usize, &Option<usize>)| *at == Some(first + step);
        let whole = around.iter().enumerate().all(same);
        whole.then(|| first..first + base.len())
    }

    /// Where ours has this stretch together with what stood around it, if it stands there once.
    pub fn elsewhere(&mut self, three: &Three, base: &Range<usize>) -> Option<Range<usize>> {
        let lead = base.start.saturating_sub(CONTEXT);
        let tail = (base.end + CONTEXT).min(three.base.len());
        let needle = three.base.get(lead..tail)?;
        self.searches += 1;
        if needle.len() < base.len() + CONTEXT_LEAST || self.searches > MOST_SEARCHES {
            return None;
        }
        let same = |window: &[_]| reads_as(window, needle);
        let mut found = three.ours.windows(needle.len()).enumerate();
        let (first, _) = found.find(|(_, window)| same(window))?;
        if found.any(|(_, window)| same(window)) {
            return None;
        }
        let start = first + base.start - lead;
        Some(start..start + base.len())
    }
}

fn reads_as(one: &[super::Ink], other: &[super::Ink]) -> bool {
    one.iter()
        .zip(other)
        .all(|(one, other)| one.reads_as(other))
}

/// Whether ours made the same change at the same place.
pub(super) fn made_by_both(three: &Three, (gone, come): &Edit) -> bool {
    let place = |edit: &Edit| (edit.0.start, edit.0.end);
    let same = three
        .to_ours
        .binary_search_by_key(&(gone.start, gone.end), place);
    let ours = same.ok().and_then(|at| three.to_ours.get(at));
    let ours = ours.and_then(|edit| three.ours.get(edit.1.clone()));
    let theirs = three.theirs.get(come.clone());
    theirs
        .zip(ours)
        .is_some_and(|(theirs, ours)| same_inks(theirs, ours))
}
