//! Pictures and what screens are given of them.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::Result;

/// A picture, or the copy of one.
#[derive(Clone, FromRow)]
pub(crate) struct PictureRow {
    /// What its bytes must hash to.
    pub(crate) sha256: String,
    pub(crate) kind: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) bytes: Vec<u8>,
}

impl Store<'_> {
    pub(crate) async fn add_picture(
        &mut self,
        picture: &PictureRow,
        by: &str,
        at: i64,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/pictures/add.sql"));
        let query = query.bind(&picture.sha256).bind(&picture.kind);
        let query = query.bind(picture.width).bind(picture.height);
        let query = query.bind(&picture.bytes).bind(by).bind(at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn add_picture_copy(&mut self, of: &str, copy: &PictureRow) -> Result<()> {
        let query = sqlx::query(include_str!("sql/pictures/add_copy.sql"));
        let query = query.bind(of).bind(&copy.kind);
        let query = query.bind(copy.width).bind(copy.height);
        let query = query.bind(&copy.bytes).bind(&copy.sha256);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn picture(&mut self, sha256: &str) -> Result<Option<PictureRow>> {
        let query = sqlx::query_as(include_str!("sql/pictures/one.sql"));
        let query = query.bind(sha256).fetch_optional(&mut *self.connection);
        query.await.map_err(refuse)
    }

    pub(crate) async fn picture_copy(&mut self, of: &str) -> Result<Option<PictureRow>> {
        let query = sqlx::query_as(include_str!("sql/pictures/copy_of.sql"));
        let query = query.bind(of).fetch_optional(&mut *self.connection);
        query.await.map_err(refuse)
    }

    /// How many bytes the picture has; `None` when there is no such picture.
    pub(crate) async fn picture_size(&mut self, sha256: &str) -> Result<Option<i64>> {
        let query = sqlx::query_scalar(include_str!("sql/pictures/size.sql"));
        let query = query.bind(sha256).fetch_optional(&mut *self.connection);
        query.await.map_err(refuse)
    }
}
