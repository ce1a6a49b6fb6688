//! Makes any text fit to be printed: nothing hidden in it, and no run too long for a line.

use sanshen_document::HiddenKind;

const BREAK_SPOT: char = '\u{200b}';

/// Where on the page a text stands.
#[derive(Clone, Copy)]
pub enum Place {
    /// Over the page or in its broad columns; the writer's own lines are kept.
    Broad,
    /// In a narrow column, as one paragraph.
    Narrow,
    /// In a column of so many full-width characters.
    Column(usize),
}

impl Place {
    /// Letters without a place to break, after which a line may break anywhere: names, dates and
    /// short hashes stay whole, an address or pasted rubbish does not run over its neighbour.
    fn longest_run(self) -> usize {
        match self {
            Self::Broad => 30,
            Self::Narrow => 12,
            // A capital is up to one full width wide.
            Self::Column(characters) => characters.saturating_sub(1).clamp(1, 30),
        }
    }
}

/// `text` as it goes on paper: line ends are one newline, tabs are spaces, characters that would
/// change how their neighbours look are shown by their number, and long runs get places to break.
pub fn printable(text: &str, place: Place) -> String {
    let mut text = visible(text);
    if matches!(place, Place::Narrow) {
        text = text.replace('\n', " ");
    }
    Breaks::at(place).in_text(&text)
}

/// Puts places to break into runs that are too long for their line, over the pieces of one line:
/// letters in bold by turns are as long together as plain ones.
pub struct Breaks {
    longest_run: usize,
    run: usize,
    /// Rows of dashes, dots and stars are broken too.
    signs: bool,
}

impl Breaks {
    /// At the beginning of a line there.
    pub fn at(place: Place) -> Self {
        Self {
            longest_run: place.longest_run(),
            run: 0,
            signs: matches!(place, Place::Column(_)),
        }
    }

    /// The next piece of the line, which has been made visible, with its places to break.
    fn in_text(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            self.run = if keeps_together(c) { self.run + 1 } else { 0 };
            let parted = starts_a_letter(c) || (self.signs && is_sign(c));
            if self.run > self.longest_run && parted {
                out.push(BREAK_SPOT);
            }
            out.push(c);
        }
        out
    }

    /// The next piece of the line as it goes on paper, see [`printable`].
    pub fn printable(&mut self, text: &str) -> String {
        self.in_text(&visible(text))
    }
}

/// `text` in groups of four characters.
pub fn grouped(text: &str) -> Vec<String> {
    let characters: Vec<char> = visible(text).chars().collect();
    let groups = characters.chunks(4);
    groups.map(|group| group.iter().collect()).collect()
}

fn visible(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            _ if deceives(c) => out.push_str(&format!("[U+{:04X}]", u32::from(c))),
            _ => out.push(c),
        }
    }
    out
}

/// What could make a signed text look other than it is.
fn deceives(c: char) -> bool {
    c.is_control()
        || match HiddenKind::of(c) {
            Some(
                HiddenKind::Bidi
                | HiddenKind::Bom
                | HiddenKind::Interlinear
                | HiddenKind::Tag
                | HiddenKind::Noncharacter
                | HiddenKind::LineSeparator,
            ) => true,
            // Joiners and soft hyphens belong to names and words; a private character either has a
            // glyph of the office's own font or is reported as missing.
            Some(HiddenKind::ZeroWidth | HiddenKind::SoftHyphen | HiddenKind::PrivateUse)
            | None => false,
        }
}

/// Whether a line does not break beside `c` by itself. Han, kana and full-width signs do break.
fn keeps_together(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether `c` may be parted from what stands before it.
fn starts_a_letter(c: char) -> bool {
    c.is_alphanumeric() || c.is_ascii_punctuation()
}

/// Dashes, dots, arrows, frames and stars, of which people draw lines.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{a1}'..='\u{bf}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}'
        | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}
