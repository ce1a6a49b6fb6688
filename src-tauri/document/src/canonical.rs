//! The canonical form of a content and its hash: what a signature names.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Content;
use crate::write::Ids;

const SHORT: usize = 8;

impl Content {
    /// The bytes that are hashed: RFC 8785 over the JSON form without the ids of blocks and footnotes.
    ///
    /// Equal for equal texts only when the content is in normal form, as everything read is.
    #[expect(
        clippy::expect_used,
        reason = "the form is strings, booleans and small integers, for which RFC 8785 is total"
    )]
    pub fn canonical(&self) -> Vec<u8> {
        serde_json_canonicalizer::to_vec(&self.write(Ids::LeftOut)).expect("a canonical form")
    }

    /// The SHA-256 of [`Content::canonical`].
    pub fn hash(&self) -> ContentHash {
        ContentHash(format!("{:x}", Sha256::digest(self.canonical())))
    }
}

/// The hash of a content: 64 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContentHash(String);

/// A string that is not 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a content hash is 64 lower-case hexadecimal digits")]
pub struct BadContentHash;

impl ContentHash {
    /// All 64 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first 8 digits, for people to compare by eye.
    pub fn short(&self) -> &str {
        self.0.get(..SHORT).unwrap_or(&self.0)
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ContentHash {
    type Err = BadContentHash;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<String> for ContentHash {
    type Error = BadContentHash;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if is_hash(&text) {
            Ok(Self(text))
        } else {
            Err(BadContentHash)
        }
    }
}

impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        hash.0
    }
}

/// Whether `text` is a SHA-256 as this program writes it.
pub(crate) fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}
