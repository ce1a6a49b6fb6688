//! Opening and making a newsroom's database.

use std::fs::{File, TryLockError};
use std::path::Path;

use sqlx::migrate::Migrator;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use super::fault::{refuse, refuse_migration};
use crate::refusal::{Refusal, Result};

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/sqlite");

/// SQLite before this version can lose commits of a WAL database.
const LEAST_SQLITE: i32 = 3_051_003;
const READERS: u32 = 4;

/// The writer's single connection, the readers' pool, and the lock that keeps a second program out.
pub(crate) struct Pools {
    pub(crate) writer: SqlitePool,
    pub(crate) readers: SqlitePool,
    lock: File,
}

impl Pools {
    /// Opens the newsroom in `folder`, making the database when `create`, and brings it to this version.
    pub(crate) async fn open(folder: &Path, create: bool) -> Result<Pools> {
        let file = folder.join("sanshen.db");
        if !create && !file.is_file() {
            return Err(Refusal::RoomMissing {
                path: folder.display().to_string(),
            });
        }
        let in_folder = |refusal| name_the_folder(refusal, folder);
        let lock = lock(folder)?;
        let options = SqliteConnectOptions::new()
            .filename(&file)
            .create_if_missing(create)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("recursive_triggers", "on")
            .pragma("trusted_schema", "off");
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.clone())
            .await
            .map_err(|error| in_folder(refuse(error)))?;
        assert_version(&writer).await?;
        refuse_unsigned_roster(&writer).await.map_err(&in_folder)?;
        MIGRATIONS
            .run(&writer)
            .await
            .map_err(|error| in_folder(refuse_migration(error, known_version())))?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_lazy_with(options.create_if_missing(false).pragma("query_only", "on"));
        Ok(Pools {
            writer,
            readers,
            lock,
        })
    }

    /// Closes every connection, so that the WAL is folded into the file, and lets another program in.
    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
        // The system lets go of it anyway when the program ends.
        let _ = self.lock.unlock();
    }
}

/// Refuses a newsroom whose people were never signed for: none of its sign-offs could be proven. It is left as it is.
async fn refuse_unsigned_roster(pool: &SqlitePool) -> Result<()> {
    let has = |table: &'static str| async move {
        sqlx::query_scalar::<_, bool>(include_str!("sql/has_table.sql"))
            .bind(table)
            .fetch_one(pool)
            .await
            .map_err(refuse)
    };
    if !has("newsroom").await? || has("roster_change").await? {
        return Ok(());
    }
    let founded: bool = sqlx::query_scalar(include_str!("sql/founded.sql"))
        .fetch_one(pool)
        .await
        .map_err(refuse)?;
    if founded {
        Err(Refusal::RoomOlder {})
    } else {
        Ok(())
    }
}

/// The number of the last migration this program knows.
fn known_version() -> u32 {
    MIGRATIONS
        .iter()
        .map(|migration| u32::try_from(migration.version).unwrap_or(0))
        .max()
        .unwrap_or(0)
}

fn lock(folder: &Path) -> Result<File> {
    let path = folder.join("sanshen.lock");
    let read_only = |_| Refusal::RoomReadOnly {
        path: folder.display().to_string(),
    };
    let file = File::options()
        .create(true)
        .write(true)
        .truncate(false)
        .open(path)
        .map_err(read_only)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Refusal::RoomInUse {}),
        Err(TryLockError::Error(error)) => Err(Refusal::StoreFailed {
            detail: error.to_string(),
        }),
    }
}

async fn assert_version(pool: &SqlitePool) -> Result<()> {
    let version = libsqlite3_sys::SQLITE_VERSION_NUMBER;
    if version < LEAST_SQLITE {
        return Err(Refusal::StoreFailed {
            detail: format!("SQLite {version} is older than {LEAST_SQLITE}"),
        });
    }
    let running: String = sqlx::query_scalar(include_str!("sql/version.sql"))
        .fetch_one(pool)
        .await
        .map_err(refuse)?;
    let built = libsqlite3_sys::SQLITE_VERSION.to_str().unwrap_or("");
    if running != built {
        return Err(Refusal::StoreFailed {
            detail: format!("SQLite {running} runs, {built} was built in"),
        });
    }
    Ok(())
}

fn name_the_folder(refusal: Refusal, folder: &Path) -> Refusal {
    match refusal {
        Refusal::RoomReadOnly { .. } => Refusal::RoomReadOnly {
            path: folder.display().to_string(),
        },
        other => other,
    }
}
