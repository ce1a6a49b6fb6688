//! Which addresses may be links: the schema's rule, asked before the text is made.

use std::borrow::Cow;

use sanshen_document::HiddenKind;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use url::Url;

/// The most characters of an address.
const LONGEST: usize = 2_048;

/// The address as a link of the text, http, https or mailto; `None` when it may be none. Blanks and other characters
/// that an address may not have are written as browsers send them.
pub(super) fn link(address: &str) -> Option<String> {
    if address.len() > LONGEST * 4 {
        return None;
    }
    let address = address.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    let address: Cow<str> = match is_nfc(address) {
        true => Cow::Borrowed(address),
        false => Cow::Owned(address.nfc().collect()),
    };
    let url = Url::parse(&address).ok()?;
    if !matches!(url.scheme(), "http" | "https" | "mailto") || !is_whole(&address, &url) {
        return None;
    }
    let spoofing = |c: char| c.is_whitespace() || c.is_control() || HiddenKind::of(c).is_some();
    let plain = match address.contains(spoofing) {
        false => address.into_owned(),
        true => url.to_string(),
    };
    let fits = plain.chars().count() <= LONGEST && !plain.contains(spoofing) && is_nfc(&plain);
    fits.then_some(plain)
}

/// Whether an address names a host or a mailbox, without the shapes (`http:host`) that only browsers mend.
fn is_whole(text: &str, url: &Url) -> bool {
    let rest = text.get(url.scheme().len() + 1..).unwrap_or_default();
    match url.scheme() {
        "mailto" => !rest.is_empty(),
        _ => rest.starts_with("//"),
    }
}
