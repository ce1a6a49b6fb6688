//! What a file that we wrote says of itself, so that a file found later can be asked.
//!
//! | File | Where its number, revision and hash stand |
//! |---|---|
//! | DOCX | custom properties `SanshenArticle`, `SanshenRevision`, `SanshenHash` |
//! | EPUB | properties `sanshen:article_no`, `sanshen:revision`, `sanshen:sha256` of the package |
//! | PDF | `SanshenIdentity:<article_no>;<revision>;<hash>`, uncompressed |
//! | HTML | `<meta name="article">`, `revision` and `hash` |
//! | Markdown | front matter `article`, `revision`, `sha256` |
//! | JSON | `article_no`, `revision`, `sha256` |
//! | ninjs | `altids` whose roles begin with `urn:sanshen:id:` |
//! | NewsML-G2 | `altId` whose `typeuri` begins with `urn:sanshen:id:` |
//! | text, and any page without the above | the last `稿号 2026-0012 · 第3版 · 1a2b3c4d` |
//!
//! Whoever can write a file can write these marks. What is claimed here is looked up in the record, never believed.

mod data;
mod line;
mod page;
mod pdf;
mod text;
mod xml;
mod zipped;

use crate::incoming::Identity;

/// The most bytes that are looked at; of a larger file nothing is known.
pub const MAX_BYTES: usize = 64 << 20;

/// Characters of the longest article number.
const MAX_NUMBER: usize = 128;

/// What the file says it is; `None` when it says nothing, or nothing whole.
pub fn identity(bytes: &[u8]) -> Option<Identity> {
    if bytes.len() > MAX_BYTES {
        return None;
    }
    match bytes {
        [b'P', b'K', ..] => zipped::identity(bytes),
        _ if bytes.starts_with(b"%PDF") => pdf::identity(bytes),
        _ => in_text(&text::decoded(bytes)?),
    }
}

/// By what the text looks like, the surest place first.
fn in_text(text: &str) -> Option<Identity> {
    let start = text.trim_start();
    let told = match start.as_bytes().first() {
        Some(b'{') => data::identity(start),
        Some(b'<') => xml::news_item(start).or_else(|| page::identity(start)),
        Some(b'-') => data::front_matter(start),
        _ => None,
    };
    told.or_else(|| line::identity(text))
}

/// The identity, unless a part of it cannot be one.
fn whole(article_no: &str, revision: &str, hash: &str) -> Option<Identity> {
    let number = article_no.trim();
    let named = !number.is_empty() && number.chars().count() <= MAX_NUMBER;
    let digest = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let hashed = (8..=64).contains(&hash.len()) && hash.bytes().all(digest);
    if !named || !hashed || number.contains(char::is_control) {
        return None;
    }
    let plain = revision.bytes().all(|byte| byte.is_ascii_digit());
    Some(Identity {
        article_no: number.to_owned(),
        revision: revision.parse().ok().filter(|_| plain)?,
        hash: hash.to_owned(),
    })
}
