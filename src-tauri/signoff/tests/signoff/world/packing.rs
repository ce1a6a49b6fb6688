//! Packing a bundle again, by a zip writer of its own: with whatever is inside, or with honest headers around lies.

use std::collections::BTreeMap;

/// The zip's fields that a stranger may choose.
#[derive(Clone)]
pub struct Packing {
    pub flags: u16,
    pub method: u16,
    pub day: u16,
    pub comment: &'static [u8],
}

impl Default for Packing {
    fn default() -> Self {
        Self {
            flags: 0x0800,
            method: 0,
            day: 0x21,
            comment: b"",
        }
    }
}

/// Each entry's name and bytes, in the order of the file; only for zips that store.
pub fn unpacked(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let (mut entries, mut at) = (BTreeMap::new(), 0);
    let number = |at: usize, bytes: usize| {
        zip[at..at + bytes]
            .iter()
            .rev()
            .fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    };
    while zip[at..].starts_with(b"PK\x03\x04") {
        let (name, size) = (number(at + 26, 2), number(at + 18, 4));
        let data = at + 30 + name;
        let name = String::from_utf8(zip[at + 30..data].to_vec()).unwrap();
        entries.insert(name, zip[data..data + size].to_vec());
        at = data + size;
    }
    entries
}

/// The zip of these entries in this order, with true checksums.
pub fn packed<'a>(
    entries: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    how: &Packing,
) -> Vec<u8> {
    let (mut zip, mut directory, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, data) in entries {
        let size = u32::try_from(data.len()).unwrap().to_le_bytes();
        let offset = u32::try_from(zip.len()).unwrap().to_le_bytes();
        let about = [
            &how.flags.to_le_bytes()[..],
            &how.method.to_le_bytes(),
            &[0, 0],
            &how.day.to_le_bytes(),
            &checksum(data).to_le_bytes(),
            &size,
            &size,
            &u16::try_from(name.len()).unwrap().to_le_bytes(),
            &[0, 0],
        ]
        .concat();
        zip.extend([b"PK\x03\x04\x0a\x00", &about[..], name.as_bytes(), data].concat());
        let rights = (0o100_644_u32 << 16).to_le_bytes();
        directory.extend(b"PK\x01\x02\x0a\x03\x0a\x00");
        directory.extend([&about[..], &[0; 6], &rights, &offset, name.as_bytes()].concat());
        count += 1;
    }
    let end = [
        &b"PK\x05\x06\x00\x00\x00\x00"[..],
        &count.to_le_bytes(),
        &count.to_le_bytes(),
        &u32::try_from(directory.len()).unwrap().to_le_bytes(),
        &u32::try_from(zip.len()).unwrap().to_le_bytes(),
        &u16::try_from(how.comment.len()).unwrap().to_le_bytes(),
        how.comment,
    ]
    .concat();
    [zip, directory, end].concat()
}

/// The same entries, packed as a bundle is.
pub fn repacked(entries: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let entries = entries
        .iter()
        .map(|(name, data)| (name.as_str(), &data[..]));
    packed(entries, &Packing::default())
}

/// CRC-32 as zip has it, bit by bit.
fn checksum(data: &[u8]) -> u32 {
    static TABLE: std::sync::LazyLock<[u32; 256]> = std::sync::LazyLock::new(|| {
        std::array::from_fn(|byte| {
            (0..8).fold(u32::try_from(byte).unwrap(), |sum, _| match sum & 1 {
                1 => sum >> 1 ^ 0xEDB8_8320,
                _ => sum >> 1,
            })
        })
    });
    !data.iter().fold(!0, |sum, byte| {
        sum >> 8 ^ TABLE[usize::from(sum.to_le_bytes()[0] ^ byte)]
    })
}
