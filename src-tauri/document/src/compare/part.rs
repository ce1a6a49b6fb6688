//! One face for blocks, items, rows and cells, so that all are aligned and drawn in one way.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Map, Value, json};

use super::shape::Kind;
use crate::model::BlockId;
use crate::names::Named;
use crate::{Block, Cell, Inline, ListItem, Row, inline_text, write};

/// A part of a body at any depth.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part<'a> {
    Block(&'a Block),
    Item(&'a ListItem),
    Row(&'a Row),
    Cell(&'a Cell),
}

impl<'a> Part<'a> {
    /// These blocks as parts.
    pub fn of(blocks: &'a [Block]) -> Vec<Self> {
        blocks.iter().map(Part::Block).collect()
    }

    pub fn kind(self) -> Kind {
        match self {
            Part::Block(block) => kind_of(block),
            Part::Item(_) => Kind::ListItem,
            Part::Row(_) => Kind::TableRow,
            Part::Cell(cell) if cell.header => Kind::TableHeader,
            Part::Cell(_) => Kind::TableCell,
        }
    }

    /// The block's id; empty for items, rows and cells, which have none.
    pub fn id(self) -> &'a str {
        match self {
            Part::Block(block) => block.id(),
            _ => "",
        }
    }

    /// The id by which the part is known again: its own, else that of the first block inside.
    pub fn key(self) -> &'a str {
        let first = |blocks: &'a [Block]| blocks.first().map_or("", Block::id);
        match self {
            Part::Block(block) => block.id(),
            Part::Item(item) => first(&item.blocks),
            Part::Row(row) => row.cells.first().map_or("", |cell| first(&cell.blocks)),
            Part::Cell(cell) => first(&cell.blocks),
        }
    }

    /// The attributes but the id, as in the JSON form.
    pub fn attrs(self) -> Map<String, Value> {
        let attrs = match self {
            Part::Block(block) => write::attrs(block),
            Part::Cell(cell) => json!({ "colspan": cell.colspan, "rowspan": cell.rowspan }),
            Part::Item(_) | Part::Row(_) => Value::Null,
        };
        match attrs {
            Value::Object(attrs) => attrs,
            _ => Map::new(),
        }
    }

    /// The line of a paragraph or heading, the caption of a figure.
    pub fn line(self) -> Option<&'a [Inline]> {
        match self {
            Part::Block(Block::Heading { content, .. } | Block::Paragraph { content, .. }) => {
                Some(content)
            }
            Part::Block(Block::Figure { caption, .. }) => Some(caption),
            _ => None,
        }
    }

    /// The parts directly inside.
    pub fn parts(self) -> Vec<Part<'a>> {
        match self {
            Part::Block(Block::BulletList { items, .. } | Block::OrderedList { items, .. }) => {
                items.iter().map(Part::Item).collect()
            }
            Part::Block(Block::Quote { blocks, .. }) => Self::of(blocks),
            Part::Block(Block::Table { rows, .. }) => rows.iter().map(Part::Row).collect(),
            Part::Block(_) => Vec::new(),
            Part::Item(item) => Self::of(&item.blocks),
            Part::Row(row) => row.cells.iter().map(Part::Cell).collect(),
            Part::Cell(cell) => Self::of(&cell.blocks),
        }
    }

    /// The paragraph or heading that is all of the part: itself, or the one block of an item.
    pub fn sole_line(self) -> Option<Part<'a>> {
        match self {
            Part::Block(Block::Heading { .. } | Block::Paragraph { .. }) => Some(self),
            Part::Item(item) => match item.blocks.as_slice() {
                [block @ Block::Paragraph { .. }] => Some(Part::Block(block)),
                _ => None,
            },
            _ => None,
        }
    }

    /// What a reader would know the part by: all its words; of a figure its description and credit too.
    pub fn words(self) -> String {
        let mut words = String::new();
        self.add_words(&mut words);
        words
    }

    fn add_words(self, words: &mut String) {
        if let Part::Block(Block::Figure { alt, credit, .. }) = self {
            words.extend([alt, "\n", credit, "\n"]);
        }
        for inline in self.line().unwrap_or_default() {
            match inline {
                Inline::Text { text, .. } => words.push_str(text),
                Inline::Break => words.push('\n'),
                Inline::Footnote { content, .. } => words.push_str(&inline_text(content)),
            }
        }
        for part in self.parts() {
            part.add_words(words);
            words.push('\n');
        }
    }

    /// The picture that a figure shows.
    pub fn media(self) -> Option<&'a str> {
        match self {
            Part::Block(Block::Figure { media, .. }) => Some(media),
            _ => None,
        }
    }

    /// Whether one may be shown as having become the other.
    pub fn may_become(self, other: Part) -> bool {
        let family = |kind| match kind {
            Kind::Heading => Kind::Paragraph,
            Kind::OrderedList => Kind::BulletList,
            Kind::TableHeader => Kind::TableCell,
            kind => kind,
        };
        family(self.kind()) == family(other.kind())
    }

    /// A hash of everything but ids. Equal parts have equal prints; that two with equal prints are equal is likely only.
    pub fn print(self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.feed(&mut hasher);
        hasher.finish()
    }

    fn feed(self, hasher: &mut DefaultHasher) {
        (self.kind() as u8).hash(hasher);
        match self {
            Part::Block(block) => feed_attrs(block, hasher),
            Part::Cell(cell) => (cell.colspan, cell.rowspan).hash(hasher),
            Part::Item(_) | Part::Row(_) => {}
        }
        feed_line(self.line().unwrap_or_default(), hasher);
        let parts = self.parts();
        parts.len().hash(hasher);
        parts.into_iter().for_each(|part| part.feed(hasher));
    }
}

fn kind_of(block: &Block) -> Kind {
    match block {
        Block::Heading { .. } => Kind::Heading,
        Block::Paragraph { .. } => Kind::Paragraph,
        Block::BulletList { .. } => Kind::BulletList,
        Block::OrderedList { .. } => Kind::OrderedList,
        Block::Quote { .. } => Kind::Blockquote,
        Block::Table { .. } => Kind::Table,
        Block::Figure { .. } => Kind::Figure,
        Block::Rule { .. } => Kind::Rule,
    }
}

fn feed_attrs(block: &Block, hasher: &mut DefaultHasher) {
    match block {
        Block::Heading { level, align, .. } => (level, align.name()).hash(hasher),
        Block::Paragraph { align, indent, .. } => (align.name(), indent).hash(hasher),
        Block::OrderedList { start, .. } => start.hash(hasher),
        Block::Figure {
            media,
            alt,
            credit,
            ai_generated,
            ..
        } => (media, alt, credit, ai_generated).hash(hasher),
        Block::BulletList { .. }
        | Block::Quote { .. }
        | Block::Table { .. }
        | Block::Rule { .. } => {}
    }
}

fn feed_line(line: &[Inline], hasher: &mut DefaultHasher) {
    line.len().hash(hasher);
    for inline in line {
        match inline {
            Inline::Text { text, marks } => {
                text.hash(hasher);
                let scripts = (marks.superscript, marks.subscript);
                let lines = (marks.underline, marks.strike, &marks.link);
                (marks.bold, marks.italic, scripts, lines).hash(hasher);
            }
            Inline::Break => "\n".hash(hasher),
            Inline::Footnote { content, .. } => feed_line(content, hasher),
        }
    }
}

/// Whether two lines are the same but for the ids of their footnotes.
pub(crate) fn same_line(before: &[Inline], after: &[Inline]) -> bool {
    let same = |(one, other): (&Inline, &Inline)| match (one, other) {
        (Inline::Footnote { content: one, .. }, Inline::Footnote { content: other, .. }) => {
            same_line(one, other)
        }
        _ => one == other,
    };
    before.len() == after.len() && before.iter().zip(after).all(same)
}

/// The footnotes of a line with their ids.
pub(super) fn notes<'a>(line: &'a [Inline]) -> Vec<(&'a BlockId, &'a [Inline])> {
    let note = |inline: &'a Inline| match inline {
        Inline::Footnote { id, content } => Some((id, content.as_slice())),
        _ => None,
    };
    line.iter().filter_map(note).collect()
}
