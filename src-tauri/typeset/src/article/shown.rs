//! Tables and figures with their measures.

use sanshen_document::{Inline, Row, inline_text};

use super::blocks::{Set, SetCell};
use super::body::{Body, TooDeep};
use super::column::{Column, Room};
use super::pictures::Absent;
use super::table::{Grid, Spot};
use crate::printable::{Place, printable};

/// Characters of a caption that stays on one page with its picture.
const SHORT_CAPTION: usize = 300;
/// The size of the letters in a table, if there is room.
const TABLE_SIZE: f64 = 10.5;
/// Characters that a column has at that size, on an average.
const CELL_CHARACTERS: f64 = 5.0;
/// The smallest letters, if a column is wide enough for one.
const SMALLEST: f64 = 3.0;

/// A figure of the model.
pub struct Shown<'a> {
    /// The picture by its hash.
    pub media: &'a str,
    /// What it shows, in words.
    pub alt: &'a str,
    /// Whose it is.
    pub credit: &'a str,
    /// Made by a machine, which must be said (人工智能生成合成内容标识办法, 2025).
    pub ai_generated: bool,
    /// 图说.
    pub caption: &'a [Inline],
}

impl Body<'_> {
    /// A table in letters that leave each column a few of them.
    pub(super) fn table(&mut self, rows: &[Row], column: Column) -> Result<Set, TooDeep> {
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
                width: (column.width * grid.part(spot) - 2.0 * inset).max(1.0),
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

    /// A picture with its caption, or words in its place.
    pub(super) fn figure(&mut self, shown: &Shown, column: Column) -> Set {
        let Shown { alt, credit, .. } = shown;
        let words = column.sized(column.size * 0.8);
        let said = |text: &str| printable(text, Place::Column(words.characters()));
        let (picture, absent) = match self.pictures.placed(shown.media, column) {
            Ok(picture) => (Some(picture), None),
            Err(Absent::NotGiven) => (None, Some(said(&format!("[图片未附：{alt}]")))),
            Err(Absent::NotReadable) => (None, Some(said(&format!("[图片无法印出：{alt}]")))),
        };
        self.alts.push((*alt).to_owned());
        let credit = (!credit.is_empty()).then(|| said(&format!("图片：{credit}")));
        let made = shown.ai_generated.then(|| "人工智能生成".to_owned());
        Set::Figure {
            picture,
            alt: self.alts.len() - 1,
            absent,
            short: inline_text(shown.caption).chars().count() <= SHORT_CAPTION,
            caption: self.line(shown.caption, words),
            facts: credit.into_iter().chain(made).collect(),
        }
    }
}
