//! What every shell lends the core: this machine's clock and randomness, people's key files, the demo newsroom.
//!
//! Private keys are opened here and in no other room; the core only ever sees public halves and signatures (L5).

pub mod checking;
pub mod demo;
mod desk;
pub mod fonts;
mod keys;
mod machine;
pub mod office;
pub mod packing;

pub use desk::{Desk, Trouble, change_passphrase, enrol, found, offer_replacement, sign_in};
pub use keys::{KeyRing, KeyTrouble, make_private_folder};
pub use machine::Machine;
