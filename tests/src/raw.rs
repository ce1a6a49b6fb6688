//! The record as anyone reads it who opens the file without the program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sanshen_signoff::chain::{Event, Recorded};
use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{AssertSqlSafe, ConnectOptions, Row, SqliteConnection};

/// Every row of every table, written out.
pub type Dump = BTreeMap<String, BTreeSet<String>>;

/// A second, read-only connection to a newsroom's database.
pub struct Raw {
    connection: SqliteConnection,
    every_row: String,
}

impl Raw {
    /// Opens the database in `folder` beside the program that has it open.
    pub async fn open(folder: &Path) -> Raw {
        let options = SqliteConnectOptions::new()
            .filename(folder.join("sanshen.db"))
            .read_only(true);
        let mut connection = options.connect().await.unwrap();
        let every_row = every_row(&mut connection).await;
        Raw {
            connection,
            every_row,
        }
    }

    /// The rows of this query.
    pub async fn rows(&mut self, query: &'static str, about: &str) -> Vec<SqliteRow> {
        let query = sqlx::query(query).bind(about);
        query.fetch_all(&mut self.connection).await.unwrap()
    }

    /// Every row of every table at this moment.
    pub async fn dump(&mut self) -> Dump {
        let query = sqlx::query_as(AssertSqlSafe(self.every_row.clone()));
        let rows: Vec<(String, String)> = query.fetch_all(&mut self.connection).await.unwrap();
        let mut dump = Dump::new();
        for (table, row) in rows {
            dump.entry(table).or_default().insert(row);
        }
        dump
    }

    /// The newsroom's whole ledger.
    pub async fn ledger(&mut self) -> Vec<Recorded> {
        let rows = self
            .rows("select * from event where $1 = '' order by seq", "")
            .await;
        rows.iter().map(recorded).collect()
    }
}

async fn every_row(connection: &mut SqliteConnection) -> String {
    let columns = "select m.name, group_concat('quote(' || c.name || ')', '||'',''||')
        from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' group by m.name";
    let tables: Vec<(String, String)> =
        sqlx::query_as(columns).fetch_all(connection).await.unwrap();
    let selects = tables
        .iter()
        .map(|(table, row)| format!("select '{table}', {row} from \"{table}\""));
    selects.collect::<Vec<_>>().join(" union all ")
}

fn recorded(row: &SqliteRow) -> Recorded {
    let hash = |name: &str| row.get::<String, _>(name).parse().unwrap();
    let article_prev: Option<String> = row.get("article_prev");
    Recorded {
        event: Event {
            seq: row.get::<i64, _>("seq").unsigned_abs(),
            article: row.get("article"),
            article_seq: row
                .get::<Option<i64>, _>("article_seq")
                .map(i64::unsigned_abs),
            kind: row.get("kind"),
            by: row.get("person"),
            at: row.get("at"),
            details: serde_json::from_str(row.get("details")).unwrap(),
            prev: hash("prev"),
            article_prev: article_prev.map(|hash| hash.parse().unwrap()),
        },
        hash: hash("hash"),
    }
}
