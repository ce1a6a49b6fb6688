//! The pieces of a line that labels begin.

use std::ops::Range;

use super::labels::{Meaning, meaning_of};

/// A label and what follows it, up to the next label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment<'a> {
    /// The label without padding, with a role in brackets when there is one: 一审(撰稿人).
    pub label: String,
    pub meaning: Meaning,
    /// The label, or the role in brackets, says that this reviewer also wrote the text.
    pub drafter: bool,
    /// What follows, without separators, blanks and lone brackets at its ends.
    pub value: &'a str,
    /// Label and value as they stood.
    pub text: &'a str,
}

/// A line taken apart: what comes before its first label, and its segments.
#[derive(Debug)]
pub(super) struct Scan<'a> {
    pub lead: &'a str,
    pub segments: Vec<Segment<'a>>,
}

/// The most characters of a label with its padding and the role in brackets.
const REACH: usize = 24;

/// Finds every known label that stands at a boundary and is followed by a colon, a bar or a slash.
pub(super) fn scan(line: &str) -> Scan<'_> {
    let mut heads: Vec<Head> = Vec::new();
    let marks = line.match_indices(|c| is_label_mark(c) || is_label_bracket(c));
    for (at, mark) in marks {
        let own = |head: &Head| !mark.starts_with(is_label_bracket) || head.is_in(line, mark);
        if let Some(head) = head_before(line, at, at + mark.len()).filter(own) {
            while heads.last().is_some_and(|last| last.start >= head.start) {
                heads.pop();
            }
            heads.push(head);
        }
    }
    let lead = heads
        .first()
        .map_or(line, |head| slice(line, 0..head.start));
    let ends = heads
        .iter()
        .skip(1)
        .map(|head| head.start)
        .chain([line.len()]);
    let ends: Vec<usize> = ends.collect();
    let segments = heads.into_iter().zip(ends);
    let segments = segments
        .map(|(head, end)| head.segment(line, end))
        .collect();
    Scan { lead, segments }
}

/// Blanks, separators and brackets: what may stand between the pieces of a head line or credit.
pub(super) fn is_separator(c: char) -> bool {
    is_boundary(c)
        || matches!(
            c,
            ')' | '）' | ']' | '］' | '】' | '〕' | ':' | '：' | '。' | '.'
        )
}

fn is_label_mark(c: char) -> bool {
    matches!(c, ':' | '：' | '∶' | '|' | '｜' | '丨' | '│' | '/' | '／')
}

/// What closes a label that stands in brackets by itself: 【编辑】.
fn is_label_bracket(c: char) -> bool {
    matches!(c, '】' | '］')
}

fn is_boundary(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '、' | '，'
                | ','
                | ';'
                | '；'
                | '|'
                | '｜'
                | '丨'
                | '│'
                | '·'
                | '•'
                | '/'
                | '／'
                | '('
                | '（'
                | '['
                | '［'
                | '【'
                | '〔'
                | ')'
                | '）'
                | ']'
                | '］'
                | '】'
                | '〕'
                | '-'
                | '—'
        )
}

/// A label found on a line.
struct Head {
    start: usize,
    value_start: usize,
    label: String,
    meaning: Meaning,
    drafter: bool,
}

impl Head {
    /// Whether the label alone stands between brackets, of which `close` is the second.
    fn is_in(&self, line: &str, close: &str) -> bool {
        let open = close.chars().next().and_then(opening_of);
        let before = slice(line, 0..self.start).chars().next_back();
        let after = slice(line, self.value_start..line.len()).trim_start();
        open.is_some() && before == open && !after.is_empty()
    }

    fn segment(self, line: &str, end: usize) -> Segment<'_> {
        Segment {
            value: trim_value(slice(line, self.value_start..end)),
            text: slice(line, self.start..end).trim(),
            label: self.label,
            meaning: self.meaning,
            drafter: self.drafter,
        }
    }
}

/// The longest label that ends where the mark at `at` begins.
fn head_before(line: &str, at: usize, value_start: usize) -> Option<Head> {
    let before = slice(line, 0..at).trim_end();
    let (word_end, role) = role_in_brackets(before);
    let word = slice(before, 0..word_end);
    let mut squeezed: Vec<char> = Vec::new();
    let mut found = None;
    for (start, c) in word.char_indices().rev().take(REACH) {
        if c.is_whitespace() {
            continue;
        }
        squeezed.push(c);
        let before = slice(word, 0..start).chars().next_back();
        if before.is_none_or(is_boundary) {
            let label: String = squeezed.iter().rev().collect();
            found = meaning_of(&label)
                .map(|meaning| (start, label, meaning))
                .or(found);
        }
    }
    let (start, label, meaning) = found?;
    let drafter = ["撰稿", "作者", "拟稿", "执笔"]
        .iter()
        .any(|word| role.contains(word) || label.contains(word));
    let role: String = role.split_whitespace().collect();
    Some(Head {
        start,
        value_start,
        label: label + &role,
        meaning,
        drafter,
    })
}

/// Where the label ends before a role such as `(撰稿人)`, and that role with its brackets.
fn role_in_brackets(before: &str) -> (usize, &str) {
    let none = (before.len(), "");
    if !before.ends_with([')', '）']) {
        return none;
    }
    let open = before
        .char_indices()
        .rev()
        .take(10)
        .find(|(_, c)| matches!(c, '(' | '（'));
    open.map_or(none, |(at, _)| {
        (
            slice(before, 0..at).trim_end().len(),
            slice(before, at..before.len()),
        )
    })
}

/// Without separators at its ends, and without a closing bracket that was opened before the label.
fn trim_value(value: &str) -> &str {
    let loose = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '|' | '｜'
                    | '丨'
                    | '│'
                    | ';'
                    | '；'
                    | ','
                    | '，'
                    | '、'
                    | '·'
                    | '•'
                    | '('
                    | '（'
                    | '['
                    | '［'
                    | '【'
                    | '〔'
            )
    };
    let mut rest = value
        .trim_start_matches(|c: char| loose(c) || is_label_mark(c))
        .trim_end_matches(loose);
    while let Some(open) = rest.chars().next_back().and_then(opening_of) {
        if rest.contains(open) {
            break;
        }
        let mut chars = rest.chars();
        chars.next_back();
        rest = chars.as_str().trim_end_matches(loose);
    }
    rest
}

fn opening_of(close: char) -> Option<char> {
    Some(match close {
        ')' => '(',
        '）' => '（',
        ']' => '[',
        '］' => '［',
        '】' => '【',
        '〕' => '〔',
        _ => return None,
    })
}

/// The part of `text` in `range`, empty when it does not lie on characters.
pub(super) fn slice(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}
