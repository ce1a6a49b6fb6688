//! Files that leave, one or many, and files that were found.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::fault::Fault;
use crate::room::Room;

/// Which articles leave, and how.
pub struct Batch<'a> {
    /// Their ids; none for all of the section and the time.
    pub articles: &'a [String],
    /// A section's name or id.
    pub section: Option<&'a str>,
    /// The first day of the release.
    pub from: Option<&'a str>,
    /// The last day of the release.
    pub to: Option<&'a str>,
    /// The forms.
    pub formats: &'a [String],
    /// A channel's name or id.
    pub channel: Option<&'a str>,
}

/// Exports each article into a folder of its own; one that cannot leave does not stop the others.
pub async fn export(room: &Room, batch: &Batch<'_>, out: &Path) -> Result<(), Fault> {
    let channel = match batch.channel {
        Some(name) => Some(named(room, "channels", name).await?),
        None => None,
    };
    let articles = match batch.articles {
        [] => exportable(room, batch).await?,
        articles => articles.to_vec(),
    };
    let mut failed = 0;
    for article in &articles {
        let asked = json!({ "article": article, "formats": batch.formats, "channel": channel });
        match export_one(room, asked, out).await {
            Ok(folder) => println!("{}", folder.display()),
            Err(fault) => {
                failed += 1;
                eprintln!("{article}：{fault}");
            }
        }
    }
    match failed {
        0 => Ok(()),
        failed => Err(Fault::Usage(format!(
            "{} 篇中有 {failed} 篇未能导出。",
            articles.len()
        ))),
    }
}

async fn exportable(room: &Room, batch: &Batch<'_>) -> Result<Vec<String>, Fault> {
    let section = match batch.section {
        Some(name) => Some(named(room, "sections", name).await?),
        None => None,
    };
    let asked = json!({ "section": section, "from": batch.from, "to": batch.to });
    let listed = room.desk.call(&room.newsroom, "exportable", asked).await?;
    let articles = listed.output.as_array().into_iter().flatten();
    Ok(articles.map(|row| text(row, "article")).collect())
}

async fn export_one(room: &Room, asked: Value, out: &Path) -> Result<PathBuf, Fault> {
    let (desk, newsroom) = (&room.desk, &room.newsroom);
    let files = desk
        .sign_off(newsroom, "prepare_export", asked, "export")
        .await?
        .output;
    let files = files.as_array().map(Vec::as_slice).unwrap_or_default();
    let first = files.first().map(|file| text(file, "file_name"));
    let name = first.unwrap_or_default();
    let folder = out.join(name.split('.').next().unwrap_or("稿件"));
    for file in files {
        write(file, &folder)?;
        for picture in file["pictures"].as_array().into_iter().flatten() {
            let asked = json!({ "sha256": picture["sha256"], "size": "whole" });
            let whole = desk.call(newsroom, "picture", asked).await?.output;
            let named = json!({
                "file_name": picture["file_name"], "body": { "base64": whole["base64"] },
            });
            write(&named, &folder)?;
        }
    }
    Ok(folder)
}

/// Carries out a command that answers a file, writes that and prints its path.
pub async fn save(room: &Room, command: &str, asked: Value, out: &Path) -> Result<(), Fault> {
    let made = room.desk.call(&room.newsroom, command, asked).await?;
    println!("{}", write(&made.output, out)?.display());
    Ok(())
}

/// Writes `{file_name, body}` over nothing that is there; the same bytes there are left as they are.
fn write(file: &Value, folder: &Path) -> Result<PathBuf, Fault> {
    let body = &file["body"];
    let bytes = match body["text"].as_str() {
        Some(text) => text.as_bytes().to_vec(),
        None => STANDARD
            .decode(body["base64"].as_str().unwrap_or(""))
            .map_err(|fault| Fault::Usage(fault.to_string()))?,
    };
    let path = folder.join(text(file, "file_name"));
    fs::create_dir_all(folder).map_err(Fault::of(folder))?;
    if fs::read(&path).is_ok_and(|there| there == bytes) {
        return Ok(path);
    }
    let mut new = fs::File::create_new(&path).map_err(Fault::of(&path))?;
    std::io::Write::write_all(&mut new, &bytes).map_err(Fault::of(&path))?;
    Ok(path)
}

/// Prints what is known of a file: 0 a signed export, 1 nothing, 2 a copy to read, a file that came in, or one that
/// says it is ours and was changed.
pub async fn whose(room: &Room, file: &Path) -> Result<ExitCode, Fault> {
    let bytes = fs::read(file).map_err(Fault::of(file))?;
    let asked = json!({ "base64": STANDARD.encode(bytes) });
    let known = room.desk.call(&room.newsroom, "whose", asked).await?.output;
    println!("{known}");
    let some = |name: &str| known[name].as_array().is_some_and(|rows| !rows.is_empty());
    let vouched = known["exports"].as_array().into_iter().flatten();
    let code = match vouched.into_iter().any(|export| export["valid"] == true) {
        true => 0,
        false if some("copies") || some("imports") || known["picture"] == true => 2,
        false if !known["claims"].is_null() => 2,
        false => 1,
    };
    Ok(ExitCode::from(code))
}

/// The id of the one of that name.
async fn named(room: &Room, command: &str, name: &str) -> Result<String, Fault> {
    let listed = room.desk.call(&room.newsroom, command, json!({})).await?;
    let mut rows = listed.output.as_array().into_iter().flatten();
    let found = rows.find(|row| text(row, "name") == name || text(row, "id") == name);
    found
        .map(|row| text(row, "id"))
        .ok_or_else(|| Fault::Usage(format!("没有叫“{name}”的。")))
}

fn text(row: &Value, name: &str) -> String {
    row[name].as_str().unwrap_or("").to_string()
}
