//! Numbers in words: how a numbering prints its places.

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// `number` as the format of that name prints it; Arabic digits for formats that are not known.
pub(super) fn printed(number: u32, format: &str) -> String {
    let found = match format {
        "none" => Some(String::new()),
        "chineseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseCounting"
        | "koreanCounting" => counted(number, &DIGITS, ["十", "百", "千", "万"]),
        "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => {
            counted(number, &LEGAL, ["拾", "佰", "仟", "万"])
        }
        "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" => {
            Some(by_digits(number))
        }
        "ideographTraditional" => nth(STEMS, number),
        "ideographZodiac" => nth(BRANCHES, number),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => circled(number),
        "decimalEnclosedParen" => Some(format!("({number})")),
        "decimalEnclosedFullstop" => Some(format!("{number}.")),
        "decimalFullWidth" | "decimalFullWidth2" => Some(full_width(number)),
        "decimalZero" => Some(format!("{number:02}")),
        "lowerLetter" => letters(number, b'a'),
        "upperLetter" => letters(number, b'A'),
        "lowerRoman" => roman(number).map(|text| text.to_lowercase()),
        "upperRoman" => roman(number),
        _ => None,
    };
    found.unwrap_or_else(|| number.to_string())
}

/// Whether the format prints what an ordered list can stand for: Arabic or Roman numbers and letters.
pub(super) fn is_plain(format: &str) -> bool {
    matches!(
        format,
        "decimal"
            | "decimalZero"
            | "lowerLetter"
            | "upperLetter"
            | "lowerRoman"
            | "upperRoman"
            | "ordinal"
            | "decimalHalfWidth"
            | "decimalEnclosedFullstop"
            | "numberInDash"
    )
}

fn counted(number: u32, digits: &[char; 10], units: [&str; 4]) -> Option<String> {
    if number == 0 || number > 99_999 {
        return None;
    }
    let [ten, hundred, thousand, myriad] = units;
    let mut text = String::new();
    let mut skipped = false;
    for (size, unit) in [
        (10_000, myriad),
        (1_000, thousand),
        (100, hundred),
        (10, ten),
        (1, ""),
    ] {
        let digit = number / size % 10;
        if digit == 0 {
            skipped |= !text.is_empty();
            continue;
        }
        if skipped {
            text.push('零');
        }
        skipped = false;
        // 十一, not 一十一.
        let is_teen = digits == &DIGITS && size == 10 && digit == 1 && text.is_empty();
        if !is_teen {
            text.extend(digits.get(digit as usize));
        }
        text.push_str(unit);
    }
    Some(text)
}

fn by_digits(number: u32) -> String {
    let digits = number.to_string();
    let digits = digits.chars().filter_map(|c| c.to_digit(10));
    digits.filter_map(|d| DIGITS.get(d as usize)).collect()
}

fn full_width(number: u32) -> String {
    let digits = number.to_string();
    let digits = digits.chars().filter_map(|c| c.to_digit(10));
    digits.filter_map(|d| char::from_u32(0xff10 + d)).collect()
}

fn nth(row: &str, number: u32) -> Option<String> {
    let place = usize::try_from(number.checked_sub(1)?).ok()?;
    row.chars().nth(place).map(String::from)
}

fn circled(number: u32) -> Option<String> {
    let first = match number {
        1..=20 => 0x2460 + number - 1,
        21..=35 => 0x3251 + number - 21,
        36..=50 => 0x32b1 + number - 36,
        _ => return None,
    };
    char::from_u32(first).map(String::from)
}

/// a to z, then aa to zz and so on.
fn letters(number: u32, first: u8) -> Option<String> {
    let place = number.checked_sub(1)?;
    let letter = char::from(first + u8::try_from(place % 26).ok()?);
    let times = usize::try_from(place / 26 + 1).ok()?;
    (times <= 8).then(|| letter.to_string().repeat(times))
}

fn roman(number: u32) -> Option<String> {
    if number == 0 || number > 3_999 {
        return None;
    }
    let signs = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number;
    let mut text = String::new();
    for (size, sign) in signs {
        while rest >= size {
            text.push_str(sign);
            rest -= size;
        }
    }
    Some(text)
}
