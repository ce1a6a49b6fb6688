//! What becomes of newsrooms that earlier versions made.

use std::sync::Arc;

use sanshen_editorial::refusal::Refusal;
use sanshen_editorial::{Newsroom, Surroundings};
use sanshen_tests::{Dump, Raw, TestClock};
use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection};
use tempfile::TempDir;

use crate::database::{filled, migrations, plainly, source};

async fn is_whole(connection: &mut SqliteConnection) {
    let sound: String = sqlx::query_scalar("pragma integrity_check")
        .fetch_one(&mut *connection)
        .await
        .unwrap();
    assert_eq!(sound, "ok");
    let dangling = sqlx::query("pragma foreign_key_check")
        .fetch_all(connection)
        .await
        .unwrap();
    assert!(dangling.is_empty());
}

async fn open(folder: &TempDir) -> Newsroom {
    let clock = Arc::new(TestClock::monday_morning()) as Arc<dyn Surroundings>;
    Newsroom::open(folder.path(), clock).await.unwrap()
}

async fn rows(folder: &TempDir) -> Dump {
    Raw::open(folder.path()).await.dump().await
}

/// A newsroom of version 0.1: its people were never signed for, so none of its sign-offs could be proven.
#[tokio::test]
async fn a_newsroom_of_the_first_shape_is_refused_and_left_as_it_is() {
    let folder = TempDir::new().unwrap();
    let mut connection = plainly(folder.path())
        .create_if_missing(true)
        .connect()
        .await
        .unwrap();
    let first = migrations().await.iter().take(1).cloned().collect();
    Migrator::with_migrations(first)
        .run(&mut connection)
        .await
        .unwrap();
    let rows_of_then = source("tests/tests/store/rows_of_0001.sql");
    let text = std::fs::read_to_string(rows_of_then).unwrap();
    sqlx::raw_sql(AssertSqlSafe(text))
        .execute(&mut connection)
        .await
        .unwrap();
    let before = rows(&folder).await;
    let clock = Arc::new(TestClock::monday_morning()) as Arc<dyn Surroundings>;
    let refused = Newsroom::open(folder.path(), clock).await.err();
    assert_eq!(refused, Some(Refusal::RoomOlder {}));
    assert_eq!(rows(&folder).await, before);
    is_whole(&mut connection).await;
}

#[tokio::test]
async fn a_filled_newsroom_opens_again_with_every_row() {
    let folder = filled().await;
    let before = rows(&folder).await;
    assert_eq!(before["decision"].len(), 3);
    open(&folder).await.close().await;
    assert_eq!(rows(&folder).await, before);
    is_whole(&mut plainly(folder.path()).connect().await.unwrap()).await;
}

#[tokio::test]
async fn migrations_are_numbered_without_gaps() {
    let versions: Vec<i64> = migrations()
        .await
        .iter()
        .map(|migration| migration.version)
        .collect();
    let expected: Vec<i64> = (1..=versions.len() as i64).collect();
    assert_eq!(versions, expected);
}
