//! 恢复: an article that was held comes back into its round.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::permit::permitted;
use crate::commands::{Act, Command, Who};
use crate::refusal::Result;
use crate::tx::Tx;
use crate::words::Action;

/// Brings a held article back to where its review stopped.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Resume {
    /// The article's id.
    pub article: String,
}

/// Nothing but that it was done.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Resumed {
    /// The article's id.
    pub article: String,
}

impl Command for Resume {
    const NAME: &'static str = "resume";
    const WHO: Who = Who::Staff;
    type Output = Resumed;
}

impl Act for Resume {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Resumed> {
        permitted(tx, &self.article, Action::Resume).await?;
        tx.record(Some(&self.article), "article.resumed", json!({}))
            .await?;
        Ok(Resumed {
            article: self.article,
        })
    }
}
