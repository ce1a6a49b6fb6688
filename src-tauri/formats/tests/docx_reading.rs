//! Word files built by hand, and what the reader makes of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "docx_reading/build.rs"]
mod build;
#[path = "docx_reading/comments.rs"]
mod comments;
#[path = "docx_reading/figures.rs"]
mod figures;
#[path = "docx_reading/headings.rs"]
mod headings;
#[path = "docx_reading/hostile.rs"]
mod hostile;
#[path = "docx_reading/lists.rs"]
mod lists;
#[path = "docx_reading/losses.rs"]
mod losses;
#[path = "docx_reading/packages.rs"]
mod packages;
#[path = "docx_reading/runs.rs"]
mod runs;
#[path = "docx_reading/shown.rs"]
mod shown;
#[path = "docx_reading/soup.rs"]
mod soup;
#[path = "docx_reading/tables.rs"]
mod tables;
#[path = "docx_reading/tracked.rs"]
mod tracked;
#[path = "docx_reading/tracked_laws.rs"]
mod tracked_laws;
