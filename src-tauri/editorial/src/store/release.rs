//! Releases and export records.

use sqlx::FromRow;

use super::{StatementRow, Store, refuse};
use crate::refusal::Result;

#[derive(Clone, FromRow)]
pub(crate) struct ExportRow {
    pub(crate) format: String,
    pub(crate) file_name: String,
    pub(crate) sha256: String,
    pub(crate) person: String,
    pub(crate) at: i64,
}

/// One file of an export that is being recorded.
pub(crate) struct NewExport<'a> {
    pub(crate) seq: i64,
    pub(crate) format: &'a str,
    pub(crate) file_name: &'a str,
    pub(crate) sha256: &'a str,
}

impl Store<'_> {
    pub(crate) async fn add_release(
        &mut self,
        article: &str,
        nonce: &str,
        row: &StatementRow,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/release/add.sql"));
        let query = query.bind(&row.id).bind(article).bind(row.seq);
        let query = query.bind(nonce).bind(&row.statement).bind(&row.signature);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn releases(&mut self, article: &str) -> Result<Vec<StatementRow>> {
        let query = sqlx::query_as(include_str!("sql/release/all.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn add_export_statement(
        &mut self,
        article: &str,
        nonce: &str,
        row: &StatementRow,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/release/add_export_statement.sql"));
        let query = query.bind(&row.id).bind(article).bind(row.seq);
        let query = query.bind(nonce).bind(&row.statement).bind(&row.signature);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// The signed export records of the article, in order.
    pub(crate) async fn export_statements(&mut self, article: &str) -> Result<Vec<StatementRow>> {
        let query = sqlx::query_as(include_str!("sql/release/export_statements.sql"));
        let query = query.bind(article);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// Keeps an exported file's bytes under their hash.
    pub(crate) async fn keep_file(&mut self, sha256: &str, bytes: &[u8]) -> Result<()> {
        let query = sqlx::query(include_str!("sql/release/keep_file.sql"));
        let query = query.bind(sha256).bind(bytes);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// The kept file of that hash.
    pub(crate) async fn kept_file(&mut self, sha256: &str) -> Result<Option<Vec<u8>>> {
        let query = sqlx::query_scalar(include_str!("sql/release/kept_file.sql"));
        let query = query.bind(sha256);
        query
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn add_export(&mut self, article: &str, export: NewExport<'_>) -> Result<()> {
        let query = sqlx::query(include_str!("sql/release/add_export.sql"));
        let query = query.bind(article).bind(export.seq).bind(export.format);
        let query = query.bind(export.file_name).bind(export.sha256);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn exports(&mut self, article: &str) -> Result<Vec<ExportRow>> {
        let query = sqlx::query_as(include_str!("sql/release/exports.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }
}
