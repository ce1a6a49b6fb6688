//! Letters that nobody sees, and names that look the same.

use unicode_normalization::UnicodeNormalization;

/// Whether a letter is not seen, or changes how others are seen: control and format characters, fillers, tags.
///
/// Variation selectors are none of these: rare Han characters of true names need them.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A name as the eye tells it from others: of compatible characters one (NFKC), without white space and
/// variation selectors.
pub fn as_seen(name: &str) -> String {
    let unselected =
        |letter: &char| !matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
    let told = name.nfkc().filter(unselected);
    told.filter(|letter| !letter.is_whitespace()).collect()
}

/// The text with every letter that is not seen, but line feeds, as JSON escapes it: for a text that is JSON.
pub fn escaped(json: &str) -> String {
    let mut units = [0; 2];
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter == '\n' || !is_unseen(letter) {
            text.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut units) {
            text.push_str(&format!("\\u{unit:04x}"));
        }
    }
    text
}
