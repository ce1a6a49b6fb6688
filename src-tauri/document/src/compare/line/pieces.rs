//! Compared rows as pieces.

use super::glyphs::{Glyph, Row, Sign};
use super::stretches::Edit;
use super::{one_compared, whole};
use crate::Marks;
use crate::compare::shape::{Change, Piece};

/// Puts pieces together: neighbours that differ in nothing but their text are one.
#[derive(Debug, Default)]
pub(super) struct Writer {
    lines: Vec<Vec<Piece>>,
    line: Vec<Piece>,
    /// What the last piece is made of, if more may be put to it.
    last: Option<(Change, Marks, Option<Marks>)>,
}

impl Writer {
    /// Text that is on one side, or on both under the same marks.
    pub fn text(&mut self, change: Change, text: &str, marks: &Marks) {
        self.put(change, text, marks, None);
    }

    /// A footnote.
    pub fn note(&mut self, change: Change, note: Vec<Piece>) {
        self.last = None;
        self.line.push(Piece {
            change,
            text: String::new(),
            marks: Vec::new(),
            marks_before: Vec::new(),
            note: Some(note),
        });
    }

    pub fn finish(self) -> Vec<Piece> {
        self.line
    }

    fn put(&mut self, change: Change, text: &str, marks: &Marks, before: Option<&Marks>) {
        let same = self
            .last
            .as_ref()
            .is_some_and(|(last, last_marks, last_before)| {
                (*last, last_marks, last_before.as_ref()) == (change, marks, before)
            });
        match self.line.last_mut().filter(|_| same) {
            Some(last) => last.text.push_str(text),
            None => {
                self.last = Some((change, marks.clone(), before.cloned()));
                self.line.push(Piece {
                    change,
                    text: text.to_owned(),
                    marks: names(marks),
                    marks_before: before.map(names).unwrap_or_default(),
                    note: None,
                });
            }
        }
    }

    fn glyph(&mut self, change: Change, glyph: Glyph) {
        match glyph.sign {
            Sign::Char(c) => self.text(change, c.encode_utf8(&mut [0; 4]), glyph.marks),
            Sign::Note(content) => self.note(change, whole(content, change)),
        }
    }

    /// A glyph that is on both sides.
    fn both(&mut self, before: Glyph, after: Glyph) {
        match (before.sign, after.sign) {
            (Sign::Note(before), Sign::Note(after)) => {
                let note = one_compared(before, after);
                let same = note.iter().all(|piece| piece.change == Change::Same);
                self.note(if same { Change::Same } else { Change::Changed }, note);
            }
            (_, Sign::Char(c)) if before.marks != after.marks => {
                let c = c.encode_utf8(&mut [0; 4]).to_owned();
                self.put(Change::Changed, &c, after.marks, Some(before.marks));
            }
            _ => self.glyph(Change::Same, after),
        }
    }

    /// Begins the next line.
    fn cut(&mut self) {
        self.last = None;
        self.lines.push(std::mem::take(&mut self.line));
    }
}

/// The pieces of two rows, in as many lines as the side that has more.
pub(super) fn written(before: &Row, after: &Row, edits: &[Edit]) -> Vec<Vec<Piece>> {
    let mut writer = Writer::default();
    let ends = Edit {
        before: before.len()..before.len(),
        after: after.len()..after.len(),
    };
    let cut = |writer: &mut Writer, row: &Row, glyph: usize| {
        if row.seams.binary_search(&glyph).is_ok() {
            writer.cut();
        }
    };
    let (mut i, mut j) = (0, 0);
    for edit in edits.iter().chain([&ends]) {
        let (old, new) = (
            before.glyphs_of(edit.before.clone()),
            after.glyphs_of(edit.after.clone()),
        );
        for (i, j) in (i..old.start).zip(j..new.start) {
            cut(&mut writer, before, i);
            cut(&mut writer, after, j);
            writer.both(before.glyphs[i], after.glyphs[j]);
        }
        for i in old.clone() {
            cut(&mut writer, before, i);
            writer.glyph(Change::Deleted, before.glyphs[i]);
        }
        for j in new.clone() {
            cut(&mut writer, after, j);
            writer.glyph(Change::Inserted, after.glyphs[j]);
        }
        (i, j) = (old.end, new.end);
    }
    writer.cut();
    writer.lines
}

/// The marks by their names in the JSON form.
fn names(marks: &Marks) -> Vec<String> {
    let plain = [
        (marks.bold, "bold"),
        (marks.italic, "italic"),
        (marks.underline, "underline"),
        (marks.strike, "strike"),
        (marks.superscript, "superscript"),
        (marks.subscript, "subscript"),
    ];
    let plain = plain.into_iter().filter(|(on, _)| *on);
    let plain = plain.map(|(_, name)| name.to_owned());
    let link = marks.link.iter().map(|address| format!("link:{address}"));
    plain.chain(link).collect()
}
