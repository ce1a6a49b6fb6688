//! The cells of a table on the grid that Word wants: every row covers every column, and what hangs down from above has a
//! cell of its own in each row.

use sanshen_document::{Cell, MAX_TABLE_COLUMNS};

use super::draft::end;
use super::measure::NARROWEST;
use super::story::{Flow, Rows, Table, TableCell, TableRow, Track};

/// Word opens no table with more columns.
const MOST_COLUMNS: usize = 63;
/// What a column is taken to hold at least and at most, in Chinese characters.
const WEIGHT: std::ops::RangeInclusive<usize> = 3..=24;
/// Left and right of the text in a cell.
const MARGINS: u32 = 216;

/// A cell as the model has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub header: bool,
    pub columns: u32,
    pub rows: u32,
}

impl From<&Cell> for Span {
    fn from(cell: &Cell) -> Self {
        Span {
            header: cell.header,
            columns: cell.colspan,
            rows: cell.rowspan,
        }
    }
}

/// A table's cells in their columns.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Grid {
    rows: Vec<Vec<Slot>>,
    columns: usize,
}

/// A place in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Slot {
    /// The first cell by its place in its row, and how many stand here: none in one that hangs down.
    cell: usize,
    cells: usize,
    covered: bool,
    header: bool,
    columns: usize,
    hangs: bool,
}

/// What hangs down in a column: how wide it is, for how many more rows.
#[derive(Clone, Copy, Debug, Default)]
struct Hanging {
    columns: usize,
    rows: u32,
    header: bool,
}

impl Grid {
    /// The grid of these rows. Rows that do not fit are filled up with empty cells; in a table that is too wide for Word
    /// all cells of a row stand in one.
    pub fn of(rows: impl Iterator<Item = impl Iterator<Item = Span>>) -> Self {
        let mut hanging: Vec<Hanging> = Vec::new();
        let mut seated: Vec<Vec<Slot>> = rows.map(|row| seat(row, &mut hanging)).collect();
        let wide = |row: &Vec<Slot>| row.iter().map(|slot| slot.columns).sum::<usize>();
        let columns = seated.iter().map(wide).max().unwrap_or_default().max(1);
        if columns > MOST_COLUMNS {
            let rows = seated
                .into_iter()
                .map(|row| vec![Slot::all(&row)])
                .collect();
            return Grid { rows, columns: 1 };
        }
        for row in &mut seated {
            let missing = columns - wide(row);
            if missing > 0 {
                row.push(Slot::nothing(missing));
            }
        }
        Grid {
            rows: seated,
            columns,
        }
    }

    /// The widths of the columns, by how much text stands in them; `texts` has those of each cell of each row.
    pub fn columns(&self, texts: &[Vec<String>], width: u32) -> Vec<u32> {
        let mut weights = vec![*WEIGHT.start(); self.columns];
        for (row, texts) in self.rows.iter().zip(texts) {
            let mut column = 0;
            for slot in row {
                let here = texts.iter().skip(slot.cell).take(slot.cells);
                if let (Some(weight), 1) = (weights.get_mut(column), slot.columns) {
                    let longest = here.map(|text| long(text)).max().unwrap_or_default();
                    *weight = (*weight).max(longest).min(*WEIGHT.end());
                }
                column += slot.columns;
            }
        }
        shared(&weights, width.max(NARROWEST))
    }

    /// The table; `inside` gives what stands in a cell by row, cell, width within its margins, and whether it is a
    /// header.
    pub fn table(
        &self,
        left: u32,
        columns: Vec<u32>,
        mut inside: impl FnMut(usize, usize, u32, bool) -> Vec<Flow>,
    ) -> Flow {
        let mut header = true;
        let mut rows = Vec::with_capacity(self.rows.len());
        for (number, row) in self.rows.iter().enumerate() {
            // Word repeats the first rows only; a table of nothing but headers repeats none.
            header &= row.iter().all(|slot| slot.header) && number + 1 < self.rows.len();
            let mut column = 0;
            let cells = row.iter().map(|slot| {
                let under = columns.iter().skip(column).take(slot.columns);
                let width = under.sum::<u32>();
                column += slot.columns;
                let within = width.saturating_sub(MARGINS);
                let here = slot.cell..slot.cell + slot.cells;
                let mut flows: Vec<Flow> = here
                    .flat_map(|cell| inside(number, cell, within, slot.header))
                    .collect();
                end(&mut flows);
                TableCell {
                    header: slot.header,
                    width,
                    columns: slot.columns,
                    rows: slot.rows(),
                    inside: flows,
                }
            });
            rows.push(TableRow {
                header,
                track: Track::Kept,
                cells: cells.collect(),
            });
        }
        Flow::Table(Table {
            left,
            columns,
            rows,
        })
    }
}

impl Slot {
    fn nothing(columns: usize) -> Self {
        Slot {
            cell: 0,
            cells: 0,
            covered: false,
            header: false,
            columns,
            hangs: false,
        }
    }

    /// All cells of a row in one.
    fn all(row: &[Slot]) -> Self {
        Slot {
            cells: row.iter().map(|slot| slot.cells).sum(),
            header: row.iter().all(|slot| slot.header),
            ..Slot::nothing(1)
        }
    }

    fn rows(self) -> Rows {
        match (self.covered, self.hangs) {
            (true, _) => Rows::Covered,
            (_, true) => Rows::First,
            _ => Rows::One,
        }
    }
}

/// Puts the cells of a row into the columns that nothing hangs down into.
fn seat(cells: impl Iterator<Item = Span>, hanging: &mut Vec<Hanging>) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut cells = cells.enumerate();
    let mut column = 0;
    loop {
        if let Some(above) = hanging.get_mut(column).filter(|above| above.rows > 0) {
            above.rows -= 1;
            slots.push(Slot {
                covered: true,
                header: above.header,
                ..Slot::nothing(above.columns)
            });
            column += above.columns;
            continue;
        }
        let next = hanging.iter().skip(column).position(|above| above.rows > 0);
        let Some((at, span)) = cells.next() else {
            match next {
                Some(free) => {
                    slots.push(Slot::nothing(free));
                    column += free;
                    continue;
                }
                None => return slots,
            }
        };
        let wanted = span.columns.clamp(1, MAX_TABLE_COLUMNS) as usize;
        let columns = next.map_or(wanted, |free| wanted.min(free));
        slots.push(Slot {
            cell: at,
            cells: 1,
            covered: false,
            header: span.header,
            columns,
            hangs: span.rows > 1,
        });
        if hanging.len() < column + columns {
            hanging.resize(column + columns, Hanging::default());
        }
        if let Some(here) = hanging.get_mut(column) {
            *here = Hanging {
                columns,
                rows: span.rows.saturating_sub(1),
                header: span.header,
            };
        }
        column += columns;
    }
}

/// The longest line of a text in Chinese characters; Latin letters are half as wide.
fn long(text: &str) -> usize {
    let wide = |c: char| if c.is_ascii() { 1 } else { 2 };
    let halves = text.lines().map(|line| line.chars().map(wide).sum());
    halves.max().map_or(0, |halves: usize| halves.div_ceil(2))
}

/// `width` shared by weight; what is left over by rounding goes to the last.
fn shared(weights: &[usize], width: u32) -> Vec<u32> {
    let sum: usize = weights.iter().sum();
    let share = |weight: &usize| {
        let share = u64::from(width) * *weight as u64 / sum.max(1) as u64;
        u32::try_from(share).unwrap_or(width)
    };
    let mut shares: Vec<u32> = weights.iter().map(share).collect();
    let rest = width.saturating_sub(shares.iter().sum());
    if let Some(last) = shares.last_mut() {
        *last += rest;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::{Grid, Span, shared};

    fn grid(rows: &[&[(u32, u32)]]) -> Vec<String> {
        let span = |&(columns, rows): &(u32, u32)| Span {
            header: false,
            columns,
            rows,
        };
        let grid = Grid::of(rows.iter().map(|row| row.iter().map(span)));
        let row = |row: &Vec<super::Slot>| {
            let slots = row.iter().map(|slot| {
                let sign = match (slot.cells, slot.covered) {
                    (1.., _) => slot.cell.to_string(),
                    (_, true) => "^".to_owned(),
                    _ => "-".to_owned(),
                };
                sign.repeat(slot.columns)
            });
            slots.collect::<Vec<_>>().join(" ")
        };
        grid.rows.iter().map(row).collect()
    }

    #[test]
    fn every_row_covers_every_column() {
        let merged = grid(&[&[(1, 2), (2, 1)], &[(1, 1), (1, 1)]]);
        assert_eq!(merged, ["0 11", "^ 0 1"]);
        let low = grid(&[&[(1, 1), (1, 3)], &[(1, 1)], &[(1, 1)]]);
        assert_eq!(low, ["0 1", "0 ^", "0 ^"]);
    }

    #[test]
    fn rows_that_do_not_fit_are_filled_up() {
        assert_eq!(grid(&[&[(1, 1)], &[(3, 1)], &[]]), ["0 --", "000", "---"]);
        assert_eq!(grid(&[&[(1, 1), (1, 9)], &[], &[]]), ["0 1", "- ^", "- ^"]);
    }

    #[test]
    fn a_table_too_wide_for_word_has_one_column() {
        let rows: &[&[(u32, u32)]] = &[&[(1, u32::MAX), (u32::MAX, 1)], &[(1, 1), (2, 2)]];
        assert_eq!(grid(rows), ["0", "0"]);
    }

    #[test]
    fn the_columns_share_the_whole_width() {
        assert_eq!(shared(&[1, 1, 1], 100), [33, 33, 34]);
    }
}
