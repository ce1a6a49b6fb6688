//! A newsroom that nobody has open, with one exported article and one draft.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::{Arc, Mutex};

use sanshen_editorial::commands::call;
use sanshen_editorial::refusal::Refusal;
use sanshen_editorial::{Newsroom, Surroundings};
use sanshen_tests::{Cast, Room, TestClock};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tempfile::TempDir;

pub struct Scene {
    folder: TempDir,
    /// The writer's id.
    pub writer: String,
    /// The draft's id.
    pub draft: String,
    /// The exported article's id.
    pub exported: String,
}

impl Scene {
    pub async fn set() -> Scene {
        let room = Room::open().await;
        let exported = room.approved("雪情").await;
        room.releases(Cast::Editor, &exported).await.unwrap();
        room.exports(Cast::Editor, &exported).await.unwrap();
        let draft = room.drafts(Cast::Writer, "雨情", "雨").await.unwrap();
        room.newsroom.close().await;
        Scene {
            writer: room.id(Cast::Writer).to_string(),
            draft: draft.0,
            exported: exported.0,
            folder: room.folder,
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn database(&self) -> PathBuf {
        self.path().join("sanshen.db")
    }

    pub async fn open(&self) -> Result<Newsroom, Refusal> {
        open(self.path()).await
    }

    /// An article as its writer sees it.
    pub async fn sees(&self, newsroom: &Newsroom, article: &str) -> Result<Value, Refusal> {
        let asked = json!({ "article": article });
        Ok(call(newsroom, Some(&self.writer), "article", asked)
            .await?
            .output)
    }

    /// Does this to the closed database, as a stranger with a tool of his own would.
    pub async fn alter(&self, statements: &str) {
        let options = SqliteConnectOptions::new().filename(self.database());
        let mut connection = options.connect().await.unwrap();
        let statements = sqlx::raw_sql(AssertSqlSafe(statements.to_string()));
        statements.execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    }
}

/// A child that is being started holds, for a moment, a copy of every lock of this program.
static STARTING: Mutex<()> = Mutex::new(());

/// Starts a child.
pub fn start(command: &mut Command) -> Child {
    let _starting = STARTING.lock().unwrap();
    command.spawn().unwrap()
}

/// Opens the newsroom in this folder while no child is being started.
pub async fn open(folder: &Path) -> Result<Newsroom, Refusal> {
    drop(STARTING.lock().unwrap());
    let clock = Arc::new(TestClock::monday_morning()) as Arc<dyn Surroundings>;
    Newsroom::open(folder, clock).await
}
