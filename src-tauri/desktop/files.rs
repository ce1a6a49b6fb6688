//! Exported files: where they go, writing them, showing them.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_shell::packing::pack;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::fault::{Result, internal};
use crate::settings::{cannot_write, remember, remembered, replace};
use crate::state::Shell;

const REMEMBERED: &str = "export_folder";

/// A folder.
#[derive(Serialize)]
pub struct Folder {
    path: String,
}

/// A file to be written.
#[derive(Deserialize)]
pub struct NewFile {
    file_name: String,
    #[serde(flatten)]
    content: NewContent,
}

/// What a file will hold.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum NewContent {
    /// Text, in UTF-8.
    Text(String),
    /// Any bytes.
    Base64(String),
}

impl NewContent {
    fn bytes(&self) -> Result<Cow<'_, [u8]>> {
        match self {
            NewContent::Text(text) => Ok(Cow::Borrowed(text.as_bytes())),
            NewContent::Base64(base64) => {
                Ok(Cow::Owned(STANDARD.decode(base64).map_err(internal)?))
            }
        }
    }
}

/// What was written.
#[derive(Serialize)]
pub struct Written {
    folder: String,
    paths: Vec<String>,
    /// The folder of the batch, when one was named.
    batch: Option<String>,
}

/// Where exports go: the folder chosen last, or one beside the user's documents.
#[tauri::command]
pub async fn export_folder(app: AppHandle, shell: State<'_, Shell>) -> Result<Folder> {
    Ok(Folder {
        path: folder(&app, &shell).display().to_string(),
    })
}

/// Asks the user for another folder; `None` when the user thinks better of it.
#[tauri::command]
pub async fn choose_export_folder(
    app: AppHandle,
    shell: State<'_, Shell>,
) -> Result<Option<Folder>> {
    let (answer, chosen) = tokio::sync::oneshot::channel();
    app.dialog()
        .file()
        .set_directory(folder(&app, &shell))
        .pick_folder(|folder| {
            // The window may be gone by now.
            let _ = answer.send(folder);
        });
    let Some(chosen) = chosen.await.map_err(internal)? else {
        return Ok(None);
    };
    let path = chosen.into_path().map_err(internal)?.display().to_string();
    remember(&shell.home, REMEMBERED, path.clone().into())?;
    Ok(Some(Folder { path }))
}

/// Writes files into a folder of their own below the export folder, or below that of the named batch in it; nothing
/// that is there is overwritten.
#[tauri::command]
pub async fn write_files(
    app: AppHandle,
    shell: State<'_, Shell>,
    folder_name: String,
    files: Vec<NewFile>,
    batch: Option<String>,
) -> Result<Written> {
    let exports = folder(&app, &shell);
    let batch = batch.map(|name| exports.join(plain(&name)));
    let target = batch.as_ref().unwrap_or(&exports).join(plain(&folder_name));
    fs::create_dir_all(&target).map_err(|fault| cannot_write(&fault, &target))?;
    let mut paths = Vec::new();
    for file in &files {
        let bytes = file.content.bytes()?;
        let path = free(&target, &plain(&file.file_name), &bytes);
        replace(&path, &bytes).map_err(|fault| cannot_write(&fault, &target))?;
        paths.push(path.display().to_string());
    }
    Ok(Written {
        folder: target.display().to_string(),
        paths,
        batch: batch.map(|path| path.display().to_string()),
    })
}

/// Packs a folder of exports into one zip beside it; other places are refused.
#[tauri::command]
pub async fn zip_folder(app: AppHandle, shell: State<'_, Shell>, path: String) -> Result<Folder> {
    let path = exported(&app, &shell, &path)?;
    let target = path.clone();
    let packing = tauri::async_runtime::spawn_blocking(move || pack(&target));
    let zip = packing.await.map_err(internal)?;
    let zip = zip.map_err(|fault| cannot_write(&fault, &path))?;
    Ok(Folder {
        path: zip.display().to_string(),
    })
}

/// A folder below the export folder, or a refusal.
fn exported(app: &AppHandle, shell: &Shell, path: &str) -> Result<PathBuf> {
    let below = folder(app, shell).canonicalize().map_err(internal)?;
    let path = Path::new(path).canonicalize().map_err(internal)?;
    match path.is_dir() && path.starts_with(below) {
        true => Ok(path),
        false => Err(internal("not an export folder")),
    }
}

/// Opens a folder of exports in the file manager; other places are refused.
#[tauri::command]
pub async fn show_folder(app: AppHandle, shell: State<'_, Shell>, path: String) -> Result<()> {
    let path = exported(&app, &shell, &path)?;
    app.opener()
        .open_path(path.display().to_string(), None::<&str>)
        .map_err(internal)
}

fn folder(app: &AppHandle, shell: &Shell) -> PathBuf {
    match remembered(&shell.home, REMEMBERED) {
        Some(path) => PathBuf::from(path),
        None => app
            .path()
            .document_dir()
            .unwrap_or_else(|_| shell.home.clone())
            .join("三审台导出"),
    }
}

/// A name without anything that leads out of the folder.
fn plain(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| {
            if c.is_control() || matches!(c, '/' | '\\' | ':') {
                '_'
            } else {
                c
            }
        })
        .collect();
    match name.trim_matches(['.', ' ']) {
        "" => "稿件".to_string(),
        name => name.to_string(),
    }
}

/// The path for a file: its own name, or the next free one when another text stands there.
fn free(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let (stem, extension) = match name.rfind('.') {
        Some(dot) => name.split_at(dot),
        None => (name, ""),
    };
    let numbered = (2..).map(|number| format!("{stem}（{number}）{extension}"));
    let mut paths = std::iter::once(name.to_string())
        .chain(numbered)
        .map(|name| folder.join(name));
    let usable =
        |path: &PathBuf| !path.exists() || fs::read(path).is_ok_and(|there| there == bytes);
    paths.find(usable).unwrap_or_else(|| folder.join(name))
}
