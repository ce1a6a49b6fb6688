//! Cutting words out of a line of text with its marks.

use std::ops::Range;

use sanshen_document::Inline;

/// One step of an offset into inline content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Character(char),
    Break,
    Footnote,
}

/// The steps of a line of text.
pub(super) fn units(content: &[Inline]) -> Vec<Unit> {
    let mut units = Vec::new();
    for inline in content {
        match inline {
            Inline::Text { text, .. } => units.extend(text.chars().map(Unit::Character)),
            Inline::Break => units.push(Unit::Break),
            Inline::Footnote { .. } => units.push(Unit::Footnote),
        }
    }
    units
}

/// What is left of a line of text: the stretch `kept`, and the footnotes of the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub kept: Range<u32>,
}

impl Cut {
    /// The line of text after the cut; every mark stays on its characters.
    pub(super) fn applied(&self, content: &[Inline]) -> Vec<Inline> {
        let mut left: Vec<Inline> = Vec::new();
        let mut at = 0;
        for inline in content {
            match inline {
                Inline::Text { text, marks } => {
                    let inside = |at: &u32| self.kept.contains(at);
                    let all = (at..).zip(text.chars()).filter(|(at, _)| inside(at));
                    let text: String = all.map(|(_, c)| c).collect();
                    let marks = marks.clone();
                    push(&mut left, Inline::Text { text, marks });
                }
                Inline::Break if !self.kept.contains(&at) => {}
                other => push(&mut left, other.clone()),
            }
            at = at.saturating_add(length(inline));
        }
        left
    }

    /// The way from the offsets before the cut to those after it.
    pub(super) fn shift(&self, content: &[Inline]) -> Shift {
        let notes = (0..).zip(units(content));
        let notes = notes.filter(|(at, unit)| *unit == Unit::Footnote && !self.kept.contains(at));
        Shift {
            kept: self.kept.clone(),
            notes: notes.map(|(at, _)| at).collect(),
        }
    }
}

/// Offsets before and after a cut.
#[derive(Clone, Debug)]
pub(super) struct Shift {
    kept: Range<u32>,
    /// The footnotes outside of what is kept, which stay.
    notes: Vec<u32>,
}

impl Shift {
    /// Where an offset is after the cut; one that was cut out is where the words went.
    pub(super) fn offset(&self, offset: u32) -> u32 {
        let inside = offset.clamp(self.kept.start, self.kept.end) - self.kept.start;
        let notes = self.notes.partition_point(|at| *at < offset);
        inside + u32::try_from(notes).unwrap_or(u32::MAX)
    }
}

/// Adds an inline; empty runs are let go, and runs under equal marks joined.
fn push(line: &mut Vec<Inline>, next: Inline) {
    match (line.last_mut(), next) {
        (_, Inline::Text { text, .. }) if text.is_empty() => {}
        (
            Some(Inline::Text { text, marks }),
            Inline::Text {
                text: more,
                marks: same,
            },
        ) if *marks == same => text.push_str(&more),
        (_, next) => line.push(next),
    }
}

/// The steps of an offset over one piece.
pub(super) fn length(inline: &Inline) -> u32 {
    match inline {
        Inline::Text { text, .. } => u32::try_from(text.chars().count()).unwrap_or(u32::MAX),
        Inline::Break | Inline::Footnote { .. } => 1,
    }
}
