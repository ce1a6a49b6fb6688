//! Runs of text, breaks and footnotes for WeChat.

use sanshen_document::{Inline, Marks};

use super::draft::Draft;
use super::style;

/// Marks that have an element of their own, and those that a style must do for.
const UNDERLINE: &str = "text-decoration:underline";
const STRIKE: &str = "text-decoration:line-through";
const SUBSCRIPT: &str = "vertical-align:sub;font-size:75%";

impl<'a> Draft<'a, '_> {
    /// A line of text.
    pub(super) fn inlines(&mut self, content: &'a [Inline]) {
        for (at, inline) in content.iter().enumerate() {
            match inline {
                Inline::Text { text, marks } => {
                    self.run(text, marks);
                    let next = content.get(at + 1).and_then(link_of);
                    self.address(
                        text,
                        marks.link.as_deref().filter(|link| next != Some(link)),
                    );
                }
                Inline::Break => self.html += "<br>",
                Inline::Footnote { content, .. } => {
                    let number = self.notes.number(content);
                    self.html += &format!("<sup>[{number}]</sup>");
                }
            }
        }
    }

    /// The address behind the words that led to it, which the editor would take away.
    fn address(&mut self, words: &str, link: Option<&str>) {
        let Some(link) = link else { return };
        let shown = link.strip_prefix("mailto:").unwrap_or(link);
        if shown != words {
            self.open("span", style::ADDRESS);
            self.text(&format!("（{shown}）"));
            self.close("span");
        }
    }

    fn run(&mut self, text: &str, marks: &Marks) {
        let elements = [
            (marks.bold, "strong", ""),
            (marks.italic, "em", ""),
            (marks.underline, "span", UNDERLINE),
            (marks.strike, "span", STRIKE),
            (marks.superscript, "sup", ""),
            (marks.subscript, "span", SUBSCRIPT),
        ];
        let on = || elements.iter().filter(|(on, ..)| *on);
        for (_, element, style) in on() {
            match *style {
                "" => self.html += &format!("<{element}>"),
                style => self.open(element, style),
            }
        }
        self.text(text);
        for (_, element, _) in on().rev() {
            self.close(element);
        }
    }
}

fn link_of(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Text { marks, .. } => marks.link.as_deref(),
        Inline::Break | Inline::Footnote { .. } => None,
    }
}
