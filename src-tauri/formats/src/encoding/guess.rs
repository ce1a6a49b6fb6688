//! The likeliest encoding of unmarked bytes.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::Encoding;

/// How many bytes are looked at to compare encodings; a longer text is known by its beginning.
const SAMPLE: usize = 1 << 20;

/// The encoding that `bytes` are most likely in. Always one of ours: whether it fits shows on reading.
pub(super) fn encoding_of(bytes: &[u8]) -> Encoding {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let zeros = sample.contains(&0);
    match (zeros, mostly_utf8(bytes)) {
        (false, true) => Encoding::Utf8,
        (_, utf8) => wide(sample)
            .or(utf8.then_some(Encoding::Utf8))
            .unwrap_or_else(|| gb_or_big5(sample)),
    }
}

/// As [`encoding_of`], for a page: its markup is ASCII, which UTF-16 writes with zero bytes.
pub(super) fn encoding_of_page(bytes: &[u8]) -> Encoding {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    match (sample.contains(&0), mostly_utf8(bytes)) {
        (true, _) => encoding_of(bytes),
        (false, true) => Encoding::Utf8,
        (false, false) => gb_or_big5(sample),
    }
}

/// Whether a reader would take the text for noise: more control characters than line ends and tabs explain.
pub(super) fn is_noise(text: &str) -> bool {
    let control = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    text.chars().filter(control).count() * 50 > text.chars().count()
}

/// UTF-8, or UTF-8 with a few damaged places: bytes in another encoding break nearly every character.
fn mostly_utf8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 10
}

/// UTF-16 without a mark: read the right way round, nearly every unit is a usual character.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    let share = |pick: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes.as_chunks::<2>();
        let usual = pairs.iter().filter(|&&pair| is_usual(pick(pair))).count();
        usual * 100 / pairs.len().max(1)
    };
    let little = share(u16::from_le_bytes);
    let big = share(u16::from_be_bytes);
    let best = if big > little {
        Encoding::Utf16Be
    } else {
        Encoding::Utf16Le
    };
    (little.max(big) >= 90).then_some(best)
}

/// ASCII in print, Han, and the punctuation of Chinese.
fn is_usual(unit: u16) -> bool {
    matches!(unit, 0x09..=0x0d | 0x20..=0x7e | 0xb7 | 0x2010..=0x203b | 0x3000..=0x30ff | 0x3400..=0x9fff | 0xff01..=0xff65)
}

/// The bytes of common characters decide; only where they do not, the detector's statistics, which are sometimes
/// wrong about short texts.
fn gb_or_big5(bytes: &[u8]) -> Encoding {
    let (gb, big5) = common_pairs(bytes);
    if gb >= 80 && gb > big5 {
        return Encoding::Gb18030;
    }
    if big5 >= 80 && big5 > gb {
        return Encoding::Big5;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    match detector.guess(None, Utf8Detection::Deny).name() {
        "Big5" => Encoding::Big5,
        _ => Encoding::Gb18030,
    }
}

/// How many in a hundred of the double bytes are symbols or common characters of GB 2312 (rows 1 to 3 and its first
/// level, 16 to 55), and of Big5 (symbols and its first level).
fn common_pairs(bytes: &[u8]) -> (usize, usize) {
    let (mut gb, mut big5, mut all) = (0, 0, 0);
    let mut rest = bytes;
    while let Some((&lead, tail)) = rest.split_first() {
        rest = tail;
        if let (0x81.., Some((&trail, after))) = (lead, tail.split_first()) {
            rest = after;
            all += 1;
            let high = trail >= 0xa1;
            gb += usize::from(high && matches!(lead, 0xa1..=0xa3 | 0xb0..=0xd7));
            let low = (0x40..=0x7e).contains(&trail);
            big5 += usize::from((high || low) && matches!(lead, 0xa1..=0xc6));
        }
    }
    let share = |count: usize| count * 100 / all.max(1);
    (share(gb), share(big5))
}
