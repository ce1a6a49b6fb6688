//! Who made which piece of what came back.

use std::collections::BTreeSet;

use sanshen_document::Content;
use sanshen_document::compare::{Change, Compared, Kind, compare};
use sanshen_document::merge::{Place, Trail};
use sanshen_formats::{Hand, HandKind};

use super::back::Back;
use crate::drafts::{TrackedKind, TrackedMark};
use crate::imports::{outside_id, outside_name};
use crate::refusal::Result;
use crate::tx::Tx;

/// The marks of the draft as it will be: those that stood before, moved to where their pieces are now, and one for each
/// piece that came back, in the name of whoever the file says made it.
pub(super) async fn marks(
    tx: &mut Tx<'_>,
    article: &str,
    base: &Content,
    before: Vec<TrackedMark>,
    back: &Back,
    hands: &[Hand],
) -> Result<Vec<TrackedMark>> {
    let merged = &back.placed.content;
    let hands = new_hands(tx, hands, &before);
    let mut marks = moved(before, &Trail::to_ours(&back.ours, merged));
    let theirs = Theirs::of(back, &hands, tx.now);
    let to_base = Trail::to_ours(&back.ours, base);
    let mut used = BTreeSet::new();
    for piece in pieces(&back.ours, merged) {
        let (name, time) = theirs.maker(&piece);
        let place = match piece.kind {
            // What is gone is counted in the text that the suggestions are made to.
            TrackedKind::Deleted => to_base.follow(&piece.at, piece.from, piece.to).map(apart),
            _ => Some((piece.at.clone(), piece.from, piece.to)),
        };
        let Some((at, from, to)) = place else {
            // It was a suggestion itself, and is simply gone.
            continue;
        };
        used.insert((name.clone(), time));
        marks.push(TrackedMark {
            kind: piece.kind,
            at,
            from,
            to,
            person: outside_id(&name),
            time,
        });
    }
    for (name, time) in used {
        tx.store.add_outside_hand(article, &name, time).await?;
    }
    Ok(marks)
}

/// The hands of a file without those that went out with it: files keep no more than the second.
fn new_hands<'a>(tx: &Tx<'_>, hands: &'a [Hand], before: &[TrackedMark]) -> Vec<&'a Hand> {
    let sent: BTreeSet<(String, i64)> = before
        .iter()
        .map(|mark| (tx.staff.named(&mark.person).name, mark.time / 1000))
        .collect();
    let new = |hand: &&Hand| {
        let second = hand.time.unwrap_or_default() / 1000;
        !sent.contains(&(hand.author.clone(), second))
    };
    hands.iter().filter(new).collect()
}

fn apart(place: Place) -> (String, u32, u32) {
    (place.block, place.from, place.to)
}

/// The marks that stood before, where their pieces are now; what is gone needs none.
fn moved(before: Vec<TrackedMark>, trail: &Trail) -> Vec<TrackedMark> {
    let place = |mut mark: TrackedMark| {
        if mark.kind == TrackedKind::Inserted {
            let (at, from, to) = apart(trail.follow(&mark.at, mark.from, mark.to)?);
            (mark.at, mark.from, mark.to) = (at, from, to);
        }
        Some(mark)
    };
    before.into_iter().filter_map(place).collect()
}

/// One piece that differs between the draft and what it will be.
struct Piece {
    kind: TrackedKind,
    /// The block's id in the draft for what is gone, otherwise in what it will be; a field's name.
    at: String,
    from: u32,
    to: u32,
}

fn pieces(ours: &Content, merged: &Content) -> Vec<Piece> {
    let comparison = compare(ours, merged);
    let fields = comparison.fields.iter().map(|change| Piece {
        kind: TrackedKind::Field,
        at: change.field.clone(),
        from: 0,
        to: 0,
    });
    let mut pieces: Vec<Piece> = fields.collect();
    for block in &comparison.blocks {
        of_block(block, &mut pieces);
    }
    pieces
}

fn of_block(block: &Compared, pieces: &mut Vec<Piece>) {
    let whole = block.change != Change::Same || block.was.is_some();
    if whole && !block.id.is_empty() {
        pieces.push(Piece {
            kind: TrackedKind::Block,
            at: block.id.clone(),
            from: 0,
            to: 0,
        });
    }
    if matches!(block.what, Kind::Paragraph | Kind::Heading | Kind::Figure) {
        of_line(block, pieces);
    }
    block.parts.iter().for_each(|part| of_block(part, pieces));
}

fn of_line(block: &Compared, pieces: &mut Vec<Piece>) {
    let (mut before, mut after) = (0, 0);
    for piece in &block.pieces {
        let length = match piece.note {
            Some(_) => 1,
            None => u32::try_from(piece.text.chars().count()).unwrap_or(u32::MAX),
        };
        let span = |kind, from: u32| Piece {
            kind,
            at: block.id.clone(),
            from,
            to: from + length,
        };
        match piece.change {
            Change::Deleted | Change::MovedAway => {
                pieces.push(span(TrackedKind::Deleted, before));
                before += length;
            }
            Change::Inserted | Change::MovedHere => {
                pieces.push(span(TrackedKind::Inserted, after));
                after += length;
            }
            Change::Changed => {
                pieces.push(span(TrackedKind::Inserted, after));
                before += length;
                after += length;
            }
            Change::Same => {
                before += length;
                after += length;
            }
        }
    }
}

/// Who made what, as the file tracks it, in places of the draft.
struct Theirs {
    made: Vec<Made>,
    reader: String,
    now: i64,
}

struct Made {
    deleted: bool,
    /// The block's id.
    at: String,
    from: u32,
    to: u32,
    name: String,
    time: i64,
}

impl Theirs {
    fn of(back: &Back, hands: &[&Hand], now: i64) -> Theirs {
        let trail = Trail::to_placed(&back.theirs, &back.placed);
        let made = hands.iter().filter_map(|hand| {
            let carried = back.theirs.ids.get(&hand.at)?;
            let deleted = hand.kind == HandKind::Deleted;
            let (at, from, to) = match deleted {
                true => (carried.clone(), hand.from, hand.to),
                false => apart(trail.follow(carried, hand.from, hand.to)?),
            };
            Some(Made {
                deleted,
                at,
                from,
                to,
                name: outside_name(&hand.author),
                time: hand
                    .time
                    .filter(|time| (0..=now).contains(time))
                    .unwrap_or(now),
            })
        });
        Theirs {
            made: made.collect(),
            reader: back.reader(),
            now,
        }
    }

    /// Whoever made most of a piece; of what the file does not track, its reader.
    fn maker(&self, piece: &Piece) -> (String, i64) {
        let deleted = piece.kind == TrackedKind::Deleted;
        let here = self.made.iter().filter(|made| made.at == piece.at);
        let same = here.filter(|made| made.deleted == deleted || piece.from == piece.to);
        let shared = |made: &&Made| {
            let (from, to) = (made.from.max(piece.from), made.to.min(piece.to));
            to.saturating_sub(from)
        };
        match same.max_by_key(shared) {
            Some(made) => (made.name.clone(), made.time),
            None => (self.reader.clone(), self.now),
        }
    }
}
