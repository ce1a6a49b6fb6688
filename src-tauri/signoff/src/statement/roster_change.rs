//! An administrator changes who belongs to the newsroom, with which roles and keys.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Algorithm, StatementFault, decimal, fields};
use crate::{Hash, PublicKey};

/// Most roles of one person.
const MAX_ROLES: usize = 64;

/// One signed change of the roster, with its place among the changes and in the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RosterChange {
    /// The newsroom's id.
    pub newsroom: String,
    /// What changes.
    pub change: Change,
    /// The id of the person who signs.
    pub person: String,
    /// That person's name at the time.
    pub person_name: String,
    /// Fingerprint of the key that signs, `SHA256:...`.
    pub key: String,
    /// The place among the changes of the roster, counted from 1.
    #[serde(with = "decimal")]
    pub roster_seq: u64,
    /// SHA-256 of the roster's statement before; [`Hash::genesis`] for the founding.
    pub roster_prev: Hash,
    /// The place of this change in the ledger, counted from 1.
    #[serde(with = "decimal")]
    pub ledger_seq: u64,
    /// Hash of the event just before in the ledger.
    pub ledger_prev: Hash,
    /// RFC 3339 in UTC with milliseconds, as the signer's clock had it.
    pub time: String,
    /// 32 hexadecimal digits, never used twice.
    pub nonce: String,
    /// The signature's algorithm.
    pub algorithm: Algorithm,
}

/// What one change of the roster does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// The newsroom begins: whoever signs is its first administrator, by this key. Every later trust starts here.
    Found {
        /// The newsroom's name.
        newsroom_name: String,
        /// The founder's public key.
        public_key: PublicKey,
    },
    /// A person joins, with these roles and no key yet.
    AddPerson {
        /// The new person's id.
        person: String,
        /// The name that credits print.
        name: String,
        /// Names of roles, sorted.
        roles: Vec<String>,
    },
    /// A person holds exactly these roles from now on; none at all means that the person has left.
    SetRoles {
        /// The person's id.
        person: String,
        /// Names of roles, sorted.
        roles: Vec<String>,
    },
    /// A key counts as this person's from now on: the administrator has seen whose it is.
    AddKey {
        /// The person's id.
        person: String,
        /// The public key.
        public_key: PublicKey,
        /// Fingerprint of the person's key that ends with this one's beginning, else empty.
        replaces: String,
    },
    /// A key counts no longer; what it signed before stands.
    RevokeKey {
        /// The id of the key's owner.
        person: String,
        /// Fingerprint of the key.
        revoked: String,
        /// Why.
        reason: Revocation,
    },
}

/// Why a key is revoked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Revocation {
    /// The key, or its passphrase, is lost or may be in other hands.
    Lost,
    /// The person has left.
    Left,
}

impl RosterChange {
    pub(super) fn check(&self) -> Result<(), StatementFault> {
        fields::name("newsroom", &self.newsroom)?;
        self.change.check()?;
        fields::name("person", &self.person)?;
        fields::name("person_name", &self.person_name)?;
        fields::fingerprint("key", &self.key)?;
        fields::counted("roster_seq", self.roster_seq)?;
        fields::counted("ledger_seq", self.ledger_seq)?;
        fields::time("time", &self.time)?;
        fields::nonce("nonce", &self.nonce)
    }
}

impl Change {
    fn check(&self) -> Result<(), StatementFault> {
        match self {
            Self::Found { newsroom_name, .. } => fields::name("newsroom_name", newsroom_name),
            Self::AddPerson {
                person,
                name,
                roles,
            } => {
                fields::name("change.person", person)?;
                fields::name("change.name", name)?;
                check_roles(roles)
            }
            Self::SetRoles { person, roles } => {
                fields::name("change.person", person)?;
                check_roles(roles)
            }
            Self::AddKey {
                person, replaces, ..
            } => {
                fields::name("change.person", person)?;
                if replaces.is_empty() {
                    return Ok(());
                }
                fields::fingerprint("change.replaces", replaces)
            }
            Self::RevokeKey {
                person, revoked, ..
            } => {
                fields::name("change.person", person)?;
                fields::fingerprint("change.revoked", revoked)
            }
        }
    }
}

/// Roles have one spelling: sorted, each once; and nobody has more than [`MAX_ROLES`].
fn check_roles(roles: &[String]) -> Result<(), StatementFault> {
    fields::hold("change.roles", roles.len() <= MAX_ROLES)?;
    for role in roles {
        fields::name("change.roles", role)?;
    }
    let distinct: BTreeSet<&String> = roles.iter().collect();
    fields::hold("change.roles", distinct.into_iter().eq(roles))
}
