//! What a program meets in a strange place: `probe open FOLDER` opens a newsroom and says what came of it;
//! `probe fill FOLDER` saves until the disk is full, makes room, and looks whether everything acknowledged is there.

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use sanshen_editorial::Newsroom;
use sanshen_editorial::refusal::Refusal;
use sanshen_shell::Machine;
use sanshen_tests::{Cast, Piece, Room, content};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Kept from the disk at first, and given back when it is full.
const SPARE: usize = 4 << 20;
/// More than any disk of this test takes.
const SAVES: u64 = 2_000;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["open", folder] => open(Path::new(folder)).await,
        ["fill", folder] => fill(Path::new(folder)).await,
        _ => Err("probe open|fill FOLDER".into()),
    }
}

async fn open(folder: &Path) -> Result<(), Box<dyn Error>> {
    match Newsroom::open(folder, Arc::new(Machine)).await {
        Ok(_) => say("opened"),
        Err(refusal) => say(&code(&refusal)),
    }
}

async fn fill(disk: &Path) -> Result<(), Box<dyn Error>> {
    let spare = disk.join("spare");
    fs::write(&spare, vec![0; SPARE])?;
    let room = Room::open_in(TempDir::new_in(disk)?).await;
    let piece = room.drafts(Cast::Writer, "雨情", "雨停了。").await?;
    let mut acknowledged = Vec::new();
    let refusal = loop {
        match save(&room, &piece, acknowledged.len() as u64 + 1).await {
            Ok(saved) => acknowledged.push(saved),
            Err(refusal) => break refusal,
        }
        if acknowledged.len() as u64 > SAVES {
            return Err("the disk never filled".into());
        }
    };
    say(&code(&refusal))?;
    fs::remove_file(spare)?;
    let same_program = save(&room, &piece, acknowledged.len() as u64 + 1).await;
    acknowledged.extend(same_program.ok());
    let room = room.reopen().await;
    let shown = room.sees(Cast::Writer, &piece).await?;
    let last = acknowledged.last().ok_or("nothing was saved")?;
    let there =
        shown["draft"]["version"] == last["version"] && shown["draft"]["hash"] == last["hash"];
    say(if there { "everything is there" } else { "lost" })?;
    save(&room, &piece, acknowledged.len() as u64 + 1).await?;
    say("saves again")
}

async fn save(room: &Room, piece: &Piece, base: u64) -> Result<Value, Refusal> {
    let body = format!("第{base}次：{}", "雨".repeat(2_000));
    let save = json!({
        "article": piece.0, "base_version": base, "session": "打字",
        "content": content(room.section(), "雨情", &[&body]),
    });
    room.call(Cast::Writer, "save_draft", save).await
}

fn code(refusal: &Refusal) -> String {
    let value = serde_json::to_value(refusal).unwrap_or_default();
    value["code"].as_str().unwrap_or("").to_string()
}

fn say(line: &str) -> Result<(), Box<dyn Error>> {
    Ok(writeln!(io::stdout().lock(), "{line}")?)
}
