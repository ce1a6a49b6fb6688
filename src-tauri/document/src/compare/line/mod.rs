//! Two lines compared: what is equal at both ends is passed over, then words, then characters.

mod glyphs;
mod notes;
mod pieces;
mod refine;
mod stretches;
mod words;

use std::ops::Range;

use self::glyphs::Row;
use self::notes::note_classes;
pub(super) use self::notes::note_twins;
use self::pieces::Writer;
use super::part::same_line;
use super::shape::{Change, Piece};
use crate::{Inline, Marks};

pub use self::words::load_words;

/// A line that is on one side only, or the same on both.
pub(super) fn whole(line: &[Inline], change: Change) -> Vec<Piece> {
    let mut writer = Writer::default();
    for inline in line {
        match inline {
            Inline::Text { text, marks } => writer.text(change, text, marks),
            Inline::Break => writer.text(change, "\n", &Marks::default()),
            Inline::Footnote { content, .. } => writer.note(change, whole(content, change)),
        }
    }
    writer.finish()
}

/// Two lines in one.
pub(super) fn one_compared(before: &[Inline], after: &[Inline]) -> Vec<Piece> {
    match same_line(before, after) {
        true => whole(after, Change::Same),
        false => compared(&[before], &[after]).pop().unwrap_or_default(),
    }
}

/// Plain texts in one row.
pub(super) fn texts_compared(before: &str, after: &str) -> Vec<Piece> {
    let line = |text: &str| match text {
        "" => Vec::new(),
        text => vec![Inline::Text {
            text: text.to_owned(),
            marks: Marks::default(),
        }],
    };
    one_compared(&line(before), &line(after))
}

/// The lines of one side and of the other as one row, cut again where the side that has several was cut.
pub(super) fn compared(before: &[&[Inline]], after: &[&[Inline]]) -> Vec<Vec<Piece>> {
    let classes = note_classes(before, after);
    let [before, after] = Row::both(before, after, &classes);
    let edits = stretches::edits(&before, &after);
    pieces::written(&before, &after, &edits)
}

/// Where two lines differ: stretches of the one and what stands for them in the other, in order, in code points; a break
/// and a footnote count one. Between two of them the lines read the same, but for marks and the texts of footnotes.
pub(crate) fn stretches_that_differ(
    before: &[Inline],
    after: &[Inline],
) -> Vec<(Range<usize>, Range<usize>)> {
    let classes = note_classes(&[before], &[after]);
    let [before, after] = Row::both(&[before], &[after], &classes);
    let edits = stretches::edits(&before, &after).into_iter();
    let glyphs = |edit: stretches::Edit| {
        let old = before.glyphs_of(edit.before);
        (old, after.glyphs_of(edit.after))
    };
    edits.map(glyphs).collect()
}
