//! 恢复: an article that was held comes back into its round.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::permit::Desk;
use super::record::Record;
use super::standing::Standing;
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
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let (standing, person) = (Standing::of(&record), tx.by()?.clone());
        Desk {
            record: &record,
            standing: &standing,
            staff: &tx.staff,
            person: &person,
        }
        .may(Action::Resume)?;
        tx.record(Some(&self.article), "article.resumed", json!({}))
            .await?;
        Ok(Resumed {
            article: self.article,
        })
    }
}
