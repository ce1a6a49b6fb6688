//! What a field of a statement may hold.

use super::StatementFault;
use crate::letters::is_unseen;

/// Longest id or name in bytes.
const MAX_NAME: usize = 400;
/// Largest whole number that every reader of JSON holds exactly: 2^53 - 1.
const MAX_COUNTED: u64 = (1 << 53) - 1;

/// Checks an id or a name.
pub fn name(field: &'static str, text: &str) -> Result<(), StatementFault> {
    hold(field, is_name(text))
}

/// Says whether a text is something to read, on one line: unpadded, and every letter of it seen.
pub fn is_name(text: &str) -> bool {
    !text.is_empty() && text == text.trim() && text.len() <= MAX_NAME && !text.contains(is_unseen)
}

/// Checks a number that counts from 1, up to 2^53 - 1.
pub fn counted(field: &'static str, number: u64) -> Result<(), StatementFault> {
    hold(field, (1..=MAX_COUNTED).contains(&number))
}

/// Checks a key's fingerprint: `SHA256:` and 43 characters of base64.
pub fn fingerprint(field: &'static str, text: &str) -> Result<(), StatementFault> {
    let good = text.strip_prefix("SHA256:").is_some_and(|digest| {
        digest.len() == 43
            && digest
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/')
    });
    hold(field, good)
}

/// Checks a nonce: 32 lower-case hexadecimal digits.
pub fn nonce(field: &'static str, text: &str) -> Result<(), StatementFault> {
    let good = text.len() == 32
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    hold(field, good)
}

/// Checks a time: RFC 3339 in UTC with milliseconds, `2026-03-01T08:30:00.000Z`.
pub fn time(field: &'static str, text: &str) -> Result<(), StatementFault> {
    hold(field, is_time(text.as_bytes()))
}

/// Refuses the field unless its value is good.
pub fn hold(field: &'static str, good: bool) -> Result<(), StatementFault> {
    if good {
        Ok(())
    } else {
        Err(StatementFault::BadField { field })
    }
}

fn is_time(text: &[u8]) -> bool {
    const SHAPE: &[u8] = b"0000-00-00T00:00:00.000Z";
    let shaped = text.len() == SHAPE.len()
        && text.iter().zip(SHAPE).all(|(byte, shape)| match shape {
            b'0' => byte.is_ascii_digit(),
            _ => byte == shape,
        });
    if !shaped {
        return false;
    }
    let part = |at: std::ops::Range<usize>| {
        text[at]
            .iter()
            .fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
    };
    let (year, month, day) = (part(0..4), part(5..7), part(8..10));
    (1..=12).contains(&month)
        && (1..=days(year, month)).contains(&day)
        && part(11..13) < 24
        && part(14..16) < 60
        && part(17..19) < 60
}

/// Returns how many days the month has.
pub fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
