//! Channels and their layouts.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::Result;

#[derive(Clone, FromRow)]
pub(crate) struct ChannelRow {
    pub(crate) id: String,
    pub(crate) name: String,
    /// JSON.
    pub(crate) layout: String,
    /// Names, joined by commas.
    pub(crate) formats: String,
}

impl Store<'_> {
    /// Every channel, in the order of their names.
    pub(crate) async fn channels(&mut self) -> Result<Vec<ChannelRow>> {
        let query = sqlx::query_as(include_str!("sql/channels/all.sql"));
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// Adds a channel, or writes over the one of that id.
    pub(crate) async fn put_channel(&mut self, row: &ChannelRow, at: i64) -> Result<()> {
        let query = sqlx::query(include_str!("sql/channels/put.sql"));
        let query = query.bind(&row.id).bind(&row.name).bind(&row.layout);
        let query = query.bind(&row.formats).bind(at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn remove_channel(&mut self, id: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/channels/remove.sql")).bind(id);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }
}
