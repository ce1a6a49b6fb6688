//! A new code: for one that was lost, or for a person whose key or passphrase is lost.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::add::{code, sealed};
use super::view::AddedPerson;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::Role;

/// Hands out a new code for a person's next first sign-in.
///
/// From now on the person's old key signs nothing new; what it signed stays signed. The ledger keeps who did this.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RenewCode {
    /// The person's id.
    pub person: String,
}

impl Command for RenewCode {
    const NAME: &'static str = "renew_code";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = AddedPerson;
}

impl Act for RenewCode {
    async fn run(self, tx: &mut Tx<'_>) -> Result<AddedPerson> {
        let person = tx.staff.find(&self.person)?.clone();
        if person.id == tx.by()?.id {
            return Err(Refusal::OwnCode {});
        }
        let code = code(tx.random());
        tx.store
            .set_code(&person.id, &sealed(&person.id, &code))
            .await?;
        let old = person.key().map(|key| key.fingerprint());
        tx.record(
            None,
            "key.renewed",
            json!({ "person": person.id, "old_key": old }),
        )
        .await?;
        tx.meet_staff().await?;
        tx.touch(Changed::People);
        Ok(AddedPerson {
            person: tx.staff.find(&person.id)?.view(),
            code,
        })
    }
}
