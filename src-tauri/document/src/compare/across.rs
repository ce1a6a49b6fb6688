//! Blocks that moved into or out of a list, quote or cell.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;

use super::align::{Entry, may_move};
use super::part::Part;
use super::plan::{Fate, Place, Plan};

/// With fewer characters, an equal block elsewhere is another one.
const LEAST: usize = 8;

/// Pairs what is gone in one place with what is new in another, by id or by equal content, at all depths.
pub(super) fn pair_across<'a>(plan: &mut Plan, places: &mut [Place<'a>]) {
    let mut loose = Vec::new();
    collect(places, &mut 0, &mut loose);
    let moves = moves(plan, &loose);
    if !moves.is_empty() {
        apply(plan, places, &mut 0, &moves);
    }
}

/// A block that is on one side only.
struct Loose<'a> {
    fate: Fate,
    entry: Entry<'a>,
    /// Its number in the tree, up to the last one inside of it.
    numbers: Range<usize>,
}

/// A block found elsewhere.
#[derive(Clone, Copy)]
struct Move<'a> {
    before: Part<'a>,
    after: Part<'a>,
    number: u32,
}

/// Numbers all places in reading order and lists the loose blocks.
fn collect<'a>(places: &[Place<'a>], next: &mut usize, loose: &mut Vec<Loose<'a>>) {
    for place in places {
        let (start, at) = (*next, loose.len());
        *next += 1;
        let block = place.part().filter(|part| matches!(part, Part::Block(_)));
        let lone = matches!(place.fate, Fate::Gone | Fate::New) && place.pieces.is_none();
        if let Some(block) = block.filter(|_| lone) {
            loose.push(Loose {
                fate: place.fate,
                entry: Entry::of(block),
                numbers: start..start,
            });
        }
        collect(&place.parts, next, loose);
        if let Some(block) = loose
            .get_mut(at)
            .filter(|block| block.numbers.start == start)
        {
            block.numbers.end = *next;
        }
    }
}

/// The moves, by the numbers of both their places.
fn moves<'a>(plan: &mut Plan, loose: &[Loose<'a>]) -> BTreeMap<usize, Move<'a>> {
    let mut new = New::of(loose);
    let mut moves = BTreeMap::new();
    let mut done = 0;
    for gone in loose.iter().filter(|block| block.fate == Fate::Gone) {
        if gone.numbers.start < done {
            continue;
        }
        if let Some(found) = new.take(&gone.entry) {
            done = gone.numbers.end;
            let one = Move {
                before: gone.entry.part,
                after: found.entry.part,
                number: plan.next_move(),
            };
            moves.insert(gone.numbers.start, one);
            moves.insert(found.numbers.start, one);
        }
    }
    moves
}

/// What is new, by id and by print.
struct New<'a, 'l> {
    keys: BTreeMap<&'a str, &'l Loose<'a>>,
    prints: BTreeMap<u64, VecDeque<&'l Loose<'a>>>,
    /// The numbers of what is taken, and of all inside.
    taken: BTreeSet<usize>,
}

impl<'a, 'l> New<'a, 'l> {
    fn of(loose: &'l [Loose<'a>]) -> Self {
        let mut new = New {
            keys: BTreeMap::new(),
            prints: BTreeMap::new(),
            taken: BTreeSet::new(),
        };
        for block in loose.iter().filter(|block| block.fate == Fate::New) {
            new.keys.insert(block.entry.key, block);
            let same = new.prints.entry(block.entry.print).or_default();
            same.push_back(block);
        }
        new
    }

    /// The block that `gone` became, which nothing else takes from now on.
    fn take(&mut self, gone: &Entry<'a>) -> Option<&'l Loose<'a>> {
        let known = self.keys.get(gone.key).copied();
        let known = known.filter(|block| {
            self.free(block)
                && !gone.key.is_empty()
                && gone.part.may_become(block.entry.part)
                && may_move(gone, &block.entry)
        });
        let found = known.or_else(|| self.equal(gone))?;
        self.taken.extend(found.numbers.clone());
        Some(found)
    }

    fn equal(&mut self, gone: &Entry) -> Option<&'l Loose<'a>> {
        let mut same = self.prints.remove(&gone.print)?;
        while same.front().is_some_and(|block| !self.free(block)) {
            same.pop_front();
        }
        let found = same.front().copied().filter(|_| gone.size() >= LEAST);
        self.prints.insert(gone.print, same);
        found
    }

    fn free(&self, block: &Loose) -> bool {
        self.taken.range(block.numbers.clone()).next().is_none()
    }
}

/// Shows the moves, walking the tree as `collect` did.
fn apply<'a>(
    plan: &mut Plan,
    places: &mut [Place<'a>],
    next: &mut usize,
    moves: &BTreeMap<usize, Move<'a>>,
) {
    for place in places {
        let number = *next;
        *next += 1;
        apply(plan, &mut place.parts, next, moves);
        if let Some(found) = moves.get(&number) {
            *place = match place.fate {
                Fate::Gone => Place::lone(found.before, Fate::Away(Some(found.number))),
                _ => plan.pair(found.before, found.after).moved(found.number),
            };
        }
    }
}
