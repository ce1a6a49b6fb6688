//! What other programs of the office do for us: LibreOffice reads old files, the clipboard carries a page over.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_shell::office::to_docx;
use serde::Serialize;
use tauri::AppHandle;
use tauri_plugin_clipboard_manager::ClipboardExt;

use crate::fault::{Result, internal};

/// A file that came of another.
#[derive(Serialize)]
pub struct Converted {
    name: String,
    base64: String,
}

/// Turns an old file of an office program into a Word file of today; off the window's thread.
#[tauri::command]
pub async fn convert_old(name: String, base64: String) -> Result<Converted> {
    let bytes = STANDARD.decode(base64).map_err(internal)?;
    let old = name.clone();
    let converting = tauri::async_runtime::spawn_blocking(move || to_docx(&old, &bytes));
    let docx = converting.await.map_err(internal)??;
    let stem = name
        .rsplit_once('.')
        .map_or(name.as_str(), |(stem, _)| stem);
    Ok(Converted {
        name: format!("{stem}.docx"),
        base64: STANDARD.encode(docx),
    })
}

/// Puts a page on the clipboard, as it is set and as plain text.
#[tauri::command]
pub async fn copy_rich(app: AppHandle, html: String, text: String) -> Result<()> {
    app.clipboard()
        .write_html(html, Some(text))
        .map_err(internal)
}
