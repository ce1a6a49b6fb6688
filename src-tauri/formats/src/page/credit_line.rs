//! Lines that are credits or other labelled facts, at the foot of a page.

use super::dates::find_date;
use super::labels::{Meaning, is_plain_at_foot, is_plain_before_people};
use super::lines::Line;
use super::names::{are_people, bracketed, unmarked};
use super::segments::{Scan, Segment, is_separator, scan};
use crate::credits::split_names;

/// A longer line is text.
const LONGEST: usize = 300;

/// The pieces of a line of credits, in any of the shapes of the field; `None` when it is text.
pub(super) fn credit_line(line: &Line) -> Option<Vec<Segment<'_>>> {
    if line.length > LONGEST {
        return None;
    }
    if let Some(segments) = bracketed(&line.text).or_else(|| unmarked(&line.text)) {
        return Some(segments);
    }
    let Scan { lead, segments } = scan(&line.text);
    let plain = |segment: &Segment| {
        let people = is_plain_before_people(&segment.label) && are_people(segment.value);
        (people || is_plain_at_foot(&segment.label)) && fits(segment)
    };
    let all = !segments.is_empty() && segments.iter().all(plain);
    (all && lead.chars().all(is_separator)).then_some(segments)
}

/// Whether a value can be what its label announces.
pub(super) fn fits(segment: &Segment) -> bool {
    let value = segment.value;
    match segment.meaning {
        Meaning::Author | Meaning::Contributor | Meaning::Review => are_names(value),
        Meaning::Source | Meaning::Reprinted | Meaning::OriginUnit => is_outlet(value),
        Meaning::Published | Meaning::OriginalDate => find_date(value).is_some(),
        Meaning::Url => value.contains("://") || value.starts_with("www."),
        Meaning::Furniture => value.chars().count() <= 30 && !value.contains('。'),
        Meaning::Keywords | Meaning::Summary | Meaning::AiNotice => true,
        Meaning::Kicker | Meaning::Title | Meaning::Subtitle => !value.is_empty(),
    }
}

/// Names of people and units: each short, and nothing that ends or asks a sentence.
pub(super) fn are_names(value: &str) -> bool {
    let sentence = ['。', '！', '？', '!', '：', ':', '“', '《', '…'];
    let short = |name: &String| name.chars().count() <= 24;
    !value.contains(sentence) && split_names(value).iter().all(short)
}

fn is_outlet(value: &str) -> bool {
    value.chars().count() <= 60 && !value.contains(['。', '！', '？'])
}
