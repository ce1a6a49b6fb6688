//! The roster's signed changes, and keys that were offered and wait to be confirmed.

use super::{EventRow, StatementRow, Store, refuse};
use crate::refusal::Result;

impl Store<'_> {
    pub(crate) async fn add_roster_change(
        &mut self,
        number: i64,
        nonce: &str,
        row: &StatementRow,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/roster/add.sql"));
        let query = query.bind(number).bind(&row.id).bind(row.seq);
        let query = query.bind(nonce).bind(&row.statement).bind(&row.signature);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// The changes after the first `known`, in order.
    pub(crate) async fn roster_after(&mut self, known: i64) -> Result<Vec<StatementRow>> {
        let query = sqlx::query_as(include_str!("sql/roster/after.sql"));
        let query = query.bind(known);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// The events of the changes, in order, whole.
    pub(crate) async fn roster_events(&mut self) -> Result<Vec<EventRow>> {
        let query = sqlx::query_as(include_str!("sql/roster/events.sql"));
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// Keeps the key that a person offers, in place of an earlier offer.
    pub(crate) async fn offer_key(
        &mut self,
        person: &str,
        public_key: &str,
        at: i64,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/roster/offer.sql"));
        let query = query.bind(person).bind(public_key).bind(at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn withdraw_offer(&mut self, person: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/roster/withdraw_offer.sql"));
        let query = query.bind(person);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }
}
