//! Databases to look at, and the files of the store.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_tests::word::corrected_by;
use sanshen_tests::{Cast, Piece, Room};
use serde_json::json;
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use tempfile::TempDir;

/// A path from the root of the sources.
pub fn source(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// The migrations, read when the test runs.
pub async fn migrations() -> Migrator {
    Migrator::new(source("migrations/sqlite")).await.unwrap()
}

/// An empty database of today's shape.
pub async fn fresh() -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(":memory:")
        .foreign_keys(true);
    let mut connection = options.connect().await.unwrap();
    migrations().await.run(&mut connection).await.unwrap();
    connection
}

/// The database of a newsroom with an exported article, closed.
pub async fn filled() -> TempDir {
    let room = Room::open().await;
    let piece = room.approved("雨情").await;
    picture(&room).await;
    room.releases(Cast::Editor, &piece).await.unwrap();
    room.exports(Cast::Editor, &piece).await.unwrap();
    comments(&room, &piece).await;
    files(&room, &piece).await;
    room.newsroom.close().await;
    room.folder
}

async fn comments(room: &Room, piece: &Piece) {
    let comment = json!({
        "article": piece.0, "anchor": null, "text": "标题偏长。", "mentions": [room.id(Cast::Writer)], "blocking": true,
    });
    let added = room.call(Cast::First, "add_comment", comment).await;
    added.unwrap();
}

/// A copy to read, and an article made of a Word file in which somebody from outside has tracked a change.
async fn files(room: &Room, piece: &Piece) {
    let copy = json!({
        "article": piece.0, "which": { "kind": "draft" }, "form": "text", "channel": null, "to_whom": "罗老师",
    });
    room.call(Cast::Editor, "reading_copy", copy).await.unwrap();
    let file = json!({
        "name": "来稿.docx", "base64": STANDARD.encode(corrected_by("罗老师")), "encoding": null, "section": room.section(),
    });
    room.call(Cast::Writer, "import_file", file).await.unwrap();
}

async fn picture(room: &Room) {
    let bytes = fs::read(source("src-tauri/shell/demo/tea.png")).unwrap();
    let file = json!({ "base64": STANDARD.encode(bytes) });
    room.call(Cast::Writer, "add_picture", file).await.unwrap();
}

/// The options with which the program opens it.
pub fn as_the_program_opens(folder: &Path) -> SqliteConnectOptions {
    plainly(folder)
        .foreign_keys(true)
        .pragma("recursive_triggers", "on")
}

/// The options of a stranger who knows nothing of the program.
pub fn plainly(folder: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(folder.join("sanshen.db"))
        .foreign_keys(false)
}

/// Every `.sql` file of the store with its path and text.
pub fn statements() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![source("src-tauri/editorial/src/store/sql")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push((path.clone(), fs::read_to_string(path).unwrap())),
            }
        }
    }
    found.sort();
    found
}
