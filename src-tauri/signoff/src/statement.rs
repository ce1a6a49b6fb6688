//! What a person signs: one meaning, one byte string.
//!
//! A statement is written once as RFC 8785 JSON; afterwards its bytes are opaque, and every
//! check is made over the received bytes.

mod decimal;
mod decision;
mod fields;
mod release;

pub use decision::{Decision, Outcome};
pub use release::Release;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::is_nfc;

/// Largest statement in bytes.
pub const MAX_STATEMENT: usize = 64 * 1024;

/// The purposes for which a person's key signs, as SSHSIG namespaces.
pub const NAMESPACES: [&str; 2] = [DECISION, RELEASE];

const DECISION: &str = "sanshen.decision.v1";
const RELEASE: &str = "sanshen.release.v1";

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
        }
    }
}
