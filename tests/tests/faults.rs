//! What goes wrong around the program: kill -9, full and read-only disks, wrong keys, damaged files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

#[path = "faults/damage.rs"]
mod damage;
#[path = "faults/disks.rs"]
mod disks;
#[path = "faults/keys.rs"]
mod keys;
#[path = "faults/kill.rs"]
mod kill;
#[path = "faults/scene.rs"]
mod scene;
#[path = "faults/second.rs"]
mod second;
#[path = "faults/versions.rs"]
mod versions;
