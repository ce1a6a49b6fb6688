//! Zip, stored only, in one byte form.
//!
//! APPNOTE.TXT leaves a writer many choices; here each has one answer, so that equal entries are
//! equal bytes and nothing can hide between them. Any unpacker reads it.

mod read;
mod record;

use std::collections::BTreeMap;

pub use read::read;
use record::Record;

/// Largest file in bytes.
pub const MAX_FILE: usize = 512 * 1024 * 1024;
/// Most entries.
pub const MAX_ENTRIES: usize = 20_000;

/// Returns how many bytes the zip of these entries takes.
pub fn size(entries: &BTreeMap<String, &[u8]>) -> usize {
    let entry = |(name, data): (&String, &&[u8])| record::length(name) + data.len();
    entries.iter().map(entry).sum::<usize>() + record::END_LENGTH
}

/// Hands the zip of these entries to `sink`, piece by piece.
///
/// Names and sizes must be within what [`read`] accepts.
pub fn write(entries: &BTreeMap<String, &[u8]>, mut sink: impl FnMut(&[u8])) {
    let mut directory = Vec::new();
    let mut offset = 0;
    for (name, data) in entries {
        let record = Record::of(name, data);
        let local = record.local();
        sink(&local);
        sink(data);
        directory.extend(record.central(offset));
        offset += local.len() + data.len();
    }
    directory.extend(record::end(entries.len(), directory.len(), offset));
    sink(&directory);
}
