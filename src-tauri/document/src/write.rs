//! Writes the JSON form. Keys that would hold nothing (`content`, `marks`, `attrs`) are left out.

use serde_json::{Map, Value, json};

use crate::names::Named;
use crate::schema::FORMAT;
use crate::{Block, Cell, Content, Contributor, Inline, ListItem, Marks, Row};

/// Whether the ids of blocks and footnotes are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ids {
    Kept,
    LeftOut,
}

impl Content {
    /// The JSON form, ids included; [`Content::from_json`] reads it back to an equal content.
    pub fn to_json(&self) -> Value {
        self.write(Ids::Kept)
    }

    pub(crate) fn write(&self, ids: Ids) -> Value {
        json!({
            "format": FORMAT,
            "kicker": self.kicker,
            "title": self.title,
            "subtitle": self.subtitle,
            "body": node("doc", json!({}), blocks(&self.body.blocks, ids)),
            "byline": self.byline,
            "contributors": self.contributors.iter().map(contributor).collect::<Vec<_>>(),
            "origin": self.origin.name(),
            "source_outlet": self.source_outlet,
            "origin_unit": self.origin_unit,
            "original_url": self.original_url,
            "original_date": self.original_date,
            "section": self.section,
            "summary": self.summary,
            "keywords": self.keywords,
            "disclaimer": self.disclaimer.name(),
            "ai_declared": self.ai_declared,
        })
    }
}

fn contributor(contributor: &Contributor) -> Value {
    json!({ "role": contributor.role, "names": contributor.names })
}

fn blocks(blocks: &[Block], ids: Ids) -> Vec<Value> {
    blocks.iter().map(|b| block(b, ids)).collect()
}

fn block(block: &Block, ids: Ids) -> Value {
    let attrs = with_id(attrs(block), block.id(), ids);
    node(name(block), attrs, content(block, ids))
}

fn name(block: &Block) -> &'static str {
    match block {
        Block::Heading { .. } => "heading",
        Block::Paragraph { .. } => "paragraph",
        Block::BulletList { .. } => "bullet_list",
        Block::OrderedList { .. } => "ordered_list",
        Block::Quote { .. } => "blockquote",
        Block::Table { .. } => "table",
        Block::Figure { .. } => "figure",
        Block::Rule { .. } => "rule",
    }
}

/// The attributes but the id.
pub(crate) fn attrs(block: &Block) -> Value {
    match block {
        Block::Heading { level, align, .. } => json!({ "level": level, "align": align.name() }),
        Block::Paragraph { align, indent, .. } => {
            json!({ "align": align.name(), "indent": indent })
        }
        Block::OrderedList { start, .. } => json!({ "start": start }),
        Block::Figure {
            media,
            alt,
            credit,
            ai_generated,
            ..
        } => {
            json!({ "media": media, "alt": alt, "credit": credit, "ai_generated": ai_generated })
        }
        Block::BulletList { .. }
        | Block::Quote { .. }
        | Block::Table { .. }
        | Block::Rule { .. } => json!({}),
    }
}

fn content(block: &Block, ids: Ids) -> Vec<Value> {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => inlines(content, ids),
        Block::BulletList { items, .. } | Block::OrderedList { items, .. } => list(items, ids),
        Block::Quote { blocks: inner, .. } => blocks(inner, ids),
        Block::Table { rows, .. } => rows.iter().map(|r| row(r, ids)).collect(),
        Block::Figure { caption, .. } => inlines(caption, ids),
        Block::Rule { .. } => Vec::new(),
    }
}

fn list(items: &[ListItem], ids: Ids) -> Vec<Value> {
    let item = |item: &ListItem| node("list_item", json!({}), blocks(&item.blocks, ids));
    items.iter().map(item).collect()
}

fn row(row: &Row, ids: Ids) -> Value {
    let cells = row.cells.iter().map(|c| cell(c, ids)).collect();
    node("table_row", json!({}), cells)
}

fn cell(cell: &Cell, ids: Ids) -> Value {
    let name = if cell.header {
        "table_header"
    } else {
        "table_cell"
    };
    let attrs = json!({ "colspan": cell.colspan, "rowspan": cell.rowspan });
    node(name, attrs, blocks(&cell.blocks, ids))
}

fn inlines(inlines: &[Inline], ids: Ids) -> Vec<Value> {
    inlines.iter().map(|i| inline(i, ids)).collect()
}

fn inline(inline: &Inline, ids: Ids) -> Value {
    match inline {
        Inline::Text { text, marks } => run(text, marks),
        Inline::Break => json!({ "type": "hard_break" }),
        Inline::Footnote { id, content } => node(
            "footnote",
            with_id(json!({}), id, ids),
            inlines(content, ids),
        ),
    }
}

fn run(text: &str, marks: &Marks) -> Value {
    let marks = marks_of(marks);
    if marks.is_empty() {
        return json!({ "type": "text", "text": text });
    }
    json!({ "type": "text", "text": text, "marks": marks })
}

/// The marks in the order of the schema.
fn marks_of(marks: &Marks) -> Vec<Value> {
    let plain = [
        (marks.bold, "bold"),
        (marks.italic, "italic"),
        (marks.underline, "underline"),
        (marks.strike, "strike"),
        (marks.superscript, "superscript"),
        (marks.subscript, "subscript"),
    ];
    let plain = plain.into_iter().filter(|(set, _)| *set);
    let link = marks
        .link
        .iter()
        .map(|href| json!({ "type": "link", "attrs": { "href": href } }));
    plain
        .map(|(_, name)| json!({ "type": name }))
        .chain(link)
        .collect()
}

fn with_id(mut attrs: Value, id: &str, ids: Ids) -> Value {
    if ids == Ids::Kept {
        attrs["id"] = json!(id);
    }
    attrs
}

fn node(name: &str, attrs: Value, content: Vec<Value>) -> Value {
    let mut node = Map::new();
    node.insert("type".to_owned(), json!(name));
    if attrs.as_object().is_some_and(|attrs| !attrs.is_empty()) {
        node.insert("attrs".to_owned(), attrs);
    }
    if !content.is_empty() {
        node.insert("content".to_owned(), Value::Array(content));
    }
    Value::Object(node)
}
