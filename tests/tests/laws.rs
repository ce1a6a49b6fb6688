//! The laws, against the real core: nobody and no sequence of commands gets round them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

#[path = "laws/check.rs"]
mod check;
#[path = "laws/facts.rs"]
mod facts;
#[path = "laws/parallel.rs"]
mod parallel;
#[path = "laws/play.rs"]
mod play;
#[path = "laws/reference.rs"]
mod reference;
#[path = "laws/sequences.rs"]
mod sequences;
#[path = "laws/steps.rs"]
mod steps;
#[path = "laws/tally.rs"]
mod tally;
