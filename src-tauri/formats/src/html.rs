//! The published page as one HTML file that needs nothing else: styles inside, pictures as data, no script.

mod blocks;
mod escape;
mod head;
mod inline;
mod pieces;
pub mod read;

use crate::printed::{Piece, PieceKind, Printed};
use crate::publish::{Footnotes, status_line};

pub(crate) use blocks::table_alone;
pub(crate) use escape::escaped;

/// How often a watermark is written: its size follows the screen's, so that this many cover any.
const REPEATS: usize = 220;

/// The page as HTML 5.
///
/// Its content security policy lets in the styles of this file by their hash and pictures from inside it, and nothing
/// else. Every text is escaped; links lead to http, https and mailto only. A picture that `media` does not give, or
/// that is no PNG, JPEG, GIF, WebP or AVIF, is named in its place. Every piece has its kind as a class (`kicker`, `title`,
/// `subtitle`, `facts`, `summary`, `notice`, `body`, `credits`, `original`, `disclaimer`, `mark`).
///
/// A watermark lies across the screen and every printed page, as an attribute that styles draw: it is no text of the page.
pub fn write(page: &Printed) -> String {
    let watermark = page.watermark.map(watermark).unwrap_or_default();
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n{}</head>\n<body>\n{watermark}<article>\n{}</article>\n</body>\n</html>\n",
        head::head(page),
        article(page)
    )
}

/// The page as a fragment to be pasted into a website's own editor: one `div`, no head and no styles, the classes of
/// [`write`] for the site's own. A watermark is a line at its beginning and its end.
pub fn fragment(page: &Printed) -> String {
    let status = page.watermark.map(status_line);
    let status = status.map(|words| format!("<p class=\"status\">{}</p>\n", escaped(&words)));
    let status = status.unwrap_or_default();
    format!(
        "<div class=\"article\">\n{status}{}{status}</div>\n",
        article(page)
    )
}

/// Everything of the page: what stands above the body, the body with its footnotes, and what stands below.
fn article(page: &Printed) -> String {
    let body = page
        .pieces
        .iter()
        .position(|piece| piece.kind == PieceKind::Body);
    let (above, below) = page.pieces.split_at(body.unwrap_or(page.pieces.len()));
    let mut notes = Footnotes::default();
    let body = blocks::body(&page.page, &mut notes);
    format!(
        "{}<div class=\"body\">\n{body}</div>\n{}{}",
        group("header", above),
        blocks::footnotes(&notes),
        group("footer", below)
    )
}

fn group(element: &str, pieces: &[Piece]) -> String {
    let inner: String = pieces.iter().map(pieces::lines).collect();
    match inner.as_str() {
        "" => inner,
        inner => format!("<{element}>\n{inner}</{element}>\n"),
    }
}

fn watermark(words: &str) -> String {
    let words = vec![escaped(words); REPEATS].join(" ");
    format!("<div class=\"watermark\" data-mark=\"{words}\"></div>\n")
}
