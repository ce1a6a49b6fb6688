//! What a comment may be: its text, whom it names, the words it is about.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::view::Anchor;
use crate::refusal::{Refusal, Result};
use crate::review::is_blank;
use crate::tx::Tx;

/// The longest note, in code points.
const LONGEST_NOTE: usize = 2_000;
/// The most people that one note names.
const MOST_MENTIONS: usize = 20;
/// The longest quote, in code points; the window quotes the beginning of what is longer.
const LONGEST_QUOTE: usize = 2_000;
/// How much of the text around a quote is kept on each side, in code points.
const LONGEST_CONTEXT: usize = 32;
/// The longest id of a block.
const LONGEST_ID: usize = 64;

/// The text of a note in its one spelling: composed, lines parted by `\n`, nothing at its ends.
pub(super) fn text(given: &str) -> Result<String> {
    let text: String = given
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .trim()
        .nfc()
        .collect();
    if is_blank(&text) {
        return bad("text", "empty_text");
    }
    if text.chars().count() > LONGEST_NOTE {
        return bad("text", "too_long");
    }
    if text.contains(|c: char| c.is_control() && c != '\n' && c != '\t') {
        return bad("text", "control_character");
    }
    Ok(text)
}

/// The people whom a note names, each once; somebody unknown is refused.
pub(super) fn mentions(tx: &Tx<'_>, given: &[String]) -> Result<BTreeSet<String>> {
    if given.len() > MOST_MENTIONS {
        return bad("mentions", "too_many");
    }
    given
        .iter()
        .map(|id| tx.staff.find(id).map(|person| person.id.clone()))
        .collect()
}

/// An anchor whose parts fit each other; one without a quote is about its block as such, a picture.
///
/// Whether the words still stand there is not asked: the text goes on changing.
pub(super) fn anchor(given: &Anchor) -> Result<()> {
    let length = |text: &str| text.chars().count();
    let is_id = (1..=LONGEST_ID).contains(&given.block.len())
        && given
            .block
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    if !is_id {
        return bad("anchor", "bad_id");
    }
    let quoted = length(&given.quote);
    if quoted > LONGEST_QUOTE
        || length(&given.before) > LONGEST_CONTEXT
        || length(&given.after) > LONGEST_CONTEXT
    {
        return bad("anchor", "too_long");
    }
    let spanned = given.end.checked_sub(given.start);
    if spanned.and_then(|spanned| usize::try_from(spanned).ok()) != Some(quoted) {
        return bad("anchor", "out_of_range");
    }
    Ok(())
}

pub(super) fn bad<T>(path: &str, problem: &str) -> Result<T> {
    Err(Refusal::BadInput {
        path: path.into(),
        problem: problem.into(),
    })
}
