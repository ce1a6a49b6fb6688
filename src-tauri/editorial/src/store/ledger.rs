//! The newsroom's ledger: every event in order, and each article's chain within it.

use sanshen_signoff::Hash;
use sanshen_signoff::chain::{Event, Recorded};
use serde_json::Value;
use sqlx::FromRow;

use super::{StatementRow, Store, refuse};
use crate::refusal::{Refusal, Result};

#[derive(Clone, FromRow)]
pub(crate) struct EventRow {
    pub(crate) seq: i64,
    pub(crate) article: Option<String>,
    pub(crate) article_seq: Option<i64>,
    pub(crate) kind: String,
    pub(crate) person: String,
    pub(crate) at: i64,
    /// Canonical JSON.
    pub(crate) details: String,
    pub(crate) prev: String,
    pub(crate) article_prev: Option<String>,
    pub(crate) hash: String,
}

impl EventRow {
    /// The row of an event, with its hash.
    pub(crate) fn of(event: &Event) -> Result<EventRow> {
        let bad = |fault: String| Refusal::BadInput {
            path: "event.details".into(),
            problem: fault,
        };
        Ok(EventRow {
            seq: number(event.seq),
            article: event.article.clone(),
            article_seq: event.article_seq.map(number),
            kind: event.kind.clone(),
            person: event.by.clone(),
            at: event.at,
            details: serde_json_canonicalizer::to_string(&event.details)
                .map_err(|fault| bad(fault.to_string()))?,
            prev: event.prev.to_string(),
            article_prev: event.article_prev.as_ref().map(ToString::to_string),
            hash: event
                .hash()
                .map_err(|fault| bad(fault.to_string()))?
                .to_string(),
        })
    }

    /// The event and its hash as they were recorded, to be checked.
    pub(crate) fn recorded(&self) -> Result<Recorded> {
        let damaged = || Refusal::RecordDamaged {
            what: "event".into(),
            id: self.seq.to_string(),
        };
        let hash = |text: &str| text.parse::<Hash>().map_err(|_| damaged());
        let event = Event {
            seq: self.seq.unsigned_abs(),
            article: self.article.clone(),
            article_seq: self.article_seq.map(i64::unsigned_abs),
            kind: self.kind.clone(),
            by: self.person.clone(),
            at: self.at,
            details: serde_json::from_str(&self.details).map_err(|_| damaged())?,
            prev: hash(&self.prev)?,
            article_prev: self.article_prev.as_deref().map(hash).transpose()?,
        };
        Ok(Recorded {
            event,
            hash: hash(&self.hash)?,
        })
    }

    /// The details as recorded.
    pub(crate) fn details(&self) -> Value {
        serde_json::from_str(&self.details).unwrap_or_default()
    }
}

fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

impl Store<'_> {
    /// The last event's number and hash; `None` in an empty ledger.
    pub(crate) async fn ledger_head(&mut self) -> Result<Option<(i64, String)>> {
        let query = sqlx::query_as(include_str!("sql/ledger/head.sql"));
        query
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    /// The last number and hash of an article's chain; `None` before its first event.
    pub(crate) async fn article_head(&mut self, article: &str) -> Result<Option<(i64, String)>> {
        let query = sqlx::query_as(include_str!("sql/ledger/article_head.sql"));
        query
            .bind(article)
            .fetch_optional(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    pub(crate) async fn add_event(&mut self, event: &EventRow) -> Result<()> {
        let query = sqlx::query(include_str!("sql/ledger/add.sql"));
        let query = query
            .bind(event.seq)
            .bind(&event.article)
            .bind(event.article_seq)
            .bind(&event.kind);
        let query = query
            .bind(&event.person)
            .bind(event.at)
            .bind(&event.details);
        let query = query
            .bind(&event.prev)
            .bind(&event.article_prev)
            .bind(&event.hash);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// The article's events in order, without long details: not for checking the chain.
    pub(crate) async fn outline_of(&mut self, article: &str) -> Result<Vec<EventRow>> {
        let query = sqlx::query_as(include_str!("sql/ledger/outline.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    /// The article's events in order, whole.
    pub(crate) async fn events_of(&mut self, article: &str) -> Result<Vec<EventRow>> {
        let query = sqlx::query_as(include_str!("sql/ledger/of_article.sql"));
        query
            .bind(article)
            .fetch_all(&mut *self.connection)
            .await
            .map_err(refuse)
    }

    /// The hash of every event of the ledger, in order.
    pub(crate) async fn event_hashes(&mut self) -> Result<Vec<String>> {
        let query = sqlx::query_scalar(include_str!("sql/ledger/hashes.sql"));
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// Every event of the ledger, in order, whole.
    pub(crate) async fn all_events(&mut self) -> Result<Vec<EventRow>> {
        let query = sqlx::query_as(include_str!("sql/ledger/all.sql"));
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// Every signed statement about an article.
    pub(crate) async fn article_statements(&mut self) -> Result<Vec<StatementRow>> {
        let query = sqlx::query_as(include_str!("sql/ledger/article_statements.sql"));
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }
}
