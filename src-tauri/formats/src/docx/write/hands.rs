//! Who made which piece of a change.

use std::collections::HashMap;

use super::story::Who;
use crate::incoming::{Hand, HandKind};

/// Who is named where nobody is known.
const NOBODY: &str = "审读";

/// A name beside a change.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Signed {
    pub author: String,
    /// Milliseconds UTC.
    pub time: Option<i64>,
}

impl Signed {
    /// The name as it is shown, never empty.
    pub fn by(author: &str, time: Option<i64>) -> Self {
        let author = match author.trim() {
            "" => NOBODY,
            author => author,
        };
        Signed {
            author: author.to_owned(),
            time,
        }
    }
}

/// A stretch of a block's line and who made it.
type Stretch = (u32, u32, Who);

/// The hands of a review, by block.
#[derive(Debug)]
pub(super) struct Hands<'a> {
    pub signed: Vec<Signed>,
    inserted: HashMap<&'a str, Vec<Stretch>>,
    deleted: HashMap<&'a str, Vec<Stretch>>,
    blocks: HashMap<&'a str, Who>,
}

impl<'a> Hands<'a> {
    /// These hands; where two claim the same character, the one whose stretch begins first has it.
    pub fn of(hands: &'a [Hand]) -> Self {
        let nobody = Signed::by("", None);
        let mut known = HashMap::from([(nobody.clone(), Who(0))]);
        let mut all = Hands {
            signed: vec![nobody],
            inserted: HashMap::new(),
            deleted: HashMap::new(),
            blocks: HashMap::new(),
        };
        for hand in hands {
            let signed = Signed::by(&hand.author, hand.time);
            let who = *known.entry(signed).or_insert_with_key(|signed| {
                all.signed.push(signed.clone());
                Who(all.signed.len() - 1)
            });
            let (at, stretch) = (hand.at.as_str(), (hand.from, hand.to, who));
            match hand.kind {
                HandKind::Inserted => all.inserted.entry(at).or_default().push(stretch),
                HandKind::Deleted => all.deleted.entry(at).or_default().push(stretch),
                // A field's pieces are found by their words.
                HandKind::Field(_) => {}
                HandKind::Block => {
                    all.blocks.entry(at).or_insert(who);
                }
            }
        }
        let stretches = all.inserted.values_mut().chain(all.deleted.values_mut());
        stretches.for_each(order);
        all
    }

    /// Who is named where nobody is known.
    pub fn nobody() -> Who {
        Who(0)
    }

    /// Who brought, took away or changed the block as a whole.
    pub fn of_block(&self, id: &str) -> Option<Who> {
        self.blocks.get(id).copied()
    }

    /// Who inserted these characters of a block, in stretches of so many; `otherwise` for those whom nobody claims.
    pub fn inserted(&self, id: &str, from: u32, to: u32, otherwise: Who) -> Vec<(u32, Who)> {
        cut(self.inserted.get(id), from, to, otherwise)
    }

    /// Who deleted these characters of a block.
    pub fn deleted(&self, id: &str, from: u32, to: u32, otherwise: Who) -> Vec<(u32, Who)> {
        cut(self.deleted.get(id), from, to, otherwise)
    }
}

/// Sorts stretches and takes from each what one before it has.
fn order(stretches: &mut Vec<Stretch>) {
    stretches.sort_by_key(|stretch| stretch.0);
    let mut end = 0;
    for (from, to, _) in stretches.iter_mut() {
        *from = end.max(*from);
        end = end.max(*to);
    }
    stretches.retain(|(from, to, _)| from < to);
}

fn cut(stretches: Option<&Vec<Stretch>>, from: u32, to: u32, otherwise: Who) -> Vec<(u32, Who)> {
    let all = stretches.map_or(&[][..], Vec::as_slice);
    let first = all.partition_point(|stretch| stretch.1 <= from);
    let (mut at, mut pieces) = (from, Vec::new());
    for &(start, end, who) in all.iter().skip(first).take_while(|one| one.0 < to) {
        if start > at {
            pieces.push((start - at, otherwise));
        }
        let (start, end) = (start.max(at), end.min(to));
        pieces.push((end - start, who));
        at = end;
    }
    if at < to {
        pieces.push((to - at, otherwise));
    }
    pieces
}
