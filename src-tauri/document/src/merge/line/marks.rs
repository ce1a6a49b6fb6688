//! Three sets of marks in one.

use crate::Marks;
use crate::merge::fields::one_of;

/// Ours with the marks that they set or took away; `None` when that cannot be.
pub(super) fn merged_marks(base: &Marks, theirs: &Marks, ours: &Marks) -> Option<Marks> {
    let marks = Marks {
        bold: *one_of(&base.bold, &theirs.bold, &ours.bold)?,
        italic: *one_of(&base.italic, &theirs.italic, &ours.italic)?,
        underline: *one_of(&base.underline, &theirs.underline, &ours.underline)?,
        strike: *one_of(&base.strike, &theirs.strike, &ours.strike)?,
        superscript: *one_of(&base.superscript, &theirs.superscript, &ours.superscript)?,
        subscript: *one_of(&base.subscript, &theirs.subscript, &ours.subscript)?,
        link: one_of(&base.link, &theirs.link, &ours.link)?.clone(),
    };
    let possible = !(marks.superscript && marks.subscript);
    possible.then_some(marks)
}
