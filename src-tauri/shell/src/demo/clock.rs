//! The demo's own clock: the weeks before today, a little later at every step.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Duration, Utc};
use sanshen_editorial::Surroundings;
use sanshen_typeset::Fonts;

use crate::machine::{Machine, random};

/// The office's hours in milliseconds of its day, which begins eight hours before Greenwich's.
const HOUR: i64 = 3_600_000;
const EAST: i64 = 8 * HOUR;
const DAY: i64 = 24 * HOUR;
const OPENS: i64 = 8 * HOUR + HOUR / 2;
const CLOSES: i64 = 18 * HOUR;

/// A clock that stands until it is moved.
pub(super) struct DemoClock {
    now: AtomicI64,
}

impl DemoClock {
    /// A clock that stands at this time.
    pub(super) fn at(time: DateTime<Utc>) -> DemoClock {
        DemoClock {
            now: AtomicI64::new(time.timestamp_millis()),
        }
    }

    /// Moves on; what would fall after hours happens on the next morning.
    pub(super) fn pass(&self, time: Duration) {
        let later = self.now.load(Ordering::Relaxed) + time.num_milliseconds();
        let into_day = (later + EAST).rem_euclid(DAY);
        let waits = match into_day {
            OPENS..CLOSES => 0,
            early if early < OPENS => OPENS - early,
            late => DAY - late + OPENS,
        };
        self.now.store(later + waits, Ordering::Relaxed);
    }
}

impl Surroundings for DemoClock {
    fn now(&self) -> DateTime<Utc> {
        // A millisecond later at every look, so that ids keep the order in which things were made.
        DateTime::from_timestamp_millis(self.now.fetch_add(1, Ordering::Relaxed))
            .unwrap_or_default()
    }

    fn random(&self) -> [u8; 16] {
        random()
    }

    fn fonts(&self) -> Result<Fonts, Vec<String>> {
        Machine.fonts()
    }
}
