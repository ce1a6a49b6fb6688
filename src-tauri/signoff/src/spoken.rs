//! The root's fingerprint in the forms people handle: sixteen words to read aloud, hex to type.
//!
//! A fingerprint here is OpenSSH's: `SHA256:` and 43 characters of base64 without padding.

mod words;

#[cfg(test)]
mod tests;

use std::fmt::Write;

use base64ct::{Base64Unpadded, Encoding};

use crate::Hash;
use words::WORDS;

const PREFIX: &str = "SHA256:";

/// Returns the first sixteen bytes of the fingerprint as one word a byte, in order; `None` when it
/// is not a fingerprint.
///
/// 128 bits are enough for two people on the telephone: the root is given, so whoever wants another
/// key with the same words needs a second preimage, about 2^128 keys. Only somebody who makes both
/// keys himself could look for a collision, at 2^64. Machines compare the whole fingerprint.
pub fn root_words(fingerprint: &str) -> Option<[&'static str; 16]> {
    let digest = digest(fingerprint)?;
    Some(std::array::from_fn(|at| WORDS[usize::from(digest[at])]))
}

/// Returns all 32 bytes of the fingerprint as 64 lower-case hexadecimal digits; `None` when it is
/// not a fingerprint.
pub fn root_hex(fingerprint: &str) -> Option<String> {
    let mut hex = String::with_capacity(64);
    for byte in digest(fingerprint)? {
        write!(hex, "{byte:02x}").ok()?;
    }
    Some(hex)
}

/// Returns the fingerprint whose 64 hexadecimal digits a person typed from a slip, in either case
/// and with spaces anywhere; `None` when they are not 64 such digits.
pub fn from_hex(hex: &str) -> Option<String> {
    let digits: String = hex.split_whitespace().collect();
    let digest: Hash = digits.to_ascii_lowercase().parse().ok()?;
    let base64 = Base64Unpadded::encode_string(digest.as_bytes());
    Some(format!("{PREFIX}{base64}"))
}

/// Returns whether these are the sixteen words of the fingerprint, in order and nothing besides.
///
/// Spaces and punctuation may stand anywhere or be missing: every word has two characters, so they
/// carry nothing.
pub fn matches_words(fingerprint: &str, said: &str) -> bool {
    root_words(fingerprint).is_some_and(|words| {
        let said = said.chars().filter(|c| c.is_alphanumeric());
        said.eq(words.into_iter().flat_map(str::chars))
    })
}

fn digest(fingerprint: &str) -> Option<[u8; 32]> {
    let base64 = fingerprint.strip_prefix(PREFIX)?;
    let mut buffer = [0; 32];
    let decoded = Base64Unpadded::decode(base64, &mut buffer).ok()?;
    decoded.try_into().ok()
}
