//! Their changes of a line as patches on ours.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ink::{Ink, shown};
use super::marks::merged_marks;
use super::standing::{Standing, made_by_both};
use super::{Three, merged_line};
use crate::Marks;
use crate::merge::report::Report;
use crate::merge::shape::{Unplaced, Why};

/// So many characters around a change tell a reader where it was.
const SHOWN: usize = 8;

/// What becomes of ours.
pub(super) struct Patches<'a, 't> {
    id: &'a str,
    three: &'a Three<'t>,
    standing: Standing,
    /// Where each begins in ours: where it ends, and the stretch of theirs that comes there.
    words: BTreeMap<usize, (usize, Range<usize>)>,
    /// Single places of ours that look otherwise.
    looks: BTreeMap<usize, Ink>,
}

/// A stretch in which theirs has other marks than base, the same ones throughout.
struct Look<'a> {
    base: Range<usize>,
    marks: [&'a Marks; 2],
    fit: Fit,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Fits,
    Not(Why),
}

impl<'a, 't> Patches<'a, 't> {
    pub fn new(id: &'a str, three: &'a Three<'t>) -> Self {
        Patches {
            id,
            three,
            standing: Standing::of(three),
            words: BTreeMap::new(),
            looks: BTreeMap::new(),
        }
    }

    /// Patches for what reads differently.
    pub fn words(&mut self, report: &mut Report) {
        let three = self.three;
        let mut astray = Vec::new();
        for edit in three.to_theirs {
            match self.standing.stretch(&edit.0) {
                _ if made_by_both(three, edit) => report.done(),
                Some(ours) => {
                    self.words.insert(ours.start, (ours.end, edit.1.clone()));
                    report.done();
                }
                None => astray.push(edit),
            }
        }
        for edit in astray {
            let found = self.standing.elsewhere(three, &edit.0);
            match found.filter(|ours| self.is_free(ours)) {
                Some(ours) => {
                    self.words.insert(ours.start, (ours.end, edit.1.clone()));
                    report.done();
                }
                None => {
                    let (before, after) = (edit.0.clone(), edit.1.clone());
                    let after = three.theirs.get(after).unwrap_or_default();
                    let one = self.unplaced(None, before, shown(after), Why::Conflict);
                    report.unplaced.push(one);
                }
            }
        }
    }

    /// Whether no patch touches this stretch of ours.
    fn is_free(&self, ours: &Range<usize>) -> bool {
        let last = self.words.range(..=ours.end).next_back();
        last.is_none_or(|(_, (end, _))| *end < ours.start)
    }

    /// Patches for what reads the same and looks otherwise, and for the texts of footnotes.
    pub fn looks(&mut self, report: &mut Report) {
        let mut look: Option<Look> = None;
        for (place, theirs) in same_places(self.three) {
            let base = self.three.base.get(place);
            match (base, self.three.theirs.get(theirs)) {
                (Some(Ink::Char(_, before)), Some(Ink::Char(_, after))) if before != after => {
                    let fit = self.look(place, before, after);
                    let marks = [before, after];
                    match &mut look {
                        Some(look)
                            if look.base.end == place && look.marks == marks && look.fit == fit =>
                        {
                            look.base.end += 1;
                        }
                        _ => {
                            let next = Look {
                                base: place..place + 1,
                                marks,
                                fit,
                            };
                            self.tell(report, look.replace(next));
                        }
                    }
                }
                (Some(base @ Ink::Note(..)), Some(theirs @ Ink::Note(..))) => {
                    self.note(report, place, [base, theirs]);
                }
                _ => {}
            }
        }
        self.tell(report, look);
    }

    /// Sets the marks of one place.
    fn look(&mut self, place: usize, before: &Marks, after: &Marks) -> Fit {
        let Some(at) = self.standing.one(place) else {
            return Fit::Not(Why::Gone);
        };
        let Some(Ink::Char(c, ours)) = self.three.ours.get(at) else {
            return Fit::Not(Why::Gone);
        };
        match merged_marks(before, after, ours) {
            Some(marks) => {
                self.looks.insert(at, Ink::Char(*c, marks));
                Fit::Fits
            }
            None => Fit::Not(Why::Conflict),
        }
    }

    fn tell(&self, report: &mut Report, look: Option<Look>) {
        match look {
            Some(Look {
                base,
                fit: Fit::Not(why),
                ..
            }) => {
                let text = shown(self.three.base.get(base.clone()).unwrap_or_default());
                let one = self.unplaced(Some("marks"), base, text, why);
                report.unplaced.push(one);
            }
            Some(_) => report.done(),
            None => {}
        }
    }

    /// Merges the text of a footnote that stands in base and theirs.
    fn note(&mut self, report: &mut Report, place: usize, [base, theirs]: [&Ink; 2]) {
        let (Ink::Note(_, before), Ink::Note(theirs_id, after)) = (base, theirs) else {
            return;
        };
        let at = self.standing.one(place);
        let ours = at.and_then(|at| Some((at, self.three.ours.get(at)?)));
        if let Some((at, Ink::Note(id, ours))) = ours {
            report.notes.push((theirs_id.clone(), id.clone()));
            let content = merged_line(report, id, before, after, ours);
            self.looks.insert(at, Ink::Note(id.clone(), content));
        } else if before != after {
            let text = shown(std::slice::from_ref(theirs));
            let one = self.unplaced(None, place..place + 1, text, Why::Gone);
            report.unplaced.push(one);
        }
    }

    fn unplaced(
        &self,
        field: Option<&'static str>,
        base: Range<usize>,
        after: String,
        why: Why,
    ) -> Unplaced {
        let row = self.three.base;
        let text = |range: Range<usize>| shown(row.get(range).unwrap_or_default());
        Unplaced {
            block: self.id.to_owned(),
            field,
            lead: text(base.start.saturating_sub(SHOWN)..base.start),
            tail: text(base.end..(base.end + SHOWN).min(row.len())),
            before: text(base),
            after,
            why,
        }
    }

    /// Ours with all patches.
    pub fn applied(&self) -> Vec<Ink> {
        let mut row = Vec::with_capacity(self.three.ours.len());
        let mut from = 0;
        for (&start, (end, theirs)) in &self.words {
            self.copy(from..start, &mut row);
            let theirs = self.three.theirs.get(theirs.clone());
            row.extend_from_slice(theirs.unwrap_or_default());
            from = *end;
        }
        self.copy(from..self.three.ours.len(), &mut row);
        row
    }

    fn copy(&self, ours: Range<usize>, row: &mut Vec<Ink>) {
        let inks = ours
            .clone()
            .zip(self.three.ours.get(ours).unwrap_or_default());
        row.extend(inks.map(|(at, ink)| self.looks.get(&at).unwrap_or(ink).clone()));
    }
}

/// The places that base and theirs have in common, pair by pair.
fn same_places(three: &Three) -> impl Iterator<Item = (usize, usize)> {
    let ends = (
        three.base.len()..three.base.len(),
        three.theirs.len()..three.theirs.len(),
    );
    let edits = three.to_theirs.iter().cloned().chain([ends]);
    let mut from = (0, 0);
    edits.flat_map(move |(gone, come)| {
        let pairs = (from.0..gone.start).zip(from.1..come.start);
        from = (gone.end, come.end);
        pairs
    })
}
