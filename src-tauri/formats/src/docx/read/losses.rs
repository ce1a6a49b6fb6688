//! What a file has and a text has not, gathered into as few notes as say it.

use std::collections::BTreeMap;

use crate::page::{Loss, Note};

/// The most notes of one kind; what comes after is said in the last one.
const MOST: usize = 500;

/// The losses of one file.
#[derive(Default)]
pub(super) struct Losses {
    found: Vec<Lost>,
    same: BTreeMap<(Loss, String), usize>,
    /// For each kind how many notes there are, and where the last one is.
    kinds: BTreeMap<Loss, (usize, usize)>,
}

struct Lost {
    what: Loss,
    text: String,
    count: u32,
    /// The number of the paragraph or table that was being read; 0 for the whole file.
    at: u32,
}

impl Losses {
    /// One more loss, with words of its own or none; the same words are said once.
    pub(super) fn tell(&mut self, what: Loss, text: &str, at: u32) {
        let text: String = text.chars().map(seen).collect();
        let key = (what, text.trim().to_owned());
        if let Some(lost) = self.same.get(&key).and_then(|&at| self.found.get_mut(at)) {
            lost.count = lost.count.saturating_add(1);
            return;
        }
        let next = self.found.len();
        let (notes, last) = self.kinds.entry(what).or_insert((0, next));
        if *notes >= MOST
            && let Some(lost) = self.found.get_mut(*last)
        {
            lost.count = lost.count.saturating_add(1);
            lost.text.push('\n');
            lost.text.push_str(&key.1);
            return;
        }
        *notes += 1;
        *last = next;
        self.same.insert(key.clone(), next);
        self.found.push(Lost {
            what,
            text: key.1,
            count: 1,
            at,
        });
    }

    /// The notes in the order of their places; `place` makes a block's place of the number of a paragraph.
    pub(super) fn into_notes(self, place: impl Fn(u32) -> u32) -> Vec<Note> {
        let notes = self.found.into_iter().map(|lost| Note::Lost {
            what: lost.what,
            text: lost.text,
            count: lost.count,
            line: if lost.at == 0 { 0 } else { place(lost.at) },
        });
        let mut notes: Vec<Note> = notes.collect();
        notes.sort_by_key(Note::line);
        notes
    }
}

/// Notes are lines of a list: control characters would tear them.
fn seen(c: char) -> char {
    if c.is_control() && c != '\n' { ' ' } else { c }
}
