//! Private keys: an OpenSSH key file sealed by the person's passphrase, and the opened key.
//!
//! For shells only. Stock `ssh-keygen` reads and writes the same files.

mod key_file;
mod passphrase;
mod seal;
mod signer;

pub use key_file::{
    KeyFileFault, change_passphrase, create_key_file, key_file_fingerprint, open_key_file,
};
pub use passphrase::{PassphraseProblem, passphrase_problem};
pub use signer::Signer;
