//! SQLite alone, to compare with: the same settings, the same number of commits, the same bytes.

use std::path::Path;
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::written;

/// How long `commits` inserts of `payload` bytes took, each in a transaction of its own, and what was written.
pub async fn commits(folder: &Path, commits: u32, payload: usize) -> (Duration, u64) {
    let options = SqliteConnectOptions::new()
        .filename(folder.join("bare.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(options)
        .await
        .unwrap();
    let table = "create table payload (id integer primary key, bytes blob not null) strict";
    sqlx::query(table).execute(&pool).await.unwrap();
    let bytes = vec![0x5a_u8; payload];
    let (begun, before) = (Instant::now(), written::bytes());
    for _ in 0..commits {
        let mut transaction = pool.begin_with("begin immediate").await.unwrap();
        let insert = sqlx::query("insert into payload (bytes) values ($1)").bind(&bytes);
        insert.execute(&mut *transaction).await.unwrap();
        transaction.commit().await.unwrap();
    }
    let taken = (begun.elapsed(), written::bytes() - before);
    pool.close().await;
    taken
}
