//! How many articles stand where, and how many wait for me.

use serde::Deserialize;
use ts_rs::TS;

use super::inbox::waiting;
use crate::articles::view::{Counts, StageCount};
use crate::commands::{Ask, Command, Who};
use crate::refusal::Result;
use crate::tx::Tx;
use crate::words::{Stage, name_of};

/// The counts for the navigation.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountAll {}

impl Command for CountAll {
    const NAME: &'static str = "counts";
    const WHO: Who = Who::Staff;
    type Output = Counts;
}

impl Ask for CountAll {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Counts> {
        let counted = tx.store.count_stages().await?;
        let count = |stage| {
            counted
                .iter()
                .find(|(name, _)| *name == name_of(stage))
                .map_or(0, |(_, count)| *count)
        };
        let stages = Stage::ALL
            .iter()
            .map(|stage| StageCount {
                stage: *stage,
                count: count(stage),
            })
            .collect();
        let inbox = u32::try_from(waiting(tx).await?.len()).unwrap_or(u32::MAX);
        Ok(Counts { stages, inbox })
    }
}
