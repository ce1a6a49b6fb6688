//! One person of the roster.

use std::collections::BTreeSet;

use crate::PublicKey;
use crate::statement::Revocation;

/// One person, with everything that ever counted of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The person's id.
    pub id: String,
    /// The name that credits print.
    pub name: String,
    /// Names of roles, each set from a place of the ledger on.
    pub roles: Vec<(u64, BTreeSet<String>)>,
    /// Every key, the newest last.
    pub keys: Vec<MemberKey>,
}

/// One key and the stretch of the ledger in which it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberKey {
    /// The public key.
    pub key: PublicKey,
    /// Its fingerprint, `SHA256:...`.
    pub fingerprint: String,
    /// It counts after this place of the ledger,
    pub from: u64,
    /// which was at this time by the signer's clock,
    pub since: String,
    /// by the word of this person,
    pub by: String,
    /// signed with the key of this fingerprint,
    pub signed_with: String,
    /// until it was ended.
    pub ended: Option<Ended>,
}

/// How a key's time came to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// It counts no longer from this place of the ledger on,
    pub at: u64,
    /// which was at this time by the signer's clock,
    pub time: String,
    /// by the word of this person.
    pub by: String,
    /// Why; `None` when another key took its place.
    pub reason: Option<Revocation>,
}

impl Member {
    pub(super) fn new(id: &str, name: &str, seq: u64, roles: &[String]) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            roles: vec![(seq, roles.iter().cloned().collect())],
            keys: Vec::new(),
        }
    }

    /// Returns the person's key of this fingerprint if it counted for an event at this place of the ledger.
    pub fn key_at(&self, fingerprint: &str, seq: u64) -> Option<&PublicKey> {
        self.keys
            .iter()
            .find(|known| known.fingerprint == fingerprint && known.counts_at(seq))
            .map(|known| &known.key)
    }

    /// Returns the newest key that counts for an event at this place of the ledger.
    pub fn live_key(&self, seq: u64) -> Option<&PublicKey> {
        let live = self.keys.iter().rev().find(|known| known.counts_at(seq));
        live.map(|known| &known.key)
    }

    /// Returns the names of the roles that counted for an event at this place of the ledger.
    pub fn roles_at(&self, seq: u64) -> BTreeSet<String> {
        let then = self.roles.iter().rev().find(|(from, _)| *from < seq);
        then.map_or_else(BTreeSet::new, |(_, roles)| roles.clone())
    }

    /// Says whether the person held this role at that place.
    pub fn holds(&self, role: &str, seq: u64) -> bool {
        let then = self.roles.iter().rev().find(|(from, _)| *from < seq);
        then.is_some_and(|(_, roles)| roles.contains(role))
    }
}

impl MemberKey {
    /// Says whether the key counts for an event at this place of the ledger.
    pub fn counts_at(&self, seq: u64) -> bool {
        self.from < seq && self.ended.as_ref().is_none_or(|ended| seq <= ended.at)
    }
}
