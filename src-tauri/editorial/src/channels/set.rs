//! Changing channels.

use sanshen_formats::layout::Layout;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::list::{ChannelView, channels};
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::pages::layout_invalid;
use crate::people::usable_title;
use crate::refusal::{Refusal, Result};
use crate::store::ChannelRow;
use crate::tx::Tx;
use crate::words::{Format, Role, name_of};

/// The most channels of a newsroom.
const MOST: usize = 200;

/// Adds a channel, or gives one another name, layout and forms. What has left stays as it left.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetChannel {
    /// The channel's id; `None` for a new one.
    pub id: Option<String>,
    /// Its name, which no other channel has.
    pub name: String,
    /// How its pages are laid out.
    pub layout: Layout,
    /// The forms in which its pages leave; at least one.
    pub formats: Vec<Format>,
}

/// Takes a channel off the list. What has left stays as it left.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveChannel {
    /// The channel's id.
    pub id: String,
}

impl Command for SetChannel {
    const NAME: &'static str = "set_channel";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = Vec<ChannelView>;
}

impl Command for RemoveChannel {
    const NAME: &'static str = "remove_channel";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = Vec<ChannelView>;
}

impl Act for SetChannel {
    async fn run(mut self, tx: &mut Tx<'_>) -> Result<Vec<ChannelView>> {
        let name = usable_title(&self.name)?;
        self.layout.check().map_err(layout_invalid)?;
        self.formats.sort_unstable();
        self.formats.dedup();
        if self.formats.is_empty() {
            return Err(bad("formats", "none"));
        }
        let there = tx.store.channels().await?;
        let other = |row: &&ChannelRow| Some(&row.id) != self.id.as_ref();
        if there.iter().filter(other).any(|row| row.name == name) {
            return Err(Refusal::NameTaken { name });
        }
        let id = match self.id {
            Some(id) if there.iter().any(|row| row.id == id) => id,
            Some(id) => return Err(missing(id)),
            None if there.len() >= MOST => return Err(bad("channels", "too_many")),
            None => tx.fresh_id(),
        };
        let formats: Vec<String> = self.formats.iter().map(name_of).collect();
        let layout = serde_json::to_string(&self.layout).map_err(|fault| Refusal::StoreFailed {
            detail: fault.to_string(),
        })?;
        let details = json!({ "channel": id, "name": name, "layout": layout, "formats": formats });
        let row = ChannelRow {
            id,
            name,
            layout,
            formats: formats.join(","),
        };
        tx.store.put_channel(&row, tx.now).await?;
        tx.record(None, "channel.set", details).await?;
        tx.touch(Changed::Channels);
        channels(tx).await
    }
}

impl Act for RemoveChannel {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ChannelView>> {
        let there = tx.store.channels().await?;
        if !there.iter().any(|row| row.id == self.id) {
            return Err(missing(self.id));
        }
        tx.store.remove_channel(&self.id).await?;
        tx.record(None, "channel.removed", json!({ "channel": self.id }))
            .await?;
        tx.touch(Changed::Channels);
        channels(tx).await
    }
}

fn bad(path: &str, problem: &str) -> Refusal {
    Refusal::BadInput {
        path: path.into(),
        problem: problem.into(),
    }
}

fn missing(id: String) -> Refusal {
    Refusal::NotFound {
        what: "channel".into(),
        id,
    }
}
