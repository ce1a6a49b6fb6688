//! What is signed, who signed it, and in which order: told from outside the crate.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

mod chains;
mod decisions;
mod key_files;
mod public_keys;
mod signatures;
mod statements;
mod stock_ssh;
