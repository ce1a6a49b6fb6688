//! Threads that came in with a file: their notes stand in the names of their authors there.

use super::list::stored;
use super::mark::{Mark, set};
use super::reply::next_number;
use super::view::Anchor;
use crate::newsroom::Changed;
use crate::refusal::Result;
use crate::store::NoteRow;
use crate::tx::Tx;

/// A note of somebody from outside.
pub(crate) struct OutsideNote {
    /// The name in the file.
    pub(crate) name: String,
    /// When it was written there, milliseconds UTC, if the file says so.
    pub(crate) at: Option<i64>,
    pub(crate) text: String,
}

/// Begins a thread with these notes, of which there is at least one; answers its id.
pub(crate) async fn begin_thread(
    tx: &mut Tx<'_>,
    article: &str,
    anchor: Option<&Anchor>,
    notes: &[OutsideNote],
) -> Result<String> {
    let anchor = anchor.map(stored).transpose()?;
    let thread = tx.fresh_id();
    tx.store
        .add_thread(&thread, article, anchor.as_deref())
        .await?;
    for note in notes {
        say_outside(tx, article, &thread, note).await?;
    }
    Ok(thread)
}

/// Adds a note of somebody from outside to a thread.
pub(crate) async fn say_outside(
    tx: &mut Tx<'_>,
    article: &str,
    thread: &str,
    said: &OutsideNote,
) -> Result<()> {
    let number = next_number(tx, article).await?;
    let note = NoteRow {
        id: tx.fresh_id(),
        thread: thread.to_string(),
        person: tx.by()?.id.clone(),
        at: tx.now,
        text: said.text.clone(),
        outside: Some(said.name.clone()),
        outside_at: said.at,
    };
    tx.store.add_note(article, number, &note).await?;
    tx.touch(Changed::Article(article.to_string()));
    Ok(())
}

/// Marks a thread that was settled in the file as resolved.
pub(crate) async fn settle(tx: &mut Tx<'_>, article: &str, thread: &str) -> Result<()> {
    set(tx, article, thread, Mark::Resolved).await
}
