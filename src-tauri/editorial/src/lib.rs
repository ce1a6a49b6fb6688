//! The newsroom: people, sections, policies, articles, review, release, and the one list of commands.
//!
//! Reads no clock, randomness, environment or home folder (L5): a shell lends them as `Surroundings`.

pub mod articles;
pub mod channels;
pub mod commands;
pub mod comments;
pub mod copies;
pub mod drafts;
pub mod imports;
pub mod ledger;
pub mod lists;
mod newsroom;
pub mod pages;
pub mod people;
pub mod pictures;
pub mod refusal;
pub mod release;
pub mod review;
pub mod sections;
mod store;
mod surroundings;
mod tx;
pub mod versions;
pub mod wire;
pub mod words;

pub use newsroom::{Changed, Done, Newsroom};
pub use surroundings::Surroundings;
