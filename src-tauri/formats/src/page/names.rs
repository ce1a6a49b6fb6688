//! Credits without a colon: `（记者甲、通讯员乙）`, as a line or at the end of the last paragraph, and `本报记者 甲`, as a line.

use super::credit_line::are_names;
use super::labels::{Meaning, meaning_of};
use super::segments::{Scan, Segment, is_separator, scan};
use crate::credits::{is_han, split_names};

/// The most bytes between the brackets.
const LONGEST: usize = 400;

/// Brackets around credits.
const PAIRS: &[(char, char)] = &[
    ('（', '）'),
    ('(', ')'),
    ('【', '】'),
    ('［', '］'),
    ('[', ']'),
    ('〔', '〕'),
];

/// What stands before the line of a newspaper's reporter.
const BULLETS: &[char] = &['□', '■', '●', '○', '◎', '◆', '◇', '▲', '△', '▶', '*'];

/// Labels that are believed before a name without a blank too.
const ALONE: &[&str] = &[
    "本报记者",
    "本网记者",
    "本台记者",
    "全媒体记者",
    "融媒体记者",
    "融媒记者",
];

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
    "文/图",
    "图/文",
    "责任校对",
    "值班编辑",
    "值班总编",
    "值班主任",
    "执行主编",
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
    "图文",
    "文图",
    "主编",
    "监制",
    "校对",
    "审核",
    "初审",
    "复审",
    "终审",
    "一审",
    "二审",
    "三审",
    "编辑",
    "责编",
];

/// The credits of a text that is one pair of brackets and holds nothing else; `None` for every other text.
pub(super) fn bracketed(text: &str) -> Option<Vec<Segment<'_>>> {
    let inside = PAIRS
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))?;
    if inside.len() > LONGEST || inside.contains(['(', '（', '【', '［']) {
        return None;
    }
    let segments = match inside.contains([':', '：', '/', '／', '|', '｜', '丨']) {
        true => marked(inside)?,
        false => cut(inside),
    };
    let names = |segment: &Segment| {
        let names = split_names(segment.value);
        let long = names.iter().all(|name| name.chars().count() >= 2);
        are_names(segment.value) && !names.is_empty() && long
    };
    (!segments.is_empty() && segments.iter().all(names)).then_some(segments)
}

/// The pieces of a text in which every label has its mark and announces people, or the source.
fn marked(inside: &str) -> Option<Vec<Segment<'_>>> {
    let Scan { lead, segments } = scan(inside);
    let announces = |segment: &Segment| {
        let people = matches!(
            segment.meaning,
            Meaning::Author | Meaning::Contributor | Meaning::Review
        );
        let source = matches!(
            segment.meaning,
            Meaning::Source | Meaning::Reprinted | Meaning::OriginUnit
        );
        (people || source) && !segment.value.is_empty()
    };
    let all = segments.iter().all(announces);
    (all && lead.chars().all(is_separator)).then_some(segments)
}

/// The credits of a line that says who wrote or reviewed, with a blank for a colon: `本报记者 甲 通讯员 乙`, `□ 文/图 甲`.
/// Only names that look like people's are believed; `None` for every other text.
pub(super) fn unmarked(text: &str) -> Option<Vec<Segment<'_>>> {
    if text.len() > LONGEST {
        return None;
    }
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || BULLETS.contains(&c));
    let segments = cut(bare);
    let apart = |segment: &Segment| {
        let rest = segment.text.strip_prefix(segment.label.as_str());
        let blank = rest.is_some_and(|rest| rest.starts_with(char::is_whitespace));
        blank || ALONE.contains(&segment.label.as_str())
    };
    let people = |segment: &Segment| are_people(segment.value) && apart(segment);
    (!segments.is_empty() && segments.iter().all(people)).then_some(segments)
}

/// Whether these are names of people beyond doubt: of two to four Han characters, or with the dot of a longer name.
pub(super) fn are_people(value: &str) -> bool {
    let person = |name: &String| {
        let dotted = name.contains(['·', '•']) && name.chars().count() <= 24;
        let han = name.chars().all(is_han) && (2..=4).contains(&name.chars().count());
        dotted || han
    };
    let names = split_names(value);
    are_names(value) && !names.is_empty() && names.iter().all(person)
}

/// Where the credits in brackets at the end of a paragraph begin.
pub(super) fn tail_of(paragraph: &str) -> Option<usize> {
    let last = paragraph.chars().next_back()?;
    let (open, _) = *PAIRS.iter().find(|(_, close)| *close == last)?;
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
