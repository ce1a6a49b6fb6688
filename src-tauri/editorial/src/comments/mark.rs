//! What is said of a thread as a whole: resolved or open again, blocking or not.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::list::{thread, threads};
use super::view::ThreadView;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::Result;
use crate::store::MarkRow;
use crate::tx::Tx;
use crate::words::name_of;

/// A mark on a thread; it holds until its opposite comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Mark {
    Resolved,
    Reopened,
    Blocking,
    NotBlocking,
}

/// Settles a thread; one that is settled already stays as it is.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResolveComment {
    /// The article's id.
    pub article: String,
    /// The thread's id.
    pub thread: String,
}

/// Opens a settled thread again; it blocks again if it did.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenComment {
    /// The article's id.
    pub article: String,
    /// The thread's id.
    pub thread: String,
}

/// Says whether a step can be approved while this thread is not resolved.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCommentBlocking {
    /// The article's id.
    pub article: String,
    /// The thread's id.
    pub thread: String,
    /// No step can be approved before it is resolved.
    pub blocking: bool,
}

impl Command for ResolveComment {
    const NAME: &'static str = "resolve_comment";
    const WHO: Who = Who::Staff;
    type Output = Vec<ThreadView>;
}

impl Act for ResolveComment {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ThreadView>> {
        if thread(tx, &self.article, &self.thread)
            .await?
            .resolved
            .is_none()
        {
            set(tx, &self.article, &self.thread, Mark::Resolved).await?;
        }
        threads(tx, &self.article).await
    }
}

impl Command for ReopenComment {
    const NAME: &'static str = "reopen_comment";
    const WHO: Who = Who::Staff;
    type Output = Vec<ThreadView>;
}

impl Act for ReopenComment {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ThreadView>> {
        if thread(tx, &self.article, &self.thread)
            .await?
            .resolved
            .is_some()
        {
            set(tx, &self.article, &self.thread, Mark::Reopened).await?;
        }
        threads(tx, &self.article).await
    }
}

impl Command for SetCommentBlocking {
    const NAME: &'static str = "set_comment_blocking";
    const WHO: Who = Who::Staff;
    type Output = Vec<ThreadView>;
}

impl Act for SetCommentBlocking {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ThreadView>> {
        if thread(tx, &self.article, &self.thread).await?.blocking != self.blocking {
            let mark = match self.blocking {
                true => Mark::Blocking,
                false => Mark::NotBlocking,
            };
            set(tx, &self.article, &self.thread, mark).await?;
        }
        threads(tx, &self.article).await
    }
}

/// Adds a mark in the name of the person who acts.
pub(super) async fn set(tx: &mut Tx<'_>, article: &str, thread: &str, mark: Mark) -> Result<()> {
    let row = MarkRow {
        thread: thread.to_string(),
        kind: name_of(mark),
        person: tx.by()?.id.clone(),
        at: tx.now,
    };
    tx.store.add_mark(article, &row).await?;
    tx.touch(Changed::Article(article.to_string()));
    Ok(())
}
