//! Who made a tracked change, and when.

use std::collections::HashMap;

use super::dates::millis;
use super::xml::Element;

/// The number of a hand in its file.
pub(super) type HandNo = u32;

/// The hands of a file, each once.
#[derive(Default)]
pub(super) struct Hands {
    known: Vec<(String, Option<i64>)>,
    numbers: HashMap<(String, Option<i64>), HandNo>,
}

impl Hands {
    /// The hand that the mark-up of a change names.
    pub(super) fn of(&mut self, change: Element) -> HandNo {
        self.number(signature(change))
    }

    /// The hand of a change that names nobody.
    pub(super) fn unknown(&mut self) -> HandNo {
        self.number((String::new(), None))
    }

    /// Whether there is any tracked change.
    pub(super) fn any(&self) -> bool {
        !self.known.is_empty()
    }

    /// Author and time.
    pub(super) fn signature(&self, hand: HandNo) -> (String, Option<i64>) {
        self.known.get(hand as usize).cloned().unwrap_or_default()
    }

    fn number(&mut self, key: (String, Option<i64>)) -> HandNo {
        let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        let known = &mut self.known;
        *self.numbers.entry(key).or_insert_with_key(|key| {
            known.push(key.clone());
            next
        })
    }
}

/// Author and time of a change or comment. `dateUtc` (of newer Word) is the true time; `date` is often the local one.
pub(super) fn signature(element: Element) -> (String, Option<i64>) {
    let author = line(&element.attr("author").unwrap_or_default());
    let date = element.attr("dateUtc").or_else(|| element.attr("date"));
    (author, date.and_then(|date| millis(&date)))
}

/// A name or property as one clean line.
pub(super) fn line(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| {
            let breaks = c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
            if breaks { ' ' } else { c }
        })
        .collect();
    unicode_normalization::UnicodeNormalization::nfc(text.trim().chars()).collect()
}
