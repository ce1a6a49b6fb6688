//! The newsroom's name and what its disclaimers print.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::names::usable_title;
use super::view::NewsroomView;
use crate::commands::{Act, Ask, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::Role;

/// The longest term that a disclaimer gives, in days.
const LONGEST_TERM: u32 = 365;

/// The newsroom and the head of its ledger.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowNewsroom {}

impl Command for ShowNewsroom {
    const NAME: &'static str = "newsroom";
    const WHO: Who = Who::Anyone;
    type Output = NewsroomView;
}

impl Ask for ShowNewsroom {
    async fn run(self, tx: &mut Tx<'_>) -> Result<NewsroomView> {
        view(tx).await
    }
}

/// Sets the newsroom's name and the variables of its disclaimers.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetProfile {
    /// The newsroom's name.
    pub name: String,
    /// The site's name.
    pub site: String,
    /// Telephone or address; may be empty.
    pub contact: String,
    /// Days within which a rights holder is asked to write.
    pub days: u32,
}

impl Command for SetProfile {
    const NAME: &'static str = "set_profile";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = NewsroomView;
}

impl Act for SetProfile {
    async fn run(self, tx: &mut Tx<'_>) -> Result<NewsroomView> {
        let name = usable_title(&self.name)?;
        let site = usable_title(&self.site)?;
        let contact = match self.contact.trim() {
            "" => String::new(),
            contact => usable_title(contact)?,
        };
        if !(1..=LONGEST_TERM).contains(&self.days) {
            return Err(Refusal::BadInput {
                path: "days".into(),
                problem: "out_of_range".into(),
            });
        }
        tx.store
            .set_profile(&name, &site, &contact, self.days)
            .await?;
        let details = json!({ "name": name, "site": site, "contact": contact, "days": self.days });
        tx.record(None, "profile.set", details).await?;
        tx.touch(Changed::Profile);
        view(tx).await
    }
}

async fn view(tx: &mut Tx<'_>) -> Result<NewsroomView> {
    let row = tx.store.newsroom().await?;
    Ok(NewsroomView {
        id: row.id,
        name: row.name,
        site: row.site,
        contact: row.contact,
        days: row.days,
    })
}
