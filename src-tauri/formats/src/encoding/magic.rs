//! Files that are not text, told by their first bytes.

use serde::{Deserialize, Serialize};

/// A kind of file that people try to import and that is not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Word since 2007.
    Docx,
    /// Excel, PowerPoint or WPS in the same kind of package.
    OfficeZip,
    /// Word, Excel, PowerPoint or WPS before 2007.
    OldOffice,
    /// PDF.
    Pdf,
    /// Rich text: readable bytes, but not a text.
    Rtf,
    /// A picture.
    Image,
    /// Sound or moving pictures.
    Media,
    /// A packed archive: zip, rar, 7z, gzip.
    Archive,
    /// A program.
    Executable,
}

/// How far into a zip the name of its first members is looked for.
const MEMBERS: usize = 64 << 10;

/// What the first bytes say; `None` when they may be text.
pub(crate) fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    match bytes {
        [b'P', b'K', 3, 4, ..] => Some(zip_kind(bytes)),
        [b'P', b'K', 5, 6, ..] => Some(FileKind::Archive),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(FileKind::OldOffice),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(FileKind::Pdf),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some(FileKind::Rtf),
        [b'R', b'a', b'r', b'!', ..]
        | [b'7', b'z', 0xbc, 0xaf, ..]
        | [0x1f, 0x8b, ..]
        | [b'B', b'Z', b'h', b'1'..=b'9', b'1', ..] => Some(FileKind::Archive),
        [0x7f, b'E', b'L', b'F', ..]
        | [0xcf, 0xfa, 0xed, 0xfe, ..]
        | [0xca, 0xfe, 0xba, 0xbe, ..] => Some(FileKind::Executable),
        [b'M', b'Z', ..] if has_zero(bytes) => Some(FileKind::Executable),
        _ => picture_or_sound(bytes),
    }
}

fn picture_or_sound(bytes: &[u8]) -> Option<FileKind> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..]
        | [0xff, 0xd8, 0xff, ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'I', b'I', 0x2a, 0, ..]
        | [b'M', b'M', 0, 0x2a, ..] => Some(FileKind::Image),
        [b'B', b'M', ..] if has_zero(bytes) => Some(FileKind::Image),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some(FileKind::Image),
        [b'R', b'I', b'F', b'F', _, _, _, _, ..] if has_zero(bytes) => Some(FileKind::Media),
        [_, _, _, _, b'f', b't', b'y', b'p', ..]
        | [b'I', b'D', b'3', ..]
        | [b'O', b'g', b'g', b'S', ..] => has_zero(bytes).then_some(FileKind::Media),
        _ => None,
    }
}

/// Two letters also begin texts; a zero byte soon after does not.
fn has_zero(bytes: &[u8]) -> bool {
    bytes.iter().take(64).any(|&byte| byte == 0)
}

fn zip_kind(bytes: &[u8]) -> FileKind {
    let start = bytes.get(..MEMBERS).unwrap_or(bytes);
    let names = |name: &[u8]| start.windows(name.len()).any(|window| window == name);
    if names(b"word/") {
        FileKind::Docx
    } else if names(b"xl/") || names(b"ppt/") || names(b"[Content_Types].xml") {
        FileKind::OfficeZip
    } else {
        FileKind::Archive
    }
}
