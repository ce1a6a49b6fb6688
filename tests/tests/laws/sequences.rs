//! Random sequences of commands by random people, the laws checked after each.
//!
//! The same sequences every time, so that a failure comes again; with `SANSHEN_CASES` set, as many fresh ones.

use std::path::Path;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sanshen_tests::{Raw, Room};
use tempfile::TempDir;

use crate::check::Checker;
use crate::play::World;
use crate::steps::{Step, sequence};
use crate::tally::Tally;

const CASES: u32 = 256;
/// Two halves at once: the desk machines that this runs on have two cores.
const HALVES: [u8; 2] = [1, 2];
/// What the sequences must come across, or they prove nothing.
const MET: [&str; 12] = [
    "a release",
    "an export",
    "a sign-off fallen",
    "sign-offs restored with their text",
    "another key refused",
    "a stale statement refused",
    "an old statement refused",
    "another's statement refused",
    "a save on another base refused",
    "a second step refused",
    "the writer refused",
    "refused over suggestions",
];

#[test]
fn no_sequence_of_commands_breaks_a_law() {
    let soak: Option<u32> = std::env::var("SANSHEN_CASES")
        .ok()
        .map(|cases| cases.parse().unwrap());
    let tally = Tally::default();
    std::thread::scope(|threads| {
        for half in HALVES {
            let tally = &tally;
            threads.spawn(move || match soak {
                Some(cases) => run(TestRunner::new(config(cases)), tally),
                None => {
                    let seeded = TestRng::from_seed(RngAlgorithm::ChaCha, &[half; 32]);
                    run(TestRunner::new_with_rng(config(CASES), seeded), tally);
                }
            });
        }
    });
    if soak.is_none() {
        tally.has_met(&MET);
    }
}

fn config(cases: u32) -> Config {
    Config {
        cases: cases.div_ceil(2),
        failure_persistence: None,
        ..Config::default()
    }
}

fn run(mut runner: TestRunner, tally: &Tally) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let outcome = runner.run(&sequence(), |steps| {
        runtime.block_on(hold(&steps, tally));
        Ok(())
    });
    if let Err(broken) = outcome {
        panic!("{broken}");
    }
}

async fn hold(steps: &[Step], tally: &Tally) {
    let mut world = World::begin(Room::open_in(folder()).await).await;
    let mut raw = Raw::open(world.room.path()).await;
    let before = raw.dump().await;
    let mut checker = Checker { raw, before, tally };
    for step in steps {
        let outcome = world.play(step).await;
        checker.check(&world, outcome).await;
    }
    world.room.newsroom.close().await;
}

/// In memory where there is such a folder: nothing here is about the disk.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        TempDir::new_in(memory).unwrap()
    } else {
        TempDir::new().unwrap()
    }
}
