//! The sections there are.

use serde::Deserialize;
use ts_rs::TS;

use super::policy::Policy;
use super::view::SectionView;
use crate::commands::{Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::store::SectionRow;
use crate::tx::Tx;

/// Every section with its policy, in the order they were added.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListSections {}

impl Command for ListSections {
    const NAME: &'static str = "sections";
    const WHO: Who = Who::Staff;
    type Output = Vec<SectionView>;
}

impl Ask for ListSections {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<SectionView>> {
        tx.store.sections().await?.into_iter().map(view).collect()
    }
}

/// The section of that id as it is now.
pub(crate) async fn section(tx: &mut Tx<'_>, id: &str) -> Result<SectionRow> {
    let found = tx
        .store
        .sections()
        .await?
        .into_iter()
        .find(|section| section.id == id);
    found.ok_or_else(|| Refusal::NotFound {
        what: "section".into(),
        id: id.into(),
    })
}

pub(crate) fn view(row: SectionRow) -> Result<SectionView> {
    let policy = Policy::thaw(&row.policy_sha256, &row.policy)?;
    Ok(SectionView {
        id: row.id,
        name: row.name,
        policy,
    })
}
