//! Markdown as the HTML that CommonMark makes of it, footnotes in the form that our own pages have.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::html::escaped;

/// Elements that swallow everything up to their end tag, were there none; as GitHub's Markdown treats them.
#[rustfmt::skip]
const SWALLOWING: &[&str] = &[
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext", "template", "select",
    "svg", "math",
];

/// Renders Markdown without its front matter.
pub(super) fn html(text: &str) -> String {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut page = Page::default();
    for event in Parser::new_ext(text, options) {
        page.event(event);
    }
    let mut html = page.out;
    if !page.notes.is_empty() {
        html.push_str("<section class=\"notes\"><ol>");
        html.push_str(&page.notes);
        html.push_str("</ol></section>");
    }
    html
}

#[derive(Default)]
struct Page {
    out: String,
    /// Texts of footnotes, which go below.
    notes: String,
    /// Raw HTML so far, of one block.
    raw: String,
    /// The text of a picture so far, and its address.
    pictures: Vec<(String, String)>,
    in_note: bool,
    in_head: bool,
}

impl Page {
    fn put(&mut self, html: &str) {
        match self.in_note {
            true => self.notes.push_str(html),
            false => self.out.push_str(html),
        }
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::Text(text) | Event::Code(text) => self.text(&text),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Html(html) => self.raw.push_str(&html),
            Event::InlineHtml(html) => self.put(&harmless(&html)),
            Event::FootnoteReference(name) => {
                let id = note_id(&name);
                self.put(&format!(
                    "<sup class=\"ref\"><a href=\"#{id}\">[{}]</a></sup>",
                    escaped(&name)
                ));
            }
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak if !self.pictures.is_empty() => self.text(" "),
            Event::HardBreak => self.put("<br>"),
            Event::Rule => self.put("<hr>"),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((alt, _)) = self.pictures.last_mut() {
            alt.push_str(text);
        } else {
            self.put(&escaped(text));
        }
    }

    fn start(&mut self, tag: Tag) {
        let html = match tag {
            Tag::Paragraph => "<p>".to_owned(),
            Tag::Heading { level, .. } => format!("<h{}>", level as u8),
            Tag::BlockQuote(_) => "<blockquote>".to_owned(),
            Tag::CodeBlock(_) => "<pre>\n".to_owned(),
            Tag::List(None) => "<ul>".to_owned(),
            Tag::List(Some(start)) => format!("<ol start=\"{start}\">"),
            Tag::Item => "<li>".to_owned(),
            Tag::Table(_) => "<table>".to_owned(),
            Tag::TableHead => {
                self.in_head = true;
                "<tr>".to_owned()
            }
            Tag::TableRow => "<tr>".to_owned(),
            Tag::TableCell => if self.in_head { "<th>" } else { "<td>" }.to_owned(),
            Tag::Emphasis => "<em>".to_owned(),
            Tag::Strong => "<strong>".to_owned(),
            Tag::Strikethrough => "<del>".to_owned(),
            Tag::Superscript => "<sup>".to_owned(),
            Tag::Subscript => "<sub>".to_owned(),
            Tag::Link {
                dest_url,
                link_type,
                ..
            } => {
                let scheme = if link_type == LinkType::Email {
                    "mailto:"
                } else {
                    ""
                };
                format!("<a href=\"{scheme}{}\">", escaped(&dest_url))
            }
            Tag::Image { dest_url, .. } => {
                self.pictures.push((String::new(), dest_url.into_string()));
                return;
            }
            Tag::FootnoteDefinition(name) => {
                self.in_note = true;
                format!("<li id=\"{}\">", note_id(&name))
            }
            Tag::HtmlBlock | Tag::MetadataBlock(_) => return,
            Tag::DefinitionList => "<dl>".to_owned(),
            Tag::DefinitionListTitle => "<dt>".to_owned(),
            Tag::DefinitionListDefinition => "<dd>".to_owned(),
        };
        // The words of a picture are text alone.
        if self.pictures.is_empty() {
            self.put(&html);
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let html = match tag {
            TagEnd::Paragraph => "</p>".to_owned(),
            TagEnd::Heading(level) => format!("</h{}>", level as u8),
            TagEnd::BlockQuote(_) => "</blockquote>".to_owned(),
            TagEnd::CodeBlock => "</pre>".to_owned(),
            TagEnd::List(ordered) => if ordered { "</ol>" } else { "</ul>" }.to_owned(),
            TagEnd::Item => "</li>".to_owned(),
            TagEnd::Table => "</table>".to_owned(),
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr>".to_owned()
            }
            TagEnd::TableRow => "</tr>".to_owned(),
            TagEnd::TableCell => if self.in_head { "</th>" } else { "</td>" }.to_owned(),
            TagEnd::Emphasis => "</em>".to_owned(),
            TagEnd::Strong => "</strong>".to_owned(),
            TagEnd::Strikethrough => "</del>".to_owned(),
            TagEnd::Superscript => "</sup>".to_owned(),
            TagEnd::Subscript => "</sub>".to_owned(),
            TagEnd::Link => "</a>".to_owned(),
            TagEnd::Image => return self.picture(),
            TagEnd::FootnoteDefinition => {
                self.put("</li>");
                self.in_note = false;
                return;
            }
            TagEnd::MetadataBlock(_) => return,
            TagEnd::HtmlBlock => {
                let raw = std::mem::take(&mut self.raw);
                return self.put(&harmless(&raw));
            }
            TagEnd::DefinitionList => "</dl>".to_owned(),
            TagEnd::DefinitionListTitle => "</dt>".to_owned(),
            TagEnd::DefinitionListDefinition => "</dd>".to_owned(),
        };
        // The words of a picture are text alone.
        if self.pictures.is_empty() {
            self.put(&html);
        }
    }

    fn picture(&mut self) {
        let Some((alt, address)) = self.pictures.pop() else {
            return;
        };
        match self.pictures.last_mut() {
            // A picture in the words of another is only its words.
            Some((outer, _)) => outer.push_str(&alt),
            None => self.put(&format!(
                "<img src=\"{}\" alt=\"{}\">",
                escaped(&address),
                escaped(&alt)
            )),
        }
    }
}

/// The id of a note, from its name as bytes, so that any name is one.
fn note_id(name: &str) -> String {
    let hex: String = name
        .to_lowercase()
        .bytes()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("note-{hex}")
}

/// Raw HTML with the openings shown as text of whatever would swallow the text behind it.
fn harmless(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let last = |end: &str| lower.rfind(end);
    let ends = SWALLOWING
        .iter()
        .map(|name| (*name, last(&format!("</{name}"))));
    let ends: Vec<(&str, Option<usize>)> = ends.chain([("!--", last("-->"))]).collect();
    let swallows = |at: usize| {
        let rest = lower.get(at + 1..).unwrap_or_default();
        let opened = ends.iter().find(|(name, _)| {
            let after = rest.strip_prefix(name);
            after.is_some_and(|after| {
                *name == "!--"
                    || !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
            })
        });
        opened.is_some_and(|(_, end)| end.is_none_or(|end| end < at))
    };
    let mut out = String::with_capacity(html.len());
    let mut done = 0;
    for (at, _) in html.match_indices('<') {
        if swallows(at) {
            out.push_str(html.get(done..at).unwrap_or_default());
            out.push_str("&lt;");
            done = at + 1;
        }
    }
    out.push_str(html.get(done..).unwrap_or_default());
    out
}
