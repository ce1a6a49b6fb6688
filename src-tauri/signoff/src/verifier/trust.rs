//! Whether one statement counts at its place in the ledger.

use serde::Serialize;
use thiserror::Error;

use super::evidence::key_of;
use crate::bundle::Sealed;
use crate::roster::Roster;
use crate::statement::Statement;
use crate::{Hash, SignatureFault, verify};

/// Why a statement does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Distrust {
    /// Made for another newsroom.
    #[error("made for another newsroom")]
    OtherNewsroom,
    /// The roster does not know the person.
    #[error("the roster does not know the person")]
    UnknownPerson,
    /// The roster knows the person by another name.
    #[error("the person goes by another name")]
    OtherName,
    /// Signed for somebody else, to which nobody was entitled: there is no delegation yet, and when there is, it
    /// brings a statement of its own.
    #[error("signed on somebody else's behalf")]
    OnBehalf,
    /// The key never was that person's.
    #[error("not a key of that person")]
    NotTheirKey,
    /// The key was that person's, yet not at that place: not yet, or not any more.
    #[error("the key did not count at that place")]
    KeyNotThen,
    /// The signer went by another roster than the one at that place.
    #[error("signed by another roster")]
    OtherRoster,
    /// The signature does not hold.
    #[error("the signature does not hold")]
    BadSignature {
        /// Why not.
        fault: SignatureFault,
    },
    /// Another statement of the bundle has the same nonce.
    #[error("its nonce was used before")]
    NonceUsed,
    /// No event of the chain records it.
    #[error("no event records it")]
    Unrecorded,
}

/// Refuses a decision, release or export unless its signer's key counted for an event at this place of the ledger,
/// and the signature holds over exactly these bytes.
pub fn trust(roster: &Roster, sealed: &Sealed, seq: u64) -> Result<(), Distrust> {
    let statement = sealed.statement();
    let signed = statement.signed();
    if signed.newsroom != roster.newsroom() {
        return Err(Distrust::OtherNewsroom);
    }
    let member = roster.member(signed.person);
    let member = member.ok_or(Distrust::UnknownPerson)?;
    if member.name != signed.person_name {
        return Err(Distrust::OtherName);
    }
    if matches!(statement, Statement::Decision(said) if !said.on_behalf_of.is_empty()) {
        return Err(Distrust::OnBehalf);
    }
    let Some(key) = member.key_at(signed.key, seq) else {
        return Err(if key_of(member, signed.key).is_some() {
            Distrust::KeyNotThen
        } else {
            Distrust::NotTheirKey
        });
    };
    if went_by(statement).is_some_and(|head| head != roster.head_before(seq)) {
        return Err(Distrust::OtherRoster);
    }
    verify(
        key,
        statement.namespace(),
        sealed.bytes(),
        sealed.signature(),
    )
    .map_err(|fault| Distrust::BadSignature { fault })
}

/// The roster that the signer went by.
fn went_by(statement: &Statement) -> Option<Hash> {
    match statement {
        Statement::Decision(said) => Some(said.roster_sha256),
        Statement::Release(said) => Some(said.roster_sha256),
        Statement::Export(said) => Some(said.roster_sha256),
        Statement::Roster(_) => None,
    }
}
