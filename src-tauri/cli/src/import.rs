//! Importing files, one draft each.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_editorial::Newsroom;
use sanshen_shell::Desk;
use sanshen_shell::office::to_docx;
use serde_json::{Value, json};

use crate::fault::Fault;
use crate::room::Room;

/// Imports each file and says what became of it; one bad file does not stop the others.
pub async fn import(room: &Room, files: &[PathBuf]) -> Result<(), Fault> {
    let mut failed = 0;
    for path in files {
        match import_one(&room.newsroom, &room.desk, path, "").await {
            Ok(imported) => print(path, &imported),
            Err(fault) => {
                failed += 1;
                eprintln!("{}：{fault}", path.display());
            }
        }
    }
    match failed {
        0 => Ok(()),
        failed => Err(Fault::Usage(format!(
            "{} 个文件中有 {failed} 个未能导入。",
            files.len()
        ))),
    }
}

/// What an import made.
pub struct Imported {
    /// The article's id.
    pub article: String,
    /// The answer of `import_file`.
    pub saved: Value,
    /// The answer of `read_file`.
    pub read: Value,
}

/// Reads one file and makes an article of it, in this section.
pub async fn import_one(
    newsroom: &Newsroom,
    desk: &Desk,
    path: &Path,
    section: &str,
) -> Result<Imported, Fault> {
    let mut bytes = fs::read(path).map_err(Fault::of(path))?;
    let mut name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    if is_old(&bytes) {
        bytes = to_docx(&name, &bytes)?;
        name.push_str(".docx");
    }
    let mut file = json!({ "name": name, "base64": STANDARD.encode(bytes), "encoding": null });
    let asked = file.clone();
    let read = desk.call(newsroom, "read_file", asked).await?.output;
    file["section"] = section.into();
    let saved = desk.call(newsroom, "import_file", file).await?.output;
    Ok(Imported {
        article: saved["article"].as_str().unwrap_or("").to_string(),
        saved,
        read,
    })
}

/// Whether it is a file that only an office program reads: a compound file of old, or RTF.
fn is_old(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) || bytes.starts_with(b"{\\rtf")
}

fn print(path: &Path, imported: &Imported) {
    let title = imported.read["content"]["title"].as_str().unwrap_or("");
    println!(
        "{}：{} {title}",
        path.display(),
        imported.saved["article_no"].as_str().unwrap_or("")
    );
    for note in imported.read["record"]["notes"]
        .as_array()
        .into_iter()
        .flatten()
    {
        println!("  {note}");
    }
}
