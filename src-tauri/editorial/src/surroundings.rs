//! The clock and the randomness that a shell lends to the core (L5).

use chrono::{DateTime, FixedOffset, Utc};
use ulid::Ulid;

/// Where the core gets the time and random bytes from; a shell gives the machine's, a test fixed ones.
pub trait Surroundings: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> DateTime<Utc>;
    /// Sixteen fresh random bytes.
    fn random(&self) -> [u8; 16];
}

/// A new id: a ULID of this moment, 26 characters.
pub(crate) fn fresh_id(surroundings: &dyn Surroundings, now: i64) -> String {
    let random = u128::from_be_bytes(surroundings.random());
    Ulid::from_parts(now.unsigned_abs(), random).to_string()
}

/// The newsroom's wall clock: China has had one zone and no summer time since 1992.
pub(crate) fn local(at: i64) -> DateTime<FixedOffset> {
    let beijing =
        FixedOffset::east_opt(8 * 3600).unwrap_or(const { FixedOffset::east_opt(0).unwrap() });
    DateTime::<Utc>::from_timestamp_millis(at)
        .unwrap_or_default()
        .with_timezone(&beijing)
}
