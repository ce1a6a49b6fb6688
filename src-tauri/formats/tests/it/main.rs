//! Tests of the readers and writers against whole files and generated texts.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod articles;
mod comparison;
mod encodings;
mod generated;
mod names;
mod pages;
mod picture;
mod reading_properties;
mod writers;
mod writing_properties;
