//! From the model of a text to blocks with measures.

use sanshen_document::{Align, Block, Doc, Inline, ListItem, MAX_DEPTH, Row, inline_text};

use super::blocks::{Set, SetCell, Side};
use super::column::{Column, Room};
use super::inline::{Lines, Run};
use super::pictures::{Absent, Pictures};
use super::table::{Grid, Spot};
use crate::Form;
use crate::printable::{Place, printable};

/// Characters of a caption that stays on one page with its picture.
const SHORT_CAPTION: usize = 300;
/// Characters of a heading that stands in the file's outline and stays with what follows.
const SHORT_HEADING: usize = 200;
/// Characters that a line must have to be set in further.
const NARROWEST: usize = 8;
/// The size of a footnote's letters.
const NOTE_SIZE: f64 = 9.0;
/// The size of the letters in a table, if there is room.
const TABLE_SIZE: f64 = 10.5;
/// Characters that a column has at that size, on an average.
const CELL_CHARACTERS: f64 = 5.0;
/// The smallest letters, if a column is wide enough for one.
const SMALLEST: f64 = 3.0;

/// A text with its lines broken in nothing but words, ready for the template.
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

    /// The blocks of `doc`.
    pub fn text(&mut self, doc: &Doc) -> Result<Vec<Set>, TooDeep> {
        self.blocks(&doc.blocks, self.page)
    }

    fn blocks(&mut self, blocks: &[Block], column: Column) -> Result<Vec<Set>, TooDeep> {
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
            Block::OrderedList { start, items, .. } => self.list(Some(*start), items, column)?,
            Block::Quote { blocks, .. } => self.quote(blocks, column)?,
            Block::Table { rows, .. } => self.table(rows, column)?,
            Block::Figure { .. } => self.figure(block, column),
            Block::Rule { .. } => Set::Rule,
        })
    }

    fn line(&mut self, content: &[Inline], column: Column) -> Vec<Run> {
        self.lines.of(content, column, self.page.sized(NOTE_SIZE))
    }

    fn list(
        &mut self,
        start: Option<u32>,
        items: &[ListItem],
        column: Column,
    ) -> Result<Set, TooDeep> {
        // A figure is half a character wide; after it come a point and a gap.
        let last = u64::from(start.unwrap_or(0)) + items.len() as u64;
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
        start: Option<u32>,
        items: &[ListItem],
        column: Column,
    ) -> Result<Set, TooDeep> {
        let mut all = Vec::new();
        for (at, item) in (0_u64..).zip(items) {
            let label = match start {
                Some(start) => format!("{}. ", u64::from(start) + at),
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

    fn table(&mut self, rows: &[Row], column: Column) -> Result<Set, TooDeep> {
        self.has_table = true;
        let grid = Grid::of(rows);
        let average = column.width / grid.shares.len().max(1) as f64;
        let size = (average / CELL_CHARACTERS)
            .max(SMALLEST.min(average * 0.7))
            .min(TABLE_SIZE);
        let inset = (average * 0.1).min(size * 0.4);
        let mut cells = Vec::with_capacity(grid.spots.len());
        for spot in &grid.spots {
            let room = Column {
                width: column.width * grid.part(spot) - 2.0 * inset,
                room: match spot.cell.header {
                    true => Room::HeaderCell,
                    false => Room::Cell,
                },
                ..column.sized(size).inner(0.0)
            };
            cells.push(self.cell(spot, room)?);
        }
        Ok(Set::Table {
            shares: grid.shares,
            size,
            inset,
            headers: grid.headers,
            cells,
        })
    }

    fn cell(&mut self, spot: &Spot, room: Column) -> Result<SetCell, TooDeep> {
        Ok(SetCell {
            x: spot.x,
            y: spot.y,
            colspan: spot.colspan,
            rowspan: spot.rowspan,
            header: spot.cell.header,
            blocks: self.blocks(&spot.cell.blocks, room)?,
        })
    }

    fn figure(&mut self, block: &Block, column: Column) -> Set {
        let Block::Figure {
            media,
            alt,
            credit,
            ai_generated,
            caption,
            ..
        } = block
        else {
            return Set::Rule;
        };
        let words = column.sized(column.size * 0.8);
        let said = |text: &str| printable(text, Place::Column(words.characters()));
        let (picture, absent) = match self.pictures.placed(media, column) {
            Ok(picture) => (Some(picture), None),
            Err(Absent::NotGiven) => (None, Some(said(&format!("[图片未附：{alt}]")))),
            Err(Absent::NotReadable) => (None, Some(said(&format!("[图片无法印出：{alt}]")))),
        };
        self.alts.push(alt.clone());
        let credit = (!credit.is_empty()).then(|| said(&format!("图片：{credit}")));
        let made = ai_generated.then(|| "人工智能生成".to_owned());
        Set::Figure {
            picture,
            alt: self.alts.len() - 1,
            absent,
            short: inline_text(caption).chars().count() <= SHORT_CAPTION,
            caption: self.line(caption, words),
            facts: credit.into_iter().chain(made).collect(),
        }
    }
}
