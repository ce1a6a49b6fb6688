//! Reads the blocks of the body.

use std::collections::HashSet;

use super::at::{At, shown};
use super::inline::Line;
use super::strings::{choice, hash, id, line};
use crate::schema::NODES;
use crate::{Block, BlockId, Doc, Fault, ListItem, Problem};

/// The most levels of blocks: 1 for the blocks of the body, one more for each list, quote or table around.
pub const MAX_DEPTH: usize = 16;

const MAX_START: u32 = 999_999;

/// Where a block stands.
#[derive(Clone, Copy)]
pub(super) struct Inside {
    pub depth: usize,
    pub table: bool,
}

impl Inside {
    pub fn deeper(self) -> Self {
        Inside {
            depth: self.depth + 1,
            ..self
        }
    }
}

/// The reader of one body, with the ids it has met.
pub(super) struct Blocks {
    pub ids: HashSet<BlockId>,
}

impl Blocks {
    pub fn doc(&mut self, at: &At) -> Result<Doc, Fault> {
        let top = Inside {
            depth: 1,
            table: false,
        };
        only_node(at, "doc")?;
        let places = at.list("content")?;
        let blocks: Result<_, _> = places.iter().map(|at| self.block(at, top)).collect();
        Ok(Doc { blocks: blocks? })
    }

    /// The blocks under a node, at least one.
    pub fn blocks(&mut self, at: &At, inside: Inside) -> Result<Vec<Block>, Fault> {
        let blocks = at.some("content")?;
        blocks.iter().map(|at| self.block(at, inside)).collect()
    }

    /// The id of a block or footnote, which nothing else in the body has.
    pub fn id(&mut self, attrs: &At) -> Result<BlockId, Fault> {
        let at = attrs.field("id")?;
        let id = id(&at)?;
        if !self.ids.insert(id.clone()) {
            return Err(at.refuse(Problem::DuplicateId));
        }
        Ok(id)
    }

    fn block(&mut self, at: &At, inside: Inside) -> Result<Block, Fault> {
        let name = node(at)?;
        if inside.depth > MAX_DEPTH {
            return Err(at.refuse(Problem::TooDeep { limit: MAX_DEPTH }));
        }
        match name {
            "heading" => self.heading(at),
            "paragraph" => self.paragraph(at),
            "bullet_list" => self.bullet_list(at, inside),
            "ordered_list" => self.ordered_list(at, inside),
            "blockquote" => self.quote(at, inside),
            "table" if !inside.table => self.table(at, inside),
            "figure" => self.figure(at),
            "rule" => Ok(Block::Rule {
                id: self.id(&at.field("attrs")?)?,
            }),
            name => Err(at.refuse(Problem::NotAllowedHere { name })),
        }
    }

    fn heading(&mut self, at: &At) -> Result<Block, Fault> {
        let attrs = at.field("attrs")?;
        Ok(Block::Heading {
            id: self.id(&attrs)?,
            level: attrs.field("level")?.number(2, 4)? as u8,
            align: choice(&attrs.field("align")?)?,
            content: self.inlines(at, Line::Body)?,
        })
    }

    fn paragraph(&mut self, at: &At) -> Result<Block, Fault> {
        let attrs = at.field("attrs")?;
        Ok(Block::Paragraph {
            id: self.id(&attrs)?,
            align: choice(&attrs.field("align")?)?,
            indent: attrs.field("indent")?.bool()?,
            content: self.inlines(at, Line::Body)?,
        })
    }

    fn bullet_list(&mut self, at: &At, inside: Inside) -> Result<Block, Fault> {
        Ok(Block::BulletList {
            id: self.id(&at.field("attrs")?)?,
            items: self.items(at, inside)?,
        })
    }

    fn ordered_list(&mut self, at: &At, inside: Inside) -> Result<Block, Fault> {
        let attrs = at.field("attrs")?;
        Ok(Block::OrderedList {
            id: self.id(&attrs)?,
            start: attrs.field("start")?.number(0, MAX_START)?,
            items: self.items(at, inside)?,
        })
    }

    fn quote(&mut self, at: &At, inside: Inside) -> Result<Block, Fault> {
        Ok(Block::Quote {
            id: self.id(&at.field("attrs")?)?,
            blocks: self.blocks(at, inside.deeper())?,
        })
    }

    fn figure(&mut self, at: &At) -> Result<Block, Fault> {
        let attrs = at.field("attrs")?;
        Ok(Block::Figure {
            id: self.id(&attrs)?,
            media: hash(&attrs.field("media")?)?,
            alt: line(&attrs.field("alt")?)?,
            credit: line(&attrs.field("credit")?)?,
            ai_generated: attrs.field("ai_generated")?.bool()?,
            caption: self.inlines(at, Line::Caption)?,
        })
    }

    fn items(&mut self, at: &At, inside: Inside) -> Result<Vec<ListItem>, Fault> {
        let items = at.some("content")?;
        items.iter().map(|at| self.item(at, inside)).collect()
    }

    fn item(&mut self, at: &At, inside: Inside) -> Result<ListItem, Fault> {
        only_node(at, "list_item")?;
        if let Some(first) = at.some("content")?.first() {
            only_node(first, "paragraph")?;
        }
        let blocks = self.blocks(at, inside.deeper())?;
        Ok(ListItem { blocks })
    }
}

/// Refuses every node but one of this name.
pub(super) fn only_node(at: &At, expected: &str) -> Result<(), Fault> {
    match node(at)? {
        name if name == expected => Ok(()),
        name => Err(at.refuse(Problem::NotAllowedHere { name })),
    }
}

/// The name of the node that stands here, its keys checked.
pub(super) fn node(at: &At) -> Result<&'static str, Fault> {
    match at.kind_of(NODES)? {
        Some(kind) => Ok(kind.name),
        None => {
            let name = shown(at.field("type")?.str()?);
            Err(at.refuse(Problem::UnknownNode { name }))
        }
    }
}
