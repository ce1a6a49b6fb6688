//! A table of a comparison: with rows that came and went, or, when its grid is another, the old one and the new.

use sanshen_document::compare::{Change, Compared};

use super::attributes::span;
use super::{Reviewed, Side, Spot};
use crate::docx::write::draft::push_table;
use crate::docx::write::grid::Grid;
use crate::docx::write::story::{Flow, Track};

impl Reviewed<'_, '_, '_> {
    pub(super) fn table(&mut self, node: &Compared, spot: Spot, out: &mut Vec<Flow>) {
        if spot.side != Side::Both || keeps_its_grid(node) {
            let table = self.one_table(node, spot);
            return push_table(out, table);
        }
        // Word tracks rows that come and go, and no other change of a grid.
        for side in [Side::Away, Side::Here] {
            let table = self.one_table(node, Spot { side, ..spot });
            push_table(out, table);
        }
    }

    fn one_table(&mut self, node: &Compared, spot: Spot) -> Flow {
        let rows = parts(node, spot.side);
        let rows: Vec<(Side, Vec<(Side, &Compared)>)> = rows
            .into_iter()
            .map(|(side, row)| (side, parts(row, side)))
            .collect();
        let grid = Grid::of(rows.iter().map(|(_, row)| {
            row.iter().map(|(side, cell)| match side.is_after() {
                true => span(cell.what, cell.after.as_ref()),
                false => span(cell.was.unwrap_or(cell.what), cell.before.as_ref()),
            })
        }));
        let texts = rows.iter().map(|(_, row)| {
            let texts = row.iter().map(|(_, cell)| words(cell));
            texts.collect()
        });
        let texts: Vec<Vec<String>> = texts.collect();
        let place = spot.place();
        let columns = grid.columns(&texts, place.width);
        let mut hands = vec![None; rows.len()];
        let table = grid.table(place.left(), columns, |at, cell, width, header| {
            let mut inside = Vec::new();
            let cell = rows.get(at).and_then(|(_, row)| row.get(cell));
            if let Some(&(side, cell)) = cell {
                let was =
                    cell.was.unwrap_or(cell.what) == sanshen_document::compare::Kind::TableHeader;
                let inner = Spot {
                    side,
                    before: spot.before.cell(was, width),
                    after: spot.after.cell(header, width),
                    ..spot
                };
                self.nodes(&cell.parts, inner, &mut inside);
            }
            if let Some(hand) = hands.get_mut(at) {
                *hand = hand.or_else(|| first_hand(&inside));
            }
            inside
        });
        let Flow::Table(mut table) = table else {
            return table;
        };
        for ((row, (side, _)), hand) in table.rows.iter_mut().zip(&rows).zip(hands) {
            row.track = side.track(hand.unwrap_or(spot.who));
        }
        Flow::Table(table)
    }
}

/// The parts that are written, each with its side.
fn parts(node: &Compared, side: Side) -> Vec<(Side, &Compared)> {
    let parts = node.parts.iter();
    parts
        .filter_map(|part| Some((side.inner(part.change)?, part)))
        .collect()
}

/// Whether rows came and went as wholes and nothing else of the grid differs.
fn keeps_its_grid(table: &Compared) -> bool {
    let cells = || table.parts.iter().flat_map(|row| &row.parts);
    let stays = |change| matches!(change, Change::Same | Change::Changed);
    let kept = |row: &&Compared| stays(row.change);
    let same = table.parts.iter().filter(kept).all(|row| {
        row.parts.iter().all(|cell| {
            let spans = |name| {
                let of = |side: &Option<serde_json::Map<_, _>>| {
                    side.as_ref().and_then(|attrs| attrs.get(name).cloned())
                };
                of(&cell.before) == of(&cell.after)
            };
            stays(cell.change) && spans("colspan") && spans("rowspan")
        })
    });
    let low = || {
        cells().all(|cell| {
            let high = |side| span(cell.what, side).rows > 1;
            let both = [cell.before.as_ref(), cell.after.as_ref()];
            !both.into_iter().any(high)
        })
    };
    let mut widths = table.parts.iter().map(wide);
    let first = widths.next();
    same && (table.parts.iter().all(|row| kept(&row))
        || (low() && widths.all(|wide| Some(wide) == first)))
}

/// How many columns the cells of a row cover, on the side that it is on.
fn wide(row: &Compared) -> u32 {
    let cells = row.parts.iter();
    let spans =
        cells.map(|cell| span(cell.what, cell.after.as_ref().or(cell.before.as_ref())).columns);
    spans.fold(0, u32::saturating_add)
}

/// The words of a cell, whatever became of them.
fn words(part: &Compared) -> String {
    let mut words: String = part
        .pieces
        .iter()
        .map(|piece| piece.text.as_str())
        .collect();
    for part in &part.parts {
        words += &self::words(part);
        words.push('\n');
    }
    words
}

fn first_hand(flows: &[Flow]) -> Option<crate::docx::write::story::Who> {
    flows.iter().find_map(|flow| match flow {
        Flow::Paragraph(paragraph) => match paragraph.mark {
            Track::Came(who) | Track::Went(who) => Some(who),
            Track::Kept => None,
        },
        Flow::Table(_) => None,
    })
}
