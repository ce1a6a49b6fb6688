//! What the window asks the shell to remember, and where the shell remembers it.

use std::fs;
use std::path::{Path, PathBuf};

use sanshen_editorial::refusal::Refusal;
use sanshen_shell::KeyTrouble;
use serde_json::{Map, Value};
use tauri::State;

use crate::fault::{Fault, Result};
use crate::state::Shell;

/// The window's settings; an empty object on the first day, or when the file cannot be read.
#[tauri::command]
pub async fn settings(shell: State<'_, Shell>) -> Result<Value> {
    Ok(read(&shell.home)
        .remove("window")
        .unwrap_or_else(|| Value::Object(Map::new())))
}

/// Keeps the window's settings.
#[tauri::command]
pub async fn set_settings(shell: State<'_, Shell>, settings: Value) -> Result<()> {
    remember(&shell.home, "window", settings)
}

/// One remembered text, such as the export folder.
pub fn remembered(home: &Path, name: &str) -> Option<String> {
    read(home)
        .get(name)
        .and_then(Value::as_str)
        .map(str::to_string)
}

/// Remembers one value.
pub fn remember(home: &Path, name: &str, value: Value) -> Result<()> {
    let mut all = read(home);
    all.insert(name.to_string(), value);
    let text = Value::Object(all).to_string();
    fs::create_dir_all(home)
        .and_then(|()| replace(&path(home), text.as_bytes()))
        .map_err(|fault| cannot_write(&fault, home))
}

/// Writes a file so that either the old or the new one is there whole, whatever happens.
pub fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let mut file = fs::File::create(&beside)?;
    std::io::Write::write_all(&mut file, bytes)?;
    file.sync_all()?;
    fs::rename(&beside, path)
}

/// The refusal for a file that could not be written.
pub fn cannot_write(fault: &std::io::Error, path: &Path) -> Fault {
    match fault.kind() {
        std::io::ErrorKind::StorageFull => Refusal::DiskFull {}.into(),
        _ => KeyTrouble::FolderUnwritable {
            path: path.display().to_string(),
        }
        .into(),
    }
}

fn path(home: &Path) -> PathBuf {
    home.join("settings.json")
}

fn read(home: &Path) -> Map<String, Value> {
    let text = fs::read_to_string(path(home)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}
