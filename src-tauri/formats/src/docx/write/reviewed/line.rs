//! The pieces of a line as runs, each with its hand.

use sanshen_document::Marks;
use sanshen_document::compare::{Change, Piece};

use super::attributes::marks;
use super::{Reviewed, Side, Spot};
use crate::docx::write::story::{At, Run, Track, What, Who};

/// On which sides a piece is, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Kept,
    Came,
    Went,
}

fn fate(side: Side, change: Change) -> Option<Fate> {
    match (side, change) {
        (Side::Here, Change::Deleted | Change::MovedAway) => None,
        (Side::Away, Change::Inserted | Change::MovedHere) => None,
        (Side::Here, _) | (_, Change::Inserted | Change::MovedHere) => Some(Fate::Came),
        (Side::Away, _) | (_, Change::Deleted | Change::MovedAway) => Some(Fate::Went),
        (_, Change::Same | Change::Changed) => Some(Fate::Kept),
    }
}

impl Reviewed<'_, '_, '_> {
    /// Where in the content the next words stand; nowhere, when they are deleted as a whole.
    pub(super) fn place_after(&self, side: Side) -> Option<At> {
        (side != Side::Away).then(|| At {
            block: self.new.id.clone(),
            from: self.new.at,
        })
    }

    /// The pieces of a line.
    pub(super) fn runs(&mut self, pieces: &[Piece], spot: Spot) -> Vec<Run> {
        let mut runs = Vec::new();
        for piece in pieces {
            let Some(fate) = fate(spot.side, piece.change) else {
                continue;
            };
            match &piece.note {
                Some(note) => runs.push(self.note(note, fate, spot)),
                None => self.text(piece, fate, spot, &mut runs),
            }
        }
        runs
    }

    fn text(&mut self, piece: &Piece, fate: Fate, spot: Spot, runs: &mut Vec<Run>) {
        let (is, was) = (marks(&piece.marks), marks(&piece.marks_before));
        let changed = piece.change == Change::Changed;
        let run = |text: String, marks: &Marks, track| Run {
            marks: marks.clone(),
            ..Run::plain(text, track)
        };
        let length = length(&piece.text);
        let cut = match fate {
            Fate::Went => self.went(length, spot.otherwise()),
            Fate::Came => self.came(length, spot.otherwise()),
            Fate::Kept if !changed => {
                self.pass(length);
                runs.push(run(piece.text.clone(), &is, Track::Kept));
                return;
            }
            Fate::Kept => {
                // The words stay; whoever set them otherwise is named by the side that they are on now.
                self.old.at = self.old.at.saturating_add(length);
                self.came(length, spot.otherwise())
            }
        };
        for (text, who) in stretches(&piece.text, &cut) {
            match fate {
                Fate::Came => runs.push(run(text, &is, Track::Came(who))),
                Fate::Went if changed => runs.push(run(text, &was, Track::Went(who))),
                Fate::Went => runs.push(run(text, &is, Track::Went(who))),
                // No property of a run says where its link led before.
                Fate::Kept if is.link != was.link => {
                    runs.push(run(text.clone(), &was, Track::Went(who)));
                    runs.push(run(text, &is, Track::Came(who)));
                }
                Fate::Kept => runs.push(Run {
                    was: Some((was.clone(), who)),
                    ..run(text, &is, Track::Kept)
                }),
            }
        }
    }

    /// A footnote. Its own changes are of whoever changed the place that it stands at.
    fn note(&mut self, note: &[Piece], fate: Fate, spot: Spot) -> Run {
        let cut = match fate {
            Fate::Went => self.went(1, spot.otherwise()),
            Fate::Came => self.came(1, spot.otherwise()),
            Fate::Kept => {
                self.old.at = self.old.at.saturating_add(1);
                self.came(1, spot.otherwise())
            }
        };
        let who = cut.first().map_or(spot.who, |(_, who)| *who);
        let (side, track) = match fate {
            Fate::Came => (Side::Here, Track::Came(who)),
            Fate::Went => (Side::Away, Track::Went(who)),
            Fate::Kept => (Side::Both, Track::Kept),
        };
        let mut runs = Vec::new();
        for piece in note {
            let Some(fate) = self::fate(side, piece.change) else {
                continue;
            };
            let (is, was) = (marks(&piece.marks), marks(&piece.marks_before));
            let changed = piece.change == Change::Changed;
            let run = |marks: &Marks, track| Run {
                marks: marks.clone(),
                ..Run::plain(piece.text.clone(), track)
            };
            match fate {
                Fate::Came => runs.push(run(&is, Track::Came(who))),
                Fate::Went if changed => runs.push(run(&was, Track::Went(who))),
                Fate::Went => runs.push(run(&is, Track::Went(who))),
                Fate::Kept if changed && is.link != was.link => {
                    runs.push(run(&was, Track::Went(who)));
                    runs.push(run(&is, Track::Came(who)));
                }
                Fate::Kept => runs.push(Run {
                    was: changed.then_some((was, who)),
                    ..run(&is, Track::Kept)
                }),
            }
        }
        Run {
            what: What::Note(self.draft.note(runs)),
            ..Run::plain("", track)
        }
    }

    fn pass(&mut self, length: u32) {
        self.old.at = self.old.at.saturating_add(length);
        self.new.at = self.new.at.saturating_add(length);
    }

    fn came(&mut self, length: u32, otherwise: Who) -> Vec<(u32, Who)> {
        let from = self.new.at;
        self.new.at = from.saturating_add(length);
        let id = &self.new.id;
        self.hands.inserted(id, from, self.new.at, otherwise)
    }

    fn went(&mut self, length: u32, otherwise: Who) -> Vec<(u32, Who)> {
        let from = self.old.at;
        self.old.at = from.saturating_add(length);
        let id = &self.old.id;
        self.hands.deleted(id, from, self.old.at, otherwise)
    }
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// The text in pieces of so many characters.
fn stretches(text: &str, cut: &[(u32, Who)]) -> Vec<(String, Who)> {
    let mut rest = text.chars();
    let piece = |&(length, who): &(u32, Who)| {
        let piece: String = rest.by_ref().take(length as usize).collect();
        (piece, who)
    };
    cut.iter().map(piece).collect()
}
