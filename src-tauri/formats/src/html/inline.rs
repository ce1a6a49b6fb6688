//! Runs of text, breaks and footnotes as HTML.

use sanshen_document::{Inline, Marks};

use super::escape::escaped;
use crate::publish::{Footnotes, is_safe_link};

/// Where the text of a footnote goes.
pub(super) enum Notes<'n, 'a> {
    /// Below the body, linked by its number.
    Below(&'n mut Footnotes<'a>),
    /// In brackets where it stands.
    InPlace,
}

/// A line of text.
pub(super) fn line<'a>(content: &'a [Inline], notes: &mut Notes<'_, 'a>) -> String {
    content.iter().map(|inline| one(inline, notes)).collect()
}

fn one<'a>(inline: &'a Inline, notes: &mut Notes<'_, 'a>) -> String {
    match (inline, notes) {
        (Inline::Text { text, marks }, _) => marked(text, marks),
        (Inline::Break, _) => "<br>".to_owned(),
        (Inline::Footnote { content, .. }, Notes::Below(notes)) => {
            let number = notes.number(content);
            format!(
                "<sup class=\"ref\"><a id=\"ref-{number}\" href=\"#note-{number}\">[{number}]</a></sup>"
            )
        }
        (Inline::Footnote { content, .. }, Notes::InPlace) => {
            format!(
                "<small>（注：{}）</small>",
                line(content, &mut Notes::InPlace)
            )
        }
    }
}

/// The text inside the elements of its marks, the link outermost.
fn marked(text: &str, marks: &Marks) -> String {
    let elements = [
        (marks.subscript, "sub"),
        (marks.superscript, "sup"),
        (marks.strike, "s"),
        (marks.underline, "u"),
        (marks.italic, "em"),
        (marks.bold, "strong"),
    ];
    let on = elements.into_iter().filter(|(on, _)| *on);
    let inner = on.fold(escaped(text), |inner, (_, name)| {
        format!("<{name}>{inner}</{name}>")
    });
    match marks
        .link
        .as_deref()
        .filter(|address| is_safe_link(address))
    {
        Some(address) => format!(
            "<a href=\"{}\" rel=\"noopener noreferrer\">{inner}</a>",
            escaped(address)
        ),
        None => inner,
    }
}
