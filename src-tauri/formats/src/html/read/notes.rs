//! What is told about what was not taken.

use std::collections::BTreeMap;

use crate::page::{Loss, Note};

/// The most notes of one kind; what comes after is counted in the last of them.
const MOST: usize = 100;
/// The most characters of a text that is told.
const TOLD: usize = 2_000;

/// The losses of a page in the order in which they were met; equal ones are one with a count.
#[derive(Debug, Default)]
pub(super) struct Losses {
    found: Vec<(Loss, String, u32, u32)>,
    known: BTreeMap<(Loss, String), usize>,
    kinds: BTreeMap<Loss, usize>,
}

impl Losses {
    /// Tells of `count` losses at a block.
    pub fn add_many(&mut self, what: Loss, text: &str, count: u32, line: u32) {
        if count == 0 {
            return;
        }
        let kinds = self.kinds.entry(what).or_default();
        let told = match *kinds < MOST {
            true => shortened(text),
            false => String::new(),
        };
        match self.known.get(&(what, told.clone())).copied() {
            Some(at) => {
                if let Some((.., known, _)) = self.found.get_mut(at) {
                    *known = known.saturating_add(count);
                }
            }
            None => {
                *kinds += 1;
                self.known.insert((what, told.clone()), self.found.len());
                self.found.push((what, told, count, line));
            }
        }
    }

    /// Tells of one loss at a block.
    pub fn add(&mut self, what: Loss, text: &str, line: u32) {
        self.add_many(what, text, 1, line);
    }

    /// The notes.
    pub fn into_notes(self) -> Vec<Note> {
        let note = |(what, text, count, line)| Note::Lost {
            what,
            text,
            count,
            line,
        };
        self.found.into_iter().map(note).collect()
    }
}

/// The beginning of a text of any length, its blanks made one.
pub(super) fn shortened(text: &str) -> String {
    let mut short = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let space = usize::from(!short.is_empty());
        if space == 1 {
            short.push(' ');
        }
        short.extend(word.chars().take(TOLD.saturating_sub(length + space)));
        length += space + word.chars().count();
        if length >= TOLD {
            break;
        }
    }
    short
}
