//! Tables: rows first, then the columns that the rows agree on, then cell by cell.

use super::align::align;
use super::order::Pairs;
use super::part::Part;
use super::plan::{Fate, Place, Plan, entries};

/// What a cell that stayed equal says for its column; one that only kept its id says as much.
const EQUAL: u32 = 8;
/// With more pairs of columns than this, columns are taken in order.
const MOST: usize = 40_000;

/// The rows of a table, before and after.
pub(super) fn rows<'a>(plan: &mut Plan, before: &[Part<'a>], after: &[Part<'a>]) -> Vec<Place<'a>> {
    let grids = [Grid::of(before), Grid::of(after)];
    let (before, after) = (entries(before), entries(after));
    let alignment = align(&before, &after);
    let columns = columns(&grids, &alignment.pairs);
    let [one, other] = &grids;
    plan.lay(&before, &after, &alignment, &mut |plan, i, j| {
        let cells = cells(plan, &one.rows[i], &other.rows[j], &columns);
        Place::both(before[i].part, after[j].part, cells)
    })
}

/// A cell with the column in which it begins.
struct Seat<'a> {
    cell: Part<'a>,
    column: usize,
    print: u64,
    blank: bool,
}

/// The cells of a table, row by row.
struct Grid<'a> {
    rows: Vec<Vec<Seat<'a>>>,
    columns: usize,
}

impl<'a> Grid<'a> {
    fn of(rows: &[Part<'a>]) -> Self {
        // For each column, the first row that is free in it.
        let mut free: Vec<usize> = Vec::new();
        let mut seated = Vec::with_capacity(rows.len());
        for (number, row) in rows.iter().enumerate() {
            let mut column = 0;
            let mut seats = Vec::new();
            for cell in row.parts() {
                while free.get(column).is_some_and(|&row| row > number) {
                    column += 1;
                }
                seats.push(Seat::of(cell, column));
                let (wide, high) = span(cell);
                free.resize(free.len().max(column + wide), 0);
                free[column..column + wide].fill(number + high);
                column += wide;
            }
            seated.push(seats);
        }
        Grid {
            rows: seated,
            columns: free.len(),
        }
    }
}

impl<'a> Seat<'a> {
    fn of(cell: Part<'a>, column: usize) -> Self {
        Seat {
            cell,
            column,
            print: cell.print(),
            blank: cell.words().trim().is_empty(),
        }
    }

    /// What the two say for their columns being one.
    fn agrees(&self, other: &Self) -> u32 {
        let equal = match self.print == other.print {
            true if self.blank => 1,
            true => EQUAL,
            false => 0,
        };
        let known = !self.cell.key().is_empty() && self.cell.key() == other.cell.key();
        equal + if known { EQUAL } else { 0 }
    }
}

fn span(cell: Part) -> (usize, usize) {
    match cell {
        Part::Cell(cell) => (cell.colspan.max(1) as usize, cell.rowspan.max(1) as usize),
        _ => (1, 1),
    }
}

/// For each column before, the one that it became.
fn columns(grids: &[Grid; 2], rows: &Pairs) -> Vec<Option<usize>> {
    let [before, after] = grids;
    if before.columns * after.columns > MOST {
        let same = |column| (column < after.columns).then_some(column);
        return (0..before.columns).map(same).collect();
    }
    let mut votes = vec![vec![1_u32; after.columns]; before.columns];
    for (i, j) in rows.all() {
        for one in &before.rows[i] {
            for other in &after.rows[j] {
                let vote = &mut votes[one.column][other.column];
                *vote = vote.saturating_add(one.agrees(other));
            }
        }
    }
    in_order(&votes, after.columns)
}

/// The pairing in order with the most votes.
fn in_order(votes: &[Vec<u32>], wide: usize) -> Vec<Option<usize>> {
    let high = votes.len();
    let mut best = vec![vec![0_u32; wide + 1]; high + 1];
    for i in (0..high).rev() {
        for j in (0..wide).rev() {
            let paired = votes[i][j].saturating_add(best[i + 1][j + 1]);
            best[i][j] = paired.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let mut columns = vec![None; high];
    let (mut i, mut j) = (0, 0);
    while i < high && j < wide {
        if best[i][j] == votes[i][j].saturating_add(best[i + 1][j + 1]) {
            columns[i] = Some(j);
            (i, j) = (i + 1, j + 1);
        } else if best[i][j] == best[i + 1][j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    columns
}

/// The cells of a row: what is gone stands where it stood.
fn cells<'a>(
    plan: &mut Plan,
    before: &[Seat<'a>],
    after: &[Seat<'a>],
    columns: &[Option<usize>],
) -> Vec<Place<'a>> {
    let mut places = Vec::new();
    let mut rest = after;
    for seat in before {
        let there = columns.get(seat.column).copied().flatten();
        let at = rest.iter().position(|other| Some(other.column) == there);
        let Some(at) = at else {
            places.push(Place::lone(seat.cell, Fate::Gone));
            continue;
        };
        places.extend(rest[..at].iter().map(new));
        places.push(plan.pair(seat.cell, rest[at].cell));
        rest = &rest[at + 1..];
    }
    places.extend(rest.iter().map(new));
    places
}

fn new<'a>(seat: &Seat<'a>) -> Place<'a> {
    Place::lone(seat.cell, Fate::New)
}
