//! The head line: 发布时间, 来源, 作者 and their like, below the title or before it.

use super::credit_line::fits;
use super::dates::find_date;
use super::labels::Meaning;
use super::lines::Line;
use super::names::unmarked;
use super::segments::{Scan, Segment, is_separator, scan, slice};

/// The most characters of a line of several labels.
const LONGEST: usize = 300;
/// The most characters beside a date or before the first label that may belong to a head line.
const STRAY: usize = 20;

/// A head line taken apart.
#[derive(Debug)]
pub(super) struct HeadLine<'a> {
    /// What comes before the first label: nothing, or a date without a label and a few words.
    pub lead: &'a str,
    pub segments: Vec<Segment<'a>>,
}

impl HeadLine<'_> {
    /// Whether it can stand where no title came before: labels alone, and more than names.
    pub(super) fn stands_first(&self) -> bool {
        let person = |segment: &Segment| {
            matches!(
                segment.meaning,
                Meaning::Author | Meaning::Contributor | Meaning::Review
            )
        };
        self.lead.is_empty() && !self.segments.iter().all(person)
    }
}

/// The line as a head line; `None` when it is none.
pub(super) fn head_line(line: &Line) -> Option<HeadLine<'_>> {
    if let Some(segment) = labelled_text(line) {
        let segments = vec![segment];
        return Some(HeadLine { lead: "", segments });
    }
    if line.length > LONGEST {
        return None;
    }
    if let Some(segments) = unmarked(&line.text) {
        return Some(HeadLine { lead: "", segments });
    }
    let Scan { lead, segments } = scan(&line.text);
    let lead_fits = match segments.is_empty() {
        true => line.length <= 60 && dated(lead),
        false => lead.chars().all(is_separator) || dated(lead) || lead.chars().count() <= STRAY,
    };
    let bare = lead.chars().all(is_separator);
    let lead = if bare { "" } else { lead.trim() };
    (lead_fits && segments.iter().all(fits)).then_some(HeadLine { lead, segments })
}

/// A summary or keywords: the whole line after the label, whatever words stand in it.
fn labelled_text(line: &Line) -> Option<Segment<'_>> {
    let start = line
        .text
        .char_indices()
        .nth(12)
        .map_or(line.text.len(), |(at, _)| at);
    let Scan { lead, segments } = scan(slice(&line.text, 0..start));
    let first = segments.into_iter().next()?;
    let long = matches!(
        first.meaning,
        Meaning::Summary | Meaning::Keywords | Meaning::AiNotice
    );
    let colon = line.text.find([':', '：'])?;
    let value = slice(&line.text, colon..line.text.len())
        .trim_start_matches([':', '：'])
        .trim();
    let value = value.trim_end_matches(['】', ']']);
    (long && lead.chars().all(is_separator)).then_some(Segment {
        value,
        text: &line.text,
        ..first
    })
}

/// A date set apart from the few words beside it.
fn dated(text: &str) -> bool {
    let Some(found) = find_date(text) else {
        return false;
    };
    let before = slice(text, 0..found.range.start);
    let after = slice(text, found.range.end..text.len());
    let apart = before.chars().next_back().is_none_or(is_separator)
        && after.chars().next().is_none_or(is_separator);
    apart && before.chars().chain(after.chars()).count() <= STRAY
}
