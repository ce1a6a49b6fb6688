//! Adding a section.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::list::{section, view};
use super::policy::Policy;
use super::view::SectionView;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::people::usable_title;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::Role;

/// Adds a section; without a policy of its own it gets the three reviews by role.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddSection {
    /// The section's name.
    pub name: String,
    /// Its policy.
    pub policy: Option<Policy>,
}

impl Command for AddSection {
    const NAME: &'static str = "add_section";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = SectionView;
}

impl Act for AddSection {
    async fn run(self, tx: &mut Tx<'_>) -> Result<SectionView> {
        let name = usable_title(&self.name)?;
        if tx
            .store
            .sections()
            .await?
            .iter()
            .any(|section| section.name == name)
        {
            return Err(Refusal::NameTaken { name });
        }
        let policy = self.policy.unwrap_or_else(Policy::three_reviews);
        let policy = policy.checked(&tx.staff)?;
        let frozen = policy.freeze()?;
        let id = tx.fresh_id();
        tx.store.keep_policy(&frozen.sha256, &frozen.body).await?;
        tx.store.add_section(&id, &name, &frozen.sha256).await?;
        let details = json!({ "section": id, "name": name, "policy": frozen.sha256 });
        tx.record(None, "section.added", details).await?;
        tx.touch(Changed::Sections);
        view(section(tx, &id).await?)
    }
}
