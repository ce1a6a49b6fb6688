//! `./dev bench`: start to first paint, and memory, beside a bare window of the same versions in the same run.
//!
//! Arguments: the app, and the bare window.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement speaks on the terminal"
)]

use std::path::PathBuf;

use sanshen_tests::window::{Machine, Start};

const ROUNDS: usize = 9;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let programs: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [app, bare] = programs.as_slice() else {
        panic!("startup APP BARE")
    };
    let machine = Machine::start();
    // Once each to warm the disk's cache, then by turns.
    let (mut apps, mut bares) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let (one, other) = (
            Start::of(&machine, app).await,
            Start::of(&machine, bare).await,
        );
        if round > 0 {
            apps.push(one);
            bares.push(other);
        }
    }
    let (app, bare) = (told("app", &mut apps), told("bare", &mut bares));
    println!(
        "ratio: first paint {:.2}, memory {:.2}",
        app.0 / bare.0,
        app.1 / bare.1
    );
}

/// Prints the median first paint (ms) and memory (MiB), and answers them.
fn told(name: &str, starts: &mut [Start]) -> (f64, f64) {
    starts.sort_by(|a, b| a.first_paint.total_cmp(&b.first_paint));
    let paint = starts[starts.len() / 2].first_paint;
    starts.sort_by_key(|start| start.memory);
    let memory = starts[starts.len() / 2].memory as f64 / 1024.0;
    println!(
        "{name}: first paint {paint:.0} ms, memory {memory:.0} MiB (median of {})",
        starts.len()
    );
    (paint, memory)
}
