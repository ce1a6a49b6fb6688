//! Pictures that lie in the page itself, and the addresses of those that do not.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use sha2::{Digest, Sha256};

use super::arena::{Arena, NodeId};
use crate::page::Loss;
use crate::picture::{MAX_BYTES, inspect};

/// A picture with no more pixels stands for another, or counts visits.
const SPECK: u64 = 4;

/// What an `img` shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// A picture that is taken: its SHA-256 and its bytes.
    Here(String, Vec<u8>),
    /// One that is not, and what is told of it.
    Lost(Loss, String),
    /// No picture at all.
    Nothing,
}

/// What the `img` shows. An address is never asked: a picture that lies elsewhere is told with its address.
pub(super) fn shown(arena: &Arena, node: NodeId) -> Shown {
    let attr = |name: &str| arena.attr(node, name).map(str::trim).unwrap_or_default();
    let lazy = [attr("data-src"), attr("data-original")];
    let lazy = lazy.into_iter().find(|address| !address.is_empty());
    let (source, alt) = (attr("src"), attr("alt"));
    let told = |address: &str| match alt {
        "" => address.to_owned(),
        alt => format!("{address} {alt}"),
    };
    match (data(source), lazy) {
        (Some(data), lazy) => match taken(data) {
            Ok(Some(bytes)) => Shown::Here(hex(&bytes), bytes),
            Ok(None) | Err(()) if lazy.is_some() => {
                Shown::Lost(Loss::RemotePicture, told(lazy.unwrap_or_default()))
            }
            Ok(None) => Shown::Nothing,
            Err(()) => Shown::Lost(Loss::Picture, alt.to_owned()),
        },
        (None, Some(lazy)) => Shown::Lost(Loss::RemotePicture, told(lazy)),
        (None, None) if !source.is_empty() => Shown::Lost(Loss::RemotePicture, told(source)),
        (None, None) if !alt.is_empty() => Shown::Lost(Loss::Picture, alt.to_owned()),
        (None, None) => Shown::Nothing,
    }
}

/// What follows `data:`.
fn data(address: &str) -> Option<&str> {
    let start = address.get(..5)?;
    start
        .eq_ignore_ascii_case("data:")
        .then(|| address.get(5..))?
}

/// The bytes of a picture that is taken; `None` for one too small to be seen.
fn taken(data: &str) -> Result<Option<Vec<u8>>, ()> {
    let (kind, body) = data.split_once(',').ok_or(())?;
    if !kind.trim_end().to_ascii_lowercase().ends_with(";base64")
        || body.len() > MAX_BYTES / 3 * 4 + 64
    {
        return Err(());
    }
    let mut packed = unescaped(body);
    packed.retain(|byte| !byte.is_ascii_whitespace());
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let bytes = GeneralPurpose::new(&STANDARD, config)
        .decode(&packed)
        .map_err(|_| ())?;
    let picture = inspect(&bytes, None).map_err(|_| ())?;
    let pixels = u64::from(picture.width) * u64::from(picture.height);
    Ok((pixels > SPECK).then_some(bytes))
}

/// Percent signs with two hex digits as the bytes they mean.
fn unescaped(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let pair = tail.get(..2).filter(|_| byte == b'%');
        let meant =
            pair.and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        out.push(meant.unwrap_or(byte));
        rest = match meant {
            Some(_) => tail.get(2..).unwrap_or_default(),
            None => tail,
        };
    }
    out
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
