//! Tests of the text of an article, from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop"
)]

mod blocks;
mod compare_blocks;
mod compare_edits;
mod compare_laws;
mod compare_limits;
mod compare_lines;
mod compare_parts;
mod compare_show;
mod compare_sides;
mod generate;
mod hash;
mod hidden;
mod ids;
mod limits;
mod properties;
mod samples;
