//! Whole lives of articles on a real disk, against SQLite alone with as many commits of as many bytes.

use std::path::Path;
use std::time::{Duration, Instant};

use sanshen_tests::{Cast, Room, content};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{bare, written};

const LIVES: u32 = 150;
/// create, save, submit, three decisions, release
const COMMITS: u32 = 7;
const SIGNERS: [(Cast, &str); 3] = [
    (Cast::First, "first_review"),
    (Cast::Second, "second_review"),
    (Cast::Third, "third_review"),
];
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

/// The seven commands of a life and the four statements prepared for signing; nothing is asked besides.
async fn live(room: &Room, number: u32) {
    let title = format!("第{number}号雨情");
    let (first, last) = (body(), body() + "雨停了。");
    let created = json!({ "content": content(room.section(), &title, &[&first]) });
    let saved = room
        .call(Cast::Writer, "create_article", created)
        .await
        .unwrap();
    let article = saved["article"].as_str().unwrap();
    let save = json!({
        "article": article, "base_version": saved["version"], "session": "bench",
        "content": content(room.section(), &title, &[&last]),
    });
    let saved = room.call(Cast::Writer, "save_draft", save).await.unwrap();
    let submit = json!({ "article": article, "version": saved["version"], "urgent": false });
    let revision = room.call(Cast::Writer, "submit", submit).await.unwrap();
    for (person, step) in SIGNERS {
        let asked = json!({
            "article": article, "step": step, "decision": "approve", "return_to": "", "opinion": "同意。",
            "content_sha256": revision["hash"],
        });
        sign(room, person, "prepare_decision", asked, "decide").await;
    }
    let asked = json!({ "article": article, "content_sha256": revision["hash"] });
    sign(room, Cast::Editor, "prepare_release", asked, "release").await;
}

async fn sign(room: &Room, person: Cast, prepare: &str, asked: Value, hand_in: &str) {
    let prepared = room.call(person, prepare, asked).await.unwrap();
    let statement = prepared["statement"].as_str().unwrap();
    room.hands_in(person, hand_in, statement).await.unwrap();
}

/// A news item of 800 characters.
pub fn body() -> String {
    "云岭县昨夜普降中雨，各乡镇正在排涝。雨还在下"
        .chars()
        .cycle()
        .take(800)
        .collect()
}
