//! The published page as text: its pieces one under the other.

mod blocks;

use crate::printed::{Piece, PieceKind, Printed};
use crate::publish::{Footnotes, status_line};

/// Two ideographic spaces: the first-line indent, and one step of nesting.
const INDENT: &str = "　　";

/// The page as UTF-8 text with `\n` line ends; under [`crate::layout::Layout::standard`] in the shape that
/// [`crate::read_page`] reads back.
///
/// Alignment and marks are not shown; links show their address behind their words, notes stand below the body. A
/// watermark is the first line and the last.
pub fn write(page: &Printed) -> String {
    let mut text = String::new();
    let mut last = None;
    for piece in &page.pieces {
        let (block, words) = match piece.kind {
            PieceKind::Body => (Block::Body, body(page)),
            kind => (Block::of(kind), lines(piece)),
        };
        if words.is_empty() {
            continue;
        }
        text.push_str(match last {
            None => "",
            Some(before) if before == block => "\n",
            Some(_) => "\n\n",
        });
        text.push_str(&words);
        last = Some(block);
    }
    match page.watermark.map(status_line) {
        Some(status) => format!("{status}\n\n{text}\n\n{status}\n"),
        None => text + "\n",
    }
}

/// Neighbours of one block stand on lines of their own; blank lines part the blocks.
#[derive(Clone, Copy, PartialEq)]
enum Block {
    Titles,
    Head,
    Summary,
    Body,
    Foot,
    Original,
    Mark,
}

impl Block {
    fn of(kind: PieceKind) -> Self {
        match kind {
            PieceKind::Kicker | PieceKind::Title | PieceKind::Subtitle => Self::Titles,
            PieceKind::Head => Self::Head,
            PieceKind::Summary => Self::Summary,
            PieceKind::Body => Self::Body,
            PieceKind::Notice | PieceKind::Credits => Self::Foot,
            PieceKind::Original | PieceKind::Disclaimer => Self::Original,
            PieceKind::Mark => Self::Mark,
        }
    }
}

fn body(page: &Printed) -> String {
    let mut notes = Footnotes::default();
    let body = blocks::body(&page.page.content.body, &mut notes);
    let parts = [body, blocks::footnotes(&notes)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

fn lines(piece: &Piece) -> String {
    let indent = match Block::of(piece.kind) {
        Block::Foot | Block::Summary => INDENT,
        _ => "",
    };
    let lines: Vec<String> = piece
        .lines
        .iter()
        .map(|line| format!("{indent}{line}"))
        .collect();
    lines.join("\n")
}
