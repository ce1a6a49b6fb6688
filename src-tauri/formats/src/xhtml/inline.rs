//! Runs of text, breaks and footnotes as XHTML.

use sanshen_document::{Inline, Marks};

use super::Reader;
use super::address::written;
use super::escape::escaped;

/// The footnotes found so far, and who will read them.
pub(super) struct Notes<'a> {
    pub reader: Reader,
    /// The first has number 1.
    pub contents: Vec<&'a [Inline]>,
}

/// A line of text; its footnotes go below the body.
pub(super) fn line<'a>(content: &'a [Inline], notes: &mut Notes<'a>) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text { text, marks } => out.push_str(&marked(text, marks)),
            Inline::Break => out.push_str("<br/>"),
            Inline::Footnote { content, .. } => {
                notes.contents.push(content);
                let number = notes.contents.len();
                let kind = match notes.reader {
                    Reader::Book => " epub:type=\"noteref\"",
                    Reader::Web => "",
                };
                out.push_str(&format!(
                    "<sup><a{kind} role=\"doc-noteref\" id=\"ref-{number}\" href=\"#note-{number}\">[{number}]</a></sup>"
                ));
            }
        }
    }
    out
}

/// The text of a footnote; one inside it, which the schema does not have, is put in brackets.
pub(super) fn note(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text { text, marks } => out.push_str(&marked(text, marks)),
            Inline::Break => out.push_str("<br/>"),
            Inline::Footnote { content, .. } => {
                let text = sanshen_document::inline_text(content);
                out.push_str(&format!("（注：{}）", escaped(&text)));
            }
        }
    }
    out
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
    match marks.link.as_deref().and_then(written) {
        Some(address) => format!("<a href=\"{}\">{inner}</a>", escaped(&address)),
        None => inner,
    }
}
