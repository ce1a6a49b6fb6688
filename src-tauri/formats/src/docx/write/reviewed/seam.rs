//! Lines split and lines joined, where only the end of a paragraph is new or gone.

use sanshen_document::compare::{Change, Compared};

use super::{Side, Spot};
use crate::docx::write::story::{Flow, Paragraph, Run, Track, Who};

/// Whether the line was split off the one before it, or joined to it.
pub(super) fn is_seam(node: &Compared, side: Side) -> bool {
    let whole = match side {
        Side::New => Change::Inserted,
        Side::Gone => Change::Deleted,
        Side::Both | Side::Here | Side::Away => return false,
    };
    node.pieces.iter().any(|piece| piece.change != whole)
}

/// Whoever made the change of a paragraph as a whole: of the block, else of its first words.
pub(super) fn first_hand(runs: &[Run], spot: Spot, block: Option<Who>) -> Who {
    let first = runs.iter().find_map(|run| match run.track {
        Track::Came(who) | Track::Went(who) => Some(who),
        Track::Kept => None,
    });
    block.or(first).unwrap_or(spot.who)
}

/// Puts a seam after the line that it belongs to. The end that came or went is that of the line before: a paragraph
/// whose end is taken away flows into the next, and is then set as the next one is.
pub(super) fn sew(mut paragraph: Paragraph, side: Side, out: &mut Vec<Flow>) {
    let Some(Flow::Paragraph(line)) = out.last_mut() else {
        out.push(Flow::Paragraph(paragraph));
        return;
    };
    let who = match paragraph.mark {
        Track::Came(who) | Track::Went(who) => who,
        Track::Kept => Who(0),
    };
    std::mem::swap(&mut line.mark, &mut paragraph.mark);
    let (set, was) = match side {
        // Refused, the lines are one again and set as that one was.
        Side::New => {
            let was = line.was.take().map_or(line.set, |(was, _)| was);
            (paragraph.set, was)
        }
        // Accepted, the lines are one and set as that one is.
        _ => (line.set, paragraph.set),
    };
    paragraph.set = set;
    paragraph.was = (set != was).then_some((was, who));
    out.push(Flow::Paragraph(paragraph));
}
