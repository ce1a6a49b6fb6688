//! Three lines in one: what they changed in base is changed in ours where the same still stands.

mod ink;
mod marks;
mod patch;
mod standing;

use std::ops::Range;

use self::patch::Patches;
use super::report::Report;
use crate::Inline;
use crate::compare::{same_line, stretches_that_differ};

pub(super) use self::ink::{Ink, line_of, row_of};

/// A stretch of one row and what stands for it in another.
pub(super) type Edit = (Range<usize>, Range<usize>);

/// Base, theirs and ours as rows, and where the other two differ from base.
pub(super) struct Three<'a> {
    pub base: &'a [Ink],
    pub theirs: &'a [Ink],
    pub ours: &'a [Ink],
    pub to_theirs: &'a [Edit],
    pub to_ours: &'a [Edit],
}

/// Ours with what they changed; what does not fit is reported under the id of the line.
pub(super) fn merged_line(
    report: &mut Report,
    id: &str,
    base: &[Inline],
    theirs: &[Inline],
    ours: &[Inline],
) -> Vec<Inline> {
    if same_line(base, theirs) {
        return ours.to_vec();
    }
    if same_line(theirs, ours) {
        report.done();
        return ours.to_vec();
    }
    let rows = [base, theirs, ours].map(row_of);
    let [base_row, their_row, our_row] = &rows;
    let three = Three {
        base: base_row,
        theirs: their_row,
        ours: our_row,
        to_theirs: &stretches_that_differ(base, theirs),
        to_ours: &stretches_that_differ(base, ours),
    };
    line_of(&merged_row(report, id, &three))
}

/// The same with rows.
pub(super) fn merged_row(report: &mut Report, id: &str, three: &Three) -> Vec<Ink> {
    let mut patches = Patches::new(id, three);
    patches.words(report);
    patches.looks(report);
    patches.applied()
}
