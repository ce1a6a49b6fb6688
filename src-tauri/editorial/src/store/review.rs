//! Rounds and the decisions in them.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::Result;

#[derive(Clone, FromRow)]
pub(crate) struct RoundRow {
    pub(crate) id: String,
    pub(crate) number: u32,
    pub(crate) section: String,
    pub(crate) policy_sha256: String,
    /// The frozen policy as canonical JSON.
    pub(crate) policy: String,
    pub(crate) person: String,
    pub(crate) at: i64,
}

/// A signed statement as it was recorded: opaque bytes and the signature over them.
#[derive(Clone, FromRow)]
pub(crate) struct StatementRow {
    /// SHA-256 of the statement.
    pub(crate) id: String,
    /// The round's id; empty for a release.
    pub(crate) round: String,
    pub(crate) seq: i64,
    pub(crate) statement: Vec<u8>,
    pub(crate) signature: String,
}

impl Store<'_> {
    pub(crate) async fn last_round(&mut self, article: &str) -> Result<Option<RoundRow>> {
        let query = sqlx::query_as(include_str!("sql/review/last_round.sql"));
        query
            .bind(article)
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    /// Every round of the article, in order, each with its frozen policy.
    pub(crate) async fn rounds(&mut self, article: &str) -> Result<Vec<RoundRow>> {
        let query = sqlx::query_as(include_str!("sql/review/rounds.sql"));
        let query = query.bind(article);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    pub(crate) async fn add_round(&mut self, article: &str, round: &RoundRow) -> Result<()> {
        let query = sqlx::query(include_str!("sql/review/add_round.sql"));
        let query = query.bind(&round.id).bind(article).bind(round.number);
        let query = query
            .bind(&round.section)
            .bind(&round.policy_sha256)
            .bind(&round.person)
            .bind(round.at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn add_decision(
        &mut self,
        article: &str,
        nonce: &str,
        row: &StatementRow,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/review/add_decision.sql"));
        let query = query
            .bind(&row.id)
            .bind(article)
            .bind(&row.round)
            .bind(row.seq);
        let query = query.bind(nonce).bind(&row.statement).bind(&row.signature);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// The decisions of every round of the article, in order.
    pub(crate) async fn decisions(&mut self, article: &str) -> Result<Vec<StatementRow>> {
        let query = sqlx::query_as(include_str!("sql/review/decisions.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn nonce_used(&mut self, nonce: &str) -> Result<bool> {
        let query = sqlx::query_scalar(include_str!("sql/review/nonce_used.sql"));
        query
            .bind(nonce)
            .fetch_one(&mut *self.connection)
            .await
            .map_err(refuse)
    }
}
