//! Naming a version, so that it is found again and never thinned.

use serde::Deserialize;
use ts_rs::TS;

use super::list::{VersionsView, versions_view};
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::store::KeptRow;
use crate::tx::Tx;

/// Longer names do not fit a line of the list.
const LONGEST: usize = 40;

/// Names a version; an empty name takes it away.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NameVersion {
    /// The article's id.
    pub article: String,
    /// The version.
    pub version: u32,
    /// Its name, up to 40 characters.
    pub name: String,
}

impl Command for NameVersion {
    const NAME: &'static str = "name_version";
    const WHO: Who = Who::Staff;
    type Output = VersionsView;
}

impl Act for NameVersion {
    async fn run(self, tx: &mut Tx<'_>) -> Result<VersionsView> {
        let name = self.name.trim();
        if name.chars().count() > LONGEST || name.chars().any(char::is_control) {
            return Err(Refusal::BadInput {
                path: "name".into(),
                problem: format!("longer than {LONGEST} characters, or with control characters"),
            });
        }
        let article = tx.store.article(&self.article).await?.id;
        if tx.store.save(&article, self.version).await?.is_none() {
            return Err(Refusal::NotFound {
                what: "version".into(),
                id: self.version.to_string(),
            });
        }
        if name.is_empty() {
            tx.store.unname_version(&article, self.version).await?;
        } else {
            let kept = KeptRow {
                version: self.version,
                why: "named".into(),
                name: name.into(),
            };
            let (person, now) = (tx.by()?.id.clone(), tx.now);
            tx.store.keep_version(&article, &kept, &person, now).await?;
        }
        tx.touch(Changed::Article(article.clone()));
        versions_view(tx, &article).await
    }
}
