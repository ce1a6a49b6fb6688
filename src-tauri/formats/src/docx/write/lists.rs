//! `numbering.xml`: every list has a number of its own, so that it starts where it starts and ends where it ends.

use super::measure::TWO_CHARACTERS;
use super::props::{FirstLine, Indent, ParagraphProperties};
use super::styles::MAIN;
use super::xml::Xml;

/// Word counts no further.
const MOST: u32 = 32_767;
const LEVELS: u8 = 9;
const BULLETS: u8 = 1;
const NUMBERS: u8 = 2;
const NOTHING: u8 = 3;
/// The list without signs: its paragraphs go on with the item before them.
pub(super) const CONTINUED: usize = 1;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Lists {
    all: Vec<List>,
}

#[derive(Debug)]
struct List {
    level: u8,
    /// The first number; `None` for bullets.
    start: Option<u32>,
}

impl Lists {
    /// A list at this level, which starts at a number or has bullets: what its paragraphs name it by.
    pub fn add(&mut self, level: u8, start: Option<u32>) -> usize {
        self.all.push(List { level, start });
        CONTINUED + self.all.len()
    }

    /// Whether there is no list.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The part; `None` without lists.
    pub fn part(&self) -> Option<Vec<u8>> {
        if self.is_empty() {
            return None;
        }
        let mut xml = Xml::part();
        xml.within("w:numbering", &[("xmlns:w", &MAIN)], |xml| {
            kind(xml, BULLETS, bullet);
            kind(xml, NUMBERS, number);
            kind(xml, NOTHING, nothing);
            xml.within("w:num", &[("w:numId", &CONTINUED)], |xml| {
                xml.value("w:abstractNumId", &NOTHING);
            });
            for (list, number) in self.all.iter().zip(CONTINUED + 1..) {
                write(xml, number, list);
            }
        });
        Some(xml.finish())
    }
}

fn write(xml: &mut Xml, number: usize, list: &List) {
    xml.within("w:num", &[("w:numId", &number)], |xml| {
        let kind = if list.start.is_some() {
            NUMBERS
        } else {
            BULLETS
        };
        xml.value("w:abstractNumId", &kind);
        if let Some(start) = list.start {
            // Lists of one kind count on from each other unless each is told to start anew.
            xml.within("w:lvlOverride", &[("w:ilvl", &list.level)], |xml| {
                xml.value("w:startOverride", &start.min(MOST));
            });
        }
    });
}

fn kind(xml: &mut Xml, id: u8, sign: fn(u8) -> (&'static str, String)) {
    xml.within("w:abstractNum", &[("w:abstractNumId", &id)], |xml| {
        xml.value("w:multiLevelType", &"hybridMultilevel");
        for level in 0..LEVELS {
            let (format, text) = sign(level);
            xml.within("w:lvl", &[("w:ilvl", &level)], |xml| {
                xml.value("w:start", &1);
                xml.value("w:numFmt", &format);
                match text.is_empty() {
                    true => write_nothing(xml),
                    false => write_sign(xml, &text, level),
                }
            });
        }
    });
}

/// Paragraphs that carry no sign say themselves how far in they stand: LibreOffice takes no indent from here.
fn write_nothing(xml: &mut Xml) {
    xml.value("w:suff", &"nothing");
    xml.value("w:lvlText", &"");
    xml.value("w:lvlJc", &"left");
}

fn write_sign(xml: &mut Xml, text: &str, level: u8) {
    xml.value("w:lvlText", &text);
    xml.value("w:lvlJc", &"left");
    let indent = Indent {
        left: Some(TWO_CHARACTERS * (u32::from(level) + 2)),
        right: None,
        first: Some(FirstLine::Out(TWO_CHARACTERS)),
    };
    let paragraph = ParagraphProperties {
        indent: Some(indent),
        ..ParagraphProperties::default()
    };
    paragraph.write(xml, |_| {});
}

fn bullet(level: u8) -> (&'static str, String) {
    let sign = match level % 3 {
        0 => "●",
        1 => "○",
        _ => "■",
    };
    ("bullet", sign.to_owned())
}

fn nothing(_: u8) -> (&'static str, String) {
    ("bullet", String::new())
}

fn number(level: u8) -> (&'static str, String) {
    let place = level + 1;
    let text = match level % 3 {
        0 => format!("%{place}."),
        1 => format!("(%{place})"),
        _ => format!("%{place})"),
    };
    ("decimal", text)
}
