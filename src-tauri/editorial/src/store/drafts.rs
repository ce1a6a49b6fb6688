//! Who sits at a draft, the bases of suggestions, texts put aside.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::Result;

/// One person at one draft.
#[derive(FromRow)]
pub(crate) struct SittingRow {
    pub(crate) session: String,
    pub(crate) person: String,
    pub(crate) since: i64,
    pub(crate) seen_at: i64,
    /// The version that it began from.
    pub(crate) version: u32,
}

/// A draft that an earlier run left open.
#[derive(FromRow)]
pub(crate) struct UnfinishedRow {
    pub(crate) article: String,
    pub(crate) session: String,
    pub(crate) version: u32,
    pub(crate) year: i32,
    pub(crate) number: u32,
    pub(crate) title: String,
    pub(crate) words: u32,
    pub(crate) last: u32,
    pub(crate) at: i64,
}

/// A text put aside.
#[derive(FromRow)]
pub(crate) struct AsideRow {
    pub(crate) id: String,
    pub(crate) person: String,
    pub(crate) session: String,
    pub(crate) base_version: u32,
    pub(crate) why: String,
    pub(crate) content: String,
    pub(crate) hash: String,
    pub(crate) words: u32,
    pub(crate) at: i64,
}

impl Store<'_> {
    pub(crate) async fn keep_base(&mut self, sha256: &str, content: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/drafts/keep_base.sql"));
        let query = query.bind(sha256).bind(content);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn base_text(&mut self, sha256: &str) -> Result<Option<String>> {
        let query = sqlx::query_scalar(include_str!("sql/drafts/base.sql"));
        query
            .bind(sha256)
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    /// Who made changes to the article's draft, and when.
    pub(crate) async fn hands(&mut self, article: &str) -> Result<Vec<(String, i64)>> {
        let query = sqlx::query_as(include_str!("sql/drafts/hands.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn add_hand(&mut self, article: &str, person: &str, time: i64) -> Result<()> {
        let query = sqlx::query(include_str!("sql/drafts/add_hand.sql"));
        let query = query.bind(article).bind(person).bind(time);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// Sits a session down; answers 0 when it is that of another article or person.
    pub(crate) async fn sit_down(
        &mut self,
        article: &str,
        run: &str,
        sitting: &SittingRow,
    ) -> Result<u64> {
        let query = sqlx::query(include_str!("sql/drafts/sit_down.sql"));
        let query = query.bind(&sitting.session).bind(article);
        let query = query.bind(&sitting.person).bind(sitting.since);
        let query = query.bind(sitting.seen_at).bind(run).bind(sitting.version);
        let done = query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(done.rows_affected())
    }

    pub(crate) async fn sitting(
        &mut self,
        article: &str,
        session: &str,
    ) -> Result<Option<SittingRow>> {
        let query = sqlx::query_as(include_str!("sql/drafts/sitting.sql"));
        query
            .bind(article)
            .bind(session)
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn sits_still(&mut self, session: &str, now: i64) -> Result<()> {
        let query = sqlx::query(include_str!("sql/drafts/sits_still.sql"));
        let query = query.bind(session).bind(now);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn get_up(
        &mut self,
        article: &str,
        session: &str,
        person: &str,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/drafts/get_up.sql"));
        let query = query.bind(article).bind(session).bind(person);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// Forgets what the person left open at this article in earlier runs.
    pub(crate) async fn leave_behind(
        &mut self,
        article: &str,
        person: &str,
        run: &str,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/drafts/left_behind.sql"));
        let query = query.bind(article).bind(person).bind(run);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// Who sat down last in this run, if they have been heard of since.
    pub(crate) async fn holder(
        &mut self,
        article: &str,
        run: &str,
        heard_since: i64,
    ) -> Result<Option<SittingRow>> {
        let query = sqlx::query_as(include_str!("sql/drafts/holder.sql"));
        let last: Option<SittingRow> = query
            .bind(article)
            .bind(run)
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(last.filter(|holder| holder.seen_at >= heard_since))
    }

    pub(crate) async fn unfinished(
        &mut self,
        person: &str,
        run: &str,
    ) -> Result<Vec<UnfinishedRow>> {
        let query = sqlx::query_as(include_str!("sql/drafts/unfinished.sql"));
        query
            .bind(person)
            .bind(run)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn add_aside(&mut self, article: &str, aside: &AsideRow) -> Result<()> {
        let query = sqlx::query(include_str!("sql/drafts/add_aside.sql"));
        let query = query.bind(&aside.id).bind(article).bind(&aside.person);
        let query = query.bind(&aside.session).bind(aside.base_version);
        let query = query.bind(&aside.why).bind(&aside.content);
        let query = query.bind(&aside.hash).bind(aside.words).bind(aside.at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn asides(&mut self, article: &str) -> Result<Vec<AsideRow>> {
        let query = sqlx::query_as(include_str!("sql/drafts/asides.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    /// Lets go of the person's own text put aside; answers how many there were.
    pub(crate) async fn drop_aside(
        &mut self,
        article: &str,
        id: &str,
        person: &str,
    ) -> Result<u64> {
        let query = sqlx::query(include_str!("sql/drafts/drop_aside.sql"));
        let done = query
            .bind(article)
            .bind(id)
            .bind(person)
            .execute(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(done.rows_affected())
    }
}
