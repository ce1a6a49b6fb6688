//! The roll: everybody, for the sign-in screen and the people screen.

use serde::Deserialize;
use ts_rs::TS;

use super::view::PersonView;
use crate::commands::{Ask, Command, Who};
use crate::people::staff::Person;
use crate::refusal::Result;
use crate::tx::Tx;

/// Everybody of the newsroom, in the order they were added.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Roll {}

impl Command for Roll {
    const NAME: &'static str = "roll";
    const WHO: Who = Who::Anyone;
    type Output = Vec<PersonView>;
}

impl Ask for Roll {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<PersonView>> {
        Ok(tx.staff.people().iter().map(Person::view).collect())
    }
}
