//! Tables: cell by cell while they keep their shape.

use std::collections::{HashMap, HashSet};

use super::crossing::Merger;
use super::fields::settle;
use super::same::same_block;
use super::shape::Why;
use super::siblings::{Room, siblings};
use crate::compare::Part;
use crate::{Block, Cell, Row};

/// Columns and rows that each cell covers, row by row.
pub(super) fn shape(rows: &[Row]) -> Vec<Vec<(u32, u32)>> {
    let spans = |cell: &Cell| (cell.colspan, cell.rowspan);
    rows.iter()
        .map(|row| row.cells.iter().map(spans).collect())
        .collect()
}

fn cells(rows: &[Row]) -> impl Iterator<Item = &Cell> {
    rows.iter().flat_map(|row| &row.cells)
}

impl Merger<'_> {
    /// A table of three. When they gave it another shape, it is theirs as a whole if ours left it alone.
    pub(super) fn table(&mut self, [base, theirs, ours]: [&Block; 3]) -> Option<Block> {
        let (
            Block::Table { rows: old, .. },
            Block::Table { rows: new, .. },
            Block::Table { id, rows },
        ) = (base, theirs, ours)
        else {
            return None;
        };
        if shape(old) == shape(new) {
            let rows = self.cells(old, new, rows);
            return Some(Block::Table {
                id: id.clone(),
                rows,
            });
        }
        if same_block(base, ours) {
            self.report.done();
            let rows = self.adopted_rows(new);
            return Some(Block::Table {
                id: id.clone(),
                rows,
            });
        }
        if same_block(theirs, ours) {
            self.report.done();
        } else {
            self.report
                .text(id, base.text(), theirs.text(), Why::Conflict);
        }
        Some(self.inside(ours))
    }

    /// Each cell of ours with what they changed in it, wherever it stands now.
    fn cells(&mut self, old: &[Row], new: &[Row], ours: &[Row]) -> Vec<Row> {
        let key = |cell| Part::Cell(cell).key();
        let mut pairs: HashMap<&str, (&Cell, &Cell)> = HashMap::new();
        let before = cells(old).zip(cells(new));
        pairs.extend(before.map(|(old, new)| (key(old), (old, new))));
        // A cell whose first block is a new one is known by its place, while the table has the same shape.
        let mut places = match shape(old) == shape(ours) {
            true => cells(old).map(|old| key(old).to_owned()).collect(),
            false => Vec::new(),
        }
        .into_iter();
        let taken: HashSet<&str> = cells(ours).map(key).collect();
        let mut rows = ours.to_vec();
        for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
            let place: Option<String> = places.next();
            let place = place.filter(|place| !taken.contains(place.as_str()));
            let own = Part::Cell(cell).key().to_owned();
            let found = pairs.remove(own.as_str());
            let found = found.or_else(|| pairs.remove(place?.as_str()));
            match found {
                Some((old, new)) => self.cell(old, new, cell),
                None => cell.blocks = self.blocks(&cell.blocks),
            }
        }
        let lost = cells(old).filter(|old| pairs.contains_key(key(old)));
        let lost: Vec<&Cell> = lost.collect();
        for (old, new) in lost.into_iter().filter_map(|old| pairs.get(key(old))) {
            self.gone_blocks(&old.blocks, &new.blocks);
        }
        rows
    }

    fn cell(&mut self, old: &Cell, new: &Cell, ours: &mut Cell) {
        let id = Part::Cell(ours).key().to_owned();
        let headers = (&old.header, &new.header);
        let at = (id.as_str(), "header");
        settle(
            &mut self.report,
            at,
            headers,
            &mut ours.header,
            bool::to_string,
        );
        ours.blocks = siblings(self, Room::Inner, [&old.blocks, &new.blocks, &ours.blocks]);
    }
}
