//! What SQLite says, as a refusal that a person can act on.

use sqlx::migrate::MigrateError;

use crate::refusal::Refusal;

/// SQLite's primary result codes that mean something to a person.
const SQLITE_READONLY: i32 = 8;
const SQLITE_CORRUPT: i32 = 11;
const SQLITE_FULL: i32 = 13;
const SQLITE_CANTOPEN: i32 = 14;
const SQLITE_NOTADB: i32 = 26;

/// The refusal for an error of the store.
pub(crate) fn refuse(error: sqlx::Error) -> Refusal {
    match primary_code(&error) {
        Some(SQLITE_FULL) => Refusal::DiskFull {},
        Some(SQLITE_READONLY | SQLITE_CANTOPEN) => Refusal::RoomReadOnly {
            path: String::new(),
        },
        Some(SQLITE_CORRUPT | SQLITE_NOTADB) => Refusal::RecordDamaged {
            what: "database".into(),
            id: String::new(),
        },
        _ => Refusal::StoreFailed {
            detail: error.to_string(),
        },
    }
}

/// The refusal for a migration that could not be applied; a newer room is told apart.
pub(crate) fn refuse_migration(error: MigrateError, known: u32) -> Refusal {
    match error {
        MigrateError::VersionMissing(found) => Refusal::RoomNewer {
            found: u32::try_from(found).unwrap_or(u32::MAX),
            known,
        },
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => refuse(error),
        other => Refusal::StoreFailed {
            detail: other.to_string(),
        },
    }
}

fn primary_code(error: &sqlx::Error) -> Option<i32> {
    let code: i32 = error.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}
