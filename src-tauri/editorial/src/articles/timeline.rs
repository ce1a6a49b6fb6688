//! Everything that happened to an article, in order.

use serde::Deserialize;
use ts_rs::TS;

use super::view::TimelineEntry;
use crate::commands::{Ask, Command, Who};
use crate::refusal::Result;
use crate::tx::Tx;

/// The article's own chain of events, oldest first.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// The article's id.
    pub article: String,
}

impl Command for Timeline {
    const NAME: &'static str = "timeline";
    const WHO: Who = Who::Staff;
    type Output = Vec<TimelineEntry>;
}

impl Ask for Timeline {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<TimelineEntry>> {
        let events = tx.store.events_of(&self.article).await?;
        let entry = |event: crate::store::EventRow| TimelineEntry {
            seq: event.seq.unsigned_abs(),
            by: tx.staff.named(&event.person),
            at: event.at,
            details: event.details(),
            kind: event.kind,
        };
        Ok(events.into_iter().map(entry).collect())
    }
}
