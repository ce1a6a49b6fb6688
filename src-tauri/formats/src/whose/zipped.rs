//! Office documents and books.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::xml;
use crate::epub::PACKAGE;
use crate::incoming::Identity;

/// Bytes of a part that are unpacked; our own are far smaller.
const MAX_PART: u64 = 1 << 20;
/// Files of a container. The end record of a zip says how many there are, and reading its list takes memory for each.
const MAX_FILES: usize = 10_000;
/// The part of an office document with the properties that are not its standard's own.
const CUSTOM: &str = "docProps/custom.xml";

/// What an office document or a book says it is.
pub(super) fn identity(bytes: &[u8]) -> Option<Identity> {
    if !is_small(bytes) {
        return None;
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    part(&mut archive, CUSTOM)
        .and_then(|text| xml::properties(&text))
        .or_else(|| xml::package(&part(&mut archive, PACKAGE)?))
}

/// Whether the container lists so few files that reading the list is cheap: counted by the marks of the list's entries.
fn is_small(bytes: &[u8]) -> bool {
    let entries = bytes.windows(4).filter(|near| near == b"PK\x01\x02");
    entries.take(MAX_FILES + 1).count() <= MAX_FILES
}

/// A part as text; `None` when it is missing, longer than allowed or no UTF-8.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let file = archive.by_name(name).ok()?;
    let mut text = String::new();
    let read = file.take(MAX_PART + 1).read_to_string(&mut text).ok()?;
    (read as u64 <= MAX_PART).then_some(text)
}
