//! Reading a zip that must be written exactly as [`super::write`] writes it.

use std::collections::BTreeMap;

use super::record::{self, CENTRAL, LOCAL, LOCAL_LENGTH, Record};
use super::{MAX_ENTRIES, MAX_FILE};
use crate::bundle::BundleFault;

/// Longest name in bytes: a folder, and a file name as file systems have it.
const MAX_NAME: usize = 300;

/// Returns the entries by name.
///
/// Every header is made again from the entry's name and bytes and must be equal, so there is
/// nothing to interpret: no sizes to trust, nothing to unpack, nothing between the entries.
pub fn read(bytes: &[u8]) -> Result<BTreeMap<&str, &[u8]>, BundleFault> {
    if bytes.len() > MAX_FILE {
        let what = "file".into();
        return Err(BundleFault::TooLarge { what });
    }
    if !bytes.starts_with(LOCAL) {
        return Err(BundleFault::NotABundle);
    }
    let (mut entries, mut directory) = (BTreeMap::new(), Vec::new());
    let mut rest = bytes;
    while !rest.starts_with(CENTRAL) {
        let entry = next(rest)?;
        in_order(&entries, entry.name)?;
        directory.extend(entry.record.central(bytes.len() - rest.len()));
        entries.insert(entry.name, entry.data);
        rest = entry.rest;
    }
    let offset = bytes.len() - rest.len();
    directory.extend(record::end(entries.len(), directory.len(), offset));
    if rest == directory {
        Ok(entries)
    } else if directory.starts_with(rest) {
        Err(BundleFault::Truncated)
    } else {
        let name = String::new();
        Err(BundleFault::ZipDamaged { name })
    }
}

struct Entry<'a> {
    name: &'a str,
    data: &'a [u8],
    record: Record<'a>,
    rest: &'a [u8],
}

fn next(rest: &[u8]) -> Result<Entry<'_>, BundleFault> {
    let header = rest.get(..LOCAL_LENGTH).ok_or(BundleFault::Truncated)?;
    if !header.starts_with(LOCAL) {
        let name = String::new();
        return Err(BundleFault::ZipDamaged { name });
    }
    let length = usize::from(u16_at(header, 26));
    let after = &rest[LOCAL_LENGTH..];
    let name = after.get(..length).ok_or(BundleFault::Truncated)?;
    let name = usable(name)?;
    if u16_at(header, 8) != 0 {
        let name = name.into();
        return Err(BundleFault::Compressed { name });
    }
    let size = u16_at(header, 22) as usize | (u16_at(header, 24) as usize) << 16;
    let after = &after[length..];
    let data = after.get(..size).ok_or(BundleFault::Truncated)?;
    let record = Record::of(name, data);
    let expected = record.local();
    if expected.starts_with(header) {
        let rest = &after[size..];
        return Ok(Entry {
            name,
            data,
            record,
            rest,
        });
    }
    let name = name.into();
    // Only the checksum differs: the entry's bytes are not what was written.
    if header[..14] == expected[..14] && header[18..] == expected[18..LOCAL_LENGTH] {
        Err(BundleFault::ZipDamaged { name })
    } else {
        Err(BundleFault::ForeignZip { name })
    }
}

/// A name that stays within the folder, on every system.
fn usable(name: &[u8]) -> Result<&str, BundleFault> {
    let Ok(text) = str::from_utf8(name) else {
        let name = String::from_utf8_lossy(name).into_owned();
        return Err(BundleFault::UnknownName { name });
    };
    let inside = !text.contains(['\\', ':', '\0'])
        && text
            .split('/')
            .all(|part| !matches!(part.trim_end_matches([' ', '.']), ""));
    if !inside {
        let name = text.into();
        return Err(BundleFault::PathOutside { name });
    }
    if text.len() > MAX_NAME {
        let name = text.into();
        return Err(BundleFault::UnknownName { name });
    }
    Ok(text)
}

fn in_order(entries: &BTreeMap<&str, &[u8]>, name: &str) -> Result<(), BundleFault> {
    if entries.contains_key(name) {
        let name = name.into();
        return Err(BundleFault::DuplicateName { name });
    }
    if entries.len() == MAX_ENTRIES {
        let what = "entries".into();
        return Err(BundleFault::TooLarge { what });
    }
    match entries.last_key_value() {
        Some((last, _)) if *last > name => Err(BundleFault::ForeignZip { name: name.into() }),
        _ => Ok(()),
    }
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}
