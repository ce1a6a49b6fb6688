//! Runs of text, breaks and footnotes as Markdown.

use sanshen_document::{Inline, Marks};

use super::escape::{Place, destination, escaped};
use crate::publish::{Footnotes, is_safe_link};

/// How a forced line break is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Breaks {
    /// A backslash and a line end.
    Line,
    /// An HTML element, where the line must not end.
    Element,
}

/// Parts a footnote's number from brackets that would make a link of it.
const NOTHING: &str = "<!-- -->";

/// A line of text that begins at `place`.
pub(super) fn line<'a>(
    content: &'a [Inline],
    place: Place,
    breaks: Breaks,
    notes: &mut Footnotes<'a>,
) -> String {
    let mut out = String::new();
    let mut here = place;
    for (at, inline) in content.iter().enumerate() {
        let beside = [at.checked_sub(1), Some(at + 1)];
        let mut beside = beside
            .into_iter()
            .flatten()
            .filter_map(|at| content.get(at));
        let piece = match inline {
            Inline::Text { text, marks } => run(text, marks, here, beside.all(is_plain)),
            Inline::Break if breaks == Breaks::Line => "\\\n".to_owned(),
            Inline::Break => "<br>".to_owned(),
            Inline::Footnote { content, .. } => format!("[^{}]", notes.number(content)),
        };
        let after_note = matches!(
            at.checked_sub(1).and_then(|at| content.get(at)),
            Some(Inline::Footnote { .. })
        );
        if after_note && piece.starts_with(['[', '(', ':']) {
            out.push_str(NOTHING);
        }
        out.push_str(&piece);
        here = match (place, inline) {
            (Place::Heading, _) => Place::Heading,
            (_, Inline::Break) if breaks == Breaks::Line => Place::LineStart,
            _ => Place::Within,
        };
    }
    // A backslash before the end of a block is no break but a backslash.
    match out.strip_suffix("\\\n") {
        Some(rest) => format!("{rest}<br>"),
        None => out,
    }
}

/// A link with words that are already Markdown.
pub(super) fn link(words: &str, address: &str) -> String {
    format!("[{words}](<{}>)", destination(address))
}

fn is_plain(inline: &Inline) -> bool {
    match inline {
        Inline::Text { marks, .. } => *marks == Marks::default(),
        Inline::Break => true,
        Inline::Footnote { .. } => false,
    }
}

/// One run under its marks.
fn run(text: &str, marks: &Marks, place: Place, alone: bool) -> String {
    let bare = Marks {
        link: None,
        ..marks.clone()
    };
    let inner = match star(&bare) {
        Some(star) if alone && marks.link.is_none() && has_letters_at_ends(text) => {
            format!("{star}{}{star}", escaped(text, Place::Within))
        }
        _ => elements(text, &bare, place),
    };
    match marks
        .link
        .as_deref()
        .filter(|address| is_safe_link(address))
    {
        Some(address) => link(&inner, address),
        None => inner,
    }
}

/// The stars of bold or italic alone. Stars count as emphasis only next to letters, and Chinese puts quotes and brackets
/// there: where stars would not do, elements stand instead.
fn star(marks: &Marks) -> Option<&'static str> {
    let only_bold = Marks {
        bold: true,
        ..Marks::default()
    };
    let only_italic = Marks {
        italic: true,
        ..Marks::default()
    };
    match marks {
        marks if *marks == only_bold => Some("**"),
        marks if *marks == only_italic => Some("*"),
        _ => None,
    }
}

fn has_letters_at_ends(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric) && text.ends_with(char::is_alphanumeric)
}

fn elements(text: &str, marks: &Marks, place: Place) -> String {
    let elements = [
        (marks.subscript, "sub"),
        (marks.superscript, "sup"),
        (marks.strike, "del"),
        (marks.underline, "u"),
        (marks.italic, "em"),
        (marks.bold, "strong"),
    ];
    let marked = *marks != Marks::default();
    let place = if marked && place == Place::LineStart {
        Place::Within
    } else {
        place
    };
    let on = elements.into_iter().filter(|(on, _)| *on);
    on.fold(escaped(text, place), |inner, (_, name)| {
        format!("<{name}>{inner}</{name}>")
    })
}
