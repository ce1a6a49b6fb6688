//! Opening any bundle and saying what it shows; nobody needs to be signed in.

use std::path::PathBuf;

use sanshen_shell::checking::{Checked, Language, check_bundle};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

use crate::fault::{Result, internal};

/// Asks the user for a bundle; `None` when the user thinks better of it.
#[tauri::command]
pub async fn choose_bundle(app: AppHandle) -> Result<Option<String>> {
    let (answer, chosen) = tokio::sync::oneshot::channel();
    app.dialog()
        .file()
        .add_filter("核验包", &["zip"])
        .pick_file(|file| {
            // The window may be gone by now.
            let _ = answer.send(file);
        });
    let Some(chosen) = chosen.await.map_err(internal)? else {
        return Ok(None);
    };
    let path = chosen.into_path().map_err(internal)?;
    Ok(Some(path.display().to_string()))
}

/// What the bundle shows to a reader who knows this root and this head; off the window's thread.
#[tauri::command]
pub async fn verify_bundle(
    path: String,
    root: Option<String>,
    head: Option<String>,
) -> Result<Checked> {
    let checking = tauri::async_runtime::spawn_blocking(move || {
        let (root, head) = (root.unwrap_or_default(), head.unwrap_or_default());
        check_bundle(&PathBuf::from(path), &root, &head, Language::Zh)
    });
    Ok(checking.await.map_err(internal)??)
}
