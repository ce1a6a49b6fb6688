//! Word files: that every program opens them, and that a review takes both ways.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "it/articles.rs"]
#[allow(dead_code, reason = "shared with the other tests of this crate")]
mod articles;
#[path = "it/generated.rs"]
#[allow(dead_code, reason = "shared with the other tests of this crate")]
mod generated;

#[path = "docx_writing/edits.rs"]
mod edits;
#[path = "docx_writing/hostile.rs"]
mod hostile;
#[path = "docx_writing/laws.rs"]
mod laws;
#[path = "docx_writing/lines.rs"]
mod lines;
#[path = "docx_writing/opened.rs"]
mod opened;
#[path = "docx_writing/order.rs"]
mod order;
#[path = "docx_writing/pages.rs"]
mod pages;
#[path = "docx_writing/review.rs"]
mod review;
#[path = "docx_writing/sample.rs"]
mod sample;
