//! The pieces of a line as HTML.

use sanshen_document::compare::{Change, Piece};

use super::words;
use crate::html::escaped;

/// The pieces in a row.
pub(super) fn written(pieces: &[Piece]) -> String {
    pieces.iter().map(piece).collect()
}

fn piece(piece: &Piece) -> String {
    let text = escaped(&piece.text).replace('\n', "<br>");
    let text = marked(&text, &piece.marks);
    let note = piece.note.as_ref();
    let note = note.map(|note| format!("<small>〔注：{}〕</small>", inner(note, piece.change)));
    let inside = text + &note.unwrap_or_default();
    match piece.change {
        Change::Inserted => told("ins", "插入", &inside),
        Change::Deleted => told("del", "删去", &inside),
        Change::Changed if piece.note.is_none() => {
            let what = escaped(&words::marks(&piece.marks_before, &piece.marks));
            format!(
                "<span class=\"set\">{inside}</span><span class=\"say\">〔格式：{what}〕</span>"
            )
        }
        Change::Same | Change::Changed | Change::MovedAway | Change::MovedHere => inside,
    }
}

/// The text of a footnote; what is new or gone as a whole is told once, around it.
fn inner(note: &[Piece], change: Change) -> String {
    let plain = |piece: &Piece| Piece {
        change: Change::Same,
        ..piece.clone()
    };
    match change {
        Change::Inserted | Change::Deleted => written(&note.iter().map(plain).collect::<Vec<_>>()),
        _ => written(note),
    }
}

/// A change with brackets for whoever listens to the page or copies from it.
fn told(element: &str, what: &str, inside: &str) -> String {
    format!(
        "<{element}><span class=\"aside\">［{what}：</span>{inside}<span class=\"aside\">］</span></{element}>"
    )
}

/// The text inside the elements of its marks. A link is told by its address and leads nowhere: the page is a record.
fn marked(text: &str, marks: &[String]) -> String {
    if text.is_empty() {
        return String::new();
    }
    marks.iter().rev().fold(text.to_owned(), |inner, mark| {
        let element = match mark.as_str() {
            "bold" => "strong",
            "italic" => "em",
            "underline" => "u",
            "strike" => "s",
            "superscript" => "sup",
            "subscript" => "sub",
            _ => return linked(&inner, mark),
        };
        format!("<{element}>{inner}</{element}>")
    })
}

fn linked(inner: &str, mark: &str) -> String {
    match mark.strip_prefix("link:") {
        Some(address) => format!(
            "<span class=\"link\" title=\"{}\">{inner}</span>",
            escaped(address)
        ),
        None => inner.to_owned(),
    }
}
