//! Tests of reading files with structure into fields and body, and of reading files of any kind.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod files;
mod laws;
mod made;
mod places;
mod reading;
mod shapes;
mod speed;
mod stories;
mod styles;
mod tracked;
