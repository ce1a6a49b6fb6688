//! Makes a rectangle of a table, whatever its rows claim.

use std::collections::BTreeSet;

use sanshen_document::{Align, Block, Cell, Inline, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, Row};

use super::super::story::{Table, TableCell, TableRow};
use super::{Layout, Set, id_of};

/// A cell where it lies: columns `from..to`, rows from `row`.
struct Slot {
    row: usize,
    rows: u32,
    from: usize,
    to: usize,
    is_header: bool,
    blocks: Vec<Block>,
}

/// The cells of one row as the file has them, on the edges that it claims.
struct Strip<'t> {
    row: &'t TableRow,
    cells: Vec<Claim<'t>>,
}

struct Claim<'t> {
    from: u64,
    to: u64,
    cells: Vec<&'t TableCell>,
}

impl Layout<'_> {
    /// The table; one longer than the model allows becomes several.
    pub(super) fn table(&mut self, table: &Table, sets: &mut Vec<Set>) {
        let view = self.view;
        let rows: Vec<&TableRow> = table
            .rows
            .iter()
            .filter(|row| row.tracked.is_in(view))
            .collect();
        let hand = table.rows.iter().find_map(|row| {
            let cells = || row.cells.iter().find_map(|cell| cell.tracked.hand());
            row.tracked.hand().or_else(cells)
        });
        for (number, rows) in rows.chunks(MAX_TABLE_ROWS as usize).enumerate() {
            let id = match number {
                0 => id_of(table.seq),
                _ => format!("{}-t{number}", table.seq),
            };
            if let Some(hand) = hand {
                self.hands.insert(id.clone(), hand);
            }
            let rows = self.rows(rows);
            if !rows.is_empty() {
                sets.push(Set::Table(Block::Table { id, rows }));
            }
        }
    }

    fn rows(&mut self, rows: &[&TableRow]) -> Vec<Row> {
        let strips: Vec<Strip> = rows.iter().map(|row| self.strip(row)).collect();
        let edges = edges_of(&strips);
        let width = edges
            .len()
            .saturating_sub(1)
            .min(MAX_TABLE_COLUMNS as usize);
        if width == 0 {
            return Vec::new();
        }
        let mut slots: Vec<Slot> = Vec::new();
        // The slot that covers each column of the row before.
        let mut above: Vec<Option<usize>> = vec![None; width];
        let mut height = 0;
        // Words beyond the last column, before there is any cell.
        let mut early: Vec<Block> = Vec::new();
        for strip in &strips {
            let mut here: Vec<Option<usize>> = vec![None; width];
            let mut is_new = false;
            for claim in &strip.cells {
                let column = |edge: u64| edges.binary_search(&edge).unwrap_or(0).min(width);
                let (from, to) = (column(claim.from), column(claim.to));
                let mut blocks = self.cell_blocks(claim);
                let over = above.get(from).copied().flatten();
                let goes_on = claim.cells.first().is_some_and(|cell| cell.follows_above);
                let over = over.filter(|&over| {
                    let fits = slots
                        .get(over)
                        .is_some_and(|slot| slot.from == from && slot.to == to);
                    fits && goes_on && from < to
                });
                let at = match over {
                    Some(over) => over,
                    // Columns beyond what the model has: the words stay in the last cell.
                    None if from >= to => {
                        match slots.last_mut() {
                            Some(slot) => slot.blocks.append(&mut blocks),
                            None => early.append(&mut blocks),
                        }
                        continue;
                    }
                    None => {
                        is_new = true;
                        slots.push(Slot {
                            row: height,
                            rows: 0,
                            from,
                            to,
                            is_header: is_header(claim, strip.row),
                            blocks: std::mem::take(&mut early),
                        });
                        slots.len() - 1
                    }
                };
                if let Some(slot) = slots.get_mut(at) {
                    slot.blocks.append(&mut blocks);
                }
                for column in here.iter_mut().take(to).skip(from) {
                    *column = Some(at);
                }
            }
            is_new |= fill(&mut here, &mut slots, height, strip.row);
            if !is_new {
                // Every cell only goes on with the one above: no row that shows.
                continue;
            }
            let mut covered: Vec<usize> = here.iter().copied().flatten().collect();
            covered.dedup();
            for at in covered {
                if let Some(slot) = slots.get_mut(at) {
                    slot.rows += 1;
                }
            }
            above = here;
            height += 1;
        }
        if let Some(slot) = slots.first_mut() {
            slot.blocks.append(&mut early);
        }
        into_rows(slots, height, rows)
    }

    /// The cells of a row that are there in this reading, at the columns that they claim.
    fn strip<'t>(&self, row: &'t TableRow) -> Strip<'t> {
        let mut cells: Vec<Claim> = Vec::new();
        let mut from = u64::from(row.skipped);
        for cell in row
            .cells
            .iter()
            .filter(|cell| cell.tracked.is_in(self.view))
        {
            let to = from + u64::from(cell.span);
            match cells.last_mut() {
                Some(last) if cell.follows_left => {
                    last.to = to;
                    last.cells.push(cell);
                }
                _ => cells.push(Claim {
                    from,
                    to,
                    cells: vec![cell],
                }),
            }
            from = to;
        }
        Strip { row, cells }
    }

    fn cell_blocks(&mut self, claim: &Claim) -> Vec<Block> {
        let mut blocks = Vec::new();
        for cell in &claim.cells {
            let sets = self.lay(&cell.items);
            blocks.extend(self.fold(sets, false));
        }
        blocks
    }
}

fn is_header(claim: &Claim, row: &TableRow) -> bool {
    let by_style = claim.cells.first().and_then(|cell| cell.is_header);
    by_style.unwrap_or(row.is_header)
}

/// Every edge that a cell claims, in order: columns between edges that nobody claims are none.
fn edges_of(strips: &[Strip]) -> Vec<u64> {
    let cells = strips.iter().flat_map(|strip| &strip.cells);
    let mut edges: BTreeSet<u64> = cells.flat_map(|cell| [cell.from, cell.to]).collect();
    if !edges.is_empty() {
        edges.insert(0);
    }
    edges.into_iter().collect()
}

/// Closes the gaps of a row with empty cells; whether there were any.
fn fill(here: &mut [Option<usize>], slots: &mut Vec<Slot>, row: usize, of: &TableRow) -> bool {
    let mut is_filled = false;
    let mut gap: Option<usize> = None;
    for (column, covered) in here.iter_mut().enumerate() {
        if covered.is_some() {
            gap = None;
            continue;
        }
        is_filled = true;
        let at = *gap.get_or_insert_with(|| {
            slots.push(Slot {
                row,
                rows: 0,
                from: column,
                to: column,
                is_header: of.is_header,
                blocks: Vec::new(),
            });
            slots.len() - 1
        });
        if let Some(slot) = slots.get_mut(at) {
            slot.to = column + 1;
        }
        *covered = Some(at);
    }
    is_filled
}

fn into_rows(mut slots: Vec<Slot>, height: usize, of: &[&TableRow]) -> Vec<Row> {
    slots.sort_by_key(|slot| (slot.row, slot.from));
    let mut rows: Vec<Row> = (0..height).map(|_| Row { cells: Vec::new() }).collect();
    let first = of.first().map_or(0, |row| row.seq);
    for slot in slots {
        let mut blocks = slot.blocks;
        if blocks.is_empty() {
            blocks.push(empty(format!("{first}-c{}x{}", slot.row, slot.from)));
        }
        if let Some(row) = rows.get_mut(slot.row) {
            row.cells.push(Cell {
                header: slot.is_header,
                colspan: u32::try_from(slot.to - slot.from).unwrap_or(1),
                rowspan: slot.rows,
                blocks,
            });
        }
    }
    rows
}

fn empty(id: String) -> Block {
    Block::Paragraph {
        id,
        align: Align::Left,
        indent: false,
        content: Vec::<Inline>::new(),
    }
}
