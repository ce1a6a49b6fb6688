//! Articles, their saves and revisions.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::{Refusal, Result};

#[derive(Clone, FromRow)]
pub(crate) struct ArticleRecord {
    pub(crate) id: String,
    pub(crate) year: i32,
    pub(crate) number: u32,
    pub(crate) writer: String,
    pub(crate) created_at: i64,
}

#[derive(Clone, FromRow)]
pub(crate) struct SaveRow {
    pub(crate) version: u32,
    pub(crate) content: String,
    pub(crate) hash: String,
    pub(crate) person: String,
    pub(crate) session: String,
    pub(crate) at: i64,
    /// 字数; `None` in saves of earlier versions of the program.
    pub(crate) words: Option<u32>,
    /// The suggestions in it, as `drafts::tracked` keeps them.
    pub(crate) tracked: Option<String>,
}

/// A revision without its text.
#[derive(Clone, FromRow)]
pub(crate) struct RevisionRow {
    pub(crate) number: u32,
    pub(crate) hash: String,
    pub(crate) reason: String,
    pub(crate) person: String,
    pub(crate) at: i64,
}

impl Store<'_> {
    pub(crate) async fn last_article_number(&mut self, year: i32) -> Result<u32> {
        let query = sqlx::query_scalar(include_str!("sql/articles/last_number.sql"));
        query
            .bind(year)
            .fetch_one(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn add_article(&mut self, article: &ArticleRecord) -> Result<()> {
        let query = sqlx::query(include_str!("sql/articles/insert.sql"));
        let query = query
            .bind(&article.id)
            .bind(article.year)
            .bind(article.number);
        let query = query.bind(&article.writer).bind(article.created_at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn article(&mut self, id: &str) -> Result<ArticleRecord> {
        let query = sqlx::query_as(include_str!("sql/articles/one.sql")).bind(id);
        let found = query
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)?;
        found.ok_or_else(|| Refusal::NotFound {
            what: "article".into(),
            id: id.into(),
        })
    }

    /// The id of the article with that shown number; `None` when there is none, or it is no number.
    pub(crate) async fn article_numbered(&mut self, shown: &str) -> Result<Option<String>> {
        let Some((year, number)) = shown.split_once('-') else {
            return Ok(None);
        };
        let (Ok(year), Ok(number)) = (year.parse::<i32>(), number.parse::<u32>()) else {
            return Ok(None);
        };
        let query = sqlx::query_scalar(include_str!("sql/articles/numbered.sql"));
        query
            .bind(year)
            .bind(number)
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn add_save(&mut self, article: &str, save: &SaveRow) -> Result<()> {
        let query = sqlx::query(include_str!("sql/articles/add_save.sql"));
        let query = query
            .bind(article)
            .bind(save.version)
            .bind(&save.content)
            .bind(&save.hash);
        let query = query.bind(&save.person).bind(&save.session).bind(save.at);
        let query = query.bind(save.words).bind(&save.tracked);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn last_save(&mut self, article: &str) -> Result<SaveRow> {
        let query = sqlx::query_as(include_str!("sql/articles/last_save.sql"));
        query
            .bind(article)
            .fetch_one(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn add_revision(
        &mut self,
        article: &str,
        revision: &RevisionRow,
        content: &str,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/articles/add_revision.sql"));
        let query = query
            .bind(article)
            .bind(revision.number)
            .bind(content)
            .bind(&revision.hash);
        let query = query
            .bind(&revision.reason)
            .bind(&revision.person)
            .bind(revision.at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn revisions(&mut self, article: &str) -> Result<Vec<RevisionRow>> {
        let query = sqlx::query_as(include_str!("sql/articles/revisions.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn revision_content(&mut self, article: &str, number: u32) -> Result<String> {
        let query = sqlx::query_scalar(include_str!("sql/articles/revision_content.sql"));
        let found = query
            .bind(article)
            .bind(number)
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)?;
        found.ok_or_else(|| Refusal::NotFound {
            what: "revision".into(),
            id: number.to_string(),
        })
    }
}
