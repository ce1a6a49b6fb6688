//! The clock, the randomness and the fonts that a shell lends to the core (L5).

use chrono::{DateTime, FixedOffset, Utc};
use sanshen_typeset::Fonts;
use ulid::Ulid;

/// Where the core gets the time and random bytes from; a shell gives the machine's, a test fixed ones.
pub trait Surroundings: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> DateTime<Utc>;
    /// Sixteen fresh random bytes.
    fn random(&self) -> [u8; 16];
    /// The fonts to print with, or the families that were looked for and not found.
    fn fonts(&self) -> Result<Fonts, Vec<String>>;
}

/// A new id: a ULID of this moment, 26 characters.
pub(crate) fn fresh_id(surroundings: &dyn Surroundings, now: i64) -> String {
    let random = u128::from_be_bytes(surroundings.random());
    Ulid::from_parts(now.unsigned_abs(), random).to_string()
}

/// China has had one zone and no summer time since 1992.
const BEIJING: Option<FixedOffset> = FixedOffset::east_opt(8 * 3600);

/// The newsroom's wall clock.
pub(crate) fn local(at: i64) -> DateTime<FixedOffset> {
    let time = DateTime::<Utc>::from_timestamp_millis(at).unwrap_or_default();
    match BEIJING {
        Some(zone) => time.with_timezone(&zone),
        None => time.fixed_offset(),
    }
}
