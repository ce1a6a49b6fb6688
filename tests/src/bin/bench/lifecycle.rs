//! Whole lives of articles on a real disk, against SQLite alone with as many commits of as many bytes.

use std::path::Path;
use std::time::{Duration, Instant};

use sanshen_tests::{Cast, Room};
use tempfile::TempDir;

use crate::{bare, written};

const LIVES: u32 = 150;
/// create, save, submit, three decisions, release
const COMMITS: u32 = 7;
const GOAL: f64 = 0.5;
const MEMORY: &str = "/dev/shm";

/// Prints lives per second, the bare loop's, and their ratio: on the disk, and in memory to tell the disk's share.
pub async fn measure() {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("target");
    println!("lives of {COMMITS} commits, {LIVES} times, WAL, synchronous=FULL; goal {GOAL}");
    compare("on disk", &target).await;
    if Path::new(MEMORY).is_dir() {
        compare("in memory", Path::new(MEMORY)).await;
    }
}

async fn compare(name: &str, place: &Path) {
    let folder = TempDir::new_in(place).unwrap();
    let room = Room::open_in(TempDir::new_in(folder.path()).unwrap()).await;
    live(&room, 0).await;
    let (begun, before) = (Instant::now(), written::bytes());
    for number in 0..LIVES {
        live(&room, number).await;
    }
    let (taken, bytes) = (begun.elapsed(), written::bytes() - before);
    room.newsroom.close().await;
    let commits = LIVES * COMMITS;
    // The bare loop writes every payload twice: to the WAL, and at the checkpoint.
    let payload = usize::try_from(bytes / u64::from(commits) / 2).unwrap();
    let (bare, bare_bytes) = bare::commits(folder.path(), commits, payload).await;
    line(&format!("{name}, Sanshen"), taken, bytes);
    line(&format!("{name}, SQLite alone"), bare, bare_bytes);
    println!(
        "  {name}, ratio {:.2}",
        bare.as_secs_f64() / taken.as_secs_f64()
    );
}

fn line(name: &str, taken: Duration, bytes: u64) {
    let commits = f64::from(LIVES * COMMITS);
    let lives = f64::from(LIVES) / taken.as_secs_f64();
    let (ms, kilobytes) = (
        taken.as_secs_f64() * 1000.0 / commits,
        bytes as f64 / 1000.0 / commits,
    );
    println!("  {name:24} {lives:7.1} lives/s, {ms:.2} ms and {kilobytes:.0} kB written a commit");
}

async fn live(room: &Room, number: u32) {
    let piece = room
        .drafts(Cast::Writer, &format!("第{number}号雨情"), &body())
        .await
        .unwrap();
    room.writes(Cast::Writer, &piece, &(body() + "雨停了。"))
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.signs(Cast::Second, &piece, "second_review")
        .await
        .unwrap();
    room.signs(Cast::Third, &piece, "third_review")
        .await
        .unwrap();
    room.releases(Cast::Editor, &piece).await.unwrap();
}

/// A news item of 800 characters.
pub fn body() -> String {
    "云岭县昨夜普降中雨，各乡镇正在排涝。雨还在下"
        .chars()
        .cycle()
        .take(800)
        .collect()
}
