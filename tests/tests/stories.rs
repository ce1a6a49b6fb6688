//! Stories: what people do with an article, and what the record says of it afterwards.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "stories/bad_input.rs"]
mod bad_input;
#[path = "stories/channels.rs"]
mod channels;
#[path = "stories/comments.rs"]
mod comments;
#[path = "stories/copies.rs"]
mod copies;
#[path = "stories/drafts.rs"]
mod drafts;
#[path = "stories/falling.rs"]
mod falling;
#[path = "stories/files_in.rs"]
mod files_in;
#[path = "stories/files_out.rs"]
mod files_out;
#[path = "stories/ledger.rs"]
mod ledger;
#[path = "stories/main_job.rs"]
mod main_job;
#[path = "stories/persons.rs"]
mod persons;
#[path = "stories/pictures.rs"]
mod pictures;
#[path = "stories/proof.rs"]
mod proof;
#[path = "stories/review_drafts.rs"]
mod review_drafts;
#[path = "stories/roster.rs"]
mod roster;
#[path = "stories/signing.rs"]
mod signing;
#[path = "stories/suggestions.rs"]
mod suggestions;
#[path = "stories/table.rs"]
mod table;
#[path = "stories/versions.rs"]
mod versions;
