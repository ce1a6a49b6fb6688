//! A person at this machine: founding, the first sign-in, signing in, and signing what the core prepared.

use std::path::Path;
use std::sync::Arc;

use sanshen_editorial::commands::{Answer, call};
use sanshen_editorial::people::view::PersonView;
use sanshen_editorial::people::{Found, OfferKey, OfferReplacement, PrepareFounding, Roll};
use sanshen_editorial::refusal::{Named, Refusal};
use sanshen_editorial::{Newsroom, Surroundings};
use sanshen_signoff::custody::Signer;
use sanshen_signoff::statement::{Statement, StatementFault};
use serde::Serialize;
use serde_json::Value;

use crate::keys::{KeyRing, KeyTrouble, NewKey, make_private_folder};

/// What a shell says when something was refused: the core's refusal or trouble with a key, each a code with details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(untagged)]
pub enum Trouble {
    /// The core refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A key could not be made, opened or used.
    #[error(transparent)]
    Key(#[from] KeyTrouble),
}

/// A person with an opened key.
pub struct Desk {
    /// Who sits here.
    pub person: PersonView,
    signer: Signer,
}

impl Desk {
    /// Carries out a command of the core as this person.
    pub async fn call(
        &self,
        newsroom: &Newsroom,
        command: &str,
        args: Value,
    ) -> Result<Answer, Refusal> {
        call(newsroom, Some(&self.person.id), command, args).await
    }

    /// Signs a statement of this very person, under the namespace that its type names.
    ///
    /// Anything that is no statement of the person who sits here is refused: the key signs nothing else.
    pub fn sign(&self, statement: &str) -> Result<String, Trouble> {
        let bad = |problem: &str| Refusal::BadInput {
            path: "statement".into(),
            problem: problem.into(),
        };
        let parsed =
            Statement::parse(statement.as_bytes()).map_err(|fault| bad(&fault.to_string()))?;
        if parsed.signed().person != self.person.id {
            return Err(bad("another_person").into());
        }
        if parsed.signed().key != self.signer.public_key().fingerprint() {
            return Err(KeyTrouble::KeyReplaced {}.into());
        }
        signed(&self.signer, &parsed, statement)
    }

    /// Prepares, signs and hands in a change of the roster.
    pub async fn change_roster(
        &self,
        newsroom: &Newsroom,
        change: Value,
    ) -> Result<Answer, Trouble> {
        let asked = serde_json::json!({ "change": change });
        self.sign_off(newsroom, "prepare_roster_change", asked, "change_roster")
            .await
    }

    /// Prepares, signs and hands in: `prepare` and `hand_in` are the two commands of one statement.
    pub async fn sign_off(
        &self,
        newsroom: &Newsroom,
        prepare: &str,
        args: Value,
        hand_in: &str,
    ) -> Result<Answer, Trouble> {
        // The one argument that the statement does not say again.
        let channel = args.get("channel").cloned();
        let prepared = self.call(newsroom, prepare, args).await?;
        let statement = prepared.output["statement"].as_str().unwrap_or("");
        let mut signed =
            serde_json::json!({ "statement": statement, "signature": self.sign(statement)? });
        if let Some(channel) = channel {
            signed["channel"] = channel;
        }
        Ok(self.call(newsroom, hand_in, signed).await?)
    }
}

/// Founds a newsroom in `folder` and makes the founder's key; the founder is its first administrator.
pub async fn found(
    folder: &Path,
    surroundings: Arc<dyn Surroundings>,
    name: &str,
    founder: &str,
    passphrase: &str,
) -> Result<(Newsroom, Desk), Trouble> {
    let unwritable = |_| KeyTrouble::FolderUnwritable {
        path: folder.display().to_string(),
    };
    make_private_folder(folder).map_err(unwritable)?;
    let ring = KeyRing::of(folder);
    let key = ring.make(founder, passphrase)?;
    let newsroom = Newsroom::make(folder, surroundings).await?;
    let asked = PrepareFounding {
        name: name.into(),
        founder: founder.into(),
        public_key: key.signer.public_key().to_openssh().to_string(),
    };
    let statement = newsroom.ask(None, asked).await?.statement;
    let unreadable = |fault: StatementFault| Refusal::BadInput {
        path: "statement".into(),
        problem: fault.to_string(),
    };
    let founding = Statement::parse(statement.as_bytes()).map_err(unreadable)?;
    let signature = signed(&key.signer, &founding, &statement)?;
    let asked = Found {
        statement,
        signature,
    };
    // The folder becomes a newsroom only after this returned, so a stop in between loses nothing.
    let person = newsroom.act(None, asked).await?.output;
    ring.lay_down(&person.id, &key)?;
    ring.keep(&person.id, &key)?;
    Ok((
        newsroom,
        Desk {
            person,
            signer: key.signer,
        },
    ))
}

/// The first sign-in, or the first after a lost key: makes the person's key and offers its public half.
///
/// The person sits down, and can sign once an administrator has confirmed the key.
pub async fn enrol(
    newsroom: &Newsroom,
    ring: &KeyRing,
    person: &str,
    code: &str,
    passphrase: &str,
) -> Result<Desk, Trouble> {
    let known = active(known(newsroom, person).await?)?;
    if known.fingerprint.is_some() {
        let person = Named {
            id: known.id,
            name: known.name,
        };
        return Err(Refusal::KeyAlreadyEnrolled { person }.into());
    }
    let key = ring.make(&known.name, passphrase)?;
    ring.lay_down(person, &key)?;
    let asked = OfferKey {
        code: code.into(),
        public_key: key.signer.public_key().to_openssh().to_string(),
    };
    match newsroom.act(Some(person), asked).await {
        Ok(done) => {
            ring.keep(person, &key)?;
            Ok(Desk {
                person: done.output,
                signer: key.signer,
            })
        }
        Err(refusal) => {
            forget_if_refused(ring, person, &key, &refusal);
            Err(refusal.into())
        }
    }
}

/// Makes a new key for a person who still has one, under a passphrase of its own, and offers it; the old key counts
/// until an administrator confirms the new one.
///
/// Asks for the old passphrase: whoever finds the seat empty cannot put a key of their own in its owner's place.
pub async fn offer_replacement(
    newsroom: &Newsroom,
    ring: &KeyRing,
    person: &str,
    old: &str,
    passphrase: &str,
) -> Result<PersonView, Trouble> {
    let person = active(known(newsroom, person).await?)?;
    ring.open(&person.id, &fingerprint(&person)?, old)?;
    let key = ring.make(&person.name, passphrase)?;
    ring.lay_down(&person.id, &key)?;
    let asked = OfferReplacement {
        public_key: key.signer.public_key().to_openssh().to_string(),
    };
    match newsroom.act(Some(&person.id), asked).await {
        Ok(done) => Ok(done.output),
        Err(refusal) => {
            forget_if_refused(ring, &person.id, &key, &refusal);
            Err(refusal.into())
        }
    }
}

/// Drops a key that the newsroom certainly did not take; when the disk failed, nobody knows.
fn forget_if_refused(ring: &KeyRing, person: &str, key: &NewKey, refusal: &Refusal) {
    if !matches!(refusal, Refusal::StoreFailed { .. } | Refusal::DiskFull {}) {
        ring.forget(person, key);
    }
}

/// Opens the person's key, and takes it only if it is the one that the newsroom knows or that waits to be confirmed.
pub async fn sign_in(
    newsroom: &Newsroom,
    ring: &KeyRing,
    person: &str,
    passphrase: &str,
) -> Result<Desk, Trouble> {
    let person = active(known(newsroom, person).await?)?;
    let fingerprint = fingerprint(&person)?;
    let signer = ring.open(&person.id, &fingerprint, passphrase)?;
    Ok(Desk { person, signer })
}

/// Seals the person's key under another passphrase.
pub async fn change_passphrase(
    newsroom: &Newsroom,
    ring: &KeyRing,
    person: &str,
    old: &str,
    new: &str,
) -> Result<(), Trouble> {
    let person = active(known(newsroom, person).await?)?;
    ring.change_passphrase(&person, &fingerprint(&person)?, old, new)?;
    Ok(())
}

/// The key that opens this person's seat: the one that counts, else the one that is offered.
fn fingerprint(person: &PersonView) -> Result<String, Refusal> {
    let offered = person
        .offered
        .as_ref()
        .map(|offered| offered.fingerprint.clone());
    let named = || Named {
        id: person.id.clone(),
        name: person.name.clone(),
    };
    person
        .fingerprint
        .clone()
        .or(offered)
        .ok_or_else(|| Refusal::KeyNotEnrolled { person: named() })
}

/// The signature over a statement, under the namespace that its type names.
fn signed(signer: &Signer, parsed: &Statement, statement: &str) -> Result<String, Trouble> {
    let signed = signer.sign(parsed.namespace(), statement.as_bytes());
    Ok(signed.map_err(|fault| Refusal::SignatureInvalid {
        fault: fault.to_string(),
    })?)
}

async fn known(newsroom: &Newsroom, person: &str) -> Result<PersonView, Refusal> {
    let roll = newsroom.ask(None, Roll {}).await?;
    let unknown = || Refusal::NotFound {
        what: "person".into(),
        id: person.into(),
    };
    roll.into_iter()
        .find(|known| known.id == person)
        .ok_or_else(unknown)
}

/// Nobody without a role sits down.
fn active(person: PersonView) -> Result<PersonView, Refusal> {
    match person.roles.is_empty() {
        false => Ok(person),
        true => Err(Refusal::PersonNotActive {
            person: Named {
                id: person.id,
                name: person.name,
            },
        }),
    }
}
