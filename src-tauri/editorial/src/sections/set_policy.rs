//! Changing a section's review policy.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::list::{section, view};
use super::policy::Policy;
use super::view::SectionView;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::Result;
use crate::tx::Tx;
use crate::words::Role;

/// Gives a section another policy for rounds to come; running rounds keep the one they froze.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPolicy {
    /// The section's id.
    pub section: String,
    /// The policy from now on.
    pub policy: Policy,
}

impl Command for SetPolicy {
    const NAME: &'static str = "set_policy";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = SectionView;
}

impl Act for SetPolicy {
    async fn run(self, tx: &mut Tx<'_>) -> Result<SectionView> {
        let id = section(tx, &self.section).await?.id;
        let frozen = self.policy.checked(&tx.staff)?.freeze()?;
        tx.store.keep_policy(&frozen.sha256, &frozen.body).await?;
        tx.store.set_policy(&id, &frozen.sha256).await?;
        tx.record(
            None,
            "section.policy",
            json!({ "section": id, "policy": frozen.sha256 }),
        )
        .await?;
        tx.touch(Changed::Sections);
        view(section(tx, &id).await?)
    }
}
