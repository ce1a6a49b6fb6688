//! Stories: what people do with an article, and what the record says of it afterwards.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "stories/bad_input.rs"]
mod bad_input;
#[path = "stories/falling.rs"]
mod falling;
#[path = "stories/ledger.rs"]
mod ledger;
#[path = "stories/main_job.rs"]
mod main_job;
#[path = "stories/persons.rs"]
mod persons;
#[path = "stories/proof.rs"]
mod proof;
#[path = "stories/roster.rs"]
mod roster;
#[path = "stories/signing.rs"]
mod signing;
#[path = "stories/table.rs"]
mod table;
