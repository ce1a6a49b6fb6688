//! Fills in what stands above the body.

use super::chrome::{is_header, is_site_name};
use super::dates::find_date;
use super::fill::Draft;
use super::head::{HeadLine, head_line};
use super::lines::Line;
use super::note::{Field, LeftOut};
use super::outline::Outline;
use super::segments::{is_separator, slice};

/// Takes site header, titles and head line.
pub(super) fn fill(draft: &mut Draft, lines: &[Line], outline: &Outline) {
    for line in lines.iter().take(outline.header) {
        draft.leave_out(LeftOut::Header, line.number, &line.text);
    }
    for line in lines.get(outline.head.clone()).unwrap_or_default() {
        match head_line(line) {
            Some(head) => head_pieces(draft, &head, line.number),
            None => draft.leave_out(LeftOut::Header, line.number, &line.text),
        }
    }
    let titles = outline.header.min(outline.head.start)..outline.body.start;
    for (at, line) in lines.iter().enumerate().take(titles.end).skip(titles.start) {
        if !outline.head.contains(&at) {
            title_line(draft, outline, at, line);
        }
    }
}

/// Takes the pieces of a head line, and a date that stands without a label.
pub(super) fn head_pieces(draft: &mut Draft, head: &HeadLine, line: u32) {
    if let Some(found) = find_date(head.lead) {
        let (before, after) = (0..found.range.start, found.range.end..head.lead.len());
        draft.day(found.day, slice(head.lead, found.range.clone()), line);
        stray(draft, slice(head.lead, before), line);
        stray(draft, slice(head.lead, after), line);
    } else {
        stray(draft, head.lead, line);
    }
    for segment in &head.segments {
        draft.place(segment, line, LeftOut::Header);
    }
}

fn stray(draft: &mut Draft, text: &str, line: u32) {
    if !text.chars().all(is_separator) {
        draft.unplaced(line, text.trim());
    }
}

fn title_line(draft: &mut Draft, outline: &Outline, at: usize, line: &Line) {
    let role = Some(at);
    if role == outline.title {
        draft.set_line(Field::Title, &line.text, &line.text, line.number);
    } else if role == outline.subtitle {
        let words = line
            .text
            .trim_start_matches(['—', '─', '－', '-'])
            .trim_start();
        draft.set_line(Field::Subtitle, words, &line.text, line.number);
    } else if role == outline.kicker {
        draft.set_line(Field::Kicker, &line.text, &line.text, line.number);
    } else if is_header(line) || is_site_name(line) {
        draft.leave_out(LeftOut::Header, line.number, &line.text);
    } else {
        draft.unplaced(line.number, &line.text);
    }
}
