//! The roster: who belongs to the newsroom, with which roles and keys, from which place of the
//! ledger to which; as told by signed statements alone.
//!
//! It begins with the founder's own statement. Every later change is signed by somebody who was
//! an administrator at that place, with a key that counted there; an owner may revoke their own key.

mod allowed_signers;
mod change;
mod member;

use std::collections::BTreeSet;

pub use allowed_signers::{allowed_signers, principal};
pub use member::{Ended, Member, MemberKey};
use serde::Serialize;
use thiserror::Error;

use crate::statement::{Statement, StatementFault};
use crate::{Hash, SignatureFault, sha256, verify};

/// The role that may change the roster.
pub const ADMINISTRATOR: &str = "administrator";

/// One recorded change: the place of its event in the ledger, the signed bytes and the signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The place in the ledger, counted from 1.
    pub seq: u64,
    /// The statement, to the byte.
    pub statement: Vec<u8>,
    /// The armoured SSH signature.
    pub signature: String,
}

/// Everybody, as of the last change that was followed.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    newsroom: String,
    newsroom_name: String,
    root: String,
    members: Vec<Member>,
    /// Every name as the eye tells it from others.
    names: BTreeSet<String>,
    /// Place in the ledger and SHA-256 of each statement, in order.
    changes: Vec<(u64, Hash)>,
}

/// Why a change of the roster does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum RosterFault {
    /// The bytes are no statement.
    #[error("not a statement")]
    NotAStatement {
        /// Why not.
        fault: StatementFault,
    },
    /// A statement of another kind.
    #[error("not a change of the roster")]
    NotAChange,
    /// The change does not continue the one before, or stands at another place than it names.
    #[error("the change does not continue the roster")]
    OutOfPlace,
    /// The first change is no founding, or a later one is.
    #[error("a roster begins with its founding, and only there")]
    Founding,
    /// Another newsroom's change.
    #[error("a change of another newsroom")]
    OtherNewsroom,
    /// The signature does not hold.
    #[error("the signature does not hold")]
    BadSignature {
        /// Why not.
        fault: SignatureFault,
    },
    /// The signer is nobody, goes by another name, or the key was not theirs at that place.
    #[error("the signer or the key is not known at that place")]
    UnknownSigner,
    /// The signer may not make this change.
    #[error("the signer may not make this change")]
    NotAllowed,
    /// The change names a person who is not there, or who is there already.
    #[error("the change names a wrong person")]
    WrongPerson,
    /// The name is somebody else's, or looks the same.
    #[error("the name is taken")]
    NameTaken,
    /// The key was somebody's before.
    #[error("the key was used before")]
    KeyUsed,
    /// The key to end is not one that counts.
    #[error("the key does not count any more")]
    NoSuchKey,
    /// Nobody would be left who may change the roster.
    #[error("no administrator with a key would be left")]
    LastAdministrator,
}

impl Roster {
    /// Returns the roster that these changes tell, in order.
    pub fn of(entries: &[Entry]) -> Result<Self, (usize, RosterFault)> {
        let mut roster = Self::default();
        for (index, entry) in entries.iter().enumerate() {
            roster.advance(entry).map_err(|fault| (index, fault))?;
        }
        Ok(roster)
    }

    /// Returns the roster that these changes tell as far as they hold, and the first that does not,
    /// counted from 0.
    pub fn as_far_as_it_holds(entries: &[Entry]) -> (Self, Option<(usize, RosterFault)>) {
        match Self::of(entries) {
            Ok(roster) => (roster, None),
            Err((index, fault)) => {
                let held = Self::of(&entries[..index]);
                (held.unwrap_or_default(), Some((index, fault)))
            }
        }
    }

    /// Takes one more change; a refused one leaves the roster as it was.
    pub fn follow(&mut self, entry: &Entry) -> Result<(), RosterFault> {
        let mut next = self.clone();
        next.advance(entry)?;
        *self = next;
        Ok(())
    }

    /// Takes one more change; a refused one may leave the roster half changed.
    fn advance(&mut self, entry: &Entry) -> Result<(), RosterFault> {
        let statement = Statement::parse(&entry.statement)
            .map_err(|fault| RosterFault::NotAStatement { fault })?;
        let Statement::Roster(said) = &statement else {
            return Err(RosterFault::NotAChange);
        };
        let key = self.signer_of(said, entry.seq)?;
        verify(
            &key,
            statement.namespace(),
            &entry.statement,
            &entry.signature,
        )
        .map_err(|fault| RosterFault::BadSignature { fault })?;
        self.apply(said)?;
        if !self.has_administrator(entry.seq) {
            return Err(RosterFault::LastAdministrator);
        }
        self.changes.push((entry.seq, sha256(&entry.statement)));
        Ok(())
    }

    /// The newsroom's id; empty before the founding.
    pub fn newsroom(&self) -> &str {
        &self.newsroom
    }

    /// The newsroom's name at its founding.
    pub fn newsroom_name(&self) -> &str {
        &self.newsroom_name
    }

    /// The fingerprint of the founder's first key, `SHA256:...`: all trust starts from it.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Everybody who was ever added, in that order.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The member with this id.
    pub fn member(&self, id: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// How many changes there were.
    pub fn len(&self) -> u64 {
        self.changes.len() as u64
    }

    /// Says whether nothing was founded yet.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// SHA-256 of the last change's statement; [`Hash::genesis`] when there is none.
    pub fn head(&self) -> Hash {
        self.changes
            .last()
            .map_or(Hash::genesis(), |(_, hash)| *hash)
    }

    /// The same as it was just before the event at this place of the ledger.
    pub fn head_before(&self, seq: u64) -> Hash {
        let earlier = self.changes.partition_point(|(at, _)| *at < seq);
        let last = earlier.checked_sub(1).map(|last| self.changes[last].1);
        last.unwrap_or(Hash::genesis())
    }

    /// The signers for an `allowed_signers` file: every key ever, with the times in which it counted.
    pub fn allowed_signers(&self) -> String {
        allowed_signers(&self.members, &crate::statement::NAMESPACES)
    }

    fn has_administrator(&self, seq: u64) -> bool {
        let after = seq.saturating_add(1);
        self.members
            .iter()
            .any(|member| member.holds(ADMINISTRATOR, after) && member.live_key(after).is_some())
    }
}
