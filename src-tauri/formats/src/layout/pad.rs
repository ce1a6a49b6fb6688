//! Text spread to a width.

use crate::credits::is_han;

/// How wide a text is set, in half characters.
pub(super) fn half_widths(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// `text` with blanks between its characters until it is `width` half characters wide, the first gaps widest. Full-width
/// blanks as far as they go, then half-width ones. A single character gets them behind it; a wider text stays as it is.
pub(super) fn spread(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(half_widths(text));
    let count = text.chars().count();
    let gaps = count.saturating_sub(1).max(1);
    let mut out = String::with_capacity(text.len() + missing * 2);
    for (at, c) in text.chars().enumerate() {
        out.push(c);
        if at < gaps {
            let wide = missing / gaps + usize::from(at < missing % gaps);
            out.push_str(&"　".repeat(wide / 2));
            out.push_str(&" ".repeat(wide % 2));
        }
    }
    out
}

/// A name of two Han characters spread to the width of three; any other as it is.
pub(super) fn padded_name(name: &str) -> String {
    let two = name.chars().count() == 2 && name.chars().all(is_han);
    if two {
        spread(name, 6)
    } else {
        name.to_owned()
    }
}
