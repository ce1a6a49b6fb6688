//! The saves of a draft as versions: listed, kept, thinned.

use sqlx::FromRow;

use super::{SaveRow, Store, refuse};
use crate::refusal::Result;

/// A save without its text.
#[derive(FromRow)]
pub(crate) struct VersionRow {
    pub(crate) version: u32,
    pub(crate) hash: String,
    pub(crate) person: String,
    pub(crate) session: String,
    pub(crate) at: i64,
    /// `None` in saves of earlier versions of the program.
    pub(crate) words: Option<u32>,
    pub(crate) suggestions: bool,
}

/// Why a version is never thinned.
#[derive(FromRow)]
pub(crate) struct KeptRow {
    pub(crate) version: u32,
    /// `named` or `loss`.
    pub(crate) why: String,
    pub(crate) name: String,
}

impl Store<'_> {
    pub(crate) async fn save(&mut self, article: &str, version: u32) -> Result<Option<SaveRow>> {
        let query = sqlx::query_as(include_str!("sql/articles/one_save.sql"));
        query
            .bind(article)
            .bind(version)
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    /// Oldest first.
    pub(crate) async fn versions(&mut self, article: &str) -> Result<Vec<VersionRow>> {
        let query = sqlx::query_as(include_str!("sql/versions/all.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn kept_versions(&mut self, article: &str) -> Result<Vec<KeptRow>> {
        let query = sqlx::query_as(include_str!("sql/versions/kept.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    /// Keeps a version for good, under this name if it is one's name for it.
    pub(crate) async fn keep_version(
        &mut self,
        article: &str,
        kept: &KeptRow,
        person: &str,
        at: i64,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/versions/keep.sql"));
        let query = query.bind(article).bind(kept.version).bind(&kept.why);
        let query = query.bind(&kept.name).bind(person).bind(at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn unname_version(&mut self, article: &str, version: u32) -> Result<()> {
        let query = sqlx::query(include_str!("sql/versions/unname.sql"));
        let query = query.bind(article).bind(version);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn drop_save(&mut self, article: &str, version: u32) -> Result<()> {
        let query = sqlx::query(include_str!("sql/versions/drop.sql"));
        let query = query.bind(article).bind(version);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }
}
