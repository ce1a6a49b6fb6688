//! Warnings that need the whole page.

use std::collections::BTreeMap;

use sanshen_document::hidden_in;

use super::fill::Draft;
use super::lines::{Line, Lines};
use super::note::{Note, Trouble};
use super::outline::Outline;
use crate::credits::is_han;

/// Adds what should be looked at before the article goes on.
pub(super) fn add(draft: &mut Draft, lines: &Lines, outline: &Outline) {
    let mut warn = |kind, line| draft.notes.push(Note::Warning { kind, line });
    hidden(lines, &mut warn);
    let lost = |line: &Line| line.text.matches('\u{fffd}').count();
    if let Some((line, count)) = tally(lines.shown.iter(), lost) {
        warn(Trouble::ReplacedCharacters { count }, line);
    }
    let titles = [outline.kicker, outline.title, outline.subtitle];
    let titles = titles
        .into_iter()
        .flatten()
        .filter_map(|at| lines.shown.get(at));
    let body = lines.shown.get(outline.body.clone()).unwrap_or_default();
    if let Some((line, count)) = tally(titles.chain(body), |line| ascii_beside_han(&line.text)) {
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

fn hidden(lines: &Lines, warn: &mut impl FnMut(Trouble, u32)) {
    let mut kept: BTreeMap<char, (u32, u32)> = BTreeMap::new();
    for line in &lines.shown {
        for (_, c, _) in hidden_in(&line.text) {
            kept.entry(c).or_insert((line.number, 0)).1 += 1;
        }
    }
    for (c, (line, count)) in kept {
        let code_point = u32::from(c);
        warn(Trouble::HiddenCharacter { code_point, count }, line);
    }
    for (&c, &(line, count)) in &lines.removed {
        let code_point = u32::from(c);
        warn(Trouble::RemovedCharacter { code_point, count }, line);
    }
}

/// The first line with any, and how many in all; `None` when there are none.
fn tally<'a>(
    lines: impl Iterator<Item = &'a Line>,
    count: impl Fn(&Line) -> usize,
) -> Option<(u32, u32)> {
    let mut first = None;
    let mut total = 0;
    for line in lines {
        let here = count(line);
        total += here;
        first = first.or((here > 0).then_some(line.number));
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
