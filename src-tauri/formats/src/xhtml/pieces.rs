//! The pieces of a page around its body as XHTML.

use super::address::written;
use super::blocks::align_name;
use super::escape::escaped;
use crate::printed::{Piece, PieceKind};

/// The piece, one element a line; empty for the body, which has a writer of its own.
pub(crate) fn piece(piece: &Piece) -> String {
    let name = match piece.kind {
        PieceKind::Body => return String::new(),
        PieceKind::Title => return title(piece),
        PieceKind::Kicker => "kicker",
        PieceKind::Subtitle => "subtitle",
        PieceKind::Head => "facts",
        PieceKind::Summary => "summary",
        PieceKind::Notice => "notice",
        PieceKind::Credits => "credits",
        PieceKind::Original => "original",
        PieceKind::Disclaimer => "disclaimer",
        PieceKind::Mark => "mark",
    };
    let align = align_name(piece.align).map(|align| format!(" {align}"));
    let align = align.unwrap_or_default();
    let lines = piece.lines.iter().map(|line| {
        format!(
            "<p class=\"{name}{align}\">{}</p>\n",
            linked(line, piece.link.as_deref())
        )
    });
    lines.collect()
}

fn title(piece: &Piece) -> String {
    let lines: Vec<String> = piece.lines.iter().map(|line| escaped(line)).collect();
    match lines.as_slice() {
        [] => String::new(),
        lines => format!("<h1>{}</h1>\n", lines.join("<br/>")),
    }
}

/// The line with its address as a link, where it stands in it.
fn linked(line: &str, link: Option<&str>) -> String {
    let parts = link.and_then(|link| Some((line.split_once(link)?, link)));
    let (Some(((before, after), link)), Some(address)) = (parts, link.and_then(written)) else {
        return escaped(line);
    };
    format!(
        "{}<a href=\"{}\">{}</a>{}",
        escaped(before),
        escaped(&address),
        escaped(link),
        escaped(after)
    )
}
