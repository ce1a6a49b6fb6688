//! Counts numbered paragraphs, as office programs do when they show them.

use std::collections::{HashMap, HashSet};

use super::super::line_look::LineLook;
use super::super::numbering::{Level, Numbering};
use super::super::numerals::{is_plain, printed};
use super::super::styles::Styles;

/// The highest number that an ordered list may begin with.
const LAST: u32 = 999_999;

/// How a paragraph is numbered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Numbered {
    /// An item of a list.
    Item {
        level: u8,
        is_ordered: bool,
        number: u32,
        /// Its numbering says that it begins anew here.
        is_first: bool,
        /// What it is counted in: items of another series are another list.
        series: String,
    },
    /// Its number means more than a place in a list, and is part of its words: 第一章, 一、.
    Label(String),
    /// It goes on with the item before it.
    Continues { level: u8 },
}

/// The counters of all numberings.
pub(super) struct Counters<'a> {
    numbering: &'a Numbering,
    styles: &'a Styles,
    /// The last number of each level, by series.
    last: HashMap<String, [Option<u32>; 9]>,
    /// Numberings that have begun anew at a level, as they do once.
    restarted: HashSet<(String, u8)>,
}

impl<'a> Counters<'a> {
    pub(super) fn new(numbering: &'a Numbering, styles: &'a Styles) -> Self {
        Counters {
            numbering,
            styles,
            last: HashMap::new(),
            restarted: HashSet::new(),
        }
    }

    /// The number of the next paragraph that is set so; `None` when it has none that shows.
    pub(super) fn number(&mut self, look: &LineLook) -> Option<Numbered> {
        let (id, level) = look.number.as_ref()?;
        let (series, found) = self.numbering.level(id, *level, self.styles)?;
        let is_blank = found.text.trim().is_empty();
        if found.format == "bullet" || is_blank {
            return match is_blank {
                _ if look.is_headline() => None,
                true => Some(Numbered::Continues { level: *level }),
                false => Some(Numbered::Item {
                    level: *level,
                    is_ordered: false,
                    number: 1,
                    is_first: false,
                    // Bullets are not counted: those of another numbering are another list.
                    series: id.clone(),
                }),
            };
        }
        let (number, is_first) = self.advance(id, *level, series, found.start);
        if !look.is_headline() && is_plain(&found.format) && is_bare(&found.text) {
            return Some(Numbered::Item {
                level: *level,
                is_ordered: true,
                number,
                is_first,
                series: series.to_owned(),
            });
        }
        let label = self.label(id, series, found);
        (!label.is_empty()).then_some(Numbered::Label(label))
    }

    /// The next number, and whether the numbering begins anew with it.
    fn advance(&mut self, id: &str, level: u8, series: &str, start: u32) -> (u32, bool) {
        let anew = self.numbering.restart(id, level);
        let anew = anew.filter(|_| self.restarted.insert((id.to_owned(), level)));
        let last = self.last.entry(series.to_owned()).or_default();
        let place = usize::from(level);
        let before = last.get(place).copied().flatten();
        let number = anew.unwrap_or_else(|| before.map_or(start, |n| n.saturating_add(1)));
        let number = number.min(LAST);
        for (at, count) in last.iter_mut().enumerate().skip(place) {
            *count = (at == place).then_some(number);
        }
        (number, anew.is_some())
    }

    /// What is printed before the paragraph.
    fn label(&self, id: &str, series: &str, level: &Level) -> String {
        let mut label = String::new();
        let mut chars = level.text.chars().peekable();
        while let Some(c) = chars.next() {
            let digit = chars.peek().and_then(|next| next.to_digit(10));
            match digit.filter(|&digit| c == '%' && digit > 0) {
                Some(digit) => {
                    chars.next();
                    let at = u8::try_from(digit - 1).unwrap_or(0);
                    label.push_str(&self.place(id, series, at, level.is_legal));
                }
                None if c.is_control() => {}
                None => label.push(c),
            }
        }
        label.trim().to_owned()
    }

    fn place(&self, id: &str, series: &str, at: u8, is_legal: bool) -> String {
        let Some((_, level)) = self.numbering.level(id, at, self.styles) else {
            return String::new();
        };
        let counts = self.last.get(series);
        let count = counts.and_then(|counts| counts.get(usize::from(at)).copied().flatten());
        let format = if is_legal { "decimal" } else { &level.format };
        printed(count.unwrap_or(level.start), format)
    }
}

/// Whether nothing but signs stands around the numbers.
fn is_bare(text: &str) -> bool {
    text.contains('%') && !text.chars().any(|c| c.is_alphabetic())
}
