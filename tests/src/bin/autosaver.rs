//! A writer who types without pause and is told of every save: `autosaver FOLDER PERSON ARTICLE`.
//!
//! Prints version and hash of each save after it came back. With `SANSHEN_ACKNOWLEDGE_FIRST` set it prints them
//! before, as no program may: the test that kills it must notice.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use sanshen_document::Content;
use sanshen_editorial::Newsroom;
use sanshen_editorial::commands::call;
use sanshen_shell::Machine;
use serde_json::{Value, json};

type Fault = Box<dyn std::error::Error>;

/// Saves before the text begins anew, so that it stays a text.
const LONGEST: u64 = 2_000;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Fault> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [folder, person, article] = args.as_slice() else {
        return Err("autosaver FOLDER PERSON ARTICLE".into());
    };
    let early = std::env::var_os("SANSHEN_ACKNOWLEDGE_FIRST").is_some();
    let newsroom = Newsroom::open(Path::new(folder), Arc::new(Machine)).await?;
    let asked = json!({ "article": article });
    let shown = call(&newsroom, Some(person), "article", asked)
        .await?
        .output;
    let mut version = shown["draft"]["version"].as_u64().unwrap_or(0);
    let mut content = shown["draft"]["content"].clone();
    loop {
        grow(&mut content, version);
        if early {
            let hash = Content::from_json(&content)
                .map_err(|fault| fault.path)?
                .hash();
            acknowledge(version + 1, hash.as_str())?;
        }
        let save = json!({
            "article": article, "base_version": version, "session": "打字", "content": content,
        });
        let saved = call(&newsroom, Some(person), "save_draft", save)
            .await?
            .output;
        version = saved["version"].as_u64().unwrap_or(0);
        if !early {
            acknowledge(version, saved["hash"].as_str().unwrap_or(""))?;
        }
    }
}

fn acknowledge(version: u64, hash: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{version} {hash}")?;
    out.flush()
}

/// One more character.
fn grow(content: &mut Value, version: u64) {
    let text = &mut content["body"]["content"][0]["content"][0]["text"];
    let before = text.as_str().unwrap_or("").to_string();
    *text = if version.is_multiple_of(LONGEST) {
        json!("雨")
    } else {
        json!(format!("{before}又"))
    };
}
