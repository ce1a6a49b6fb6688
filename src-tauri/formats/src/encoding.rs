//! Bytes of unknown origin to text: which Chinese encoding they are in, and what was lost.

mod guess;
mod label;
mod magic;

use encoding_rs::{BIG5, DecoderResult, GB18030, UTF_8, UTF_16BE, UTF_16LE};
use serde::{Deserialize, Serialize};

pub use label::{DecodedPage, decode_page};
pub use magic::FileKind;
pub(crate) use magic::kind_of;

/// The most bytes that are decoded; a longer file is refused unread.
pub const MAX_BYTES: usize = 16 << 20;

/// One character in so many may be unreadable before a text is refused.
const TOLERATED: usize = 50;

/// An encoding that Chinese text files are found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// With or without a byte order mark.
    Utf8,
    /// Little-endian, what Windows calls Unicode.
    Utf16Le,
    /// Big-endian.
    Utf16Be,
    /// GB 18030, and with it GBK and GB 2312, which it contains.
    Gb18030,
    /// Big5 with the Hong Kong characters.
    Big5,
}

/// A text, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text without its byte order mark; line ends as they were.
    pub text: String,
    /// What it was read as.
    pub encoding: Encoding,
    /// Whether that is beyond doubt: marked, chosen by the user, or flawless UTF-8.
    pub sure: bool,
    /// Places that could not be read; each is U+FFFD in the text.
    pub replaced: u32,
}

/// Why bytes were not read as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum ReadFault {
    /// No bytes at all.
    #[error("the file is empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("the file has {size} bytes, the limit is {limit}")]
    TooLarge {
        /// The bytes of the file.
        size: usize,
        /// The bytes allowed.
        limit: usize,
    },
    /// Not a text file.
    #[error("the file is not text")]
    Binary {
        /// What its first bytes say it is; `None` when they say nothing.
        looks_like: Option<FileKind>,
    },
    /// Too much of it cannot be read in the chosen or likeliest encoding.
    #[error("{lost} places cannot be read as {encoding:?}")]
    Unreadable {
        /// The encoding that was tried.
        encoding: Encoding,
        /// Places that would be lost.
        lost: u32,
    },
    /// A text of an office program that is read only after conversion.
    #[error("the file is an older {looks_like:?} and needs conversion")]
    OldWord {
        /// [`FileKind::OldOffice`] or [`FileKind::Rtf`].
        looks_like: FileKind,
    },
    /// Locked by a password.
    #[error("the file is locked by a password")]
    Protected,
    /// A part without which there is no text cannot be read.
    #[error("the part {part} cannot be read")]
    Damaged {
        /// The part's name within the file.
        part: String,
    },
    /// Nested deeper, or of more parts, than any text that people write.
    #[error("the file is too complex")]
    TooComplex,
}

/// Reads `bytes` as text in the `chosen` encoding, or without one in the encoding that its mark or its bytes tell.
///
/// A byte order mark settles the matter unless the user chose otherwise. Up to one character in fifty may be
/// unreadable; they are counted in `replaced`.
pub fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<Decoded, ReadFault> {
    refuse_unread(bytes)?;
    let marked = byte_order_mark(bytes);
    let encoding = chosen
        .or(marked)
        .unwrap_or_else(|| guess::encoding_of(bytes));
    let (text, replaced) = encoding.read(bytes);
    let unreadable = replaced as usize > text.chars().count() / TOLERATED;
    if text.contains('\0') || (unreadable && guess::is_noise(&text)) {
        return Err(ReadFault::Binary { looks_like: None });
    }
    if unreadable {
        let lost = replaced;
        return Err(ReadFault::Unreadable { encoding, lost });
    }
    let flawless = encoding == Encoding::Utf8 && replaced == 0;
    Ok(Decoded {
        text,
        encoding,
        sure: chosen.is_some() || marked.is_some() || flawless,
        replaced,
    })
}

fn refuse_unread(bytes: &[u8]) -> Result<(), ReadFault> {
    if bytes.is_empty() {
        return Err(ReadFault::Empty);
    }
    if bytes.len() > MAX_BYTES {
        let size = bytes.len();
        let limit = MAX_BYTES;
        return Err(ReadFault::TooLarge { size, limit });
    }
    match kind_of(bytes) {
        None => Ok(()),
        looks_like => Err(ReadFault::Binary { looks_like }),
    }
}

fn byte_order_mark(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => Some(Encoding::Utf8),
        [0xff, 0xfe, ..] => Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => Some(Encoding::Utf16Be),
        [0x84, 0x31, 0x95, 0x33, ..] => Some(Encoding::Gb18030),
        _ => None,
    }
}

impl Encoding {
    /// The text without its own byte order mark, and how many places became U+FFFD.
    fn read(self, bytes: &[u8]) -> (String, u32) {
        let mut decoder = self.codec().new_decoder_with_bom_removal();
        let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
        let mut text = String::with_capacity(room.unwrap_or(bytes.len()));
        let mut replaced = 0;
        let mut rest = bytes;
        loop {
            let (result, read) =
                decoder.decode_to_string_without_replacement(rest, &mut text, true);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => text.reserve(rest.len() + 16),
                DecoderResult::Malformed(..) => {
                    text.push('\u{fffd}');
                    replaced += 1;
                }
            }
        }
        let mark = text.starts_with('\u{feff}').then_some('\u{feff}');
        (text.split_off(mark.map_or(0, char::len_utf8)), replaced)
    }

    /// Its name in commands and records, such as `gb18030`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf8",
            Self::Utf16Le => "utf16_le",
            Self::Utf16Be => "utf16_be",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
        }
    }

    fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Gb18030 => GB18030,
            Self::Big5 => BIG5,
        }
    }
}
