//! Sections, and policies kept by their hash.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::Result;

#[derive(Clone, FromRow)]
pub(crate) struct SectionRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) policy_sha256: String,
    /// The policy as canonical JSON.
    pub(crate) policy: String,
}

impl Store<'_> {
    pub(crate) async fn sections(&mut self) -> Result<Vec<SectionRow>> {
        let query = sqlx::query_as(include_str!("sql/sections/all.sql"));
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    pub(crate) async fn add_section(
        &mut self,
        id: &str,
        name: &str,
        policy_sha256: &str,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/sections/insert.sql"));
        query
            .bind(id)
            .bind(name)
            .bind(policy_sha256)
            .execute(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn set_policy(&mut self, section: &str, policy_sha256: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/sections/set_policy.sql"));
        query
            .bind(section)
            .bind(policy_sha256)
            .execute(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn keep_policy(&mut self, sha256: &str, body: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/sections/keep_policy.sql"));
        query
            .bind(sha256)
            .bind(body)
            .execute(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(())
    }
}
