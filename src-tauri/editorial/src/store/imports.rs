//! Files that came in, and who from outside made changes.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::Result;

/// What came of a file.
pub(crate) struct NewSource<'a> {
    pub(crate) article: &'a str,
    pub(crate) sha256: &'a str,
    /// `imported` or `taken_back`.
    pub(crate) why: &'static str,
    pub(crate) name: &'a str,
    pub(crate) person: &'a str,
    pub(crate) at: i64,
}

/// An article that was made of a file.
#[derive(Clone, FromRow)]
pub(crate) struct SeenRow {
    pub(crate) article: String,
    pub(crate) year: i32,
    pub(crate) number: u32,
    pub(crate) title: String,
    pub(crate) person: String,
    pub(crate) at: i64,
}

impl Store<'_> {
    pub(crate) async fn keep_source_file(&mut self, sha256: &str, bytes: &[u8]) -> Result<()> {
        let query = sqlx::query(include_str!("sql/imports/keep.sql"));
        let query = query.bind(sha256).bind(bytes);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn add_source(&mut self, source: NewSource<'_>) -> Result<()> {
        let query = sqlx::query(include_str!("sql/imports/add.sql"));
        let query = query.bind(source.article).bind(source.sha256);
        let query = query.bind(source.why).bind(source.name);
        let query = query.bind(source.person).bind(source.at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// The articles that were made of the file with this hash, the newest first.
    pub(crate) async fn imported_before(&mut self, sha256: &str) -> Result<Vec<SeenRow>> {
        let query = sqlx::query_as(include_str!("sql/imports/seen.sql")).bind(sha256);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// Name and bytes of a file that the article has to do with.
    pub(crate) async fn source_file(
        &mut self,
        article: &str,
        sha256: &str,
    ) -> Result<Option<(String, Vec<u8>)>> {
        let query = sqlx::query_as(include_str!("sql/imports/original.sql"));
        let query = query.bind(article).bind(sha256);
        query
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn add_outside_hand(
        &mut self,
        article: &str,
        name: &str,
        time: i64,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/imports/add_hand.sql"));
        let query = query.bind(article).bind(name).bind(time);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// Who from outside made changes that the article's draft took in, and when.
    pub(crate) async fn outside_hands(&mut self, article: &str) -> Result<Vec<(String, i64)>> {
        let query = sqlx::query_as(include_str!("sql/imports/hands.sql")).bind(article);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }
}
