//! Two texts compared: blocks aligned first, then words, then characters.
//!
//! Limits, so that no text takes long: a line in which more than 60,000 characters lie between what is equal at both
//! ends (both sides together) is shown as replaced whole; a replaced phrase of more than 1,000 is not compared by
//! characters; a table with more than 40,000 pairs of columns is compared column by column in order; a block is
//! looked for among the few that share most with it.

mod across;
mod align;
mod candidates;
mod draw;
mod fields;
mod likeness;
mod line;
mod order;
mod part;
mod plan;
mod seam;
mod shape;
mod table;
mod tally;
mod twins;

pub(crate) use fields::contributors;
pub use line::load_words;
pub(crate) use line::stretches_that_differ;
pub(crate) use order::{Pairs, spine};
pub(crate) use part::{Part, same_line};
pub use shape::{Change, Compared, Comparison, FieldChange, Kind, Piece, Tally};
pub(crate) use twins::{Sewn, Twins};

use self::plan::{Place, Plan};
use crate::Content;

/// What differs between two contents. The first line that differs in more than a character waits for the dictionary
/// of words, a tenth of a second once, unless [`load_words`] was called before.
pub fn compare(before: &Content, after: &Content) -> Comparison {
    let mut blocks = draw::draw(places(before, after));
    draw::number_moves(&mut blocks);
    let fields = fields::fields(before, after);
    let tally = tally::tally(&fields, &blocks);
    Comparison {
        fields,
        blocks,
        tally,
    }
}

/// What stands where in the comparison of two bodies.
fn places<'a>(before: &'a Content, after: &'a Content) -> Vec<Place<'a>> {
    let mut plan = Plan::default();
    let (old, new) = (Part::of(&before.body.blocks), Part::of(&after.body.blocks));
    let mut places = plan.siblings(&old, &new);
    across::pair_across(&mut plan, &mut places);
    places
}
