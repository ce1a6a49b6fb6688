//! Addresses of links: which are taken.

use sanshen_document::hidden_in;
use url::Url;

/// The most characters of an address, as the document's schema has it.
const LONGEST: usize = 2_048;

/// The address as the document takes it: http, https or mailto, whole, without blanks; `None` for every other.
pub(super) fn taken(address: &str) -> Option<String> {
    let address = address.trim().replace(' ', "%20");
    let address: String =
        unicode_normalization::UnicodeNormalization::nfc(address.chars()).collect();
    let is_plain = address.chars().count() <= LONGEST
        && !address.contains(|c: char| c.is_whitespace() || c.is_control())
        && hidden_in(&address).is_empty();
    let url = Url::parse(&address).ok()?;
    let rest = address.get(url.scheme().len() + 1..)?;
    let is_whole = match url.scheme() {
        "http" | "https" => rest.starts_with("//"),
        "mailto" => !rest.is_empty(),
        _ => false,
    };
    (is_plain && is_whole).then_some(address)
}
