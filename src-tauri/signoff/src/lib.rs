//! Sign-offs: what a person signs, the signature itself, and the chain that keeps the order.
//!
//! Bytes in, values out: nothing here reads a clock, a file, the environment or randomness.
//! Signatures are SSHSIG, so that an outsider can check them with stock `ssh-keygen`.
//! Private keys live behind the feature `custody`, which only shells turn on.

pub mod bundle;
pub mod chain;
#[cfg(feature = "custody")]
pub mod custody;
mod hash;
mod letters;
mod public_key;
pub mod roster;
mod signature;
pub mod spoken;
pub mod statement;
pub mod tree;
pub mod verifier;
pub mod words;
#[cfg(test)]
mod wycheproof;

pub use hash::{Hash, HashFault, sha256};
pub use public_key::{PublicKey, PublicKeyFault};
pub use signature::{SignatureFault, verify};
