//! The demo's own clock: the weeks before today, a little later at every step.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Duration, Utc};
use sanshen_editorial::Surroundings;

use crate::machine::random;

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

    /// Moves on.
    pub(super) fn pass(&self, time: Duration) {
        self.now
            .fetch_add(time.num_milliseconds(), Ordering::Relaxed);
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
}
