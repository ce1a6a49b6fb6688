//! The rules of the house that no compiler checks: who may import whom, who may touch the machine, how long files are.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "tidy/crates.rs"]
mod crates;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/purity.rs"]
mod purity;
#[path = "tidy/sizes.rs"]
mod sizes;
#[path = "tidy/window.rs"]
mod window;
