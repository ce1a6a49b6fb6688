//! Custody: the scanner finds what it looks for, and finds nothing in what goes to the core and comes back.
//!
//! What a whole run of the app leaves behind is scanned in `window/custody.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "custody/calls.rs"]
mod calls;
#[path = "custody/planted.rs"]
mod planted;
