//! Beginning a thread.

use serde::Deserialize;
use ts_rs::TS;

use super::list::{stored, threads};
use super::mark::{Mark, set};
use super::reply::say;
use super::view::{Anchor, ThreadView};
use crate::commands::{Act, Command, Who};
use crate::refusal::Result;
use crate::tx::Tx;

/// Begins a thread about words of the text, or about the whole article.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddComment {
    /// The article's id.
    pub article: String,
    /// The words it is about; `None` for the whole article.
    pub anchor: Option<Anchor>,
    /// What is said.
    pub text: String,
    /// Ids of the people whom it names.
    pub mentions: Vec<String>,
    /// No step can be approved before it is resolved.
    pub blocking: bool,
}

impl Command for AddComment {
    const NAME: &'static str = "add_comment";
    const WHO: Who = Who::Staff;
    type Output = Vec<ThreadView>;
}

impl Act for AddComment {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ThreadView>> {
        tx.store.article(&self.article).await?;
        let anchor = match &self.anchor {
            Some(anchor) => Some(stored(anchor)?),
            None => None,
        };
        let thread = tx.fresh_id();
        tx.store
            .add_thread(&thread, &self.article, anchor.as_deref())
            .await?;
        say(tx, &self.article, &thread, &self.text, &self.mentions).await?;
        if self.blocking {
            set(tx, &self.article, &thread, Mark::Blocking).await?;
        }
        threads(tx, &self.article).await
    }
}
