//! The real app, worked by clicks and keys on a display of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "window/axe.rs"]
mod axe;
#[path = "window/checking.rs"]
mod checking;
#[path = "window/comments.rs"]
mod comments;
#[path = "window/comparing.rs"]
mod comparing;
#[path = "window/correcting.rs"]
mod correcting;
#[path = "window/custody.rs"]
mod custody;
#[path = "window/drafts.rs"]
mod drafts;
#[path = "window/editing.rs"]
mod editing;
#[path = "window/ime.rs"]
mod ime;
#[path = "window/importing.rs"]
mod importing;
#[path = "window/keyboard.rs"]
mod keyboard;
#[path = "window/main_job.rs"]
mod main_job;
#[path = "window/newcomer.rs"]
mod newcomer;
#[path = "window/opening.rs"]
mod opening;
#[path = "window/own_key.rs"]
mod own_key;
#[path = "window/pasting.rs"]
mod pasting;
#[path = "window/reach.rs"]
mod reach;
#[path = "window/saving.rs"]
mod saving;
#[path = "window/since.rs"]
mod since;
#[path = "window/suggestions.rs"]
mod suggestions;
#[path = "window/versions.rs"]
mod versions;
