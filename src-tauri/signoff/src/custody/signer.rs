//! An opened private key.

use std::fmt;

use ed25519_dalek::{Signer as _, SigningKey};
use ssh_key::{Algorithm, HashAlg, LineEnding, Signature, SshSig};

use super::KeyFileFault;
use crate::{PublicKey, SignatureFault};

/// An opened private key. Its secret is overwritten when it is dropped and never shown.
pub struct Signer {
    secret: SigningKey,
    public: PublicKey,
}

impl Signer {
    pub(super) fn new(secret: SigningKey) -> Result<Self, KeyFileFault> {
        let public =
            PublicKey::from_ed25519(secret.verifying_key()).map_err(|_| KeyFileFault::Damaged)?;
        Ok(Self { secret, public })
    }

    /// Returns the public half.
    pub fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// Returns the armoured SSHSIG over exactly `message`, as `ssh-keygen -Y sign` would write it.
    ///
    /// `namespace` is the purpose, a statement's type; an empty one is refused.
    pub fn sign(&self, namespace: &str, message: &[u8]) -> Result<String, SignatureFault> {
        let signed = SshSig::signed_data(namespace, HashAlg::Sha512, message)
            .map_err(|_| SignatureFault::WrongNamespace)?;
        let raw = self.secret.sign(&signed).to_vec();
        Signature::new(Algorithm::Ed25519, raw)
            .and_then(|raw| SshSig::new(self.public.data(), namespace, HashAlg::Sha512, raw))
            .and_then(|signature| signature.to_pem(LineEnding::LF))
            .map_err(|_| SignatureFault::Malformed)
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.public.fingerprint())
    }
}
