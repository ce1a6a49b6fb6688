//! The real app, worked by clicks and keys on a display of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "window/correcting.rs"]
mod correcting;
#[path = "window/importing.rs"]
mod importing;
#[path = "window/keyboard.rs"]
mod keyboard;
#[path = "window/main_job.rs"]
mod main_job;
#[path = "window/opening.rs"]
mod opening;
#[path = "window/pasting.rs"]
mod pasting;
#[path = "window/saving.rs"]
mod saving;
