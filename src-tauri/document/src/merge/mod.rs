//! A text that went out to be read and came back changed, placed into what became of it meanwhile.
//!
//! Three texts: the one that was sent (base), the one that came back (theirs), the draft of today (ours). What came back
//! has lost its ids and what a page does not show; [`carry_ids`] gives it both again. [`place`] then makes in ours what
//! they changed in base, where it still fits, and lists what does not. Nothing of ours is overwritten by it, and nothing
//! of theirs dropped. [`Trail`] says where a stretch of one text stands in the other, so that it keeps its author.
//!
//! All contents are taken to be in normal form, as everything read is.

mod carry;
mod container;
mod crossing;
mod fields;
mod guests;
mod head;
mod index;
mod leaf;
mod left;
mod line;
mod names;
mod placing;
mod report;
mod same;
mod shape;
mod sibling;
mod siblings;
mod strands;
mod table;
mod trail;
mod unseen;

pub use carry::{Carried, carry_ids};
pub use placing::place;
pub use shape::{Placed, Unplaced, Why};
pub use trail::{Place, Trail};
