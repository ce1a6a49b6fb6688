//! An outside reader's changes placed into the draft of today.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod carrying;
mod edits;
mod following;
mod generate;
mod laws;
mod limits;
mod stories;
mod stories_parts;
mod words;
