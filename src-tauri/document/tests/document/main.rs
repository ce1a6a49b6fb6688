//! Tests of the text of an article, from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop"
)]

mod blocks;
mod generate;
mod hash;
mod hidden;
mod ids;
mod limits;
mod properties;
mod samples;
