//! Several lines as one row, and cut again.

use super::groups::Group;
use crate::compare::{Part, stretches_that_differ};
use crate::merge::index::Index;
use crate::merge::line::{Ink, Three, line_of, merged_row, row_of};
use crate::merge::report::Report;
use crate::{BlockId, Inline, Marks};

/// Stands between two lines while they are compared; no text has it.
const SEAM: &str = "\0";

/// Ours with their changes: each line under the id of the block that it begins, the first under that of ours.
pub(super) fn merged(
    report: &mut Report,
    indices: &[Index; 3],
    group: &Group,
) -> Vec<(BlockId, Vec<Inline>)> {
    let [base, theirs, ours] = &group.ids;
    let [in_base, in_theirs, in_ours] = indices;
    let Some(first) = ours.first() else {
        return Vec::new();
    };
    let rows = [
        joined(in_base, base),
        joined(in_theirs, theirs),
        joined(in_ours, ours),
    ];
    let [base, theirs, ours] = &rows;
    let three = Three {
        base: &base.0,
        theirs: &theirs.0,
        ours: &ours.0,
        to_theirs: &stretches_that_differ(&base.1, &theirs.1),
        to_ours: &stretches_that_differ(&base.1, &ours.1),
    };
    let row = merged_row(report, first, &three);
    let mut lines = Vec::new();
    let (mut id, mut line) = (first.clone(), Vec::new());
    for ink in row {
        match ink {
            Ink::Seam(next) => {
                let last = std::mem::replace(&mut id, next);
                lines.push((last, line_of(&std::mem::take(&mut line))));
            }
            ink => line.push(ink),
        }
    }
    lines.push((id, line_of(&line)));
    lines
}

/// The lines of these blocks as one, as a row and as it is compared.
fn joined(index: &Index, ids: &[BlockId]) -> (Vec<Ink>, Vec<Inline>) {
    let (mut row, mut line) = (Vec::new(), Vec::new());
    let blocks = ids.iter().filter_map(|id| index.block(id));
    for (number, block) in blocks.enumerate() {
        if number > 0 {
            row.push(Ink::Seam(block.id().to_owned()));
            line.push(Inline::Text {
                text: SEAM.to_owned(),
                marks: Marks::default(),
            });
        }
        let content = Part::Block(block).line().unwrap_or_default();
        row.extend(row_of(content));
        line.extend_from_slice(content);
    }
    (row, line)
}
