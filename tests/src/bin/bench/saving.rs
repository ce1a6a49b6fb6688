//! Saving an article of 100,000 characters at every pause in the typing, beside SQLite alone with as many bytes.

use std::time::Instant;

use sanshen_tests::{Cast, Room, content};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::bare;

const PARAGRAPHS: usize = 500;
const SAVES: u32 = 60;

/// Prints the medians of a save without and with suggestions, of opening the article, and of a bare commit.
pub async fn measure() {
    let room = Room::open().await;
    let section = room.section().to_string();
    let text = |last: String| article(&section, last);
    let created = json!({ "content": text("起".into()) });
    let created = room.call(Cast::Writer, "create_article", created).await;
    let piece = created.unwrap()["article"].as_str().unwrap().to_string();
    let bytes = text("起".into()).to_string().len();
    let save = async |number: u32, tracked: Value| {
        let save = json!({
            "article": piece, "base_version": number, "session": "bench", "tracked": tracked,
            "content": text(format!("写到第{number}次")),
        });
        let begun = Instant::now();
        room.call(Cast::Writer, "save_draft", save).await.unwrap();
        begun.elapsed().as_secs_f64() * 1000.0
    };
    let mut plain = Vec::new();
    for number in 1..=SAVES {
        plain.push(save(number, Value::Null).await);
    }
    let mut tracked = Vec::new();
    for number in SAVES + 1..=2 * SAVES {
        let base = json!({ "base": text("起".into()), "marks": [] });
        tracked.push(save(number, base).await);
    }
    let folder = TempDir::new().unwrap();
    let mut alone = Vec::new();
    for _ in 0..SAVES {
        let (taken, _) = bare::commits(folder.path(), 1, bytes).await;
        alone.push(taken.as_secs_f64() * 1000.0);
        std::fs::remove_file(folder.path().join("bare.db")).unwrap();
    }
    let asked = json!({ "article": piece });
    let mut opened = Vec::new();
    for _ in 0..20 {
        let begun = Instant::now();
        room.call(Cast::Writer, "article", asked.clone())
            .await
            .unwrap();
        opened.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    let [plain, tracked, alone, opened] = [plain, tracked, alone, opened].map(median);
    println!(
        "saving 100,000 characters, {} kB, through the command",
        bytes / 1000
    );
    println!(
        "  a save                   {plain:6.2} ms, {:.2} of SQLite alone",
        plain / alone
    );
    println!(
        "  a save with suggestions  {tracked:6.2} ms, {:.2} of SQLite alone",
        tracked / alone
    );
    println!("  SQLite alone             {alone:6.2} ms");
    println!("  asking for the article   {opened:6.2} ms");
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn article(section: &str, last: String) -> Value {
    let line: String = "云岭县昨夜普降中雨，各乡镇正在排涝。雨还在下，"
        .chars()
        .cycle()
        .take(200)
        .collect();
    let mut lines = vec![line.as_str(); PARAGRAPHS - 1];
    lines.push(&last);
    content(section, "长稿", &lines)
}
