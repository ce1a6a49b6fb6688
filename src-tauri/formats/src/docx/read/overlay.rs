//! `EQ` fields, with which Word writes characters in rings and readings above characters.

/// What a reader sees of an `EQ` instruction, as far as plain text can say it: `\o\ac(○,3)` is ③, of a reading above a
/// character the character stays, anything else gives the words between its brackets.
pub(super) fn shown(code: &str) -> String {
    let formula = code.trim_start();
    let formula = formula.get(2..).unwrap_or_default();
    let Some((head, inside)) = formula.split_once('(') else {
        return String::new();
    };
    let inside = inside.rsplit_once(')').map_or(inside, |(inside, _)| inside);
    let parts = split(inside);
    if head.to_lowercase().contains("\\o") {
        let is_plain = |part: &&String| !part.contains('\\');
        let plain: Vec<&String> = parts.iter().filter(is_plain).collect();
        if let [ring, sign] = plain.as_slice()
            && matches!(ring.trim(), "○" | "〇" | "◯" | "△" | "□" | "◇")
        {
            return ringed(ring.trim(), sign.trim());
        }
        return plain.into_iter().map(|part| part.trim()).collect();
    }
    let words: Vec<String> = parts.iter().map(|part| bare(part)).collect();
    words.join(" ")
}

/// A sign in a ring, where Unicode has it.
fn ringed(ring: &str, sign: &str) -> String {
    let number: Option<u32> = sign.parse().ok();
    let found = match number {
        Some(number @ 1..=20) if ring != "□" => char::from_u32(0x2460 + number - 1),
        Some(number @ 21..=35) => char::from_u32(0x3251 + number - 21),
        _ => None,
    };
    found.map_or_else(|| sign.to_owned(), String::from)
}

/// The arguments between the outer commas.
fn split(inside: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_u32;
    for c in inside.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if matches!(c, ',' | ';') && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts
}

/// The words of an argument without its switches.
fn bare(part: &str) -> String {
    let mut text = String::new();
    let mut chars = part.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => while chars.next_if(char::is_ascii_alphanumeric).is_some() {},
            '(' | ')' => text.push(' '),
            c => text.push(c),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
