//! The one generic way to the core's commands.

use sanshen_editorial::commands::{self, Answer};
use serde_json::Value;
use tauri::State;

use crate::fault::Result;
use crate::state::Shell;

/// Carries out a command of the core as whoever is signed in.
#[tauri::command]
pub async fn call(shell: State<'_, Shell>, command: String, args: Value) -> Result<Answer> {
    let room = shell.room().await?;
    let by = match shell.seat.lock().await.as_mut() {
        Some(seat) => {
            seat.lock_if_idle();
            seat.touch();
            Some(seat.person.id.clone())
        }
        None => None,
    };
    Ok(commands::call(&room.newsroom, by.as_deref(), &command, args).await?)
}
