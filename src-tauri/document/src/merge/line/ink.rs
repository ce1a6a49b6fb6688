//! A line as single characters, each with its marks.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::{BlockId, Inline, Marks};

/// One code point, break or footnote; in rows of several lines, the place where the next one begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::merge) enum Ink {
    Char(char, Marks),
    Break,
    Note(BlockId, Vec<Inline>),
    /// The line of the block with this id begins here.
    Seam(BlockId),
}

impl Ink {
    /// Whether two read alike: the same character, or two footnotes, or two seams.
    pub fn reads_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Ink::Char(one, _), Ink::Char(other, _)) => one == other,
            (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
        }
    }
}

/// Whether two stretches are the same but for ids.
pub(super) fn same_inks(one: &[Ink], other: &[Ink]) -> bool {
    let same = |(one, other): (&Ink, &Ink)| match (one, other) {
        (Ink::Note(_, one), Ink::Note(_, other)) => one == other,
        (Ink::Seam(_), Ink::Seam(_)) => true,
        (one, other) => one == other,
    };
    one.len() == other.len() && one.iter().zip(other).all(same)
}

/// The line as a row.
pub(in crate::merge) fn row_of(line: &[Inline]) -> Vec<Ink> {
    let mut row = Vec::new();
    for inline in line {
        match inline {
            Inline::Text { text, marks } => {
                row.extend(text.chars().map(|c| Ink::Char(c, marks.clone())));
            }
            Inline::Break => row.push(Ink::Break),
            Inline::Footnote { id, content } => row.push(Ink::Note(id.clone(), content.clone())),
        }
    }
    row
}

/// The row as a line in normal form; seams have no place in one and are left out.
pub(in crate::merge) fn line_of(row: &[Ink]) -> Vec<Inline> {
    let mut line: Vec<Inline> = Vec::new();
    for ink in row {
        match ink {
            Ink::Char(c, marks) => match line.last_mut() {
                Some(Inline::Text { text, marks: last }) if last == marks => text.push(*c),
                _ => line.push(Inline::Text {
                    text: c.to_string(),
                    marks: marks.clone(),
                }),
            },
            Ink::Break => line.push(Inline::Break),
            Ink::Note(id, content) => line.push(Inline::Footnote {
                id: id.clone(),
                content: content.clone(),
            }),
            Ink::Seam(_) => {}
        }
    }
    for inline in &mut line {
        // A letter and its accent may have come from two hands.
        if let Inline::Text { text, .. } = inline
            && !is_nfc(text)
        {
            *text = text.nfc().collect();
        }
    }
    line
}

/// What a stretch says: a break and a seam as `\n`, a footnote as its text in brackets.
pub(super) fn shown(row: &[Ink]) -> String {
    let mut text = String::new();
    for ink in row {
        match ink {
            Ink::Char(c, _) => text.push(*c),
            Ink::Break | Ink::Seam(_) => text.push('\n'),
            Ink::Note(_, content) => text.extend(["[", &crate::inline_text(content), "]"]),
        }
    }
    text
}
