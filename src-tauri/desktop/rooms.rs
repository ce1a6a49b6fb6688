//! The newsroom on this machine: the office's own, or the demo.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sanshen_editorial::Newsroom;
use sanshen_editorial::people::view::PersonView;
use sanshen_editorial::refusal::Refusal;
use sanshen_shell::{Machine, demo};
use serde::Serialize;
use tauri::{AppHandle, Emitter, State};

use crate::fault::{Fault, Result};
use crate::settings::{cannot_write, remember, remembered};
use crate::state::{Room, Shell, holds_a_room};

const REMEMBERED: &str = "room";
const OWN: &str = "newsroom";
const DEMO: &str = "demo";

/// What the first screen needs to know.
#[derive(Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum RoomState {
    /// Nothing is open; `known` when the office's own newsroom could be.
    None { known: bool },
    /// A newsroom is open.
    Open { demo: bool, path: String },
    /// The newsroom cannot be opened.
    Problem { refusal: Fault, path: String },
}

/// A newsroom that was just founded.
#[derive(Serialize)]
pub struct Founded {
    person: PersonView,
}

/// The demo that was just opened.
#[derive(Serialize)]
pub struct DemoOpened {
    passphrase: &'static str,
}

/// How far the demo is.
#[derive(Clone, Serialize)]
struct Progress {
    done: usize,
    of: usize,
}

/// The newsroom that was open last, opened again.
#[tauri::command]
pub async fn room_state(shell: State<'_, Shell>) -> Result<RoomState> {
    let mut room = shell.room.lock().await;
    if room.is_none()
        && let Some(name) = remembered(&shell.home, REMEMBERED)
    {
        let folder = shell.home.join(&name);
        match Newsroom::open(&folder, Arc::new(Machine)).await {
            Ok(newsroom) => {
                *room = Some(Room {
                    newsroom: Arc::new(newsroom),
                    folder,
                    demo: name == DEMO,
                })
            }
            Err(refusal) => {
                return Ok(RoomState::Problem {
                    refusal: refusal.into(),
                    path: folder.display().to_string(),
                });
            }
        }
    }
    Ok(match room.as_ref() {
        Some(room) => RoomState::Open {
            demo: room.demo,
            path: room.folder.display().to_string(),
        },
        None => RoomState::None {
            known: is_known(&shell.home.join(OWN)).await,
        },
    })
}

/// Founds the office's newsroom and signs its founder in.
#[tauri::command]
pub async fn found_newsroom(
    shell: State<'_, Shell>,
    name: String,
    founder: String,
    passphrase: String,
) -> Result<Founded> {
    let passphrase = zeroize::Zeroizing::new(passphrase);
    let _making = shell.making.lock().await;
    let folder = shell.home.join(OWN);
    if is_known(&folder).await {
        return Err(Refusal::NameTaken { name }.into());
    }
    put_aside(&folder)?;
    let making = begin(&folder)?;
    let (newsroom, desk) =
        sanshen_shell::found(&making, Arc::new(Machine), &name, &founder, &passphrase).await?;
    newsroom.close().await;
    drop(newsroom);
    finish(&making, &folder)?;
    open(&shell, OWN).await?;
    Ok(Founded {
        person: shell.seat(desk).await,
    })
}

/// Opens the demo, staging it the first time.
#[tauri::command]
pub async fn open_demo(app: AppHandle, shell: State<'_, Shell>) -> Result<DemoOpened> {
    let _making = shell.making.lock().await;
    let folder = shell.home.join(DEMO);
    if !is_known(&folder).await {
        put_aside(&folder)?;
        let making = begin(&folder)?;
        let room = demo::stage(&making, |done, of| {
            // A window that is gone needs no progress.
            let _ = app.emit("demo_progress", Progress { done, of });
        });
        let room = room.await?;
        room.newsroom.close().await;
        drop(room);
        finish(&making, &folder)?;
    }
    open(&shell, DEMO).await?;
    Ok(DemoOpened {
        passphrase: demo::PASSPHRASE,
    })
}

/// Opens the office's own newsroom, when there is one.
#[tauri::command]
pub async fn open_newsroom(shell: State<'_, Shell>) -> Result<()> {
    open(&shell, OWN).await
}

/// Leaves the newsroom: back to the first choice. Nothing of it is lost.
#[tauri::command]
pub async fn close_room(shell: State<'_, Shell>) -> Result<()> {
    leave(&shell).await;
    remember(&shell.home, REMEMBERED, serde_json::Value::Null)
}

async fn open(shell: &Shell, name: &str) -> Result<()> {
    leave(shell).await;
    let folder = shell.home.join(name);
    let newsroom = Arc::new(Newsroom::open(&folder, Arc::new(Machine)).await?);
    *shell.room.lock().await = Some(Room {
        newsroom,
        folder,
        demo: name == DEMO,
    });
    remember(&shell.home, REMEMBERED, name.into())
}

async fn leave(shell: &Shell) {
    shell.stand_up().await;
    let room = shell.room.lock().await.take();
    if let Some(room) = room {
        room.newsroom.close().await;
    }
}

/// Whether there is a newsroom for this version: one that an older version made does not count.
async fn is_known(folder: &Path) -> bool {
    if !holds_a_room(folder) {
        return false;
    }
    match Newsroom::open(folder, Arc::new(Machine)).await {
        Ok(newsroom) => {
            newsroom.close().await;
            true
        }
        Err(refusal) => refusal != Refusal::RoomOlder {},
    }
}

/// Gives way to a new newsroom: an older version's stays whole beside it, under another name.
fn put_aside(folder: &Path) -> Result<()> {
    if !holds_a_room(folder) {
        return Ok(());
    }
    let mut places = (1..).map(|number| match number {
        1 => folder.with_extension("0.1"),
        number => folder.with_extension(format!("0.1-{number}")),
    });
    let free = places.find(|place| !place.exists());
    let place = free.unwrap_or_else(|| folder.with_extension("0.1"));
    std::fs::rename(folder, &place).map_err(|fault| cannot_write(&fault, folder))
}

/// A fresh folder in which a newsroom is made; one that was left half made is cleared away first.
fn begin(folder: &Path) -> Result<PathBuf> {
    let making = folder.with_extension("making");
    if making.exists() {
        std::fs::remove_dir_all(&making).map_err(|fault| cannot_write(&fault, &making))?;
    }
    sanshen_shell::make_private_folder(&making).map_err(|fault| cannot_write(&fault, &making))?;
    Ok(making)
}

/// Gives a newsroom that is whole its place.
fn finish(making: &Path, folder: &Path) -> Result<()> {
    let home = folder.parent().unwrap_or(folder);
    std::fs::rename(making, folder)
        .and_then(|()| std::fs::File::open(home)?.sync_all())
        .map_err(|fault| cannot_write(&fault, folder))
}
