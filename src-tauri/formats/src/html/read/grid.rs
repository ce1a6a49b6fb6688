//! Rows as they came made a rectangle, as the model demands: every place of it under exactly one cell.

use sanshen_document::{Align, Block, Cell, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, Row};

const WIDEST: usize = MAX_TABLE_COLUMNS as usize;
const LONGEST: usize = MAX_TABLE_ROWS as usize;
/// A table with more gaps than this, and more gaps than cells, is none.
const GAPS: usize = 2_000;

/// A table as the model can have it.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The tables, each of at most [`MAX_TABLE_ROWS`] rows; none when the rows have no cells.
    pub tables: Vec<Vec<Row>>,
    /// Cells that were too many for a row, put together with the last of it.
    pub squeezed: u32,
    /// The blocks of a table that has more gaps than cells, which is no table any more.
    pub loose: Vec<Block>,
}

/// The grid of these rows, cells placed as HTML places them: each in the first free column. Overlaps are cut and gaps
/// filled with empty cells; a table that is too long goes on in another.
///
/// Unless the table is `exact`, spans that reach beyond the last column in which a cell begins are cut: people write
/// `colspan=9` for "all columns".
pub(super) fn grid(rows: Vec<Vec<Cell>>, exact: bool) -> Grid {
    let cells: usize = rows.iter().map(Vec::len).sum();
    let mut grid = Grid::default();
    let mut gaps = 0;
    let mut part = Part::default();
    for row in rows {
        if part.rows.len() == LONGEST {
            std::mem::take(&mut part).end(&mut grid, cells, exact, &mut gaps);
        }
        part.add(row, &mut grid.squeezed);
    }
    part.end(&mut grid, cells, exact, &mut gaps);
    grid
}

struct Placed {
    column: usize,
    cell: Cell,
}

impl Placed {
    fn wide(&self) -> usize {
        self.cell.colspan as usize
    }

    fn high(&self) -> usize {
        self.cell.rowspan as usize
    }
}

/// Rows that fit into one table.
struct Part {
    rows: Vec<Vec<Placed>>,
    /// For each column, the first row that is free in it.
    free: [usize; WIDEST],
}

impl Default for Part {
    fn default() -> Self {
        Part {
            rows: Vec::new(),
            free: [0; WIDEST],
        }
    }
}

impl Part {
    /// Adds a row, unless it has no cells and none reaches into it from above.
    fn add(&mut self, cells: Vec<Cell>, squeezed: &mut u32) {
        let at = self.rows.len();
        if cells.is_empty() && self.free.iter().all(|&from| from <= at) {
            return;
        }
        let mut row: Vec<Placed> = Vec::with_capacity(cells.len());
        let mut column = 0;
        for mut cell in cells {
            let taken = self.free.iter().skip(column);
            column += taken.take_while(|&&from| from > at).count();
            let room = self.free.iter().skip(column);
            let room = room.take(cell.colspan.clamp(1, MAX_TABLE_COLUMNS) as usize);
            let wide = room.take_while(|&&from| from <= at).count();
            if wide == 0 {
                *squeezed += 1;
                // Every column is covered: the text goes to the cell before it.
                let above = self.rows.iter_mut().rev().find_map(|row| row.last_mut());
                if let Some(last) = row.last_mut().or(above) {
                    last.cell.blocks.append(&mut cell.blocks);
                }
                continue;
            }
            cell.colspan = u32::try_from(wide).unwrap_or(1);
            cell.rowspan = match cell.rowspan {
                0 => MAX_TABLE_ROWS,
                high => high.min(MAX_TABLE_ROWS),
            };
            let until = at + cell.rowspan as usize;
            let covered = self.free.iter_mut().skip(column).take(wide);
            covered.for_each(|from| *from = until);
            row.push(Placed { column, cell });
            column += wide;
        }
        self.rows.push(row);
    }

    /// Puts the rows into the grid: as a table, or loose when they are mostly gaps.
    fn end(mut self, grid: &mut Grid, cells: usize, exact: bool, gaps: &mut usize) {
        let count = self.rows.len();
        let begin = self
            .rows
            .iter()
            .flatten()
            .map(|placed| placed.column + 1)
            .max();
        let begin = begin.unwrap_or_default();
        for (at, row) in self.rows.iter_mut().enumerate() {
            for placed in row {
                if !exact {
                    let most = u32::try_from(begin - placed.column).unwrap_or(1);
                    placed.cell.colspan = placed.cell.colspan.min(most);
                }
                let most = u32::try_from(count - at).unwrap_or(1);
                placed.cell.rowspan = placed.cell.rowspan.min(most);
            }
        }
        let all = || self.rows.iter().flatten();
        let width = all().map(|placed| placed.column + placed.wide()).max();
        let Some(width) = width else {
            return;
        };
        let area: usize = all().map(|placed| placed.wide() * placed.high()).sum();
        *gaps += count * width - area;
        if *gaps > GAPS && *gaps > cells {
            let loose = self.rows.into_iter().flatten();
            grid.loose
                .extend(loose.flat_map(|placed| placed.cell.blocks));
        } else {
            grid.tables.push(filled(self.rows, width));
        }
    }
}

fn filled(rows: Vec<Vec<Placed>>, width: usize) -> Vec<Row> {
    let mut free = vec![0_usize; width];
    let mut out = Vec::with_capacity(rows.len());
    for (at, row) in rows.into_iter().enumerate() {
        let mut cells = Vec::with_capacity(row.len());
        let mut column = 0;
        for placed in row {
            fill(&mut cells, &free, at, column..placed.column);
            let covered = free.iter_mut().skip(placed.column).take(placed.wide());
            covered.for_each(|from| *from = at + placed.cell.rowspan as usize);
            column = placed.column + placed.wide();
            cells.push(placed.cell);
        }
        fill(&mut cells, &free, at, column..width);
        out.push(Row { cells });
    }
    out
}

/// Empty cells for the columns that nothing covers in this row.
fn fill(cells: &mut Vec<Cell>, free: &[usize], at: usize, columns: std::ops::Range<usize>) {
    let gaps = free.get(columns).unwrap_or_default();
    let gaps = gaps.iter().filter(|&&from| from <= at);
    cells.extend(gaps.map(|_| Cell {
        header: false,
        colspan: 1,
        rowspan: 1,
        blocks: vec![empty()],
    }));
}

/// A paragraph without text, where the model wants a block.
pub(super) fn empty() -> Block {
    Block::Paragraph {
        id: String::new(),
        align: Align::Left,
        indent: false,
        content: Vec::new(),
    }
}
