//! Signs out of symbol fonts, where Unicode has them too.

/// Greek of the font Symbol from 0x41 on; a blank where there is nothing.
const SYMBOL_LETTERS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

const SYMBOL: [(u32, char); 28] = [
    (0xa2, '′'),
    (0xa3, '≤'),
    (0xa5, '∞'),
    (0xab, '↔'),
    (0xac, '←'),
    (0xad, '↑'),
    (0xae, '→'),
    (0xaf, '↓'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb2, '″'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb5, '∝'),
    (0xb6, '∂'),
    (0xb7, '•'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xba, '≡'),
    (0xbb, '≈'),
    (0xbc, '…'),
    (0xc7, '∩'),
    (0xc8, '∪'),
    (0xce, '∈'),
    (0xd6, '√'),
    (0xd7, '⋅'),
    (0xe5, '∑'),
    (0xf2, '∫'),
];

const WINGDINGS: [(u32, char); 38] = [
    (0x22, '✂'),
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x45, '☜'),
    (0x46, '☞'),
    (0x47, '☝'),
    (0x48, '☟'),
    (0x4a, '☺'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6d, '❍'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x9f, '•'),
    (0xa1, '○'),
    (0xa7, '▪'),
    (0xa8, '◻'),
    (0xab, '★'),
    (0xd8, '➢'),
    (0xdc, '➲'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xef, '⇦'),
    (0xf0, '⇨'),
    (0xf1, '⇧'),
    (0xf2, '⇩'),
    (0xf3, '⬄'),
    (0xfb, '✗'),
    (0xfc, '✔'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

const WINGDINGS_2: [(u32, char); 5] = [
    (0x4f, '✗'),
    (0x50, '✓'),
    (0x52, '☑'),
    (0x54, '☒'),
    (0xa3, '☐'),
];

/// The character of a symbol by its font and its code in hexadecimal; `None` when Unicode has none that is known here.
pub(super) fn of(font: &str, code: &str) -> Option<char> {
    let code = u32::from_str_radix(code, 16).ok()?;
    in_symbol_font(font, code).or_else(|| {
        let c = char::from_u32(code)?;
        let is_private = matches!(code, 0xe000..=0xf8ff | 0xf_0000..);
        (!is_private && !c.is_control()).then_some(c)
    })
}

/// Text in a symbol font, whose signs stand in the private use area, in characters that mean the same.
pub(super) fn in_font(text: &str, font: Option<&str>) -> String {
    let sign = |c: char| match font {
        Some(font) if matches!(c, '\u{f000}'..='\u{f0ff}') => {
            in_symbol_font(font, u32::from(c)).unwrap_or(c)
        }
        _ => c,
    };
    text.chars().map(sign).collect()
}

fn in_symbol_font(font: &str, code: u32) -> Option<char> {
    let code = if code >= 0xf000 { code - 0xf000 } else { code };
    let look_up = |table: &[(u32, char)]| {
        let found = table.iter().find(|(of, _)| *of == code);
        found.map(|&(_, c)| c)
    };
    match font.to_lowercase().as_str() {
        "symbol" => look_up(&SYMBOL).or_else(|| symbol_letter(code)),
        "wingdings" => look_up(&WINGDINGS).or_else(|| wingdings_number(code)),
        "wingdings 2" => look_up(&WINGDINGS_2),
        _ => None,
    }
}

fn symbol_letter(code: u32) -> Option<char> {
    let place = usize::try_from(code.checked_sub(0x41)?).ok()?;
    SYMBOL_LETTERS.chars().nth(place).filter(|&c| c != ' ')
}

/// Numbers in rings, white and black.
fn wingdings_number(code: u32) -> Option<char> {
    match code {
        0x80 => Some('⓪'),
        0x81..=0x8a => char::from_u32(0x2460 + code - 0x81),
        0x8b => Some('⓿'),
        0x8c..=0x95 => char::from_u32(0x2776 + code - 0x8c),
        _ => None,
    }
}
