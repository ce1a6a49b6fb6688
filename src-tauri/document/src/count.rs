//! 字数: counts a text as Word counts Chinese.
//!
//! The rule, which the window follows too (`samples/texts.json` tests both):
//! 1. Invisible characters (variation selectors, and the hidden ones but private use) are passed over: they count
//!    nowhere and part nothing.
//! 2. Blanks (Unicode `White_Space`) part; all but line breaks count in `characters_with_spaces`.
//! 3. A wide character counts one word: Han of every plane, kana, bopomofo, CJK and full-width punctuation and signs,
//!    and of the punctuation that Chinese shares with other scripts `“ ” ‘ ’ — … ·`.
//! 4. A run of other characters counts one word: a Latin word, a number with its ASCII punctuation, an emoji.
//!    Between two characters of a run, `’` and `·` belong to it (don’t).

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

use crate::text::is_visible;
use crate::{Content, Part, hidden::is_invisible, inline_text};

/// What the status bar shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// 字数.
    pub words: u32,
    /// 字符数（不计空格）, in code points.
    pub characters: u32,
    /// 字符数（计空格）, in code points, without line breaks.
    pub characters_with_spaces: u32,
    /// 段落数: headings, paragraphs, captions in which something can be seen.
    pub paragraphs: u32,
}

impl AddAssign for Count {
    fn add_assign(&mut self, more: Self) {
        self.words += more.words;
        self.characters += more.characters;
        self.characters_with_spaces += more.characters_with_spaces;
        self.paragraphs += more.paragraphs;
    }
}

impl Content {
    /// The count of the body: headings, lists, tables, captions and footnotes included, title and credits not.
    pub fn count(&self) -> Count {
        let mut sum = Count::default();
        for passage in self.body.passages() {
            let text = inline_text(passage.content);
            let seen = passage.part != Part::Footnote && text.contains(is_visible);
            sum += Count {
                paragraphs: u32::from(seen),
                ..count_text(&text)
            };
        }
        sum
    }
}

/// The count of one string; its paragraphs are the lines in which something can be seen.
pub fn count_text(text: &str) -> Count {
    let mut sum = Count::default();
    for line in text.split('\n') {
        sum += count_line(line);
    }
    sum
}

fn count_line(line: &str) -> Count {
    let mut count = Count::default();
    let mut in_run = false;
    let mut chars = line.chars().filter(|&c| !is_invisible(c)).peekable();
    while let Some(c) = chars.next() {
        count.characters_with_spaces += 1;
        if c.is_whitespace() {
            in_run = false;
            continue;
        }
        count.characters += 1;
        let bound = in_run && binds(c) && chars.peek().is_some_and(|&next| in_runs(next));
        let wide = is_wide(c) && !bound;
        count.words += u32::from(wide || !in_run);
        in_run = !wide;
    }
    count.paragraphs = u32::from(count.characters > 0);
    count
}

/// Whether `c` belongs to the run on both sides of it.
fn binds(c: char) -> bool {
    matches!(c, '’' | '·')
}

fn in_runs(c: char) -> bool {
    !c.is_whitespace() && !is_wide(c)
}

/// Whether `c` counts one word by itself.
fn is_wide(c: char) -> bool {
    matches!(c,
        '·' | '—' | '‘' | '’' | '“' | '”' | '…'
        // Radicals, CJK punctuation, kana, bopomofo; strokes, enclosed and squared signs, Han of plane 0.
        | '\u{2e80}'..='\u{312f}'
        | '\u{3190}'..='\u{9fff}'
        // Compatibility ideographs; vertical and small forms; full-width forms, half-width kana, signs.
        | '\u{f900}'..='\u{faff}'
        | '\u{fe10}'..='\u{fe1f}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff9f}'
        | '\u{ffe0}'..='\u{ffe6}'
        // Kana and enclosed signs of plane 1; the two planes of Han.
        | '\u{1aff0}'..='\u{1b16f}'
        | '\u{1f200}'..='\u{1f2ff}'
        | '\u{20000}'..='\u{3ffff}'
    )
}
