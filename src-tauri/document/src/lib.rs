//! The text of an article: its closed model, its canonical form and hash, counting, block ids.
//!
//! Pure: values in, values out. No clock, no randomness, no files.

mod canonical;
pub mod compare;
mod count;
mod fault;
mod hidden;
mod ids;
pub mod merge;
pub mod model;
mod names;
mod read;
mod schema;
mod text;
mod write;

pub use canonical::{BadContentHash, ContentHash};
pub use count::{Count, count_text};
pub use fault::{Fault, Problem};
pub use hidden::{Hidden, HiddenKind, Place, hidden_in};
pub use model::*;
pub use read::{MAX_BYTES, MAX_DEPTH, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS};
pub use schema::FORMAT;
pub use text::{Part, Passage, inline_text};
