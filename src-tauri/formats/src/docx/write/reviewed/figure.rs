//! A figure of a comparison.

use sanshen_document::compare::{Change, Compared};

use super::attributes::facts;
use super::{Reviewed, Side, Spot};
use crate::docx::write::draft::figure_line;
use crate::docx::write::names::Style;
use crate::docx::write::story::{Flow, Paragraph, Run, Track};

impl Reviewed<'_, '_, '_> {
    pub(super) fn figure(&mut self, node: &Compared, spot: Spot, out: &mut Vec<Flow>) {
        let (was, is) = (facts(node.before.as_ref()), facts(node.after.as_ref()));
        let at = self.place_after(spot.side);
        let caption = self.runs(&node.pieces, spot);
        let (old, new) = (was.line(), is.line());
        let credit = self.credit(&old, &new, spot);
        let picture = match spot.side {
            Side::Both if was.media != is.media => vec![
                self.draft.picture(spot.before, &was, Track::Went(spot.who)),
                self.draft.picture(spot.after, &is, Track::Came(spot.who)),
            ],
            Side::Gone | Side::Away => {
                vec![
                    self.draft
                        .picture(spot.before, &was, spot.side.track(spot.who)),
                ]
            }
            side => vec![self.draft.picture(spot.after, &is, side.track(spot.who))],
        };
        let last = caption.is_empty() && credit.is_empty();
        let line = |style, last, runs: Vec<Run>, mark, at| {
            Flow::Paragraph(Paragraph {
                set: figure_line(spot.place(), style, last),
                was: None,
                mark,
                runs,
                at,
            })
        };
        let mark = spot.side.track(spot.who);
        let no_words = caption.is_empty();
        let at_picture = at.clone().filter(|_| no_words);
        out.push(line(Style::Picture, last, picture, mark, at_picture));
        if !caption.is_empty() {
            let last = credit.is_empty();
            let mark = end_of(
                &node
                    .pieces
                    .iter()
                    .map(|piece| piece.change)
                    .collect::<Vec<_>>(),
                &caption,
                mark,
            );
            out.push(line(Style::Caption, last, caption, mark, at));
        }
        if !credit.is_empty() {
            let mark = match spot.side {
                Side::Both if old.is_empty() => Track::Came(spot.who),
                Side::Both if new.is_empty() => Track::Went(spot.who),
                _ => mark,
            };
            out.push(line(Style::PictureCredit, true, credit, mark, None));
        }
    }

    fn credit(&mut self, old: &str, new: &str, spot: Spot) -> Vec<Run> {
        let runs = match spot.side {
            Side::Both if old == new => vec![Run::plain(new, Track::Kept)],
            Side::Both => vec![
                Run::plain(old, Track::Went(spot.who)),
                Run::plain(new, Track::Came(spot.who)),
            ],
            Side::Gone | Side::Away => vec![Run::plain(old, spot.side.track(spot.who))],
            side => vec![Run::plain(new, side.track(spot.who))],
        };
        runs.into_iter().filter(|run| !run.is_empty()).collect()
    }
}

/// What became of the end of a caption: it is only where there are words.
fn end_of(changes: &[Change], runs: &[Run], mark: Track) -> Track {
    let all = |change| changes.iter().all(|one| *one == change);
    match (mark, runs.first()) {
        (Track::Kept, Some(first)) if all(Change::Inserted) || all(Change::Deleted) => first.track,
        (mark, _) => mark,
    }
}
