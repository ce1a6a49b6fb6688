//! Lines of text as the template takes them.

use sanshen_document::{Inline, Marks};
use serde::Serialize;

use super::column::Column;
use super::notes::bracketed;
use crate::printable::Breaks;

/// Slanted pieces of one document; each is a box of its own, and what comes after stands upright.
const MOST_SLANTED: usize = 20_000;
/// Footnotes of one document at the feet of its pages, where each takes the typesetter a millisecond;
/// what comes after stands in its line.
const MOST_NOTES: usize = 3_000;
/// Bytes of an address that leads somewhere; a PDF has no place for one much longer.
const LONGEST_LINK: usize = 8_192;
/// Characters that slant as one: a word, or a character with the punctuation that must stay with it.
const LONGEST_PIECE: usize = 12;

/// A piece of a line.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Run {
    /// Plain text.
    Text(String),
    /// Text under marks.
    Marked {
        /// What it says, in pieces; of an upright text there is one.
        text: Vec<String>,
        /// The marks by name, the innermost first.
        marks: Vec<&'static str>,
        /// Where it leads.
        link: Option<String>,
        /// Whether each piece is slanted by itself.
        slanted: bool,
    },
    /// A forced line break.
    Break,
    /// A footnote.
    Note(Vec<Run>),
}

impl Run {
    /// Bytes of its text.
    pub fn length(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Marked { text, .. } => text.iter().map(String::len).sum(),
            Self::Break => 1,
            Self::Note(runs) => runs.iter().map(Self::length).sum(),
        }
    }
}

/// Makes the lines of one document.
#[derive(Debug, Default)]
pub struct Lines {
    slanted: usize,
    notes: usize,
}

impl Lines {
    /// A line of runs, breaks and footnotes in `column`.
    pub fn of(&mut self, content: &[Inline], column: Column, notes: Column) -> Vec<Run> {
        let mut breaks = column.breaks();
        let mut runs = Vec::with_capacity(content.len());
        for inline in content {
            match inline {
                Inline::Text { text, marks } => runs.push(self.text(text, marks, &mut breaks)),
                Inline::Break => runs.push(Run::Break),
                Inline::Footnote { content, .. } if self.notes < MOST_NOTES => {
                    self.notes += 1;
                    runs.push(Run::Note(self.note(content, notes)));
                }
                Inline::Footnote { content, .. } => {
                    runs.extend(bracketed(self.note(content, column)));
                }
            }
        }
        runs
    }

    /// A footnote's own line, in which the schema has text only.
    fn note(&mut self, content: &[Inline], column: Column) -> Vec<Run> {
        let mut breaks = column.breaks();
        let mut runs = Vec::with_capacity(content.len());
        for inline in content {
            match inline {
                Inline::Text { text, marks } => runs.push(self.text(text, marks, &mut breaks)),
                Inline::Break => runs.push(Run::Break),
                Inline::Footnote { .. } => {}
            }
        }
        runs
    }

    fn text(&mut self, text: &str, marks: &Marks, breaks: &mut Breaks) -> Run {
        let text = breaks.printable(text);
        if *marks == Marks::default() {
            return Run::Text(text);
        }
        let pieces = if marks.italic {
            slanted_pieces(&text)
        } else {
            Vec::new()
        };
        let slanted = !pieces.is_empty() && self.slanted + pieces.len() <= MOST_SLANTED;
        if slanted {
            self.slanted += pieces.len();
        }
        Run::Marked {
            text: if slanted { pieces } else { vec![text] },
            marks: names(marks),
            link: marks.link.clone().filter(|address| is_safe_link(address)),
            slanted,
        }
    }
}

fn names(marks: &Marks) -> Vec<&'static str> {
    let all = [
        (marks.bold, "bold"),
        (marks.superscript, "super"),
        (marks.subscript, "sub"),
        (marks.underline, "underline"),
        (marks.strike, "strike"),
    ];
    let set = all.into_iter().filter(|(set, _)| *set);
    set.map(|(_, name)| name).collect()
}

/// Whether a link may lead there: the schema's rule, asked again where it matters.
pub fn is_safe_link(address: &str) -> bool {
    if address.len() > LONGEST_LINK {
        return false;
    }
    let scheme = ["http://", "https://", "mailto:"].iter().any(|scheme| {
        let start = address.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    scheme && !address.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// `text` in pieces that may stand at either end of a line: Chinese fonts have no italics, so each
/// piece is slanted in a box, and a box knows no rule of what may begin a line. None of a text in a
/// script whose letters join, which boxes would part.
fn slanted_pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    if !text.chars().all(is_plain) {
        return pieces;
    }
    let mut length = 0;
    let mut last = ' ';
    for c in text.chars() {
        let word = last.is_ascii_alphanumeric() && c.is_ascii_alphanumeric();
        let joins = (opens(last) || closes(c) || word) && last != ' ' && length < LONGEST_PIECE;
        match pieces.last_mut() {
            Some(piece) if joins => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        length = if joins { length + 1 } else { 1 };
        last = c;
    }
    pieces
}

/// A character that stands by itself: ASCII, Chinese and its punctuation, and the places to break.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{b7}' | '\u{2014}'..='\u{2026}' | '\u{200b}' | '\u{3000}'..='\u{3029}'
        | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}' | '\u{20000}'..='\u{3ffff}')
}

/// What stands with the next character.
fn opens(c: char) -> bool {
    "“‘（《〈【〔「『([{".contains(c)
}

/// What stands with the character before.
fn closes(c: char) -> bool {
    "，。、；：？！”’）》〉】〕」』…—·,.;:?!)]}%".contains(c)
}
