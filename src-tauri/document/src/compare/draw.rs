//! Places as the tree that a comparison shows.

use std::collections::HashMap;

use super::line;
use super::plan::{Fate, Place};
use super::shape::{Change, Compared, Piece};

/// The tree of these places.
pub(super) fn draw(places: Vec<Place>) -> Vec<Compared> {
    places.into_iter().filter_map(one).collect()
}

fn one(place: Place) -> Option<Compared> {
    let part = place.part()?;
    let kinds = (place.before.map(|part| part.kind()), part.kind());
    let fate = place.fate;
    let before = place.before.map(|part| part.attrs());
    let after = place.after.map(|part| part.attrs());
    let pieces = pieces(&place);
    let parts = draw(place.parts);
    let was = kinds.0.filter(|&kind| kind != kinds.1);
    let (change, moved) = match fate {
        Fate::Gone => (Change::Deleted, None),
        Fate::New => (Change::Inserted, None),
        Fate::Away(number) => (Change::MovedAway, number),
        Fate::Here(number) => (Change::MovedHere, Some(number)),
        Fate::Kept => {
            let inside = pieces.iter().all(|piece| piece.change == Change::Same)
                && parts.iter().all(|part| part.change == Change::Same);
            let same = was.is_none() && before == after && inside;
            (if same { Change::Same } else { Change::Changed }, None)
        }
    };
    Some(Compared {
        what: kinds.1,
        was,
        change,
        id: part.id().to_owned(),
        before,
        after,
        moved,
        pieces,
        parts,
    })
}

fn pieces(place: &Place) -> Vec<Piece> {
    if let Some(pieces) = &place.pieces {
        return pieces.clone();
    }
    let (before, after) = (
        place.before.and_then(|part| part.line()),
        place.after.and_then(|part| part.line()),
    );
    match (place.fate, before, after) {
        (_, Some(before), Some(after)) => line::one_compared(before, after),
        (Fate::Away(_), Some(before), None) => line::whole(before, Change::MovedAway),
        (_, Some(before), None) => line::whole(before, Change::Deleted),
        (_, None, Some(after)) => line::whole(after, Change::Inserted),
        (_, None, None) => Vec::new(),
    }
}

/// Numbers the moves anew, in the order in which a reader meets them.
pub(super) fn number_moves(blocks: &mut [Compared]) {
    renumber(blocks, &mut HashMap::new());
}

fn renumber(blocks: &mut [Compared], numbers: &mut HashMap<u32, u32>) {
    for block in blocks {
        if let Some(number) = &mut block.moved {
            let next = u32::try_from(numbers.len() + 1).unwrap_or(u32::MAX);
            *number = *numbers.entry(*number).or_insert(next);
        }
        renumber(&mut block.parts, numbers);
    }
}
