//! Bytes of a web page to text: what its mark, its own declaration or its bytes say, by the WHATWG's rules.

mod prescan;

use encoding_rs::{DecoderResult, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Encoding, ReadFault, TOLERATED, byte_order_mark, guess, refuse_unread};

/// Text in another encoding does not happen to be flawless UTF-8 with so many characters beyond ASCII.
const BY_CHANCE: usize = 6;

/// The text of a web page, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedPage {
    /// The text without its byte order mark; line ends as they were.
    pub text: String,
    /// The encoding's name in the Encoding Standard, such as `gb18030` or `Shift_JIS`.
    pub encoding: String,
    /// Whether that is beyond doubt: chosen by the user, marked, declared and fitting, or flawless UTF-8.
    pub sure: bool,
    /// Places that could not be read; each is U+FFFD in the text.
    pub replaced: u32,
}

/// Reads `bytes` as a web page: in the `chosen` encoding; else by the byte order mark; else by what the page declares
/// in its first 1,024 bytes (any label of the Encoding Standard); else by what its bytes tell.
///
/// Browsers that save a page as UTF-8 leave its old declaration in it: where the bytes are flawless UTF-8 beyond chance,
/// they count, and the declaration does not. A declared encoding is never refused for what it cannot read: that is counted in `replaced`.
pub fn decode_page(bytes: &[u8], chosen: Option<Encoding>) -> Result<DecodedPage, ReadFault> {
    refuse_unread(bytes)?;
    if let Some(encoding) = chosen {
        let page = read(bytes, encoding.codec(), true);
        return readable(page, encoding, false);
    }
    if let Some(encoding) = byte_order_mark(bytes) {
        let page = read(bytes, encoding.codec(), true);
        return readable(page, encoding, true);
    }
    if let Some(codec) = prescan::declared(bytes).and_then(usable) {
        return Ok(as_declared(bytes, codec));
    }
    let encoding = guess::encoding_of_page(bytes);
    let page = read(bytes, encoding.codec(), false);
    let sure = encoding == Encoding::Utf8 && page.replaced == 0;
    readable(DecodedPage { sure, ..page }, encoding, false)
}

/// The codec that a declaration stands for: UTF-16 cannot have been read that far, so it is UTF-8, and
/// x-user-defined is windows-1252 (HTML, 13.2.3.2). What the standard replaces as a whole says nothing.
fn usable(codec: &'static encoding_rs::Encoding) -> Option<&'static encoding_rs::Encoding> {
    if codec == REPLACEMENT {
        return None;
    }
    let wide = codec == UTF_16BE || codec == UTF_16LE;
    let private = codec == encoding_rs::X_USER_DEFINED;
    Some(match (wide, private) {
        (true, _) => UTF_8,
        (_, true) => WINDOWS_1252,
        _ => codec,
    })
}

fn as_declared(bytes: &[u8], codec: &'static encoding_rs::Encoding) -> DecodedPage {
    let page = read(bytes, codec, true);
    let wide = match std::str::from_utf8(bytes) {
        Ok(text) if codec != UTF_8 => text.chars().filter(|c| !c.is_ascii()).count(),
        _ => 0,
    };
    if wide >= BY_CHANCE || (wide > 0 && page.replaced > 0) {
        return read(bytes, UTF_8, false);
    }
    let sure = wide == 0 && page.replaced == 0;
    DecodedPage { sure, ..page }
}

/// Refuses what was neither declared nor marked and is mostly not readable, and noise.
fn readable(page: DecodedPage, encoding: Encoding, marked: bool) -> Result<DecodedPage, ReadFault> {
    let unreadable = page.replaced as usize > page.text.chars().count() / TOLERATED;
    if unreadable && guess::is_noise(&page.text) {
        return Err(ReadFault::Binary { looks_like: None });
    }
    if unreadable && !marked {
        let lost = page.replaced;
        return Err(ReadFault::Unreadable { encoding, lost });
    }
    Ok(page)
}

fn read(bytes: &[u8], codec: &'static encoding_rs::Encoding, sure: bool) -> DecodedPage {
    let mut decoder = codec.new_decoder_with_bom_removal();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or(bytes.len()).min(bytes.len() * 2 + 64));
    let mut replaced = 0;
    let mut rest = bytes;
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = rest.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(rest.len() + 64),
            DecoderResult::Malformed(..) => {
                text.reserve(4);
                text.push('\u{fffd}');
                replaced += 1;
            }
        }
    }
    let mark = text.starts_with('\u{feff}').then_some('\u{feff}');
    DecodedPage {
        text: text.split_off(mark.map_or(0, char::len_utf8)),
        encoding: codec.name().to_owned(),
        sure,
        replaced,
    }
}
