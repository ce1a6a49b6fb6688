//! Fixed time and fixed ids.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use sanshen_editorial::Surroundings;
use sanshen_shell::Machine;
use sanshen_typeset::Fonts;

/// A clock that stands until the test moves it, and "randomness" that counts.
pub struct TestClock {
    now: AtomicI64,
    drawn: AtomicU64,
}

impl TestClock {
    /// Monday, 2 March 2026, 08:00 in the newsroom.
    pub fn monday_morning() -> TestClock {
        let now = "2026-03-02T00:00:00Z"
            .parse::<DateTime<Utc>>()
            .unwrap()
            .timestamp_millis();
        TestClock {
            now: AtomicI64::new(now),
            drawn: AtomicU64::new(0),
        }
    }

    /// Moves on (or back).
    pub fn pass_minutes(&self, minutes: i64) {
        self.now.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }
}

impl Surroundings for TestClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.now.load(Ordering::Relaxed)).unwrap()
    }

    fn random(&self) -> [u8; 16] {
        u128::from(self.drawn.fetch_add(1, Ordering::Relaxed)).to_be_bytes()
    }

    fn fonts(&self) -> Result<Fonts, Vec<String>> {
        Machine.fonts()
    }
}
