//! 启用码: what an administrator hands over in person, so that its holder may offer a key.

use sanshen_signoff::sha256;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::view::IssuedCode;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::Role;

/// Makes a code for a person's next first sign-in: a newcomer's, or that of somebody whose key or passphrase is lost.
///
/// It opens nothing by itself: the key that is offered against it counts once an administrator has confirmed it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueCode {
    /// The person's id.
    pub person: String,
}

impl Command for IssueCode {
    const NAME: &'static str = "issue_code";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = IssuedCode;
}

impl Act for IssueCode {
    async fn run(self, tx: &mut Tx<'_>) -> Result<IssuedCode> {
        let person = tx.staff.find(&self.person)?.clone();
        if person.id == tx.by()?.id {
            return Err(Refusal::OwnCode {});
        }
        if person.roles.is_empty() {
            return Err(Refusal::PersonNotActive {
                person: person.named(),
            });
        }
        if person.key().is_some() {
            return Err(Refusal::KeyStillCounts {
                person: person.named(),
            });
        }
        let code = code(tx.random());
        tx.store
            .set_code(&person.id, &sealed(&person.id, &code))
            .await?;
        tx.record(None, "code.issued", json!({ "person": person.id }))
            .await?;
        tx.meet_staff().await?;
        tx.touch(Changed::People);
        Ok(IssuedCode {
            person: tx.staff.find(&person.id)?.view(),
            code,
        })
    }
}

/// What is kept of a code until it is used.
pub(super) fn sealed(person: &str, code: &str) -> String {
    sha256(format!("{person}:{code}").as_bytes()).to_string()
}

/// Eight digits.
fn code(random: [u8; 16]) -> String {
    let number = u128::from_be_bytes(random) % 100_000_000;
    format!("{number:08}")
}
