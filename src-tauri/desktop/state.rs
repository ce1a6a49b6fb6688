//! What the shell holds: the open newsroom and who sits at the desk.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use sanshen_editorial::Newsroom;
use sanshen_editorial::people::view::PersonView;
use sanshen_editorial::refusal::Refusal;
use sanshen_shell::{Desk, KeyRing};
use tauri::{AppHandle, Manager};
use tokio::sync::Mutex;

use crate::fault::{Own, Result};

/// Signing asks for the passphrase again after this time without any work.
const IDLE: Duration = Duration::from_secs(600);

/// Everything the shell holds while it runs.
pub struct Shell {
    /// The folder of newsrooms and settings.
    pub home: PathBuf,
    /// The open newsroom.
    pub room: Mutex<Option<Room>>,
    /// Who is signed in.
    pub seat: Mutex<Option<Seat>>,
    /// Held while a newsroom or a key is being made, so that a doubled click makes one.
    pub making: Mutex<()>,
}

/// An open newsroom.
#[derive(Clone)]
pub struct Room {
    /// The core.
    pub newsroom: Arc<Newsroom>,
    /// Its folder.
    pub folder: PathBuf,
    /// It is the demo.
    pub demo: bool,
}

/// Who is signed in, with the opened key until it is locked.
pub struct Seat {
    /// The person.
    pub person: PersonView,
    /// The opened key; `None` after ten idle minutes.
    pub desk: Option<Desk>,
    /// The last thing the person did, by the clock that stands still while the machine sleeps, and by the wall's.
    pub last_used: (Instant, SystemTime),
}

impl Seat {
    /// Wipes the opened key if its owner has been idle too long.
    pub fn lock_if_idle(&mut self) {
        let (worked, wall) = self.last_used;
        if is_idle(worked.elapsed(), wall.elapsed().unwrap_or_default()) {
            self.desk = None;
        }
    }

    /// The person just did something.
    pub fn touch(&mut self) {
        self.last_used = (Instant::now(), SystemTime::now());
    }
}

/// Whether the key is to be locked, by the clock that stands still while the machine sleeps or by the wall's.
fn is_idle(awake: Duration, by_the_wall: Duration) -> bool {
    awake.max(by_the_wall) >= IDLE
}

impl Shell {
    /// A shell with nothing open.
    pub fn new(home: PathBuf) -> Shell {
        Shell {
            home,
            room: Mutex::new(None),
            seat: Mutex::new(None),
            making: Mutex::new(()),
        }
    }

    /// Who is signed in.
    pub async fn seated(&self) -> Result<PersonView> {
        let seat = self.seat.lock().await;
        let seat = seat.as_ref().ok_or(Own::NotSignedIn {})?;
        Ok(seat.person.clone())
    }

    /// The open newsroom.
    pub async fn room(&self) -> Result<Room> {
        Ok(self.room.lock().await.clone().ok_or(Refusal::RoomMissing {
            path: self.home.display().to_string(),
        })?)
    }

    /// Sits a person down.
    pub async fn seat(&self, desk: Desk) -> PersonView {
        let person = desk.person.clone();
        let seat = Seat {
            person: person.clone(),
            desk: Some(desk),
            last_used: (Instant::now(), SystemTime::now()),
        };
        *self.seat.lock().await = Some(seat);
        person
    }

    /// Nobody sits here any more; an opened key is wiped.
    pub async fn stand_up(&self) {
        *self.seat.lock().await = None;
    }
}

impl Room {
    /// The key files of the people of this newsroom.
    pub fn keys(&self) -> KeyRing {
        KeyRing::of(&self.folder)
    }
}

/// The folder of newsrooms and settings: the user's data folder, or `SANSHEN_HOME`.
pub fn home(app: &AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os("SANSHEN_HOME") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => app.path().app_local_data_dir(),
    }
}

/// Whether a newsroom stands in this folder.
pub fn holds_a_room(folder: &Path) -> bool {
    folder.join("sanshen.db").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_locked_after_ten_minutes_awake_or_asleep() {
        let minutes = |minutes: u64| Duration::from_secs(60 * minutes);
        let (almost, none) = (minutes(10) - Duration::from_millis(1), Duration::ZERO);
        assert!(!is_idle(almost, almost));
        assert!(is_idle(minutes(10), none));
        assert!(is_idle(none, minutes(10)));
    }
}
