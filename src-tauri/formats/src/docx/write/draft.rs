//! The document while it is put together: what stands on the page, and what its parts share.

use super::lists::Lists;
use super::names::Style;
use super::pictures::{Facts, Pictures};
use super::place::Place;
use super::story::{At, Flow, Paragraph, Run, Setting, Track};
use crate::publish::Published;

/// What blocks are turned into paragraphs with.
pub(super) struct Draft<'a> {
    pub page: Published<'a>,
    /// The footnotes in the order of their numbers.
    pub notes: Vec<Vec<Run>>,
    pub pictures: Pictures,
    pub lists: Lists,
}

impl<'a> Draft<'a> {
    pub fn of(page: Published<'a>) -> Self {
        Draft {
            page,
            notes: Vec::new(),
            pictures: Pictures::default(),
            lists: Lists::default(),
        }
    }

    /// Takes a footnote; its place among all.
    pub fn note(&mut self, runs: Vec<Run>) -> usize {
        self.notes.push(runs);
        self.notes.len() - 1
    }

    /// The line of a picture.
    pub fn picture(&mut self, place: Place, facts: &Facts, track: Track) -> Run {
        self.pictures.run(&self.page, facts, place.width, track)
    }
}

/// A paragraph that is as it was.
pub(super) fn kept(set: Setting, runs: Vec<Run>) -> Paragraph {
    Paragraph {
        set,
        was: None,
        mark: Track::Kept,
        runs,
        at: None,
    }
}

/// The same, with the place of its words in the content.
pub(super) fn kept_at(set: Setting, runs: Vec<Run>, block: &str) -> Paragraph {
    let at = Some(At {
        block: block.to_owned(),
        from: 0,
    });
    Paragraph {
        at,
        ..kept(set, runs)
    }
}

/// Adds a table with some air around it, which also keeps two tables from becoming one.
pub(super) fn push_table(out: &mut Vec<Flow>, table: Flow) {
    let after_gap =
        |flow: &Flow| matches!(flow, Flow::Paragraph(one) if one.set.style == Style::Gap);
    if out.last().is_some_and(|last| !after_gap(last)) {
        out.push(gap());
    }
    out.extend([table, gap()]);
}

/// Ends a cell or the text: the last thing there has to be a paragraph.
pub(super) fn end(out: &mut Vec<Flow>) {
    if !matches!(out.last(), Some(Flow::Paragraph(_))) {
        out.push(gap());
    }
}

/// A low empty line.
pub(super) fn gap() -> Flow {
    Flow::Paragraph(kept(Setting::of(Style::Gap), Vec::new()))
}

/// How the lines of a figure are set; each stays with the next, for there may be no caption without its picture.
pub(super) fn figure_line(place: Place, style: Style, last: bool) -> Setting {
    Setting {
        keep_next: !last,
        ..place.line(style)
    }
}
