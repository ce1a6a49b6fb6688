//! What the lists take with ten thousand articles.

use std::time::{Duration, Instant};

use sanshen_tests::{Cast, Room};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::lifecycle::body;

const ARTICLES: u32 = 10_000;
const CALLS: usize = 200;
const GOAL_MS: f64 = 5.0;

/// Prints the median and the 95th percentile of each list.
pub async fn measure() {
    let begun = Instant::now();
    let room = seeded().await;
    println!(
        "{ARTICLES} articles, made through commands in {:.0} s",
        begun.elapsed().as_secs_f64()
    );
    println!("  of {CALLS} calls: median, 95 %, goal under {GOAL_MS} ms");
    let page = |stage: Value, title: &str| json!({ "stage": stage, "section": null, "title": title, "mine": false, "after": null, "limit": 50 });
    for (name, person, command, args) in [
        ("inbox, 200 of them", Cast::First, "inbox", json!({})),
        ("inbox, empty", Cast::Chief, "inbox", json!({})),
        (
            "articles, first page",
            Cast::Editor,
            "articles",
            page(Value::Null, ""),
        ),
        (
            "articles in review",
            Cast::Editor,
            "articles",
            page(json!("in_review"), ""),
        ),
        (
            "articles held: none",
            Cast::Editor,
            "articles",
            page(json!("held"), ""),
        ),
        (
            "title search, many",
            Cast::Editor,
            "articles",
            page(Value::Null, "雨情"),
        ),
        (
            "title search, one",
            Cast::Editor,
            "articles",
            page(Value::Null, "第777号"),
        ),
        (
            "title search, none",
            Cast::Editor,
            "articles",
            page(Value::Null, "雪情"),
        ),
        ("counts", Cast::First, "counts", json!({})),
    ] {
        let (median, most) = times(&room, person, command, &args).await;
        println!("  {name:24} {median:6.2} ms {most:6.2} ms");
    }
    room.newsroom.close().await;
}

/// In memory, so that making the articles does not take the evening; reading them is from memory anyway.
async fn seeded() -> Room {
    let memory = std::path::Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        TempDir::new_in(memory)
    } else {
        TempDir::new()
    };
    let room = Room::open_in(folder.unwrap()).await;
    for number in 0..ARTICLES {
        room.clock.pass_minutes(1);
        begin(&room, number).await;
    }
    room
}

/// Of ten: four drafts, three at the first review, one at the second, one approved, one released.
async fn begin(room: &Room, number: u32) {
    let piece = room
        .drafts(Cast::Writer, &format!("第{number}号雨情"), &body())
        .await
        .unwrap();
    let far = number % 10;
    if far >= 4 {
        room.submits(Cast::Writer, &piece).await.unwrap();
    }
    if far >= 7 {
        room.signs(Cast::First, &piece, "first_review")
            .await
            .unwrap();
    }
    if far >= 8 {
        room.signs(Cast::Second, &piece, "second_review")
            .await
            .unwrap();
        room.signs(Cast::Third, &piece, "third_review")
            .await
            .unwrap();
    }
    if far == 9 {
        room.releases(Cast::Editor, &piece).await.unwrap();
    }
}

/// Milliseconds: the median and the 95th percentile.
async fn times(room: &Room, person: Cast, command: &str, args: &Value) -> (f64, f64) {
    let mut taken = Vec::new();
    for _ in 0..CALLS {
        let begun = Instant::now();
        room.call(person, command, args.clone()).await.unwrap();
        taken.push(begun.elapsed());
    }
    taken.sort_unstable();
    let ms = |taken: &Duration| taken.as_secs_f64() * 1000.0;
    (ms(&taken[CALLS / 2]), ms(&taken[CALLS * 95 / 100]))
}
