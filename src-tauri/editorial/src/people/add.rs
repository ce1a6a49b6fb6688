//! Adding a person to the newsroom.

use sanshen_signoff::sha256;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::names::usable_name;
use super::view::AddedPerson;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::{Role, name_of};

/// Adds a person under the name that credits will print; answers the code for the first sign-in.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPerson {
    /// The real name.
    pub name: String,
    /// What the person may do.
    pub roles: Vec<Role>,
}

impl Command for AddPerson {
    const NAME: &'static str = "add_person";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = AddedPerson;
}

impl Act for AddPerson {
    async fn run(mut self, tx: &mut Tx<'_>) -> Result<AddedPerson> {
        let name = usable_name(&self.name)?;
        if tx.staff.people().iter().any(|person| person.name == name) {
            return Err(Refusal::NameTaken { name });
        }
        self.roles.sort_unstable();
        self.roles.dedup();
        let id = tx.fresh_id();
        let code = code(tx.random());
        tx.store
            .add_person(&id, &name, Some(&sealed(&id, &code)))
            .await?;
        tx.store.set_roles(&id, &self.roles).await?;
        let roles: Vec<String> = self.roles.iter().map(name_of).collect();
        tx.record(
            None,
            "person.added",
            json!({ "person": id, "name": name, "roles": roles }),
        )
        .await?;
        tx.meet_staff().await?;
        tx.touch(Changed::People);
        Ok(AddedPerson {
            person: tx.staff.find(&id)?.view(),
            code,
        })
    }
}

/// What is kept of a code until it is used.
pub(crate) fn sealed(person: &str, code: &str) -> String {
    sha256(format!("{person}:{code}").as_bytes()).to_string()
}

/// Eight digits.
pub(crate) fn code(random: [u8; 16]) -> String {
    let number = u128::from_be_bytes(random) % 100_000_000;
    format!("{number:08}")
}
