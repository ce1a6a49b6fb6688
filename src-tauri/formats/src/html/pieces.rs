//! The pieces of a page that have lines.

use super::blocks::align_class;
use super::escape::escaped;
use crate::printed::{Piece, PieceKind};
use crate::publish::around_link;

/// Every line of a piece in an element of its own; the lines of a title in one.
pub(super) fn lines(piece: &Piece) -> String {
    let class = class(piece.kind);
    let align = align_class(piece.align).map(|align| format!(" {align}"));
    let align = align.unwrap_or_default();
    let lines = piece.lines.iter().map(|line| words(piece, line));
    if piece.kind == PieceKind::Title {
        let lines: Vec<String> = lines.collect();
        return format!("<h1 class=\"{class}{align}\">{}</h1>\n", lines.join("<br>"));
    }
    lines
        .map(|line| format!("<p class=\"{class}{align}\">{line}</p>\n"))
        .collect()
}

/// The class by which a piece is styled, and found again by a reader.
fn class(kind: PieceKind) -> &'static str {
    match kind {
        PieceKind::Kicker => "kicker",
        PieceKind::Title => "title",
        PieceKind::Subtitle => "subtitle",
        PieceKind::Head => "facts",
        PieceKind::Summary => "summary",
        PieceKind::Notice => "notice",
        PieceKind::Body => "body",
        PieceKind::Credits => "credits",
        PieceKind::Original => "original",
        PieceKind::Disclaimer => "disclaimer",
        PieceKind::Mark => "mark",
    }
}

fn words(piece: &Piece, line: &str) -> String {
    if piece.kind == PieceKind::Head {
        return facts(line);
    }
    let link = piece.link.as_deref();
    match (around_link(line, link), link) {
        (Some((before, after)), Some(address)) => {
            let shown = escaped(address);
            format!(
                "{}<a href=\"{shown}\" rel=\"noopener noreferrer\">{shown}</a>{}",
                escaped(before),
                escaped(after)
            )
        }
        _ => escaped(line),
    }
}

/// The facts of a head line, each kept together where the line must break.
fn facts(line: &str) -> String {
    let facts = line.split('　').map(|fact| match fact {
        "" => String::new(),
        fact => format!("<span>{}</span>", escaped(fact)),
    });
    facts.collect::<Vec<_>>().join("　")
}
