//! What a person signs: one meaning, one byte string.
//!
//! A statement is written once as RFC 8785 JSON; afterwards its bytes are opaque, and every
//! check is made over the received bytes.

mod decimal;
mod decision;
mod export;
mod fields;
mod release;
mod roster_change;

pub use decision::{Decision, Outcome};
pub(crate) use export::is_file_name;
pub use export::{Export, ExportedFile};
pub(crate) use fields::{days, is_name};
pub use release::Release;
pub use roster_change::{Change, Revocation, RosterChange};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::is_nfc;

/// Largest statement in bytes.
pub const MAX_STATEMENT: usize = 64 * 1024;

/// The purposes for which a person's key signs, as SSHSIG namespaces.
pub const NAMESPACES: [&str; 4] = [DECISION, RELEASE, EXPORT, ROSTER];

const DECISION: &str = "sanshen.decision.v1";
const RELEASE: &str = "sanshen.release.v1";
const EXPORT: &str = "sanshen.export.v1";
const ROSTER: &str = "sanshen.roster.v1";

/// A statement that somebody signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum Statement {
    /// One decision in one step of a review.
    #[serde(rename = "sanshen.decision.v1")]
    Decision(Decision),
    /// An editor lets an approved text go out (签发).
    #[serde(rename = "sanshen.release.v1")]
    Release(Release),
    /// An editor vouches for the exported files (导出).
    #[serde(rename = "sanshen.export.v1")]
    Export(Export),
    /// An administrator changes the roster.
    #[serde(rename = "sanshen.roster.v1")]
    Roster(RosterChange),
}

/// What every statement says of its signer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed<'a> {
    /// The newsroom's id.
    pub newsroom: &'a str,
    /// The id of the person who signs.
    pub person: &'a str,
    /// That person's name at the time.
    pub person_name: &'a str,
    /// Fingerprint of the key that signs.
    pub key: &'a str,
    /// RFC 3339 in UTC with milliseconds.
    pub time: &'a str,
    /// 32 hexadecimal digits.
    pub nonce: &'a str,
}

/// The only signature algorithm so far; the field is there so that another can follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Algorithm {
    /// ed25519 in OpenSSH's form.
    #[default]
    #[serde(rename = "ssh-ed25519")]
    SshEd25519,
}

/// Why something is no statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum StatementFault {
    /// Larger than [`MAX_STATEMENT`].
    #[error("the statement is too large")]
    TooLarge,
    /// Not JSON, of an unknown type, or with a field missing, unknown or of the wrong kind.
    #[error("not a known statement")]
    Malformed,
    /// The same meaning in other bytes than the canonical ones.
    #[error("the statement is not in its one canonical form")]
    NotCanonical,
    /// A text that is not in Unicode's normal form C.
    #[error("the statement is not in normal form C")]
    NotNormalised,
    /// A field whose value cannot be: the name of the field.
    #[error("the field `{field}` cannot have this value")]
    BadField {
        /// The field's name in the JSON.
        field: &'static str,
    },
}

impl Statement {
    /// Returns the bytes to sign: RFC 8785 JSON.
    ///
    /// Refuses values that [`Statement::parse`] would refuse.
    pub fn to_bytes(&self) -> Result<Vec<u8>, StatementFault> {
        match self {
            Self::Decision(decision) => decision.check()?,
            Self::Release(release) => release.check()?,
            Self::Export(export) => export.check()?,
            Self::Roster(change) => change.check()?,
        }
        let text =
            serde_json_canonicalizer::to_string(self).map_err(|_| StatementFault::Malformed)?;
        if !is_nfc(&text) {
            return Err(StatementFault::NotNormalised);
        }
        if text.len() > MAX_STATEMENT {
            return Err(StatementFault::TooLarge);
        }
        Ok(text.into_bytes())
    }

    /// Reads a statement from exactly the bytes that [`Statement::to_bytes`] makes of it.
    pub fn parse(bytes: &[u8]) -> Result<Self, StatementFault> {
        if bytes.len() > MAX_STATEMENT {
            return Err(StatementFault::TooLarge);
        }
        let statement: Self =
            serde_json::from_slice(bytes).map_err(|_| StatementFault::Malformed)?;
        if statement.to_bytes()? == bytes {
            Ok(statement)
        } else {
            Err(StatementFault::NotCanonical)
        }
    }

    /// Returns the SSHSIG namespace to sign under, equal to the statement's type.
    pub fn namespace(&self) -> &'static str {
        match self {
            Self::Decision(_) => DECISION,
            Self::Release(_) => RELEASE,
            Self::Export(_) => EXPORT,
            Self::Roster(_) => ROSTER,
        }
    }

    /// Returns what the statement says of its signer.
    pub fn signed(&self) -> Signed<'_> {
        macro_rules! of {
            ($said:expr) => {
                Signed {
                    newsroom: &$said.newsroom,
                    person: &$said.person,
                    person_name: &$said.person_name,
                    key: &$said.key,
                    time: &$said.time,
                    nonce: &$said.nonce,
                }
            };
        }
        match self {
            Self::Decision(said) => of!(said),
            Self::Release(said) => of!(said),
            Self::Export(said) => of!(said),
            Self::Roster(said) => of!(said),
        }
    }
}
