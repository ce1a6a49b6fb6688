//! The newsroom's profile, and the rows of people that others point to.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::Result;

#[derive(Clone, FromRow)]
pub(crate) struct NewsroomRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) site: String,
    pub(crate) contact: String,
    pub(crate) days: u32,
    pub(crate) founder_fingerprint: String,
}

#[derive(Clone, FromRow)]
pub(crate) struct PersonRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) code_sha256: Option<String>,
    /// A public key that waits to be confirmed, and since when.
    pub(crate) offered_key: Option<String>,
    pub(crate) offered_at: Option<i64>,
}

impl Store<'_> {
    pub(crate) async fn newsroom(&mut self) -> Result<NewsroomRow> {
        let query = sqlx::query_as(include_str!("sql/people/newsroom.sql"));
        query.fetch_one(&mut *self.connection).await.map_err(refuse)
    }

    pub(crate) async fn found(&mut self, row: &NewsroomRow) -> Result<()> {
        sqlx::query(include_str!("sql/people/found.sql"))
            .bind(&row.id)
            .bind(&row.name)
            .bind(&row.site)
            .bind(&row.contact)
            .bind(row.days)
            .bind(&row.founder_fingerprint)
            .execute(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn set_profile(
        &mut self,
        name: &str,
        site: &str,
        contact: &str,
        days: u32,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/people/set_profile.sql"));
        query
            .bind(name)
            .bind(site)
            .bind(contact)
            .bind(days)
            .execute(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn people(&mut self) -> Result<Vec<PersonRow>> {
        let query = sqlx::query_as(include_str!("sql/people/all.sql"));
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    pub(crate) async fn add_person(
        &mut self,
        id: &str,
        name: &str,
        code_sha256: Option<&str>,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/people/insert.sql"));
        query
            .bind(id)
            .bind(name)
            .bind(code_sha256)
            .execute(&mut *self.connection)
            .await
            .map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn set_code(&mut self, person: &str, code_sha256: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/people/set_code.sql"));
        let query = query.bind(person).bind(code_sha256);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn clear_code(&mut self, person: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/people/clear_code.sql"));
        let query = query.bind(person);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }
}
