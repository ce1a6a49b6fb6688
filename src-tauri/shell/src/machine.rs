//! This machine's clock, randomness and fonts.

use chrono::{DateTime, Utc};
use sanshen_editorial::Surroundings;
use sanshen_typeset::Fonts;

use crate::fonts::{FontTrouble, system_fonts};

/// The clock, the randomness and the fonts of the machine that the program runs on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

impl Surroundings for Machine {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn random(&self) -> [u8; 16] {
        random()
    }

    fn fonts(&self) -> Result<Fonts, Vec<String>> {
        system_fonts().map_err(|FontTrouble::NotInstalled { looked_for, .. }| {
            looked_for.iter().map(ToString::to_string).collect()
        })
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
