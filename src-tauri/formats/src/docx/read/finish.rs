//! From the two readings to what the reader answers: ids, hands, places of comments and notes.

use std::collections::{BTreeMap, HashMap};

use sanshen_document::{Align, Block, BlockId, Inline};

use super::comments::Comments;
use super::hands::Hands;
use super::size::fits;
use super::story::{Item, Seq, View};
use super::view::Layout;
use super::walk::Walker;
use crate::encoding::ReadFault;
use crate::incoming::{Hand, HandKind, Incoming, Properties, TrackedChanges};

/// Lays out both readings and puts everything together.
pub(super) fn incoming(
    walker: Walker,
    items: &[Item],
    comments: Comments,
    properties: Properties,
) -> Result<Incoming, ReadFault> {
    let lay = |view| Layout::of(items, view, &walker.notes, walker.numbering, walker.styles);
    let mut accepted = lay(View::Accepted);
    let mut rejected = walker.hands.any().then(|| lay(View::Rejected));
    let firsts = accepted.blocks.iter().scan(0, |last, block| {
        *last = seq_of(block.id()).max(*last);
        Some(*last)
    });
    let firsts: Vec<Seq> = firsts.collect();
    let mut names = Names::default();
    names.give(&mut accepted.blocks);
    if let Some(rejected) = &mut rejected {
        names.give(&mut rejected.blocks);
    }
    fits(&accepted.blocks)?;
    if let Some(rejected) = &rejected {
        fits(&rejected.blocks)?;
    }
    let roles = std::mem::take(&mut accepted.roles);
    let roles = roles
        .into_iter()
        .map(|(id, role)| (names.of(&id), role))
        .collect();
    let mut places = std::mem::take(&mut accepted.places.found);
    for (_, anchor) in places.values_mut() {
        anchor.block = names.of(&anchor.block);
    }
    let rejected = rejected.filter(|rejected| rejected.blocks != accepted.blocks);
    let tracked = rejected.map(|rejected| TrackedChanges {
        hands: hands_of(&accepted, &rejected, &names, &walker.hands),
        rejected: rejected.blocks,
    });
    let place = |seq: Seq| {
        let before = firsts.partition_point(|&first| first <= seq);
        u32::try_from(before.max(1)).unwrap_or(u32::MAX)
    };
    Ok(Incoming {
        blocks: accepted.blocks,
        roles,
        tracked,
        comments: comments.into_threads(&places),
        pictures: walker.pictures.taken,
        notes: walker.losses.into_notes(place),
        properties,
    })
}

/// The number that a provisional id begins with.
fn seq_of(id: &str) -> Seq {
    let digits = id.split('-').next().unwrap_or_default();
    digits.parse().unwrap_or(0)
}

/// The final ids by the provisional ones: b1, b2, … in the order of the accepted text, then of the rejected one.
#[derive(Default)]
struct Names {
    given: HashMap<BlockId, BlockId>,
}

impl Names {
    fn give(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            self.rename(id_in(block));
            match block {
                Block::Heading { content, .. }
                | Block::Paragraph { content, .. }
                | Block::Figure {
                    caption: content, ..
                } => self.give_notes(content),
                Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                    items
                        .iter_mut()
                        .for_each(|item| self.give(&mut item.blocks));
                }
                Block::Quote { blocks, .. } => self.give(blocks),
                Block::Table { rows, .. } => {
                    let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                    cells.for_each(|cell| self.give(&mut cell.blocks));
                }
                Block::Rule { .. } => {}
            }
        }
    }

    fn give_notes(&mut self, content: &mut [Inline]) {
        for inline in content {
            if let Inline::Footnote { id, .. } = inline {
                self.rename(id);
            }
        }
    }

    fn rename(&mut self, id: &mut BlockId) {
        let next = self.given.len() + 1;
        let name = self.given.entry(std::mem::take(id));
        *id = name.or_insert_with(|| format!("b{next}")).clone();
    }

    fn of(&self, id: &str) -> BlockId {
        self.given.get(id).cloned().unwrap_or_default()
    }
}

fn id_in(block: &mut Block) -> &mut BlockId {
    match block {
        Block::Heading { id, .. }
        | Block::Paragraph { id, .. }
        | Block::BulletList { id, .. }
        | Block::OrderedList { id, .. }
        | Block::Quote { id, .. }
        | Block::Table { id, .. }
        | Block::Figure { id, .. }
        | Block::Rule { id } => id,
    }
}

/// Who made which piece: stretches first, then blocks that came, went or changed their kind.
fn hands_of(accepted: &Layout, rejected: &Layout, names: &Names, hands: &Hands) -> Vec<Hand> {
    let make = |kind, at: BlockId, from, to, hand| {
        let (author, time) = hands.signature(hand);
        Hand {
            kind,
            at,
            from,
            to,
            author,
            time,
        }
    };
    let spots = accepted.spots.iter().chain(&rejected.spots);
    let mut made: Vec<Hand> = spots
        .map(|(id, spot)| make(spot.kind, names.of(id), spot.from, spot.to, spot.hand))
        .collect();
    let mut who: BTreeMap<BlockId, u32> = BTreeMap::new();
    for (id, &hand) in accepted.hands.iter().chain(&rejected.hands) {
        who.entry(names.of(id)).or_insert(hand);
    }
    let (new, old) = (shapes(&accepted.blocks), shapes(&rejected.blocks));
    let changed = |these: &[(BlockId, Shape)], those: &HashMap<&str, &Shape>| -> Vec<BlockId> {
        let differs = |(id, shape): &&(BlockId, Shape)| those.get(id.as_str()) != Some(&shape);
        these
            .iter()
            .filter(differs)
            .map(|(id, _)| id.clone())
            .collect()
    };
    let mut ids = changed(&new, &by_id(&old));
    let gone = changed(&old, &by_id(&new));
    let known = by_id(&new);
    ids.extend(
        gone.into_iter()
            .filter(|id| !known.contains_key(id.as_str())),
    );
    for id in ids {
        if let Some(&hand) = who.get(&id) {
            made.push(make(HandKind::Block, id, 0, 0, hand));
        }
    }
    made
}

/// What a block is besides its words.
type Shape = (u8, u8, Align, bool);

fn by_id(shapes: &[(BlockId, Shape)]) -> HashMap<&str, &Shape> {
    shapes
        .iter()
        .map(|(id, shape)| (id.as_str(), shape))
        .collect()
}

fn shapes(blocks: &[Block]) -> Vec<(BlockId, Shape)> {
    let mut shapes = Vec::new();
    add_shapes(blocks.iter(), &mut shapes);
    shapes
}

fn add_shapes<'a>(blocks: impl Iterator<Item = &'a Block>, out: &mut Vec<(BlockId, Shape)>) {
    for block in blocks {
        let shape = match block {
            Block::Heading { level, align, .. } => (0, *level, *align, false),
            Block::Paragraph { align, indent, .. } => (1, 0, *align, *indent),
            Block::BulletList { .. } => (2, 0, Align::Left, false),
            Block::OrderedList { .. } => (3, 0, Align::Left, false),
            Block::Quote { .. } => (4, 0, Align::Left, false),
            Block::Table { .. } => (5, 0, Align::Left, false),
            Block::Figure { .. } => (6, 0, Align::Left, false),
            Block::Rule { .. } => (7, 0, Align::Left, false),
        };
        out.push((block.id().to_owned(), shape));
        add_shapes(block.children().into_iter(), out);
    }
}
