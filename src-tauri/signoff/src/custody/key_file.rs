//! The sealed key file: OpenSSH's private key format, aes256-ctr under bcrypt.

use serde::Serialize;
use ssh_key::{
    HashAlg, PrivateKey,
    private::{Ed25519Keypair, KeypairData},
};
use thiserror::Error;

use super::{
    PassphraseProblem, Signer,
    seal::{read, seal, unseal},
};

/// Longest comment in bytes.
const MAX_COMMENT: usize = 400;

/// Why a key file cannot be made or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum KeyFileFault {
    /// The passphrase does not open the file. A change of the very bytes that the passphrase
    /// is mixed with looks the same.
    #[error("the passphrase does not open the key file")]
    WrongPassphrase,
    /// Not a whole key file any more.
    #[error("the key file is damaged")]
    Damaged,
    /// A key file that anybody can open.
    #[error("the key file is not sealed by a passphrase")]
    NotSealed,
    /// A private key of another kind than ed25519, or sealed in another way than aes256-ctr.
    #[error("not a sealed ed25519 key in OpenSSH's form")]
    WrongKind,
    /// Larger than 16 KiB.
    #[error("the key file is too large")]
    TooLarge,
    /// The new passphrase is too easy to guess.
    #[error("the passphrase is too weak")]
    WeakPassphrase {
        /// What is wrong with it.
        problem: PassphraseProblem,
    },
    /// The comment has control characters or is longer than 400 bytes.
    #[error("the comment is not one short line")]
    BadComment,
}

/// Returns a new key file: OpenSSH PEM, sealed by `passphrase`.
///
/// `seed` is the secret itself and `salt` public; both must be fresh random bytes. `comment` is
/// the person's name as `ssh-keygen` shows it.
pub fn create_key_file(
    seed: &[u8; 32],
    salt: &[u8; 16],
    passphrase: &str,
    comment: &str,
) -> Result<String, KeyFileFault> {
    if comment.len() > MAX_COMMENT || comment.contains(char::is_control) {
        return Err(KeyFileFault::BadComment);
    }
    let pair = KeypairData::Ed25519(Ed25519Keypair::from_seed(seed));
    let key = PrivateKey::new(pair, comment).map_err(|_| KeyFileFault::Damaged)?;
    seal(&key, salt, passphrase)
}

/// Opens a sealed key file.
///
/// Takes about a fifth of a second on purpose: that is what each guess costs.
pub fn open_key_file(pem: &str, passphrase: &str) -> Result<Signer, KeyFileFault> {
    let key = unseal(pem, passphrase)?;
    let pair = key.key_data().ed25519().ok_or(KeyFileFault::WrongKind)?;
    Signer::new((&pair.private).into())
}

/// Returns the fingerprint of a sealed key file, which says it in clear; `None` when it is no such file.
pub fn key_file_fingerprint(pem: &str) -> Option<String> {
    let sealed = read(pem).ok()?;
    Some(sealed.public_key().fingerprint(HashAlg::Sha256).to_string())
}

/// Returns the same key sealed by another passphrase, under a fresh random `salt`.
pub fn change_passphrase(
    pem: &str,
    old: &str,
    new: &str,
    salt: &[u8; 16],
) -> Result<String, KeyFileFault> {
    seal(&unseal(pem, old)?, salt, new)
}
