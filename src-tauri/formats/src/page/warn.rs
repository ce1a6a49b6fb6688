//! Warnings that need the whole page.

use std::collections::BTreeMap;

use sanshen_document::hidden_in;

use super::fill::Draft;
use super::note::{Note, Trouble};
use crate::credits::is_han;

/// A text of the page and the line it stands on.
pub(super) type Said<'a> = (&'a str, u32);

/// The texts of a page that are looked at.
#[derive(Debug, Default)]
pub(super) struct Words<'a> {
    /// Everything.
    pub all: Vec<Said<'a>>,
    /// Titles and body.
    pub article: Vec<Said<'a>>,
}

/// Adds what should be looked at before the article goes on; `removed` are the characters that were taken out.
pub(super) fn add(draft: &mut Draft, words: &Words, removed: &BTreeMap<char, (u32, u32)>) {
    let mut warn = |kind, line| draft.notes.push(Note::Warning { kind, line });
    hidden(words, removed, &mut warn);
    let lost = |text: &str| text.matches('\u{fffd}').count();
    if let Some((line, count)) = tally(&words.all, lost) {
        warn(Trouble::ReplacedCharacters { count }, line);
    }
    if let Some((line, count)) = tally(&words.article, ascii_beside_han) {
        warn(Trouble::AsciiPunctuation { count }, line);
    }
    if draft.content.title.is_empty() {
        let kind = Trouble::NoTitle;
        draft.notes.push(Note::Warning { kind, line: 1 });
    }
    if draft.content.body.is_blank() {
        let kind = Trouble::NoBody;
        draft.notes.push(Note::Warning { kind, line: 1 });
    }
}

fn hidden(
    words: &Words,
    removed: &BTreeMap<char, (u32, u32)>,
    warn: &mut impl FnMut(Trouble, u32),
) {
    let mut kept: BTreeMap<char, (u32, u32)> = BTreeMap::new();
    for &(text, line) in &words.all {
        for (_, c, _) in hidden_in(text) {
            kept.entry(c).or_insert((line, 0)).1 += 1;
        }
    }
    for (c, (line, count)) in kept {
        let code_point = u32::from(c);
        warn(Trouble::HiddenCharacter { code_point, count }, line);
    }
    for (&c, &(line, count)) in removed {
        let code_point = u32::from(c);
        warn(Trouble::RemovedCharacter { code_point, count }, line);
    }
}

/// The first line with any, and how many in all; `None` when there are none.
fn tally(said: &[Said], count: impl Fn(&str) -> usize) -> Option<(u32, u32)> {
    let mut first = None;
    let mut total = 0;
    for &(text, line) in said {
        let here = count(text);
        total += here;
        first = first.or((here > 0).then_some(line));
    }
    first.map(|line| (line, u32::try_from(total).unwrap_or(u32::MAX)))
}

/// ASCII marks with a Han character on either side; a full stop is not counted, it also stands in numbers and names.
fn ascii_beside_han(text: &str) -> usize {
    let mut count = 0;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let mark = matches!(c, ',' | ':' | ';' | '!' | '?' | '(' | ')' | '"');
        let beside = is_han(before) || chars.peek().copied().is_some_and(is_han);
        count += usize::from(mark && beside);
        before = c;
    }
    count
}
