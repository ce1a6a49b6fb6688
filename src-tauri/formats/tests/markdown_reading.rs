//! Tests of the reader of Markdown.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "it/articles.rs"]
#[allow(dead_code, reason = "shared with the other tests of writers")]
mod articles;
#[path = "it/generated.rs"]
#[allow(dead_code, reason = "shared with the other tests of writers")]
mod generated;
#[path = "markdown_reading/hostile.rs"]
mod hostile;
#[path = "markdown_reading/measured.rs"]
mod measured;
#[path = "html_reading/normal.rs"]
mod normal;
#[path = "markdown_reading/ours.rs"]
mod ours;
#[path = "html_reading/outline.rs"]
mod outline;
#[path = "markdown_reading/texts.rs"]
mod texts;

use sanshen_formats::Incoming;

/// Reads a text, and checks that what comes out is valid.
fn read(text: &str) -> Incoming {
    let incoming = sanshen_formats::markdown::read::read(text);
    outline::assert_valid(&incoming);
    incoming
}
