//! Signing in, signing, and the lock after ten idle minutes.

use std::time::Duration;

use sanshen_editorial::people::view::PersonView;
use sanshen_shell::{KeyTrouble, Trouble};
use serde::Serialize;
use tauri::{AppHandle, Manager, State};
use zeroize::Zeroizing;

use crate::fault::{Own, Result};
use crate::state::Shell;

/// How often an idle seat is looked for.
const LOOK_EVERY: Duration = Duration::from_secs(20);

/// Who is signed in.
#[derive(Serialize)]
pub struct Session {
    person: Option<PersonView>,
}

/// A signature over a statement.
#[derive(Serialize)]
pub struct Signed {
    signature: String,
}

/// Who is signed in, if anybody is.
#[tauri::command]
pub async fn session(shell: State<'_, Shell>) -> Result<Session> {
    Ok(Session {
        person: shell
            .seat
            .lock()
            .await
            .as_ref()
            .map(|seat| seat.person.clone()),
    })
}

/// Signs in by opening the person's key.
#[tauri::command]
pub async fn sign_in(
    shell: State<'_, Shell>,
    person: String,
    passphrase: String,
) -> Result<PersonView> {
    let passphrase = Zeroizing::new(passphrase);
    let room = shell.room().await?;
    let desk = sanshen_shell::sign_in(&room.newsroom, &room.keys(), &person, &passphrase).await?;
    Ok(shell.seat(desk).await)
}

/// The first sign-in: makes the person's key, against the code handed over in person.
#[tauri::command]
pub async fn enrol(
    shell: State<'_, Shell>,
    person: String,
    code: String,
    passphrase: String,
) -> Result<PersonView> {
    let passphrase = Zeroizing::new(passphrase);
    let _making = shell.making.lock().await;
    let room = shell.room().await?;
    let desk =
        sanshen_shell::enrol(&room.newsroom, &room.keys(), &person, &code, &passphrase).await?;
    Ok(shell.seat(desk).await)
}

/// Signs out; the opened key is wiped.
#[tauri::command]
pub async fn sign_out(shell: State<'_, Shell>) -> Result<()> {
    shell.stand_up().await;
    Ok(())
}

/// Opens the key of the person who is signed in again.
#[tauri::command]
pub async fn unlock(shell: State<'_, Shell>, passphrase: String) -> Result<()> {
    let passphrase = Zeroizing::new(passphrase);
    let person = shell.seated().await?.id;
    let room = shell.room().await?;
    let desk = sanshen_shell::sign_in(&room.newsroom, &room.keys(), &person, &passphrase).await?;
    shell.seat(desk).await;
    Ok(())
}

/// Signs a statement that the core prepared for the person who is signed in.
#[tauri::command]
pub async fn sign(shell: State<'_, Shell>, statement: String) -> Result<Signed> {
    let mut seat = shell.seat.lock().await;
    let seat = seat.as_mut().ok_or(Own::NotSignedIn {})?;
    seat.lock_if_idle();
    let desk = seat.desk.as_ref().ok_or(Own::KeyLocked {})?;
    match desk.sign(&statement) {
        Ok(signature) => {
            seat.touch();
            Ok(Signed { signature })
        }
        // Another key was confirmed meanwhile: it has its own passphrase.
        Err(Trouble::Key(KeyTrouble::KeyReplaced {})) => {
            seat.desk = None;
            Err(Own::KeyLocked {}.into())
        }
        Err(trouble) => Err(trouble.into()),
    }
}

/// Seals the key of the person who is signed in under another passphrase.
#[tauri::command]
pub async fn change_passphrase(shell: State<'_, Shell>, old: String, new: String) -> Result<()> {
    let (old, new) = (Zeroizing::new(old), Zeroizing::new(new));
    let person = shell.seated().await?.id;
    let room = shell.room().await?;
    sanshen_shell::change_passphrase(&room.newsroom, &room.keys(), &person, &old, &new).await?;
    Ok(())
}

/// Makes a new key for the person who is signed in and offers it to an administrator.
#[tauri::command]
pub async fn offer_replacement(
    shell: State<'_, Shell>,
    old: String,
    passphrase: String,
) -> Result<PersonView> {
    let (old, passphrase) = (Zeroizing::new(old), Zeroizing::new(passphrase));
    let _making = shell.making.lock().await;
    let person = shell.seated().await?.id;
    let room = shell.room().await?;
    let ring = room.keys();
    Ok(sanshen_shell::offer_replacement(&room.newsroom, &ring, &person, &old, &passphrase).await?)
}

/// Whether a key of this fingerprint lies at this machine for the person who is signed in.
#[tauri::command]
pub async fn holds_key(shell: State<'_, Shell>, fingerprint: String) -> Result<bool> {
    let person = shell.seated().await?.id;
    Ok(shell.room().await?.keys().holds(&person, &fingerprint))
}

/// Wipes the opened key once its owner has been idle for ten minutes.
pub fn lock_when_idle(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut look = tokio::time::interval(LOOK_EVERY);
        loop {
            look.tick().await;
            let shell = app.state::<Shell>();
            if let Some(seat) = shell.seat.lock().await.as_mut() {
                seat.lock_if_idle();
            }
        }
    });
}
