//! SSH signatures over opaque bytes, as `ssh-keygen -Y sign` makes them.
//!
//! The format is OpenSSH's PROTOCOL.sshsig, narrowed to ed25519 and to one way of writing it.

use serde::Serialize;
use ssh_key::{Algorithm, LineEnding, SshSig};
use thiserror::Error;

use crate::PublicKey;

/// Longest accepted armoured signature in bytes; an ed25519 one takes about 300.
const MAX_ARMOURED: usize = 4096;

/// Why a signature does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum SignatureFault {
    /// Longer than 4,096 bytes.
    #[error("the signature is too large")]
    TooLarge,
    /// Not an armoured SSH signature of version 1.
    #[error("not an SSH signature")]
    Malformed,
    /// Readable, yet not written as `ssh-keygen` writes it: other line lengths, text around it.
    #[error("the signature is not in its one canonical form")]
    NotCanonical,
    /// Made for another purpose.
    #[error("the signature was made for another purpose")]
    WrongNamespace,
    /// Made by another key than the one asked about.
    #[error("the signature was made by another key")]
    OtherKey,
    /// The reserved field is in use, or the algorithm is not ed25519.
    #[error("the signature uses something this version does not know")]
    Unsupported,
    /// The message or the signature was changed.
    #[error("the signature does not fit the message")]
    Invalid,
}

/// Checks that `armored` is `key`'s signature over exactly `message`, made for `namespace`.
///
/// `armored` is what `ssh-keygen -Y sign` writes, byte for byte, line end included.
pub fn verify(
    key: &PublicKey,
    namespace: &str,
    message: &[u8],
    armored: &str,
) -> Result<(), SignatureFault> {
    let signature = read(armored)?;
    if signature.public_key() != &key.data() {
        return Err(SignatureFault::OtherKey);
    }
    if signature.namespace() != namespace {
        return Err(SignatureFault::WrongNamespace);
    }
    let signed = SshSig::signed_data(namespace, signature.hash_alg(), message)
        .map_err(|_| SignatureFault::WrongNamespace)?;
    if key.verify_raw(&signed, signature.signature_bytes()) {
        Ok(())
    } else {
        Err(SignatureFault::Invalid)
    }
}

fn read(armored: &str) -> Result<SshSig, SignatureFault> {
    if armored.len() > MAX_ARMOURED {
        return Err(SignatureFault::TooLarge);
    }
    let signature = SshSig::from_pem(armored).map_err(|_| SignatureFault::Malformed)?;
    if signature.version() != SshSig::VERSION {
        return Err(SignatureFault::Malformed);
    }
    if signature.algorithm() != Algorithm::Ed25519 || !signature.reserved().is_empty() {
        return Err(SignatureFault::Unsupported);
    }
    let canonical = signature
        .to_pem(LineEnding::LF)
        .map_err(|_| SignatureFault::Malformed)?;
    if canonical == armored {
        Ok(signature)
    } else {
        Err(SignatureFault::NotCanonical)
    }
}
