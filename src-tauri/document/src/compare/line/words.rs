//! Where the words of a row begin and end.

use std::ops::Range;
use std::sync::OnceLock;

use jieba_rs::Jieba;

use super::glyphs::{Glyph, Row, Sign};

/// Stands for a footnote, which parts words.
const NOTE: char = '\u{fffc}';

fn dictionary() -> &'static Jieba {
    static DICTIONARY: OnceLock<Jieba> = OnceLock::new();
    DICTIONARY.get_or_init(Jieba::new)
}

/// Reads the dictionary, if it was not read yet, so that the first comparison need not wait for it.
pub fn load_words() {
    dictionary();
}

/// The words among these atoms, in order and without gaps; a number or a Latin word is one.
pub(super) fn words(row: &Row, atoms: Range<usize>) -> Vec<Range<usize>> {
    let glyphs = row.glyphs_of(atoms.clone());
    let text = text_of(row, &glyphs);
    let mut words = Vec::new();
    let (mut from, mut to, mut glyph) = (atoms.start, atoms.start, glyphs.start);
    let mut last = None;
    // Unknown words stay single characters: what jieba guesses depends on the words around.
    for token in dictionary().cut(&text, false) {
        let first = token.word.chars().next();
        if to > from && row.start(to) == glyph && !binds(last, first) {
            words.push(from..to);
            from = to;
        }
        glyph += token.word.chars().count();
        last = token.word.chars().next_back();
        while to < atoms.end && row.start(to + 1) <= glyph {
            to += 1;
        }
    }
    if from < atoms.end {
        words.push(from..atoms.end);
    }
    words
}

/// Whether the dictionary has these atoms as a word.
pub(super) fn is_word(row: &Row, atoms: &Range<usize>) -> bool {
    dictionary().has_word(&text_of(row, &row.glyphs_of(atoms.clone())))
}

fn text_of(row: &Row, glyphs: &Range<usize>) -> String {
    let sign = |glyph: &Glyph| match glyph.sign {
        Sign::Char(c) => c,
        Sign::Note(_) => NOTE,
    };
    row.glyphs[glyphs.clone()].iter().map(sign).collect()
}

/// Whether these two stand in one number or Latin word.
pub(super) fn binds(last: Option<char>, next: Option<char>) -> bool {
    let (Some(last), Some(next)) = (last, next) else {
        return false;
    };
    let digit = |c: char| c.is_ascii_digit();
    (last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric())
        || (digit(last) && matches!(next, '.' | ',' | '%'))
        || (matches!(last, '.' | ',') && digit(next))
}
