//! The container of a Word file: a zip, opened with limits that are counted while unpacking.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::encoding::{FileKind, ReadFault};

/// The most bytes of a packed file.
const MAX_FILE: usize = 256 << 20;
/// The most parts.
const MAX_PARTS: usize = 5_000;
/// The most bytes of all parts that are unpacked together, each as often as it is asked for.
const MAX_UNPACKED: u64 = 256 << 20;

/// An opened package.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Places in the archive by part name, in lower case: names are compared so (ECMA-376 part 2, 6.2.2).
    places: HashMap<String, usize>,
    /// Bytes that may still be unpacked.
    left: u64,
}

/// Why a part was not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PartFault {
    /// There is none of that name.
    Missing,
    /// It cannot be unpacked.
    Damaged,
    /// It is sealed with a password.
    Sealed,
    /// It has more bytes than are unpacked.
    TooLarge,
}

impl<'a> Package<'a> {
    /// Opens a package by its first bytes and its directory; unpacks nothing.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ReadFault> {
        refuse_unread(bytes)?;
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        if archive.len() > MAX_PARTS {
            return Err(ReadFault::TooComplex);
        }
        let mut places = HashMap::new();
        for place in 0..archive.len() {
            if let Some(Ok(name)) = archive.name_for_index(place) {
                places.insert(folded(&name), place);
            }
        }
        Ok(Self {
            archive,
            places,
            left: MAX_UNPACKED,
        })
    }

    /// Whether there is a part of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&folded(name))
    }

    /// Whether a part's name begins so.
    pub(crate) fn has_folder(&self, prefix: &str) -> bool {
        self.places.keys().any(|name| name.starts_with(prefix))
    }

    /// The bytes of a part, at most `most`, whatever its header promises.
    pub(crate) fn unpack(&mut self, name: &str, most: u64) -> Result<Vec<u8>, PartFault> {
        let place = *self.places.get(&folded(name)).ok_or(PartFault::Missing)?;
        let entry = self.archive.by_index_data(place);
        if entry.is_ok_and(|entry| entry.encrypted()) {
            return Err(PartFault::Sealed);
        }
        let most = most.min(self.left);
        let part = self.archive.by_index(place);
        let mut part = part.map_err(|_| PartFault::Damaged)?;
        let mut bytes = Vec::new();
        let read = part.by_ref().take(most + 1).read_to_end(&mut bytes);
        let size = bytes.len() as u64;
        self.left = self.left.saturating_sub(size);
        if size > most {
            return Err(PartFault::TooLarge);
        }
        read.map(|_| bytes).map_err(|_| PartFault::Damaged)
    }
}

/// One spelling of a part's name.
fn folded(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.trim_start_matches('/').to_owned()
}

fn damaged() -> ReadFault {
    ReadFault::Damaged {
        part: "zip".to_owned(),
    }
}

/// Tells by the first bytes what cannot be a package.
fn refuse_unread(bytes: &[u8]) -> Result<(), ReadFault> {
    if bytes.len() > MAX_FILE {
        let size = bytes.len();
        let limit = MAX_FILE;
        return Err(ReadFault::TooLarge { size, limit });
    }
    match bytes {
        [] => Err(ReadFault::Empty),
        [0xd0, 0xcf, 0x11, 0xe0, ..] if is_sealed(bytes) => Err(ReadFault::Protected),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(ReadFault::OldWord {
            looks_like: FileKind::OldOffice,
        }),
        [b'{', b'\\', b'r', b't', b'f', ..] => Err(ReadFault::OldWord {
            looks_like: FileKind::Rtf,
        }),
        [b'P', b'K', ..] => Ok(()),
        _ => Err(damaged()),
    }
}

/// Whether an OLE container holds a package sealed by Word or WPS (MS-OFFCRYPTO 2.3.1): its directory names the stream.
fn is_sealed(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    // Names in the directory stand at multiples of 128 bytes.
    bytes
        .chunks(128)
        .any(|entry| entry.starts_with(name.as_slice()))
}
