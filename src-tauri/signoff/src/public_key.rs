//! The public half of a person's key: ed25519, in OpenSSH's one-line form.

use std::{fmt, str::FromStr};

use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use ssh_key::{HashAlg, public::KeyData};
use thiserror::Error;

const KIND: &str = "ssh-ed25519";
/// Longest accepted line in bytes: the key takes 80, the rest is its comment.
const MAX_LINE: usize = 1024;

/// An ed25519 public key. Serialised as its OpenSSH line without a comment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct PublicKey {
    line: String,
    key: VerifyingKey,
}

/// Why a line is no usable public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PublicKeyFault {
    /// Not one line in OpenSSH's form, or longer than 1,024 bytes.
    #[error("not one OpenSSH public key line")]
    Malformed,
    /// A key of another kind than ed25519.
    #[error("not an ssh-ed25519 key")]
    WrongKind,
    /// One of the few points for which anybody can make signatures.
    #[error("a weak key")]
    Weak,
}

impl PublicKey {
    pub(crate) fn from_ed25519(key: VerifyingKey) -> Result<Self, PublicKeyFault> {
        if key.is_weak() {
            return Err(PublicKeyFault::Weak);
        }
        let line = ssh_key::PublicKey::from(key_data(&key))
            .to_openssh()
            .map_err(|_| PublicKeyFault::Malformed)?;
        Ok(Self { line, key })
    }

    /// Returns the OpenSSH line, `ssh-ed25519 AAAA...`, without a comment or line end.
    pub fn to_openssh(&self) -> &str {
        &self.line
    }

    /// Returns the fingerprint as `ssh-keygen -l` prints it: `SHA256:` and 43 characters.
    pub fn fingerprint(&self) -> String {
        self.data().fingerprint(HashAlg::Sha256).to_string()
    }

    pub(crate) fn data(&self) -> KeyData {
        key_data(&self.key)
    }

    /// Says whether `signature` is this key's over exactly `message`, by the strict rules:
    /// no small-order points, no second encoding of a signature.
    pub(crate) fn verify_raw(&self, message: &[u8], signature: &[u8]) -> bool {
        ed25519_dalek::Signature::from_slice(signature)
            .is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }
}

fn key_data(key: &VerifyingKey) -> KeyData {
    KeyData::Ed25519(key.into())
}

impl FromStr for PublicKey {
    type Err = PublicKeyFault;

    /// Reads one line `ssh-ed25519 AAAA...`, with or without a comment and a line end.
    fn from_str(text: &str) -> Result<Self, PublicKeyFault> {
        let line = text.trim_end_matches(['\r', '\n']);
        if line.len() > MAX_LINE || line.contains(char::is_control) {
            return Err(PublicKeyFault::Malformed);
        }
        let mut words = line.splitn(3, ' ');
        let (kind, body) = match (words.next(), words.next()) {
            (Some(KIND), Some(body)) => (KIND, body),
            (Some(_), Some(_)) => return Err(PublicKeyFault::WrongKind),
            _ => return Err(PublicKeyFault::Malformed),
        };
        let line = format!("{kind} {body}");
        let read =
            ssh_key::PublicKey::from_openssh(&line).map_err(|_| PublicKeyFault::Malformed)?;
        let key = read.key_data().ed25519().ok_or(PublicKeyFault::WrongKind)?;
        let key = VerifyingKey::from_bytes(&key.0).map_err(|_| PublicKeyFault::Malformed)?;
        let key = Self::from_ed25519(key)?;
        if key.line == line {
            Ok(key)
        } else {
            Err(PublicKeyFault::Malformed)
        }
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.line)
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        key.line
    }
}

impl TryFrom<String> for PublicKey {
    type Error = PublicKeyFault;

    fn try_from(text: String) -> Result<Self, PublicKeyFault> {
        text.parse()
    }
}
