//! Closing the window: first the text that is not saved yet.

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{AppHandle, Emitter, Manager, Window, WindowEvent};

use crate::fault::Result;
use crate::state::Shell;

/// The window was asked once already and has not answered: the second wish is obeyed.
static ASKED: AtomicBool = AtomicBool::new(false);

/// Asks the window to save before it goes.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && !ASKED.swap(true, Ordering::Relaxed)
        && window.emit("close_requested", ()).is_ok()
    {
        api.prevent_close();
    }
}

/// The window could not save: it stays, and the next wish to close asks again.
#[tauri::command]
pub async fn stay_open() -> Result<()> {
    ASKED.store(false, Ordering::Relaxed);
    Ok(())
}

/// The window has saved: close the newsroom and end.
#[tauri::command]
pub async fn close_now(app: AppHandle) -> Result<()> {
    let shell = app.state::<Shell>();
    shell.stand_up().await;
    if let Some(room) = shell.room.lock().await.take() {
        room.newsroom.close().await;
    }
    app.exit(0);
    Ok(())
}
