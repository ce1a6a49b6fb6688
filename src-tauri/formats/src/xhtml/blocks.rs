//! Blocks as XHTML.

use sanshen_document::{Align, Block, Cell, Doc, ListItem, Row, inline_text};

use super::escape::escaped;
use super::inline::{Notes, line, note};
use super::{Reader, Setting};
use crate::publish::AI_PICTURE;

/// A written body.
pub(crate) struct Body {
    /// The blocks, then the footnotes; no element around them.
    pub xhtml: String,
    /// The headings in order, those without a visible character left out.
    pub headings: Vec<Heading>,
}

/// A heading of the body, for a table of contents.
pub(crate) struct Heading {
    /// The `id` of its element.
    pub id: String,
    /// 2 to 4.
    pub level: u8,
    /// Its text on one line, unescaped.
    pub text: String,
}

/// The body with its footnotes below it.
pub(super) fn body<'a>(doc: &'a Doc, setting: &'a Setting) -> Body {
    let mut writer = Writer {
        setting,
        notes: Notes {
            reader: setting.reader,
            contents: Vec::new(),
        },
        headings: Vec::new(),
        out: String::new(),
    };
    writer.blocks(&doc.blocks);
    writer.footnotes();
    Body {
        xhtml: writer.out,
        headings: writer.headings,
    }
}

struct Writer<'a> {
    setting: &'a Setting<'a>,
    notes: Notes<'a>,
    headings: Vec<Heading>,
    out: String,
}

impl<'a> Writer<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block);
            self.out.push('\n');
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading { .. } => self.heading(block),
            Block::Paragraph {
                align,
                indent,
                content,
                ..
            } => {
                let text = line(content, &mut self.notes);
                let text = if text.is_empty() { "<br/>" } else { &text };
                self.out += &format!("<p{}>{text}</p>", class(*align, *indent));
            }
            Block::BulletList { items, .. } => self.list("<ul>", items, "</ul>"),
            Block::OrderedList { start, items, .. } => {
                self.list(&format!("<ol start=\"{start}\">"), items, "</ol>");
            }
            Block::Quote { blocks, .. } => {
                self.out += "<blockquote>\n";
                self.blocks(blocks);
                self.out += "</blockquote>";
            }
            Block::Table { rows, .. } => self.table(rows),
            Block::Figure { .. } => self.figure(block),
            Block::Rule { .. } => self.out += "<hr/>",
        }
    }

    fn heading(&mut self, block: &'a Block) {
        let Block::Heading {
            level,
            align,
            content,
            ..
        } = block
        else {
            return;
        };
        let level = *level.clamp(&2, &4);
        let text = line(content, &mut self.notes);
        let words = escaped(&inline_text(content)).replace('\n', " ");
        let class = class(*align, false);
        if words.trim().is_empty() {
            self.out += &format!("<h{level}{class}>{text}</h{level}>");
            return;
        }
        let id = format!("part-{}", self.headings.len() + 1);
        self.out += &format!("<h{level} id=\"{id}\"{class}>{text}</h{level}>");
        self.headings.push(Heading {
            id,
            level,
            text: inline_text(content).replace('\n', " "),
        });
    }

    fn list(&mut self, open: &str, items: &'a [ListItem], close: &str) {
        self.out += open;
        self.out.push('\n');
        for item in items {
            self.out += "<li>\n";
            self.blocks(&item.blocks);
            self.out += "</li>\n";
        }
        self.out += close;
    }

    fn table(&mut self, rows: &'a [Row]) {
        self.out += "<table>\n<tbody>\n";
        for row in rows {
            self.out += "<tr>\n";
            row.cells.iter().for_each(|cell| self.cell(cell));
            self.out += "</tr>\n";
        }
        self.out += "</tbody>\n</table>";
    }

    fn cell(&mut self, cell: &'a Cell) {
        let name = if cell.header { "th" } else { "td" };
        let span = |attr: &str, count: u32| match count {
            0 | 1 => String::new(),
            count => format!(" {attr}=\"{count}\""),
        };
        let spans = span("colspan", cell.colspan) + &span("rowspan", cell.rowspan);
        self.out += &format!("<{name}{spans}>\n");
        self.blocks(&cell.blocks);
        self.out += &format!("</{name}>\n");
    }

    fn figure(&mut self, block: &'a Block) {
        let Block::Figure {
            media,
            alt,
            credit,
            ai_generated,
            caption,
            ..
        } = block
        else {
            return;
        };
        let words = escaped(alt);
        let picture = match (self.setting.picture)(media) {
            Some(address) => format!("<img src=\"{}\" alt=\"{words}\"/>", escaped(&address)),
            None => format!("<p class=\"missing\">[图片未附：{words}]</p>"),
        };
        let credit = Some(format!("图片：{}", escaped(credit))).filter(|_| !credit.is_empty());
        let made = ai_generated.then(|| AI_PICTURE.to_owned());
        let caption = Some(line(caption, &mut self.notes)).filter(|text| !text.is_empty());
        let facts = [caption, credit, made].into_iter().flatten();
        let facts: Vec<String> = facts.map(|fact| format!("<span>{fact}</span>")).collect();
        let below = match facts.as_slice() {
            [] => String::new(),
            facts => format!("\n<figcaption>{}</figcaption>", facts.join(" ")),
        };
        self.out += &format!("<figure>\n{picture}{below}\n</figure>");
    }

    fn footnotes(&mut self) {
        if self.notes.contents.is_empty() {
            return;
        }
        let (around, each) = match self.setting.reader {
            Reader::Book => (" epub:type=\"footnotes\"", " epub:type=\"footnote\""),
            Reader::Web => ("", ""),
        };
        self.out += &format!("<section class=\"notes\"{around}>\n");
        for (at, content) in self.notes.contents.iter().enumerate() {
            let number = at + 1;
            let text = note(content);
            self.out += &format!(
                "<aside{each} role=\"doc-footnote\" id=\"note-{number}\"><p><a href=\"#ref-{number}\">[{number}]</a> {text}</p></aside>\n"
            );
        }
        self.out += "</section>\n";
    }
}

fn class(align: Align, indent: bool) -> String {
    let names = [align_name(align), indent.then_some("indent")];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    match names.as_slice() {
        [] => String::new(),
        names => format!(" class=\"{}\"", names.join(" ")),
    }
}

/// The class of an alignment; `None` for what a line has by itself.
pub(super) fn align_name(align: Align) -> Option<&'static str> {
    match align {
        Align::Left => None,
        Align::Center => Some("center"),
        Align::Right => Some("right"),
        Align::Justify => Some("justify"),
    }
}
