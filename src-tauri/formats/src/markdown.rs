//! The published page as Markdown: CommonMark with tables and footnotes, and front matter in YAML.

mod blocks;
mod escape;
mod front;
mod inline;
pub mod read;

use crate::printed::{Piece, PieceKind, Printed};
use crate::publish::{Footnotes, Published, around_link, status_line};
use escape::{Place, escaped};

/// The page as UTF-8 Markdown.
///
/// Every text is escaped, so that it cannot become markup. First-line indents and alignment are not shown; a table with
/// spans is an HTML table, underline and sub- and superscript are HTML elements. A rule parts the body from what stands
/// below it; the notes stand at the end, where Markdown looks for them. A picture is named as `<sha256>.<ending>`, a file
/// that the caller puts beside this one; see [`media_name`]. A watermark is the first line after the front matter and the
/// last, and the front matter's `status`.
pub fn write(page: &Printed) -> String {
    let mut notes = Footnotes::default();
    let status = page.watermark.map(status_line).unwrap_or_default();
    let mut parts = vec![front::matter(page), escaped(&status, Place::LineStart)];
    let mut below = false;
    for piece in &page.pieces {
        if piece.kind == PieceKind::Body {
            parts.push(blocks::body(&page.page, &mut notes));
            below = true;
            continue;
        }
        if std::mem::take(&mut below) {
            parts.push("---".to_owned());
        }
        parts.push(lines(piece));
    }
    parts.push(blocks::footnotes(&notes));
    parts.push(escaped(&status, Place::LineStart));
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n") + "\n"
}

/// The file beside its own in which the Markdown looks for a picture; `None` when the page names it without showing it.
pub fn media_name(page: &Published, sha256: &str) -> Option<String> {
    let (_, ending) = page.picture(sha256)?;
    Some(format!("{sha256}.{ending}"))
}

fn lines(piece: &Piece) -> String {
    if piece.kind == PieceKind::Title {
        let lines = piece.lines.iter();
        let lines: Vec<String> = lines.map(|line| escaped(line, Place::Heading)).collect();
        return format!("# {}", lines.join("<br>"));
    }
    let link = piece.link.as_deref();
    let line = |line: &String| match (around_link(line, link), link) {
        (Some((before, after)), Some(address)) => format!(
            "{}{}{}",
            escaped(before, Place::LineStart),
            inline::link(&escaped(address, Place::Within), address),
            escaped(after, Place::Within)
        ),
        _ => escaped(line, Place::LineStart),
    };
    let lines: Vec<String> = piece.lines.iter().map(line).collect();
    lines.join("\\\n")
}
