//! Lists that leave: the register, and the articles of a batch.

use sqlx::FromRow;

use super::lists::ShelfRow;
use super::{Store, refuse};
use crate::refusal::Result;

#[derive(Clone, FromRow)]
pub(crate) struct RegisterRow {
    #[sqlx(flatten)]
    pub(crate) shelf: ShelfRow,
    pub(crate) created_at: i64,
}

#[derive(Clone, FromRow)]
pub(crate) struct ExportableRow {
    pub(crate) article: String,
    pub(crate) year: i32,
    pub(crate) number: u32,
    pub(crate) title: String,
    pub(crate) stage: String,
    pub(crate) released_at: i64,
}

/// Which articles; empty strings ask for all. Times are milliseconds UTC, the later one is not in it.
pub(crate) struct RegisterQuery<'a> {
    pub(crate) stage: &'a str,
    pub(crate) section: &'a str,
    pub(crate) writer: &'a str,
    pub(crate) title: &'a str,
    pub(crate) from: i64,
    pub(crate) until: i64,
    pub(crate) limit: u32,
}

/// An export that a file was part of.
#[derive(Clone, FromRow)]
pub(crate) struct ExportOfFile {
    pub(crate) article: String,
    pub(crate) seq: i64,
    pub(crate) format: String,
    pub(crate) file_name: String,
    pub(crate) person: String,
    pub(crate) at: i64,
}

impl Store<'_> {
    /// The articles of a register, by their numbers.
    pub(crate) async fn registered(
        &mut self,
        asked: &RegisterQuery<'_>,
    ) -> Result<Vec<RegisterRow>> {
        let query = sqlx::query_as(include_str!("sql/lists/register.sql"));
        let query = query.bind(asked.stage).bind(asked.section);
        let query = query.bind(asked.writer).bind(asked.title);
        let query = query.bind(asked.from).bind(asked.until).bind(asked.limit);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// The released articles of a section that were last released in that time.
    pub(crate) async fn exportable(
        &mut self,
        section: &str,
        from: i64,
        until: i64,
        limit: u32,
    ) -> Result<Vec<ExportableRow>> {
        let query = sqlx::query_as(include_str!("sql/lists/exportable.sql"));
        let query = query.bind(section).bind(from).bind(until).bind(limit);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// The exports that had a file with this hash, the newest first.
    pub(crate) async fn exports_of_file(&mut self, sha256: &str) -> Result<Vec<ExportOfFile>> {
        let query = sqlx::query_as(include_str!("sql/release/exports_of_file.sql")).bind(sha256);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }
}
