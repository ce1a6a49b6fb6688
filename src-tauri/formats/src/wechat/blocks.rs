//! Blocks for WeChat.

use sanshen_document::{Align, Block, Cell, Inline, ListItem, Row, inline_text};

use super::draft::Draft;
use super::style;
use crate::publish::AI_PICTURE;

/// Where a block stands, which says how its paragraphs are set.
#[derive(Clone, Copy, PartialEq)]
enum Inside {
    /// Running text.
    Page,
    /// An item or a cell.
    Narrow,
}

impl<'a> Draft<'a, '_> {
    /// The body and its footnotes.
    pub(super) fn body(&mut self) {
        self.blocks(&self.page.content.body.blocks, Inside::Page);
        let notes = std::mem::take(&mut self.notes.contents);
        if notes.is_empty() {
            return;
        }
        self.open("section", style::NOTES);
        self.line(style::TIGHT, "注");
        for (at, content) in notes.into_iter().enumerate() {
            self.open("p", style::TIGHT);
            self.text(&format!("[{}] ", at + 1));
            self.inlines(content);
            self.close("p");
        }
        self.close("section");
    }

    fn blocks(&mut self, blocks: &'a [Block], inside: Inside) {
        for block in blocks {
            self.block(block, inside);
        }
    }

    fn block(&mut self, block: &'a Block, inside: Inside) {
        match block {
            Block::Heading {
                level,
                align,
                content,
                ..
            } => {
                let [second, third, fourth] = style::HEADINGS;
                let style = match level {
                    0..=2 if *align == Align::Center => style::CENTERED,
                    0..=2 => second,
                    3 => third,
                    _ => fourth,
                };
                self.paragraph(&aligned(style, *align), content);
            }
            Block::Paragraph {
                align,
                indent,
                content,
                ..
            } => {
                let (style, indent) = match inside {
                    Inside::Page => (style::PARAGRAPH, *indent),
                    Inside::Narrow => (style::TIGHT, false),
                };
                let indent = if indent { style::INDENT } else { "" };
                self.paragraph(&(aligned(style, *align) + indent), content);
            }
            Block::BulletList { items, .. } => self.list("ul", items),
            Block::OrderedList {
                start: 1, items, ..
            } => self.list("ol", items),
            Block::OrderedList { start, items, .. } => self.numbered(*start, items),
            Block::Quote { blocks, .. } => {
                self.open("blockquote", style::QUOTE);
                self.blocks(blocks, Inside::Page);
                self.close("blockquote");
            }
            Block::Table { rows, .. } => self.table(rows),
            Block::Figure {
                media,
                alt,
                credit,
                ai_generated,
                caption,
                ..
            } => self.figure(media, alt, caption, &facts(credit, *ai_generated)),
            Block::Rule { .. } => self.open("hr", style::RULE),
        }
    }

    fn paragraph(&mut self, style: &str, content: &'a [Inline]) {
        self.open("p", style);
        match content {
            [] => self.html += "<br>",
            content => self.inlines(content),
        }
        self.close("p");
    }

    fn list(&mut self, element: &str, items: &'a [ListItem]) {
        self.open(element, style::LIST);
        for item in items {
            self.html += "<li>";
            self.blocks(&item.blocks, Inside::Narrow);
            self.close("li");
        }
        self.close(element);
    }

    /// Items under their own numbers: the editor begins every list anew at 1.
    fn numbered(&mut self, start: u32, items: &'a [ListItem]) {
        self.open("section", style::NUMBERED);
        for (at, item) in items.iter().enumerate() {
            let number = u64::from(start) + at as u64;
            match item.blocks.as_slice() {
                [Block::Paragraph { content, .. }, rest @ ..] => {
                    self.open("p", style::TIGHT);
                    self.text(&format!("{number}. "));
                    self.inlines(content);
                    self.close("p");
                    self.blocks(rest, Inside::Narrow);
                }
                blocks => {
                    self.line(style::TIGHT, &format!("{number}."));
                    self.blocks(blocks, Inside::Narrow);
                }
            }
        }
        self.close("section");
    }

    fn table(&mut self, rows: &'a [Row]) {
        self.open("table", style::TABLE);
        self.html += "<tbody>";
        for row in rows {
            self.html += "<tr>";
            for cell in &row.cells {
                self.cell(cell);
            }
            self.close("tr");
        }
        self.html += "</tbody></table>";
    }

    fn cell(&mut self, cell: &'a Cell) {
        let header = if cell.header { style::HEADER } else { "" };
        let span = |name: &str, count: u32| match count {
            0 | 1 => String::new(),
            count => format!(" {name}=\"{count}\""),
        };
        let spans = span("colspan", cell.colspan) + &span("rowspan", cell.rowspan);
        self.open_with("td", &format!("{}{header}", style::CELL), &spans);
        self.blocks(&cell.blocks, Inside::Narrow);
        self.close("td");
    }

    fn figure(&mut self, media: &str, alt: &str, caption: &'a [Inline], facts: &str) {
        self.open("section", style::FIGURE);
        self.picture(media, alt, &inline_text(caption));
        if !(caption.is_empty() && facts.is_empty()) {
            self.open("p", style::CAPTION);
            self.inlines(caption);
            self.text(facts);
            self.close("p");
        }
        self.close("section");
    }
}

/// What stands behind a caption.
fn facts(credit: &str, ai_generated: bool) -> String {
    let credit = match credit {
        "" => String::new(),
        credit => format!("　图片：{credit}"),
    };
    match ai_generated {
        true => format!("{credit}　{AI_PICTURE}"),
        false => credit,
    }
}

/// A style with the alignment that a block asks for; the page's own is from the left with both edges even.
pub(super) fn aligned(style: &str, align: Align) -> String {
    match align {
        Align::Left | Align::Justify => style.to_owned(),
        Align::Center => format!("{style};text-align:center"),
        Align::Right => format!("{style};text-align:right"),
    }
}
