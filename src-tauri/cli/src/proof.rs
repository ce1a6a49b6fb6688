//! What an outsider is given, and checking it: bundle, slip, list of signers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_shell::checking::{Language, check_bundle};
use serde_json::{Value, json};

use crate::fault::Fault;
use crate::room::Room;

/// Writes an article's bundle or slip into a folder and prints its path.
pub async fn save(room: &Room, command: &str, article: &str, out: &Path) -> Result<(), Fault> {
    let asked = json!({ "article": article });
    let made = room.desk.call(&room.newsroom, command, asked).await?.output;
    let path = write(&made, out)?;
    println!("{}", path.display());
    Ok(())
}

/// Writes the file that a command answered as base64, over nothing that is there.
pub fn write(made: &Value, out: &Path) -> Result<PathBuf, Fault> {
    let text = |name: &str| made[name].as_str().unwrap_or("");
    let bytes = match text("base64") {
        "" => STANDARD.decode(text("pdf")),
        base64 => STANDARD.decode(base64),
    };
    let bytes = bytes.map_err(|fault| Fault::Usage(fault.to_string()))?;
    let path = out.join(text("file_name"));
    fs::create_dir_all(out).map_err(Fault::of(out))?;
    let mut file = fs::File::create_new(&path).map_err(Fault::of(&path))?;
    std::io::Write::write_all(&mut file, &bytes).map_err(Fault::of(&path))?;
    Ok(path)
}

/// Prints what a bundle shows; 0 valid, 1 invalid, 2 not anchored.
pub fn verify(bundle: &Path, root: &str, head: &str, as_json: bool) -> Result<ExitCode, Fault> {
    let checked = check_bundle(bundle, root, head, Language::Zh)?;
    let report = &checked.report;
    let text = match as_json {
        true => report.to_json(),
        false => report.to_text(Language::Zh),
    };
    println!("{text}");
    Ok(ExitCode::from(report.verdict.exit_code()))
}
