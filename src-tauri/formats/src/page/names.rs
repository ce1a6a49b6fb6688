//! Credits in brackets without a colon: `（记者甲、通讯员乙）`, as a line or at the end of the last paragraph.

use super::credit_line::are_names;
use super::labels::{Meaning, meaning_of};
use super::segments::Segment;
use crate::credits::split_names;

/// The most bytes between the brackets.
const LONGEST: usize = 400;

/// The labels that stand before a name without a colon, the longer first.
const LABELS: &[&str] = &[
    "全媒体记者",
    "融媒体记者",
    "特约通讯员",
    "融媒记者",
    "本报记者",
    "本网记者",
    "本台记者",
    "特约记者",
    "见习记者",
    "实习记者",
    "摄影报道",
    "责任编辑",
    "通讯员",
    "实习生",
    "信息员",
    "记者",
    "撰稿",
    "供稿",
    "摄影",
    "供图",
    "作者",
    "审核",
    "编辑",
    "责编",
];

/// The credits of a text that is one pair of brackets and holds nothing else; `None` for every other text.
pub(super) fn bracketed(text: &str) -> Option<Vec<Segment<'_>>> {
    let inside = ["（）", "()", "【】", "[]", "〔〕"]
        .iter()
        .find_map(|pair| {
            let mut ends = pair.chars();
            text.strip_prefix(ends.next()?)?.strip_suffix(ends.next()?)
        })?;
    let shape = inside.len() <= LONGEST && !inside.contains([':', '：', '/', '|', '(', '（']);
    let segments = shape.then(|| cut(inside))?;
    let names = |segment: &Segment| {
        are_names(segment.value)
            && split_names(segment.value)
                .iter()
                .all(|name| name.chars().count() >= 2)
    };
    (!segments.is_empty() && segments.iter().all(names)).then_some(segments)
}

/// Where the credits in brackets at the end of a paragraph begin.
pub(super) fn tail_of(paragraph: &str) -> Option<usize> {
    let open = match paragraph.chars().next_back()? {
        '）' => '（',
        ')' => '(',
        _ => return None,
    };
    let (at, _) = paragraph
        .char_indices()
        .rev()
        .take(LONGEST / 3)
        .find(|&(_, c)| c == open)?;
    bracketed(paragraph.get(at..)?).map(|_| at)
}

/// The pieces of a text that begins with a label; none when it does not.
fn cut(inside: &str) -> Vec<Segment<'_>> {
    let mut starts: Vec<(usize, &str, Meaning)> = Vec::new();
    let mut boundary = true;
    for (at, c) in inside.char_indices() {
        if let (true, Some((label, meaning))) = (boundary, label_at(inside, at)) {
            starts.push((at, label, meaning));
        }
        boundary = c.is_whitespace() || matches!(c, '、' | '，' | ',' | ';' | '；');
    }
    if starts.first().is_none_or(|start| start.0 != 0) {
        return Vec::new();
    }
    let ends: Vec<usize> = starts
        .iter()
        .skip(1)
        .map(|start| start.0)
        .chain([inside.len()])
        .collect();
    let pieces = starts.into_iter().zip(ends);
    pieces
        .map(|((at, label, meaning), end)| segment(inside, at, end, label, meaning))
        .collect()
}

fn label_at(inside: &str, at: usize) -> Option<(&'static str, Meaning)> {
    let rest = inside.get(at..)?;
    let label = LABELS.iter().find(|label| rest.starts_with(**label))?;
    Some((label, meaning_of(label)?))
}

fn segment<'a>(
    inside: &'a str,
    at: usize,
    end: usize,
    label: &str,
    meaning: Meaning,
) -> Segment<'a> {
    let text = inside.get(at..end).unwrap_or_default();
    let value = text.get(label.len()..).unwrap_or_default();
    Segment {
        label: label.to_owned(),
        meaning,
        drafter: false,
        value: value.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, '、' | '，' | ',' | ';' | '；')
        }),
        text: text.trim(),
    }
}
