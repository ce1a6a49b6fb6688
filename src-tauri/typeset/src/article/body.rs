//! From the model of a text to blocks with measures.

use sanshen_document::{Align, Block, Doc, Inline, ListItem, MAX_DEPTH, inline_text};

use super::blocks::{Set, Side};
use super::column::{Column, Room};
use super::inline::{Lines, Run};
use super::notes::Allowance;
use super::pictures::Pictures;
use super::shown::Shown;
use crate::Form;

/// Characters of a heading that stands in the file's outline and stays with what follows.
const SHORT_HEADING: usize = 200;
/// Items of a list that are set as one.
const LIST_PART: usize = 12;
/// Characters that a line must have to be set in further.
const NARROWEST: usize = 8;
/// The size of a footnote's letters.
const NOTE_SIZE: f64 = 9.0;
/// Makes the blocks of one document, with all that the template cannot find out by itself.
pub struct Body<'a> {
    page: Column,
    lines: Lines,
    /// The pictures that were asked for.
    pub pictures: Pictures<'a>,
    /// What each figure shows, in words.
    pub alts: Vec<String>,
    /// Whether there is a table among the blocks.
    pub has_table: bool,
}

/// The text is nested deeper than any that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooDeep;

impl<'a> Body<'a> {
    /// Nothing yet.
    pub fn of(form: Form, pictures: Pictures<'a>) -> Self {
        Self {
            page: Column::of(form),
            lines: Lines::default(),
            pictures,
            alts: Vec::new(),
            has_table: false,
        }
    }

    /// The blocks of `doc`. Long lists and quotations are in parts, which look the same set one after
    /// the other: what the typesetter sets again for a footnote is then short.
    pub fn text(&mut self, doc: &Doc) -> Result<Vec<Set>, TooDeep> {
        let mut all = Vec::with_capacity(doc.blocks.len());
        for block in &doc.blocks {
            self.parts(block, &mut all)?;
        }
        let mut allowance = Allowance::default();
        for block in all.iter_mut().filter(|block| block.is_nest()) {
            allowance.grant(block);
        }
        Ok(all)
    }

    fn parts(&mut self, block: &Block, all: &mut Vec<Set>) -> Result<(), TooDeep> {
        match block {
            Block::BulletList { items, .. } => {
                for part in items.chunks(LIST_PART) {
                    all.push(self.list(None, part, self.page)?);
                }
            }
            Block::OrderedList { start, items, .. } => {
                let starts = (u64::from(*start)..).step_by(LIST_PART);
                for (start, part) in starts.zip(items.chunks(LIST_PART)) {
                    all.push(self.list(Some(start), part, self.page)?);
                }
            }
            Block::Quote { blocks, .. } => {
                for part in blocks.chunks(1) {
                    all.push(self.quote(part, self.page)?);
                }
            }
            other => all.push(self.block(other, self.page)?),
        }
        Ok(())
    }

    /// `blocks` one after the other in `column`.
    pub(super) fn blocks(&mut self, blocks: &[Block], column: Column) -> Result<Vec<Set>, TooDeep> {
        if column.depth > MAX_DEPTH {
            return Err(TooDeep);
        }
        blocks
            .iter()
            .map(|block| self.block(block, column))
            .collect()
    }

    fn block(&mut self, block: &Block, column: Column) -> Result<Set, TooDeep> {
        Ok(match block {
            Block::Heading {
                level,
                align,
                content,
                ..
            } => Set::Heading {
                level: *level.clamp(&2, &4),
                align: (*align).into(),
                short: inline_text(content).chars().count() <= SHORT_HEADING,
                runs: self.line(content, column.sized(column.size * 1.25)),
            },
            Block::Paragraph {
                align,
                indent,
                content,
                ..
            } => Set::Paragraph {
                align: match (align, column.room) {
                    (Align::Left, Room::HeaderCell) => Side::Center,
                    _ => (*align).into(),
                },
                indent: *indent && column.room == Room::Page,
                cell: column.room != Room::Page,
                runs: self.line(content, column),
            },
            Block::BulletList { items, .. } => self.list(None, items, column)?,
            Block::OrderedList { start, items, .. } => {
                self.list(Some(u64::from(*start)), items, column)?
            }
            Block::Quote { blocks, .. } => self.quote(blocks, column)?,
            Block::Table { rows, .. } => self.table(rows, column)?,
            Block::Figure {
                media,
                alt,
                credit,
                ai_generated,
                caption,
                ..
            } => {
                let picture = Shown {
                    media,
                    alt,
                    credit,
                    ai_generated: *ai_generated,
                    caption,
                };
                self.figure(&picture, column)
            }
            Block::Rule { .. } => Set::Rule,
        })
    }

    /// A line of text in `column`.
    pub(super) fn line(&mut self, content: &[Inline], column: Column) -> Vec<Run> {
        self.lines.of(content, column, self.page.sized(NOTE_SIZE))
    }

    fn list(
        &mut self,
        start: Option<u64>,
        items: &[ListItem],
        column: Column,
    ) -> Result<Set, TooDeep> {
        // A figure is half a character wide; after it come a point and a gap.
        let last = start.unwrap_or(0) + items.len() as u64;
        let digits = last.checked_ilog10().unwrap_or(0) + 1;
        let label = start.map_or(1.5, |_| 1.0 + 0.6 * f64::from(digits));
        let inner = column.inner(label);
        if inner.characters() < NARROWEST {
            return self.flat_list(start, items, column);
        }
        let items = items.iter().map(|item| self.blocks(&item.blocks, inner));
        Ok(Set::List {
            start,
            items: items.collect::<Result<_, _>>()?,
        })
    }

    /// A list whose numbers stand in the lines themselves.
    fn flat_list(
        &mut self,
        start: Option<u64>,
        items: &[ListItem],
        column: Column,
    ) -> Result<Set, TooDeep> {
        let mut all = Vec::new();
        for (at, item) in (0_u64..).zip(items) {
            let label = match start {
                Some(start) => format!("{}. ", start + at),
                None => "• ".to_owned(),
            };
            let mut blocks = self.blocks(&item.blocks, column.inner(0.0))?;
            match blocks.first_mut() {
                Some(Set::Paragraph { runs, .. }) => runs.insert(0, Run::Text(label)),
                _ => all.push(Set::label(label)),
            }
            all.append(&mut blocks);
        }
        Ok(Set::Flat { blocks: all })
    }

    fn quote(&mut self, blocks: &[Block], column: Column) -> Result<Set, TooDeep> {
        let inner = column.inner(4.0);
        if inner.characters() < NARROWEST {
            let blocks = self.blocks(blocks, column.inner(0.0))?;
            return Ok(Set::Flat { blocks });
        }
        let blocks = self.blocks(blocks, inner)?;
        Ok(Set::Quote { blocks })
    }
}
