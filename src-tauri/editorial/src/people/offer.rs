//! A person's own key, made at a machine: offered here, counted only once an administrator has confirmed it.

use sanshen_signoff::PublicKey;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::code::sealed;
use super::found::parse_key;
use super::view::PersonView;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::Role;

/// Offers the public key of a person who signs in for the first time, against the code handed over in person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfferKey {
    /// 启用码
    pub code: String,
    /// The public key, one OpenSSH line; the private half stays with the person.
    pub public_key: String,
}

/// Offers a new key in place of the one that the person signs with; until it is confirmed the old one counts.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfferReplacement {
    /// The public key, one OpenSSH line.
    pub public_key: String,
}

impl Command for OfferKey {
    const NAME: &'static str = "offer_key";
    const WHO: Who = Who::Newcomer;
    type Output = PersonView;
}

impl Command for OfferReplacement {
    const NAME: &'static str = "offer_replacement";
    const WHO: Who = Who::Staff;
    type Output = PersonView;
}

impl Act for OfferKey {
    async fn run(self, tx: &mut Tx<'_>) -> Result<PersonView> {
        let person = tx.by()?.clone();
        if person.key().is_some() {
            return Err(Refusal::KeyAlreadyEnrolled {
                person: person.named(),
            });
        }
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
        tx.store.clear_code(&person.id).await?;
        offer(tx, &self.public_key).await
    }
}

impl Act for OfferReplacement {
    async fn run(self, tx: &mut Tx<'_>) -> Result<PersonView> {
        let person = tx.by()?;
        if person.key().is_none() {
            return Err(Refusal::KeyNotEnrolled {
                person: person.named(),
            });
        }
        offer(tx, &self.public_key).await
    }
}

/// Drops a key that somebody offers: it is not the person's, or came to nothing.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RefuseKey {
    /// The person's id.
    pub person: String,
}

impl Command for RefuseKey {
    const NAME: &'static str = "refuse_key";
    const WHO: Who = Who::Holder(Role::Administrator);
    type Output = PersonView;
}

impl Act for RefuseKey {
    async fn run(self, tx: &mut Tx<'_>) -> Result<PersonView> {
        let person = tx.staff.find(&self.person)?;
        let (id, named) = (person.id.clone(), person.named());
        let offered = person
            .offered
            .as_ref()
            .map(|offered| offered.key.fingerprint());
        let key = offered.ok_or(Refusal::KeyNotOffered { person: named })?;
        tx.store.withdraw_offer(&id).await?;
        let details = json!({ "person": id, "key": key });
        tx.record(None, "key.refused", details).await?;
        tx.meet_staff().await?;
        tx.touch(Changed::People);
        Ok(tx.staff.find(&id)?.view())
    }
}

async fn offer(tx: &mut Tx<'_>, line: &str) -> Result<PersonView> {
    let key = parse_key(line)?;
    if known(tx, &key) {
        return Err(Refusal::BadInput {
            path: "public_key".into(),
            problem: "used_before".into(),
        });
    }
    let person = tx.by()?.id.clone();
    tx.store
        .offer_key(&person, key.to_openssh(), tx.now)
        .await?;
    let details = json!({ "person": person, "key": key.fingerprint() });
    tx.record(None, "key.offered", details).await?;
    tx.meet_staff().await?;
    tx.touch(Changed::People);
    Ok(tx.staff.find(&person)?.view())
}

/// Whether the key is, was or wants to be somebody's.
fn known(tx: &Tx<'_>, key: &PublicKey) -> bool {
    let mut keys = tx
        .staff
        .roster()
        .members()
        .iter()
        .flat_map(|member| &member.keys);
    let mut people = tx.staff.people().iter();
    keys.any(|known| known.key == *key)
        || people.any(|person| {
            person
                .offered
                .as_ref()
                .is_some_and(|offered| offered.key == *key)
        })
}
