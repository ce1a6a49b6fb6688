//! The lists: what the shelf shows, and what waits for whom. Written from derived standing, never asked for permission.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::{Refusal, Result};

#[derive(Clone, FromRow)]
pub(crate) struct ShelfRow {
    pub(crate) article: String,
    #[sqlx(default)]
    pub(crate) year: i32,
    #[sqlx(default)]
    pub(crate) number: u32,
    pub(crate) title: String,
    pub(crate) section: String,
    pub(crate) stage: String,
    /// Shown names, joined by 、.
    pub(crate) open_steps: String,
    pub(crate) writer: String,
    pub(crate) urgent: bool,
    pub(crate) words: u32,
    pub(crate) updated_at: i64,
}

#[derive(Clone, FromRow)]
pub(crate) struct WaitingRow {
    pub(crate) errand: String,
    pub(crate) step_name: String,
    pub(crate) since: i64,
    pub(crate) due_at: Option<i64>,
    #[sqlx(flatten)]
    pub(crate) shelf: ShelfRow,
}

/// One thing that waits, for everyone with a role or for one person.
pub(crate) struct WaitingEntry {
    pub(crate) errand: &'static str,
    pub(crate) step: String,
    pub(crate) step_name: String,
    pub(crate) for_whom: String,
    pub(crate) since: i64,
    pub(crate) due_at: Option<i64>,
}

/// What a list shows of a working draft.
pub(crate) struct DraftOnShelf<'a> {
    pub(crate) title: &'a str,
    pub(crate) section: &'a str,
    pub(crate) words: u32,
    pub(crate) at: i64,
}

/// Which page of the list; empty strings ask for all.
pub(crate) struct ListQuery<'a> {
    pub(crate) before_at: i64,
    pub(crate) before_article: &'a str,
    pub(crate) limit: u32,
    pub(crate) stage: &'a str,
    pub(crate) section: &'a str,
    pub(crate) writer: &'a str,
    pub(crate) title: &'a str,
}

impl Store<'_> {
    pub(crate) async fn put_on_shelf(&mut self, row: &ShelfRow) -> Result<()> {
        let query = sqlx::query(include_str!("sql/lists/put.sql"));
        let query = query
            .bind(&row.article)
            .bind(&row.title)
            .bind(&row.section)
            .bind(&row.stage);
        let query = query
            .bind(&row.open_steps)
            .bind(&row.writer)
            .bind(row.urgent)
            .bind(row.words);
        query
            .bind(row.updated_at)
            .execute(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn shelf_row(&mut self, article: &str) -> Result<ShelfRow> {
        let query = sqlx::query_as(include_str!("sql/lists/row.sql")).bind(article);
        let found = query
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)?;
        found.ok_or_else(|| Refusal::NotFound {
            what: "article".into(),
            id: article.into(),
        })
    }

    /// Every article that waits for a reviewer.
    pub(crate) async fn in_review(&mut self) -> Result<Vec<String>> {
        let query = sqlx::query_scalar(include_str!("sql/lists/in_review.sql"));
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    pub(crate) async fn clear_waiting(&mut self, article: &str) -> Result<()> {
        for statement in [
            include_str!("sql/lists/clear_waiting.sql"),
            include_str!("sql/lists/clear_barred.sql"),
        ] {
            sqlx::query(statement)
                .bind(article)
                .execute(&mut *self.connection)
                .await
                .map_err(refuse)?;
        }
        Ok(())
    }

    pub(crate) async fn wait(
        &mut self,
        article: &str,
        urgent: bool,
        entry: &WaitingEntry,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/lists/wait.sql"));
        let query = query
            .bind(article)
            .bind(entry.errand)
            .bind(&entry.step)
            .bind(&entry.step_name);
        let query = query
            .bind(&entry.for_whom)
            .bind(urgent)
            .bind(entry.since)
            .bind(entry.due_at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn bar(&mut self, article: &str, step: &str, person: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/lists/bar.sql"));
        query
            .bind(article)
            .bind(step)
            .bind(person)
            .execute(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(())
    }

    /// The first `limit` things that wait for `for_whom` (a role or a person), urgent and oldest first.
    pub(crate) async fn waiting_for(
        &mut self,
        for_whom: &str,
        person: &str,
        limit: u32,
    ) -> Result<Vec<WaitingRow>> {
        let query = sqlx::query_as(include_str!("sql/lists/waiting_for.sql"));
        query
            .bind(for_whom)
            .bind(person)
            .bind(limit)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    /// The part of a row that a save of the working draft changes; where it stands stays as it was.
    pub(crate) async fn put_draft_on_shelf(
        &mut self,
        article: &str,
        draft: DraftOnShelf<'_>,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/lists/put_draft.sql"));
        let query = query.bind(article).bind(draft.title).bind(draft.section);
        let query = query.bind(draft.words).bind(draft.at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn count_stages(&mut self) -> Result<Vec<(String, u32)>> {
        let query = sqlx::query_as(include_str!("sql/lists/stages.sql"));
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    pub(crate) async fn shelf(&mut self, page: &ListQuery<'_>) -> Result<Vec<ShelfRow>> {
        // Whichever filter narrows most has an index of its own.
        let statement = match page {
            ListQuery {
                writer: "",
                stage: "",
                section: "",
                ..
            } => include_str!("sql/lists/page.sql"),
            ListQuery {
                writer: "",
                stage: "",
                ..
            } => include_str!("sql/lists/page_of_section.sql"),
            ListQuery { writer: "", .. } => include_str!("sql/lists/page_of_stage.sql"),
            ListQuery { .. } => include_str!("sql/lists/page_of_writer.sql"),
        };
        let query = sqlx::query_as(statement)
            .bind(page.before_at)
            .bind(page.before_article)
            .bind(page.limit);
        let query = query
            .bind(page.stage)
            .bind(page.section)
            .bind(page.writer)
            .bind(page.title);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// How many rows the same filters find, counted up to `limit`.
    pub(crate) async fn count_shelf(&mut self, page: &ListQuery<'_>, limit: u32) -> Result<u32> {
        let query = sqlx::query_scalar(include_str!("sql/lists/count.sql"));
        let query = query
            .bind(page.stage)
            .bind(page.section)
            .bind(page.writer)
            .bind(page.title);
        query
            .bind(limit)
            .fetch_one(&mut *self.connection)
            .await
            .map_err(refuse)
    }
}
