//! The lines of a page, cleaned of what no text may hold.

use std::collections::BTreeMap;
use std::ops::Range;

use sanshen_document::HiddenKind;
use unicode_normalization::UnicodeNormalization;

/// A line with something to see.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its place in the text, or that of its block in a file with structure; from 1.
    pub number: u32,
    /// NFC without control characters and without blanks at its ends.
    pub text: String,
    /// Its characters.
    pub length: usize,
    /// It began with an ideographic space, a tab, or at least two blanks.
    pub indented: bool,
    /// A blank line or the beginning of the text comes before it.
    pub after_blank: bool,
    /// What it is.
    pub kind: Kind,
    /// Where it stands in the inline content of its block, in code points; empty for a line of plain text.
    pub span: Range<u32>,
}

/// What stands on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text.
    Words,
    /// A figure; the line has no text, and is only ever body.
    Figure,
    /// A table, a list or a quote, as a figure.
    Block,
}

impl Line {
    /// Whether it is no line of words, and so only ever body.
    pub(super) fn is_solid(&self) -> bool {
        self.kind != Kind::Words
    }

    pub(super) fn is_figure(&self) -> bool {
        self.kind == Kind::Figure
    }

    /// Its text and its number.
    pub(super) fn said(&self) -> (&str, u32) {
        (&self.text, self.number)
    }
}

/// A page as lines.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// The lines that are not blank.
    pub shown: Vec<Line>,
    /// Characters taken out: first line and how many, by character.
    pub removed: BTreeMap<char, (u32, u32)>,
}

/// Splits at every line end that Unicode knows.
pub(super) fn split(text: &str) -> Lines {
    let mut lines = Lines::default();
    let mut after_blank = true;
    let unified = text.replace("\r\n", "\n");
    for (index, raw) in unified.split(is_line_end).enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        match lines.clean(raw, number, 0..0) {
            None => after_blank = true,
            Some(line) => {
                lines.shown.push(Line {
                    after_blank,
                    ..line
                });
                after_blank = false;
            }
        }
    }
    lines
}

/// Whether a line ends at `c`, by Unicode (UAX #14, classes BK, CR, LF, NL).
pub(super) fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

impl Lines {
    /// The line, or `None` when there is nothing to see on it.
    pub(super) fn clean(&mut self, raw: &str, number: u32, span: Range<u32>) -> Option<Line> {
        let blank = !raw.chars().any(is_seen);
        let mut kept = String::with_capacity(raw.len());
        for c in raw.chars() {
            let stray =
                blank && !c.is_whitespace() || c == '\u{feff}' || c.is_control() && c != '\t';
            if stray {
                self.removed.entry(c).or_insert((number, 0)).1 += 1;
            } else {
                kept.push(c);
            }
        }
        let kept: String = kept.nfc().collect();
        let text = kept.trim();
        (!blank).then(|| Line {
            number,
            text: text.to_owned(),
            length: text.chars().count(),
            indented: is_indent(&kept),
            after_blank: false,
            kind: Kind::Words,
            span,
        })
    }
}

fn is_indent(line: &str) -> bool {
    let mut blanks = line.chars().take_while(|c| c.is_whitespace());
    match blanks.next() {
        Some('\u{3000}' | '\u{2003}' | '\t') => true,
        Some(_) => blanks.next().is_some(),
        None => false,
    }
}

/// Whether a reader sees a mark where `c` stands.
fn is_seen(c: char) -> bool {
    let hidden = HiddenKind::of(c).is_some_and(|kind| kind != HiddenKind::PrivateUse);
    !c.is_whitespace() && !c.is_control() && !hidden
}
