//! What is signed, who signed it, and in which order: told from outside the crate.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

mod attack_administrator;
mod attack_bytes;
mod attack_chain;
mod attack_claims;
mod attack_input;
mod attack_names;
mod attack_persons;
mod attack_ssh;
mod attack_statements;
mod attack_weight;
mod bundles;
mod chains;
mod decisions;
mod key_files;
mod measure;
mod public_keys;
mod signatures;
mod statements;
mod stock_ssh;
mod world;
