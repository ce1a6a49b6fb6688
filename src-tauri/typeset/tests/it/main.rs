//! Slips and articles as they come out of the printer. The text is read back from the PDF with poppler's tools.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod article;
mod codes;
mod faults;
mod fields;
mod generated;
mod hostile;
mod pages;
mod paper;
mod sample;
