//! The first sign-in: a person's own key becomes known.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::add::sealed;
use super::found::parse_key;
use super::view::PersonView;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;

/// Enrols the public key of the person who signs in for the first time, against the code handed over in person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnrolKey {
    /// 启用码
    pub code: String,
    /// The public key, one OpenSSH line; the private half stays with the person.
    pub public_key: String,
}

impl Command for EnrolKey {
    const NAME: &'static str = "enrol_key";
    const WHO: Who = Who::Newcomer;
    type Output = PersonView;
}

impl Act for EnrolKey {
    async fn run(self, tx: &mut Tx<'_>) -> Result<PersonView> {
        let person = tx.by()?.clone();
        match &person.code_sha256 {
            None => {
                return Err(Refusal::KeyAlreadyEnrolled {
                    person: person.named(),
                });
            }
            Some(sealed_code) if *sealed_code != sealed(&person.id, self.code.trim()) => {
                return Err(Refusal::WrongCode {});
            }
            Some(_) => {}
        }
        let key = parse_key(&self.public_key)?;
        let fingerprint = key.fingerprint();
        if tx
            .staff
            .people()
            .iter()
            .any(|known| known.key_of(&fingerprint).is_some())
        {
            return Err(Refusal::BadInput {
                path: "public_key".into(),
                problem: "used_before".into(),
            });
        }
        tx.store
            .add_key(&person.id, &fingerprint, key.to_openssh(), tx.now)
            .await?;
        tx.record(
            None,
            "key.enrolled",
            json!({ "person": person.id, "key": fingerprint }),
        )
        .await?;
        tx.meet_staff().await?;
        tx.touch(Changed::People);
        Ok(tx.staff.find(&person.id)?.view())
    }
}
