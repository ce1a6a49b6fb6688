//! Comments: threads, their notes, whom these mention, and what was said of a thread as a whole.

use sqlx::FromRow;

use super::{Store, refuse};
use crate::refusal::Result;

/// A thread with the anchor that counts now, as JSON.
#[derive(Clone, FromRow)]
pub(crate) struct ThreadRow {
    pub(crate) id: String,
    pub(crate) anchor: Option<String>,
}

#[derive(Clone, FromRow)]
pub(crate) struct NoteRow {
    pub(crate) id: String,
    pub(crate) thread: String,
    pub(crate) person: String,
    pub(crate) at: i64,
    pub(crate) text: String,
    /// Who said it, in a file that came in; `None` for what was said here.
    pub(crate) outside: Option<String>,
    /// When it was said there, if the file says so.
    pub(crate) outside_at: Option<i64>,
}

#[derive(Clone, FromRow)]
pub(crate) struct MarkRow {
    pub(crate) thread: String,
    pub(crate) kind: String,
    pub(crate) person: String,
    pub(crate) at: i64,
}

/// A note that calls somebody by name, with the article it is about.
#[derive(Clone, FromRow)]
pub(crate) struct NamingRow {
    pub(crate) article: String,
    pub(crate) year: i32,
    pub(crate) number: u32,
    pub(crate) title: String,
    #[sqlx(flatten)]
    pub(crate) note: NoteRow,
}

impl Store<'_> {
    pub(crate) async fn add_thread(
        &mut self,
        id: &str,
        article: &str,
        anchor: Option<&str>,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/comments/add_thread.sql"));
        let query = query.bind(id).bind(article).bind(anchor);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// Adds a note as the `number`th of its article.
    pub(crate) async fn add_note(
        &mut self,
        article: &str,
        number: u32,
        note: &NoteRow,
    ) -> Result<()> {
        let query = sqlx::query(include_str!("sql/comments/add_note.sql"));
        let query = query.bind(&note.id).bind(&note.thread).bind(article);
        let query = query.bind(number).bind(&note.person).bind(note.at);
        let query = query.bind(&note.text);
        let query = query.bind(&note.outside).bind(note.outside_at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn add_mention(&mut self, person: &str, note: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/comments/add_mention.sql"));
        let query = query.bind(person).bind(note);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    pub(crate) async fn add_mark(&mut self, article: &str, mark: &MarkRow) -> Result<()> {
        let query = sqlx::query(include_str!("sql/comments/add_mark.sql"));
        let query = query.bind(&mark.thread).bind(article).bind(&mark.kind);
        let query = query.bind(&mark.person).bind(mark.at);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// Writes where a thread stands now over where it stood before.
    pub(crate) async fn place_thread(&mut self, thread: &str, anchor: &str) -> Result<()> {
        let query = sqlx::query(include_str!("sql/comments/place.sql"));
        let query = query.bind(thread).bind(anchor);
        query.execute(&mut *self.connection).await.map_err(refuse)?;
        Ok(())
    }

    /// The number of the article's last note; 0 when there is none.
    pub(crate) async fn last_note_number(&mut self, article: &str) -> Result<u32> {
        let query = sqlx::query_scalar(include_str!("sql/comments/last_number.sql"));
        let query = query.bind(article);
        query.fetch_one(&mut *self.connection).await.map_err(refuse)
    }

    /// The article's threads, in no order: their notes have one.
    pub(crate) async fn threads(&mut self, article: &str) -> Result<Vec<ThreadRow>> {
        let query = sqlx::query_as(include_str!("sql/comments/threads.sql"));
        let query = query.bind(article);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// The article's notes, in the order they were written.
    pub(crate) async fn notes(&mut self, article: &str) -> Result<Vec<NoteRow>> {
        let query = sqlx::query_as(include_str!("sql/comments/notes.sql"));
        let query = query.bind(article);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// Note and person, for everybody whom a note of the article names.
    pub(crate) async fn mentions(&mut self, article: &str) -> Result<Vec<(String, String)>> {
        let query = sqlx::query_as(include_str!("sql/comments/mentions.sql"));
        let query = query.bind(article);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// The marks of the article's threads, each thread's in order.
    pub(crate) async fn marks(&mut self, article: &str) -> Result<Vec<MarkRow>> {
        let query = sqlx::query_as(include_str!("sql/comments/marks.sql"));
        let query = query.bind(article);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// Who said so of each unresolved thread that blocks the article.
    pub(crate) async fn blocking(&mut self, article: &str) -> Result<Vec<String>> {
        let query = sqlx::query_scalar(include_str!("sql/comments/blocking.sql"));
        let query = query.bind(article);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// The notes by others that name the person in unresolved threads, newest first, up to `most`.
    pub(crate) async fn naming(&mut self, person: &str, most: u32) -> Result<Vec<NamingRow>> {
        let query = sqlx::query_as(include_str!("sql/comments/naming.sql"));
        let query = query.bind(person).bind(most);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }

    /// Everybody whom one note names.
    pub(crate) async fn mentioned_in(&mut self, note: &str) -> Result<Vec<String>> {
        let query = sqlx::query_scalar(include_str!("sql/comments/mentioned_in.sql"));
        let query = query.bind(note);
        query.fetch_all(&mut *self.connection).await.map_err(refuse)
    }
}
