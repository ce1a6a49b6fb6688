//! What the sequences have come across: a property that never met its case proves nothing.

use std::collections::BTreeMap;
use std::sync::Mutex;

/// How often each thing was met.
#[derive(Default)]
pub struct Tally(Mutex<BTreeMap<&'static str, u32>>);

impl Tally {
    pub fn met(&self, what: &'static str) {
        *self.0.lock().unwrap().entry(what).or_default() += 1;
    }

    /// Fails, naming what was never met.
    pub fn has_met(&self, needed: &[&'static str]) {
        let met = self.0.lock().unwrap();
        println!("{met:?}");
        let missed: Vec<_> = needed
            .iter()
            .filter(|what| !met.contains_key(**what))
            .collect();
        assert!(missed.is_empty(), "never met: {missed:?}");
    }
}
