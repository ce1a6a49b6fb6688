//! Saying something in a thread.

use serde::Deserialize;
use ts_rs::TS;

use super::check;
use super::list::{thread, threads};
use super::view::ThreadView;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::Result;
use crate::store::NoteRow;
use crate::tx::Tx;

/// The most notes that an article has.
const MOST_NOTES: u32 = 5_000;

/// Adds a note to a thread; whether it is resolved stays as it is.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyComment {
    /// The article's id.
    pub article: String,
    /// The thread's id.
    pub thread: String,
    /// What is said.
    pub text: String,
    /// Ids of the people whom it names.
    pub mentions: Vec<String>,
}

impl Command for ReplyComment {
    const NAME: &'static str = "reply_comment";
    const WHO: Who = Who::Staff;
    type Output = Vec<ThreadView>;
}

impl Act for ReplyComment {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ThreadView>> {
        thread(tx, &self.article, &self.thread).await?;
        say(tx, &self.article, &self.thread, &self.text, &self.mentions).await?;
        threads(tx, &self.article).await
    }
}

/// Adds a note of the person who acts.
pub(super) async fn say(
    tx: &mut Tx<'_>,
    article: &str,
    thread: &str,
    text: &str,
    mentions: &[String],
) -> Result<()> {
    let (text, mentions) = (check::text(text)?, check::mentions(tx, mentions)?);
    let number = next_number(tx, article).await?;
    let note = NoteRow {
        id: tx.fresh_id(),
        thread: thread.to_string(),
        person: tx.by()?.id.clone(),
        at: tx.now,
        text,
        outside: None,
        outside_at: None,
    };
    tx.store.add_note(article, number, &note).await?;
    for person in &mentions {
        tx.store.add_mention(person, &note.id).await?;
    }
    tx.touch(Changed::Article(article.to_string()));
    Ok(())
}

/// The place of the article's next note, unless it has all that an article can have.
pub(super) async fn next_number(tx: &mut Tx<'_>, article: &str) -> Result<u32> {
    match tx.store.last_note_number(article).await? {
        last if last < MOST_NOTES => Ok(last + 1),
        _ => check::bad("comments", "too_many"),
    }
}
