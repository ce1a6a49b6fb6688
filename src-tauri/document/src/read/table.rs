//! Reads tables, whose cells must tile a rectangle exactly.

use super::at::At;
use super::blocks::{Blocks, Inside, node, only_node};
use crate::{Block, Cell, Fault, Problem, Row};

/// The most rows of a table.
pub const MAX_TABLE_ROWS: u32 = 500;

/// The most columns of a table.
pub const MAX_TABLE_COLUMNS: u32 = 100;

impl Blocks {
    pub(super) fn table(&mut self, at: &At, inside: Inside) -> Result<Block, Fault> {
        let id = self.id(&at.field("attrs")?)?;
        let inside = Inside {
            table: true,
            ..inside.deeper()
        };
        let places = at.some("content")?;
        let mut grid = Grid::of(places.len()).ok_or_else(|| at.refuse(out_of(MAX_TABLE_ROWS)))?;
        let mut rows = Vec::with_capacity(places.len());
        for place in &places {
            rows.push(self.row(place, inside, &mut grid)?);
        }
        Ok(Block::Table { id, rows })
    }

    fn row(&mut self, at: &At, inside: Inside, grid: &mut Grid) -> Result<Row, Fault> {
        only_node(at, "table_row")?;
        let mut cells = Vec::new();
        for place in at.list("content")? {
            let cell = self.cell(&place, inside)?;
            grid.place(&cell).map_err(|problem| place.refuse(problem))?;
            cells.push(cell);
        }
        grid.end_row().map_err(|problem| at.refuse(problem))?;
        Ok(Row { cells })
    }

    fn cell(&mut self, at: &At, inside: Inside) -> Result<Cell, Fault> {
        let header = match node(at)? {
            "table_header" => true,
            "table_cell" => false,
            name => return Err(at.refuse(Problem::NotAllowedHere { name })),
        };
        let attrs = at.field("attrs")?;
        Ok(Cell {
            header,
            colspan: attrs.field("colspan")?.number(1, MAX_TABLE_COLUMNS)?,
            rowspan: attrs.field("rowspan")?.number(1, MAX_TABLE_ROWS)?,
            blocks: self.blocks(at, inside)?,
        })
    }
}

fn out_of(most: u32) -> Problem {
    Problem::OutOfRange { least: 1, most }
}

/// Where cells fall, as HTML places them: each in the first free column of its row.
struct Grid {
    rows: usize,
    row: usize,
    /// For each column, the first row that is free in it. The first row decides how many there are.
    free_from: Vec<usize>,
    /// The first column that may be free in this row.
    column: usize,
}

impl Grid {
    /// A grid of this many rows; `None` when that is more than a table may have.
    fn of(rows: usize) -> Option<Self> {
        (rows <= MAX_TABLE_ROWS as usize).then_some(Grid {
            rows,
            row: 0,
            free_from: Vec::new(),
            column: 0,
        })
    }

    fn place(&mut self, cell: &Cell) -> Result<(), Problem> {
        let (wide, high) = (cell.colspan as usize, cell.rowspan as usize);
        if self.row == 0 {
            self.free_from.resize(self.free_from.len() + wide, 0);
        }
        if self.free_from.len() > MAX_TABLE_COLUMNS as usize {
            return Err(out_of(MAX_TABLE_COLUMNS));
        }
        self.skip_taken();
        let until = self.row + high;
        let under = self.free_from.get_mut(self.column..self.column + wide);
        match under {
            Some(columns) if until <= self.rows && columns.iter().all(|&free| free <= self.row) => {
                columns.fill(until);
                self.column += wide;
                Ok(())
            }
            _ => Err(Problem::BadTable),
        }
    }

    fn end_row(&mut self) -> Result<(), Problem> {
        self.skip_taken();
        if self.free_from.is_empty() || self.column < self.free_from.len() {
            return Err(Problem::BadTable);
        }
        self.row += 1;
        self.column = 0;
        Ok(())
    }

    fn skip_taken(&mut self) {
        let rest = self.free_from.iter().skip(self.column);
        self.column += rest.take_while(|&&free| free > self.row).count();
    }
}
