//! What the reader knows from elsewhere.

use serde::Serialize;
use thiserror::Error;

use crate::{Hash, spoken};

/// What the reader knows from elsewhere, such as a printed slip: only against it can a bundle be valid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The fingerprint of the founder's key, `SHA256:...`.
    pub root: Option<String>,
    /// The root of a head of the ledger.
    pub head: Option<Hash>,
}

/// Why something is neither a fingerprint nor a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum AskedFault {
    /// Neither `SHA256:` with 43 characters nor 64 hexadecimal digits.
    #[error("not a fingerprint")]
    NotAFingerprint,
    /// Not 64 hexadecimal digits.
    #[error("not a head")]
    NotAHead,
}

impl Asked {
    /// Reads what was typed; blank means not known. Hexadecimal digits may be grouped by spaces
    /// and be of either case.
    pub fn parse(root: &str, head: &str) -> Result<Self, AskedFault> {
        let (root, head) = (root.trim(), head.trim());
        let root = (!root.is_empty()).then(|| parse_root(root)).transpose()?;
        let head = (!head.is_empty()).then(|| parse_head(head)).transpose()?;
        Ok(Self { root, head })
    }
}

/// Returns the fingerprint in the one form that reports use.
fn parse_root(text: &str) -> Result<String, AskedFault> {
    let fingerprint = spoken::from_hex(text).unwrap_or_else(|| text.into());
    match spoken::root_hex(&fingerprint) {
        Some(_) => Ok(fingerprint),
        None => Err(AskedFault::NotAFingerprint),
    }
}

fn parse_head(text: &str) -> Result<Hash, AskedFault> {
    let digits: String = text.split_whitespace().collect();
    let head = digits.to_ascii_lowercase().parse();
    head.map_err(|_| AskedFault::NotAHead)
}
