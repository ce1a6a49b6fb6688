//! An article's time line in words, for inline snapshots.

use serde_json::{Value, json};

use crate::people::Cast;
use crate::room::{Piece, Room};

/// One line an event: time in the newsroom, who, what, and the details that tell the story.
pub async fn timeline(room: &Room, piece: &Piece) -> String {
    let entries = room
        .call(Cast::Chief, "timeline", json!({ "article": piece.0 }))
        .await
        .unwrap();
    entries.as_array().unwrap().iter().map(line).collect()
}

fn line(entry: &Value) -> String {
    let at = chrono::DateTime::from_timestamp_millis(entry["at"].as_i64().unwrap()).unwrap();
    let at = at.with_timezone(&chrono::FixedOffset::east_opt(8 * 3600).unwrap());
    let details = &entry["details"];
    let told = ["revision", "step", "opinion", "number", "return_to"]
        .map(|name| details[name].as_str().unwrap_or(""));
    let told: Vec<&str> = told.into_iter().filter(|word| !word.is_empty()).collect();
    let (kind, who) = (
        entry["kind"].as_str().unwrap(),
        entry["by"]["name"].as_str().unwrap(),
    );
    format!("{} {who} {kind} {}\n", at.format("%H:%M"), told.join(" ")).replace(" \n", "\n")
}
