//! The zip's own records, each with one possible value for its entry.

pub const LOCAL: &[u8; 4] = b"PK\x03\x04";
pub const CENTRAL: &[u8; 4] = b"PK\x01\x02";
const END: &[u8; 4] = b"PK\x05\x06";

/// Bytes of a local header before its name.
pub const LOCAL_LENGTH: usize = 30;
const CENTRAL_LENGTH: usize = 46;
/// Bytes of the last record.
pub const END_LENGTH: usize = 22;

/// Version 1.0: nothing but stored files.
const NEEDED: u16 = 10;
/// Made on Unix, so that unpackers take names as UTF-8 and set the rights below.
const MADE_BY: u16 = 3 << 8 | NEEDED;
/// Bit 11: names are UTF-8.
const FLAGS: u16 = 1 << 11;
const STORED: u16 = 0;
const MIDNIGHT: u16 = 0;
/// 1 January 1980, the first day that the format knows.
const FIRST_DAY: u16 = 1 << 5 | 1;
/// An ordinary file that its owner may write and all may read.
const RIGHTS: u32 = 0o100_644 << 16;

/// One entry as the zip's headers describe it.
pub struct Record<'a> {
    name: &'a str,
    size: u32,
    checksum: u32,
}

impl<'a> Record<'a> {
    pub fn of(name: &'a str, data: &[u8]) -> Self {
        Self {
            name,
            size: narrow(data.len()),
            checksum: crc32fast::hash(data),
        }
    }

    /// The header before the entry's bytes.
    pub fn local(&self) -> Vec<u8> {
        let mut header = LOCAL.to_vec();
        header.extend(NEEDED.to_le_bytes());
        self.describe(&mut header);
        header.extend(self.name.as_bytes());
        header
    }

    /// The line in the table at the end, for an entry that begins at `offset`.
    pub fn central(&self, offset: usize) -> Vec<u8> {
        let mut header = CENTRAL.to_vec();
        header.extend(MADE_BY.to_le_bytes());
        header.extend(NEEDED.to_le_bytes());
        self.describe(&mut header);
        // No comment, first disk, no attributes of the old systems.
        header.extend([0; 6]);
        header.extend(RIGHTS.to_le_bytes());
        header.extend(narrow(offset).to_le_bytes());
        header.extend(self.name.as_bytes());
        header
    }

    fn describe(&self, header: &mut Vec<u8>) {
        for field in [FLAGS, STORED, MIDNIGHT, FIRST_DAY] {
            header.extend(field.to_le_bytes());
        }
        for field in [self.checksum, self.size, self.size] {
            header.extend(field.to_le_bytes());
        }
        header.extend(short(self.name.len()).to_le_bytes());
        // No extra field.
        header.extend([0; 2]);
    }
}

/// Bytes of both headers of an entry of this name.
pub fn length(name: &str) -> usize {
    LOCAL_LENGTH + CENTRAL_LENGTH + 2 * name.len()
}

/// The last record: how many entries, and where their table lies.
pub fn end(entries: usize, size: usize, offset: usize) -> Vec<u8> {
    let mut record = END.to_vec();
    record.extend([0; 4]);
    record.extend(short(entries).to_le_bytes());
    record.extend(short(entries).to_le_bytes());
    record.extend(narrow(size).to_le_bytes());
    record.extend(narrow(offset).to_le_bytes());
    // No comment.
    record.extend([0; 2]);
    record
}

/// Within the limits on files nothing is ever cut off.
fn narrow(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

fn short(size: usize) -> u16 {
    u16::try_from(size).unwrap_or(u16::MAX)
}
