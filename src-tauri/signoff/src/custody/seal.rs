//! Sealing a private key by a passphrase, and opening it again.

use ssh_key::{Cipher, Error, Kdf, LineEnding, PrivateKey};
use zeroize::Zeroizing;

use super::{KeyFileFault, passphrase_problem};
use crate::sha256;

/// Largest key file in bytes; one of ours takes about 500.
const MAX_FILE: usize = 16 * 1024;
/// bcrypt rounds of a new file, as in recent OpenSSH.
const ROUNDS: u32 = 24;
/// Most rounds that are worked through: a hostile file could ask for hours.
const MAX_ROUNDS: u32 = 512;

/// Returns the key file of `key`, sealed by a passphrase that is not too weak.
pub fn seal(key: &PrivateKey, salt: &[u8; 16], passphrase: &str) -> Result<String, KeyFileFault> {
    if let Some(problem) = passphrase_problem(passphrase, key.comment()) {
        return Err(KeyFileFault::WeakPassphrase { problem });
    }
    let kdf = Kdf::Bcrypt {
        salt: salt.to_vec(),
        rounds: ROUNDS,
    };
    // Only tells a right passphrase from a wrong one, so it may follow from the salt.
    let [a, b, c, d, ..] = *sha256(salt).as_bytes();
    let check = u32::from_be_bytes([a, b, c, d]);
    key.encrypt_with(Cipher::Aes256Ctr, kdf, check, passphrase)
        .and_then(|sealed| sealed.to_openssh(LineEnding::LF))
        .map(|pem| pem.to_string())
        .map_err(|_| KeyFileFault::Damaged)
}

/// Returns the opened key of a sealed key file.
pub fn unseal(pem: &str, passphrase: &str) -> Result<PrivateKey, KeyFileFault> {
    let sealed = read(pem)?;
    sealed
        .decrypt(passphrase)
        .map_err(|_| why_closed(&sealed, passphrase))
}

/// Returns the key of a file, still sealed.
pub fn read(pem: &str) -> Result<PrivateKey, KeyFileFault> {
    if pem.len() > MAX_FILE {
        return Err(KeyFileFault::TooLarge);
    }
    let key = PrivateKey::from_openssh(pem.trim()).map_err(|fault| why_unreadable(pem, &fault))?;
    if key.public_key().key_data().ed25519().is_none() {
        return Err(KeyFileFault::WrongKind);
    }
    match (key.cipher(), key.kdf()) {
        (Cipher::None, _) => Err(KeyFileFault::NotSealed),
        (Cipher::Aes256Ctr, Kdf::Bcrypt { rounds, .. }) if *rounds <= MAX_ROUNDS => Ok(key),
        _ => Err(KeyFileFault::WrongKind),
    }
}

fn why_unreadable(pem: &str, fault: &Error) -> KeyFileFault {
    let heading = pem.trim_start().lines().next().unwrap_or_default();
    match fault {
        Error::AlgorithmUnknown | Error::AlgorithmUnsupported { .. } => KeyFileFault::WrongKind,
        // The headings of older forms, which also hold private keys.
        _ if heading.ends_with(" PRIVATE KEY-----") && !heading.contains("OPENSSH") => {
            KeyFileFault::WrongKind
        }
        _ => KeyFileFault::Damaged,
    }
}

/// The opened bytes begin with one number twice: unless the passphrase is wrong, they agree.
fn why_closed(sealed: &PrivateKey, passphrase: &str) -> KeyFileFault {
    if passphrase.is_empty() {
        // Nothing opens with it, and the derivation refuses to try.
        return KeyFileFault::WrongPassphrase;
    }
    match opened_bytes(sealed, passphrase) {
        Some(bytes) if bytes.len() >= 8 && bytes[..4] != bytes[4..8] => {
            KeyFileFault::WrongPassphrase
        }
        _ => KeyFileFault::Damaged,
    }
}

fn opened_bytes(sealed: &PrivateKey, passphrase: &str) -> Option<Zeroizing<Vec<u8>>> {
    let cipher = sealed.cipher();
    let (key, iv) = sealed.kdf().derive_key_and_iv(cipher, passphrase).ok()?;
    let mut bytes = Zeroizing::new(sealed.key_data().encrypted()?.to_vec());
    cipher.decrypt(&key, &iv, &mut bytes, None).ok()?;
    Some(bytes)
}
