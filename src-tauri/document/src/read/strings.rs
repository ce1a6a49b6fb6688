//! Reads the strings: plain lines, runs of text, and those of a form, such as ids and links.

use std::borrow::Cow;
use std::str::FromStr;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use url::Url;

use super::at::At;
use crate::hidden::HiddenKind;
use crate::names::Named;
use crate::{Fault, Problem};

const MAX_ID: usize = 64;
/// In characters.
const MAX_LINK: usize = 2_048;

/// What separates lines, by Unicode (UAX #14, classes BK, CR, LF, NL).
const LINE_BREAKS: [char; 7] = [
    '\n', '\u{b}', '\u{c}', '\r', '\u{85}', '\u{2028}', '\u{2029}',
];

/// A string of one line, NFC, perhaps empty.
pub(super) fn line(at: &At) -> Result<String, Fault> {
    let text = at.str()?;
    for c in text.chars() {
        if LINE_BREAKS.contains(&c) {
            return Err(at.refuse(Problem::LineBreak));
        }
        refuse_control(at, c)?;
    }
    Ok(nfc(text).into_owned())
}

/// A string of one line, NFC, with at least one character.
pub(super) fn some_line(at: &At) -> Result<String, Fault> {
    let text = line(at)?;
    if text.is_empty() {
        return Err(at.refuse(Problem::EmptyText));
    }
    Ok(text)
}

/// A run of text as it stands; the tab is the one control character allowed.
pub(super) fn run<'a>(at: &At<'a>) -> Result<&'a str, Fault> {
    let text = at.str()?;
    if text.is_empty() {
        return Err(at.refuse(Problem::EmptyText));
    }
    for c in text.chars().filter(|&c| c != '\t') {
        refuse_control(at, c)?;
    }
    Ok(text)
}

/// The NFC of `text`.
pub(super) fn nfc(text: &str) -> Cow<'_, str> {
    if is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// One of the names of a closed choice.
pub(super) fn choice<T: Named>(at: &At) -> Result<T, Fault> {
    let name = at.str()?;
    T::ALL
        .iter()
        .copied()
        .find(|value| value.name() == name)
        .ok_or_else(|| {
            let allowed = T::ALL.iter().map(|value| value.name()).collect();
            at.refuse(Problem::NotOneOf { allowed })
        })
}

/// The SHA-256 of a media file.
pub(super) fn hash(at: &At) -> Result<String, Fault> {
    let text = at.str()?;
    if !crate::canonical::is_hash(text) {
        return Err(at.refuse(Problem::BadHash));
    }
    Ok(text.to_owned())
}

/// An id by its form alone.
pub(super) fn id(at: &At) -> Result<String, Fault> {
    let text = at.str()?;
    if !is_id(text) {
        return Err(at.refuse(Problem::BadId));
    }
    Ok(text.to_owned())
}

/// Whether `text` has the form of a block's id: 1 to 64 of `A-Z a-z 0-9 _ -`.
pub(crate) fn is_id(text: &str) -> bool {
    let known = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    (1..=MAX_ID).contains(&text.len()) && text.bytes().all(known)
}

/// The address of a link in the text: http, https or mailto.
pub(super) fn link(at: &At) -> Result<String, Fault> {
    address(at, &["http", "https", "mailto"])
}

/// The address of the original: http or https, or empty.
pub(super) fn web_address(at: &At) -> Result<String, Fault> {
    match at.str()? {
        "" => Ok(String::new()),
        _ => address(at, &["http", "https"]),
    }
}

fn address(at: &At, schemes: &[&str]) -> Result<String, Fault> {
    let text = nfc(at.str()?);
    let spoofing = |c: char| c.is_whitespace() || c.is_control() || HiddenKind::of(c).is_some();
    let plain = text.chars().count() <= MAX_LINK && !text.contains(spoofing);
    match Url::parse(&text) {
        Ok(url) if plain && schemes.contains(&url.scheme()) && is_whole(&text, &url) => {
            Ok(text.into_owned())
        }
        _ => Err(at.refuse(Problem::BadLink)),
    }
}

/// Whether an address names a host or a mailbox, without the shapes (`http:host`) that only browsers mend.
fn is_whole(text: &str, url: &Url) -> bool {
    let rest = text.get(url.scheme().len() + 1..).unwrap_or_default();
    if url.scheme() == "mailto" {
        return !rest.is_empty();
    }
    rest.starts_with("//")
}

/// A real day as `YYYY-MM-DD`, or empty.
pub(super) fn date(at: &At) -> Result<String, Fault> {
    let text = at.str()?;
    if !text.is_empty() && !is_date(text) {
        return Err(at.refuse(Problem::BadDate));
    }
    Ok(text.to_owned())
}

fn is_date(text: &str) -> bool {
    let shape = |(i, b): (usize, u8)| match i {
        4 | 7 => b == b'-',
        _ => b.is_ascii_digit(),
    };
    if text.len() != 10 || !text.bytes().enumerate().all(shape) {
        return false;
    }
    let part = |range| {
        text.get(range)
            .and_then(|digits| u32::from_str(digits).ok())
    };
    match (part(0..4), part(5..7), part(8..10)) {
        (Some(year), Some(month), Some(day)) => {
            year > 0 && (1..=days_of(year, month)).contains(&day)
        }
        _ => false,
    }
}

/// The days of a month of the Gregorian calendar; 0 when there is no such month.
fn days_of(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

fn refuse_control(at: &At, c: char) -> Result<(), Fault> {
    if c.is_control() {
        let code_point = u32::from(c);
        return Err(at.refuse(Problem::ControlCharacter { code_point }));
    }
    Ok(())
}
