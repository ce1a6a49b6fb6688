//! This machine's clock and randomness.

use chrono::{DateTime, Utc};
use sanshen_editorial::Surroundings;

/// The clock and the randomness of the machine that the program runs on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

impl Surroundings for Machine {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn random(&self) -> [u8; 16] {
        random()
    }
}

/// Fresh random bytes.
///
/// A machine without randomness can neither name nor sign anything, so the program ends there.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        std::process::abort();
    }
    bytes
}
