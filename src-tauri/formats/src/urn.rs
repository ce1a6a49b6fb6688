//! Names of our own for formats that want a URI for everything.

use crate::publish::Published;
use crate::xhtml::percent;

/// What an article is called: `urn:sanshen:2026-0012`. Of a draft without a number the hash stands there.
pub(crate) fn article(page: &Published) -> String {
    match page.article_no {
        "" => named(&[page.hash]),
        number => named(&[number]),
    }
}

/// What one text of an article is called: `urn:sanshen:2026-0012:<hash>`.
pub(crate) fn text(page: &Published) -> String {
    named(&[page.article_no, page.hash])
}

/// What a picture is called: `urn:sanshen:media:<hash>`.
pub(crate) fn media(sha256: &str) -> String {
    named(&["media", sha256])
}

/// `urn:sanshen:` and these words, parted by colons; what a URN cannot hold (RFC 8141) is percent-encoded. Empty words
/// are left out.
pub(crate) fn named(words: &[&str]) -> String {
    let mut out = String::from("urn:sanshen");
    for word in words.iter().filter(|word| !word.is_empty()) {
        out.push(':');
        for byte in word.bytes() {
            match byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                true => out.push(char::from(byte)),
                false => percent(byte, &mut out),
            }
        }
    }
    out
}
