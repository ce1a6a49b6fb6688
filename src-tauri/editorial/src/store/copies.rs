//! Copies that left to be read.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::Result;

#[derive(Clone, FromRow)]
pub(crate) struct CopyRow {
    pub(crate) id: String,
    pub(crate) article: String,
    /// 0 for a draft.
    pub(crate) revision: u32,
    pub(crate) hash: String,
    /// The SHA-256 of the text among the base texts.
    pub(crate) base_text: String,
    pub(crate) form: String,
    pub(crate) file_name: String,
    pub(crate) sha256: String,
    pub(crate) to_whom: String,
    pub(crate) person: String,
    pub(crate) at: i64,
}

impl Store<'_> {
    pub(crate) async fn add_copy(&mut self, row: &CopyRow) -> Result<()> {
        let query = sqlx::query(include_str!("sql/copies/add.sql"));
        let query = query.bind(&row.id).bind(&row.article).bind(row.revision);
        let query = query.bind(&row.hash).bind(&row.base_text).bind(&row.form);
        let query = query.bind(&row.file_name).bind(&row.sha256);
        let query = query.bind(&row.to_whom).bind(&row.person).bind(row.at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// The copies of an article, the newest first.
    pub(crate) async fn copies(&mut self, article: &str) -> Result<Vec<CopyRow>> {
        let query = sqlx::query_as(include_str!("sql/copies/of_article.sql")).bind(article);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// The copies that were exactly this file, the newest first.
    pub(crate) async fn copies_of_file(&mut self, sha256: &str) -> Result<Vec<CopyRow>> {
        let query = sqlx::query_as(include_str!("sql/copies/of_file.sql")).bind(sha256);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }
}
