//! Changing what a person may do.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::view::PersonView;
use crate::commands::{Act, Command, Who};
use crate::lists::shelve;
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::{Role, name_of};

/// Gives a person exactly these roles; none at all means that the person has left.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRoles {
    /// The person's id.
    pub person: String,
    /// The roles from now on. What was signed before stays signed.
    pub roles: Vec<Role>,
}

impl Command for SetRoles {
    const NAME: &'static str = "set_roles";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = PersonView;
}

impl Act for SetRoles {
    async fn run(mut self, tx: &mut Tx<'_>) -> Result<PersonView> {
        let person = tx.staff.find(&self.person)?.id.clone();
        let administrators =
            tx.staff.people().iter().filter(|other| {
                other.roles.contains(&Role::Administrator) && other.key().is_some()
            });
        let mut administrators = administrators.map(|other| other.id.clone());
        let keeps = self.roles.contains(&Role::Administrator)
            || administrators.any(|other| other != person);
        if !keeps {
            return Err(Refusal::LastAdministrator {});
        }
        self.roles.sort_unstable();
        self.roles.dedup();
        tx.store.set_roles(&person, &self.roles).await?;
        let roles: Vec<String> = self.roles.iter().map(name_of).collect();
        tx.record(
            None,
            "person.roles",
            json!({ "person": person, "roles": roles }),
        )
        .await?;
        tx.meet_staff().await?;
        // Who is waited for may be somebody else now.
        for article in tx.store.in_review().await? {
            shelve(tx, &article).await?;
        }
        tx.touch(Changed::People);
        tx.touch(Changed::Lists);
        Ok(tx.staff.find(&person)?.view())
    }
}
