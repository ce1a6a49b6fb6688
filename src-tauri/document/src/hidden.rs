//! Finds the characters that a reader cannot see, or cannot know: they are shown to the editor, never silent.

use serde::{Deserialize, Serialize};

use crate::{Block, BlockId, Content, Passage};

/// One hidden character.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hidden {
    /// The string it stands in.
    pub place: Place,
    /// Code points before it in that string (for a text, in [`crate::inline_text`]).
    pub offset: usize,
    /// The character.
    pub code_point: u32,
    /// Why it is listed.
    pub kind: HiddenKind,
}

/// A string of a content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "in", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are the words of the variants")]
pub enum Place {
    /// A field, written as in a [`crate::Fault`]: `title`, `byline[1]`, `contributors[0].names[2]`.
    Field { path: String },
    /// The text of a block or footnote.
    Text { id: BlockId },
    /// `alt` or `credit` of a figure.
    Figure { id: BlockId, attr: String },
}

/// Why a character is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HiddenKind {
    /// Takes no room: joiners, fillers, invisible operators.
    ZeroWidth,
    /// Changes the direction in which its neighbours are shown.
    Bidi,
    /// U+00AD.
    SoftHyphen,
    /// U+FEFF, the byte order mark.
    Bom,
    /// U+2028 and U+2029, which break a line where no break was set.
    LineSeparator,
    /// Looks different in every font, and mostly like nothing.
    PrivateUse,
    /// Interlinear annotation.
    Interlinear,
    /// Tags, which can carry a whole invisible text.
    Tag,
    /// Never a character.
    Noncharacter,
}

impl HiddenKind {
    /// Why `c` is listed; `None` for every ordinary character, variation selectors included.
    pub fn of(c: char) -> Option<Self> {
        Some(match c {
            '\u{ad}' => Self::SoftHyphen,
            '\u{feff}' => Self::Bom,
            '\u{2028}' | '\u{2029}' => Self::LineSeparator,
            '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => Self::Bidi,
            '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}'
            | '\u{3164}'
            | '\u{ffa0}' => Self::ZeroWidth,
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}' => {
                Self::PrivateUse
            }
            '\u{fff9}'..='\u{fffb}' => Self::Interlinear,
            '\u{e0000}'..='\u{e007f}' => Self::Tag,
            '\u{fdd0}'..='\u{fdef}' => Self::Noncharacter,
            _ if u32::from(c) & 0xfffe == 0xfffe => Self::Noncharacter,
            _ => return None,
        })
    }
}

/// Whether `c` leaves nothing on the paper although it is no blank: most hidden characters, and variation selectors.
pub(crate) fn is_invisible(c: char) -> bool {
    let selector = matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
    selector || HiddenKind::of(c).is_some_and(|kind| kind != HiddenKind::PrivateUse)
}

/// The hidden characters of a string with the code points before each. A joiner between two emoji is part of what is
/// seen, and is not listed.
pub fn hidden_in(text: &str) -> Vec<(usize, char, HiddenKind)> {
    let mut found = Vec::new();
    let mut after_emoji = false;
    let mut chars = text.chars().enumerate().peekable();
    while let Some((offset, c)) = chars.next() {
        let joins =
            c == '\u{200d}' && after_emoji && chars.peek().is_some_and(|&(_, c)| is_emoji(c));
        if let Some(kind) = HiddenKind::of(c).filter(|_| !joins) {
            found.push((offset, c, kind));
        }
        after_emoji = is_emoji(c) || (after_emoji && c == '\u{fe0f}');
    }
    found
}

/// Pictographs, skin tones and the symbols that a joiner binds to them.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

impl Content {
    /// The hidden characters of every field and of the body: fields first, then blocks in order.
    pub fn hidden(&self) -> Vec<Hidden> {
        let mut found = Vec::new();
        for (path, text) in self.strings() {
            list(&mut found, text, || Place::Field { path: path.clone() });
        }
        for passage in self.body.passages() {
            in_passage(&mut found, &passage);
        }
        self.body
            .for_each_block(&mut |block| in_figure(&mut found, block));
        found
    }

    /// The free text of the fields, each with its path.
    fn strings(&self) -> Vec<(String, &str)> {
        let mut strings = vec![
            ("kicker".to_owned(), self.kicker.as_str()),
            ("title".to_owned(), &self.title),
            ("subtitle".to_owned(), &self.subtitle),
            ("source_outlet".to_owned(), &self.source_outlet),
            ("origin_unit".to_owned(), &self.origin_unit),
            ("section".to_owned(), &self.section),
            ("summary".to_owned(), &self.summary),
        ];
        strings.extend(numbered("byline", &self.byline));
        strings.extend(numbered("keywords", &self.keywords));
        for (i, contributor) in self.contributors.iter().enumerate() {
            strings.push((format!("contributors[{i}].role"), &contributor.role));
            strings.extend(numbered(
                &format!("contributors[{i}].names"),
                &contributor.names,
            ));
        }
        strings
    }
}

fn numbered<'a>(name: &str, list: &'a [String]) -> Vec<(String, &'a str)> {
    let path = |(i, text): (usize, &'a String)| (format!("{name}[{i}]"), text.as_str());
    list.iter().enumerate().map(path).collect()
}

fn in_passage(found: &mut Vec<Hidden>, passage: &Passage) {
    list(found, &passage.text(), || Place::Text {
        id: passage.id.to_owned(),
    });
}

fn in_figure(found: &mut Vec<Hidden>, block: &Block) {
    if let Block::Figure {
        id, alt, credit, ..
    } = block
    {
        for (attr, text) in [("alt", alt), ("credit", credit)] {
            let attr = attr.to_owned();
            list(found, text, || Place::Figure {
                id: id.clone(),
                attr: attr.clone(),
            });
        }
    }
}

fn list(found: &mut Vec<Hidden>, text: &str, place: impl Fn() -> Place) {
    found.extend(hidden_in(text).into_iter().map(|(offset, c, kind)| Hidden {
        place: place(),
        offset,
        code_point: u32::from(c),
        kind,
    }));
}
