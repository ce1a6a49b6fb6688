//! How much differs, counted over a finished comparison.

use super::fields::is_text;
use super::shape::{Change, Compared, FieldChange, Piece, Tally};

/// The tally of these fields and blocks.
pub(super) fn tally(fields: &[FieldChange], blocks: &[Compared]) -> Tally {
    let mut tally = Tally::default();
    for field in fields {
        tally.changes += 1;
        if is_text(&field.field) {
            add_characters(&field.pieces, &mut tally);
        }
    }
    blocks
        .iter()
        .for_each(|block| add(block, false, &mut tally));
    tally
}

/// Adds a block; `counted` when what it stands in is new or gone as a whole.
fn add(block: &Compared, counted: bool, tally: &mut Tally) {
    let whole = matches!(block.change, Change::Inserted | Change::Deleted);
    // A seam has pieces that are on both sides.
    let seam = whole
        && block
            .pieces
            .iter()
            .any(|piece| piece.change != block.change);
    let set = block.was.is_some() || block.before != block.after;
    tally.changes += match block.change {
        Change::Same | Change::MovedAway => 0,
        Change::Inserted | Change::Deleted => u32::from(!counted),
        Change::Changed => u32::from(set),
        Change::MovedHere => 1 + u32::from(set),
    };
    if seam || matches!(block.change, Change::Changed | Change::MovedHere) {
        tally.changes += stretches(&block.pieces);
    }
    tally.moved += u32::from(block.change == Change::MovedHere);
    add_characters(&block.pieces, tally);
    block.parts.iter().for_each(|part| add(part, whole, tally));
}

/// How many stretches that differ there are between pieces that are the same.
fn stretches(pieces: &[Piece]) -> u32 {
    let stretches = pieces
        .chunk_by(|one, other| (one.change == Change::Same) == (other.change == Change::Same));
    let differ = stretches.filter(|stretch| stretch[0].change != Change::Same);
    u32::try_from(differ.count()).unwrap_or(u32::MAX)
}

fn add_characters(pieces: &[Piece], tally: &mut Tally) {
    for piece in pieces {
        let count = u32::try_from(piece.text.chars().count()).unwrap_or(u32::MAX);
        match piece.change {
            Change::Inserted => tally.inserted += count,
            Change::Deleted => tally.deleted += count,
            _ => {}
        }
        add_characters(piece.note.as_deref().unwrap_or_default(), tally);
    }
}
