//! Where threads stand after an edit.

use std::collections::HashMap;

use serde::Deserialize;
use ts_rs::TS;

use super::list::{stored, threads};
use super::view::{Anchor, ThreadView};
use crate::commands::{Act, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;

/// Writes down where threads stand now. The words that a thread was begun about stay on the record beside it.
///
/// Nobody is told to ask again: positions are what the text says already.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveComments {
    /// The article's id.
    pub article: String,
    /// Where each thread stands that has moved.
    pub anchors: Vec<MovedAnchor>,
}

/// One thread that has moved.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MovedAnchor {
    /// The thread's id; one about the whole article has no place to move from.
    pub thread: String,
    /// Where it stands now.
    pub anchor: Anchor,
}

impl Command for MoveComments {
    const NAME: &'static str = "move_comments";
    const WHO: Who = Who::Staff;
    type Output = Vec<ThreadView>;
}

impl Act for MoveComments {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ThreadView>> {
        tx.store.article(&self.article).await?;
        let known = tx.store.threads(&self.article).await?;
        let known: HashMap<String, Option<String>> =
            known.into_iter().map(|row| (row.id, row.anchor)).collect();
        for moved in &self.anchors {
            let Some(Some(before)) = known.get(&moved.thread) else {
                return Err(Refusal::NotFound {
                    what: "comment".into(),
                    id: moved.thread.clone(),
                });
            };
            let anchor = stored(&moved.anchor)?;
            if anchor != *before {
                tx.store.place_thread(&moved.thread, &anchor).await?;
            }
        }
        threads(tx, &self.article).await
    }
}
