//! L3: what is signed or chained is only ever added.

use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Room};
use serde_json::json;
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection};

use crate::database::{as_the_program_opens, filled, plainly};

const PROTECTED: [&str; 21] = [
    "article",
    "comment_mark",
    "comment_mention",
    "comment_note",
    "comment_thread",
    "decision",
    "event",
    "export_record",
    "export_statement",
    "exported_file",
    "outside_hand",
    "picture",
    "picture_copy",
    "policy",
    "reading_copy",
    "release",
    "revision",
    "roster_change",
    "round",
    "source",
    "source_file",
];

async fn refuses(connection: &mut SqliteConnection, statement: String) -> bool {
    let refused = sqlx::query(AssertSqlSafe(statement))
        .execute(connection)
        .await;
    matches!(refused, Err(error) if error.to_string().contains("L3: "))
}

async fn columns(connection: &mut SqliteConnection, table: &str) -> Vec<String> {
    let query = "select name from pragma_table_info($1)";
    sqlx::query_scalar(query)
        .bind(table)
        .fetch_all(connection)
        .await
        .unwrap()
}

#[tokio::test]
async fn the_protected_tables_are_these() {
    let folder = filled().await;
    let mut connection = plainly(folder.path()).connect().await.unwrap();
    for name in ["_keeps", "_stays"] {
        let query = "select tbl_name from sqlite_master where type = 'trigger' and name = tbl_name || $1 order by 1";
        let tables: Vec<String> = sqlx::query_scalar(query)
            .bind(name)
            .fetch_all(&mut connection)
            .await
            .unwrap();
        assert_eq!(tables, PROTECTED);
    }
}

#[tokio::test]
async fn no_row_is_changed_or_deleted() {
    let folder = filled().await;
    // Triggers fire for a stranger's connection too.
    for options in [as_the_program_opens(folder.path()), plainly(folder.path())] {
        let mut connection = options.connect().await.unwrap();
        for table in PROTECTED {
            for column in columns(&mut connection, table).await {
                let update = format!("update \"{table}\" set \"{column}\" = \"{column}\"");
                assert!(refuses(&mut connection, update).await, "{table}.{column}");
            }
            assert!(
                refuses(&mut connection, format!("delete from \"{table}\"")).await,
                "{table}"
            );
        }
    }
}

#[tokio::test]
async fn no_row_is_replaced_through_the_programs_connection() {
    let folder = filled().await;
    let mut connection = as_the_program_opens(folder.path()).connect().await.unwrap();
    for table in PROTECTED {
        let replace = format!("insert or replace into \"{table}\" select * from \"{table}\"");
        assert!(refuses(&mut connection, replace).await, "{table}");
    }
}

/// Replacing deletes without a trigger where `recursive_triggers` is off, as it is for a stranger.
/// The database cannot refuse that; the signature shows it.
#[tokio::test]
async fn a_decision_replaced_by_a_stranger_counts_no_more() {
    let room = Room::open().await;
    let piece = room.approved("雨情").await;
    assert_eq!(room.stage(&piece).await, "approved");
    let mut stranger = plainly(room.path()).connect().await.unwrap();
    let replace = "insert or replace into decision
        select id, article, round, seq, nonce, statement, (select max(signature) from decision) from decision
        where signature <> (select max(signature) from decision) limit 1";
    let replaced = sqlx::query(replace).execute(&mut stranger).await.unwrap();
    assert_eq!(replaced.rows_affected(), 1);
    let shown = room.sees(Cast::Editor, &piece).await.unwrap();
    let hash = shown["revision"]["hash"].clone();
    let asked = json!({ "article": piece.0, "content_sha256": hash });
    let refused = room
        .call(Cast::Editor, "prepare_release", asked)
        .await
        .unwrap_err();
    assert!(matches!(refused, Refusal::WrongStage { .. }), "{refused:?}");
}

/// The program's own connections are opened as `as_the_program_opens` says.
#[test]
fn the_program_turns_recursive_triggers_on() {
    let open = crate::database::source("src-tauri/editorial/src/store/open.rs");
    let text = std::fs::read_to_string(open).unwrap();
    assert!(text.contains(r#".pragma("recursive_triggers", "on")"#));
    assert!(text.contains(".foreign_keys(true)"));
    assert!(text.contains("SqliteSynchronous::Full"));
}
