//! Where the cells of a table stand, and how wide its columns are.

use sanshen_document::{Block, Cell, MAX_TABLE_COLUMNS, Row, inline_text};

/// Rows at the top that are repeated on every page, at most.
const MOST_HEADER_ROWS: usize = 4;
/// Characters of repeated rows, at most: they must leave room for the others.
const MOST_HEADER_TEXT: usize = 400;
/// Columns from which all are of one width.
const MANY_COLUMNS: usize = 20;
/// Characters after which a cell does not want a wider column.
const LONGEST_CELL: usize = 64;

/// A cell at its place.
#[derive(Debug)]
pub struct Spot<'a> {
    /// The first column, from 0.
    pub x: usize,
    /// The first row, from 0.
    pub y: usize,
    /// Columns covered.
    pub colspan: usize,
    /// Rows covered.
    pub rowspan: usize,
    /// What stands there.
    pub cell: &'a Cell,
}

/// The cells of a table at their places, none over another and none outside.
#[derive(Debug)]
pub struct Grid<'a> {
    /// In reading order.
    pub spots: Vec<Spot<'a>>,
    /// For each column its share of the width.
    pub shares: Vec<usize>,
    /// How many rows from the top are repeated on every page.
    pub headers: usize,
}

impl<'a> Grid<'a> {
    /// The grid of `rows`, filled as HTML fills it: each cell in the first free column of its row.
    ///
    /// A content that was read is a rectangle; in any other table every cell is as small as can be.
    pub fn of(rows: &'a [Row]) -> Self {
        let spots = placed(rows).unwrap_or_else(|| in_rows(rows));
        let ends = spots.iter().map(|spot| spot.x + spot.colspan);
        let columns = ends.max().unwrap_or(0);
        Self {
            shares: shares(&spots, columns),
            headers: headers(&spots, rows.len()),
            spots,
        }
    }

    /// The share of the width that `spot` has, of 1.
    pub fn part(&self, spot: &Spot) -> f64 {
        let own = self.shares.iter().skip(spot.x).take(spot.colspan);
        let (own, all): (usize, usize) = (own.sum(), self.shares.iter().sum());
        own as f64 / all.max(1) as f64
    }
}

/// The cells at their places; `None` when one overlaps, overhangs, or has no room.
fn placed(rows: &[Row]) -> Option<Vec<Spot<'_>>> {
    // For each column the first row that is free in it.
    let mut free_from = vec![0; MAX_TABLE_COLUMNS as usize];
    let mut spots = Vec::new();
    for (y, row) in rows.iter().enumerate() {
        let mut x = 0;
        for cell in &row.cells {
            let taken = free_from.iter().skip(x);
            x += taken.take_while(|free| **free > y).count();
            let (colspan, rowspan) = (cell.colspan as usize, cell.rowspan as usize);
            let under = free_from.get_mut(x..x.checked_add(colspan)?)?;
            let fits = y + rowspan <= rows.len() && under.iter().all(|free| *free <= y);
            if !fits || colspan == 0 || rowspan == 0 {
                return None;
            }
            under.fill(y + rowspan);
            spots.push(Spot {
                x,
                y,
                colspan,
                rowspan,
                cell,
            });
            x += colspan;
        }
    }
    Some(spots)
}

/// The cells of each row one after the other.
fn in_rows(rows: &[Row]) -> Vec<Spot<'_>> {
    let mut spots = Vec::new();
    for (y, row) in rows.iter().enumerate() {
        spots.extend(row.cells.iter().enumerate().map(|(x, cell)| Spot {
            x,
            y,
            colspan: 1,
            rowspan: 1,
            cell,
        }));
    }
    spots
}

/// What is longer gets more, by the square root: a long text goes on over lines.
fn shares(spots: &[Spot], columns: usize) -> Vec<usize> {
    let mut longest = vec![2; columns];
    if columns > MANY_COLUMNS {
        return longest;
    }
    for spot in spots.iter().filter(|spot| spot.colspan == 1) {
        if let Some(column) = longest.get_mut(spot.x) {
            *column = (*column).max(length(spot.cell).min(LONGEST_CELL));
        }
    }
    longest
        .iter()
        .map(|length| (length * 10_000).isqrt())
        .collect()
}

/// Leading rows of nothing but header cells that end within them, and leave rows under them.
fn headers(spots: &[Spot], rows: usize) -> usize {
    let first_plain = spots.iter().find(|spot| !spot.cell.header);
    let headers = first_plain.map_or(0, |spot| spot.y).min(MOST_HEADER_ROWS);
    let inside = || spots.iter().filter(|spot| spot.y < headers);
    let closed = inside().all(|spot| spot.y + spot.rowspan <= headers);
    let text: usize = inside().map(|spot| length(spot.cell)).sum();
    let fits = closed && headers < rows && text <= MOST_HEADER_TEXT && inside().all(is_light);
    if fits { headers } else { 0 }
}

/// Whether a cell holds nothing but a few lines: pictures are too tall to be repeated.
fn is_light(spot: &Spot) -> bool {
    let blocks = &spot.cell.blocks;
    let text = |block: &Block| matches!(block, Block::Paragraph { .. });
    blocks.len() <= 3 && blocks.iter().all(text)
}

/// Characters of the longest paragraph of a cell.
fn length(cell: &Cell) -> usize {
    let lengths = cell.blocks.iter().map(|block| match block {
        Block::Paragraph { content, .. } => inline_text(content).chars().count(),
        _ => LONGEST_CELL,
    });
    lengths.max().unwrap_or(0)
}
