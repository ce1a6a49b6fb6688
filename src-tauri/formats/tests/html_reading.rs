//! Tests of the reader of web pages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "it/articles.rs"]
#[allow(dead_code, reason = "shared with the other tests of writers")]
mod articles;
#[path = "html_reading/blocks.rs"]
mod blocks;
#[path = "html_reading/encodings.rs"]
mod encodings;
#[path = "it/generated.rs"]
#[allow(dead_code, reason = "shared with the other tests of writers")]
mod generated;
#[path = "html_reading/hostile.rs"]
mod hostile;
#[path = "html_reading/measured.rs"]
mod measured;
#[path = "html_reading/normal.rs"]
mod normal;
#[path = "html_reading/ours.rs"]
mod ours;
#[path = "html_reading/outline.rs"]
mod outline;
#[path = "html_reading/saved.rs"]
mod saved;
#[path = "html_reading/soup.rs"]
mod soup;
#[path = "html_reading/tables.rs"]
mod tables;

use sanshen_formats::Incoming;

/// Reads a page whose encoding is beyond doubt, and checks that it is valid.
fn read(page: &str) -> Incoming {
    let read = sanshen_formats::html::read::read(page.as_bytes(), None).expect("a page");
    outline::assert_valid(&read.incoming);
    read.incoming
}
