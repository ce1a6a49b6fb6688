//! Three rows of siblings in one: what they put in, took out and put elsewhere.

use std::collections::{HashMap, HashSet};

use super::crossing::Merger;
use super::names::ids_of;
use super::same::same;
use super::shape::Why;
use super::sibling::Sibling;
use crate::Block;
use crate::compare::{Pairs, Part, spine};

/// What the row fills.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// The body, which may be empty.
    Body,
    /// A quote, list, item or cell, which may not.
    Inner,
}

/// The row of ours with what they changed in the row of base.
pub(super) fn siblings<S: Sibling>(merger: &mut Merger, room: Room, rows: [&[S]; 3]) -> Vec<S> {
    let [base, theirs, ours] = rows;
    let settled = room == Room::Body || known_alike(merger, theirs, ours);
    if !ours.is_empty() && settled && same_row(theirs, ours) {
        if !same_row(base, ours) {
            merger.report.done();
        }
        for (theirs, ours) in theirs.iter().zip(ours) {
            let ids = ids_of(theirs.part()).into_iter().zip(ids_of(ours.part()));
            merger.guests.are(ids);
        }
        return ours.to_vec();
    }
    let mut row = Standing {
        places: keys(base),
        nodes: Vec::with_capacity(ours.len()),
        at: HashMap::new(),
        taken: HashMap::new(),
        new: HashMap::new(),
    };
    let out = row.keep(merger, ours);
    row.take(merger, [base, theirs, ours]);
    let lost = out.len() == ours.len() && !ours.is_empty();
    let mut merged = row.with_theirs(merger, theirs);
    if lost && merged.is_empty() && room == Room::Inner {
        // What is left of a quote, item or cell stays when all else is gone.
        for node in out {
            merger.report.undo();
            taken_out(merger, node);
            merged.push(S::merged(merger, node));
        }
    }
    merged
}

fn same_row<S: Sibling>(one: &[S], other: &[S]) -> bool {
    let mut pairs = one.iter().zip(other);
    one.len() == other.len() && pairs.all(|(one, other)| same(one.part(), other.part()))
}

/// Whether none of theirs stands where ours has another that base knew.
fn known_alike<S: Sibling>(merger: &Merger, theirs: &[S], ours: &[S]) -> bool {
    let new = |one: &S| S::find(&merger.base, one.key()).is_none();
    let mut pairs = theirs.iter().zip(ours);
    pairs.all(|(theirs, ours)| theirs.key() == ours.key() || new(theirs) && new(ours))
}

fn keys<S: Sibling>(row: &[S]) -> HashMap<&str, usize> {
    row.iter()
        .enumerate()
        .map(|(at, one)| (one.key(), at))
        .collect()
}

/// Whether they took a quote, list or item away from around what is in it, which they have elsewhere.
fn is_dissolved<S: Sibling>(merger: &Merger, ours: &S) -> bool {
    let inner = match ours.part() {
        Part::Block(block) => block.children(),
        Part::Item(item) => item.blocks.iter().collect(),
        _ => Vec::new(),
    };
    let elsewhere = |block: &&Block| merger.theirs.block(block.id()).is_some();
    !inner.is_empty() && inner.iter().all(elsewhere)
}

/// They took it out, and ours changed it.
fn taken_out<S: Sibling>(merger: &mut Merger, ours: &S) {
    let key = ours.key();
    let before = S::find(&merger.base, key).map(S::text).unwrap_or_default();
    merger
        .report
        .text(key, before, String::new(), Why::Conflict);
}

/// What stands of ours, by its place there.
struct Standing<'a, S> {
    /// Where each stands in base.
    places: HashMap<&'a str, usize>,
    nodes: Vec<Option<S>>,
    at: HashMap<String, usize>,
    /// Put elsewhere in this row by them.
    taken: HashMap<String, S>,
    /// What ours has and base has not, by its print.
    new: HashMap<u64, Vec<&'a S>>,
}

impl<'a, S: Sibling> Standing<'a, S> {
    /// Takes over ours without what they took out and ours left alone; answers for that.
    fn keep(&mut self, merger: &mut Merger, ours: &'a [S]) -> Vec<&'a S> {
        let mut out = Vec::new();
        for node in ours {
            let key = node.key();
            if merger.strands.is_joined(key) {
                continue;
            }
            let base = S::find(&merger.base, key).filter(|_| self.places.contains_key(key));
            let gone = S::find(&merger.theirs, key).is_none() && !merger.strands.has(key);
            match base.filter(|_| gone) {
                Some(base) if same(base.part(), node.part()) => {
                    merger.report.done();
                    out.push(node);
                    continue;
                }
                Some(_) if is_dissolved(merger, node) => merger.report.done(),
                Some(_) => taken_out(merger, node),
                None => {}
            }
            if S::find(&merger.base, key).is_none() {
                self.new.entry(node.part().print()).or_default().push(node);
            }
            self.at.insert(key.to_owned(), self.nodes.len());
            let merged = S::merged(merger, node);
            self.nodes.push(Some(merged));
            for node in S::split_off(merger, node) {
                self.at.insert(node.key().to_owned(), self.nodes.len());
                self.nodes.push(Some(node));
            }
        }
        out
    }

    /// Takes out what they put elsewhere in the row and ours left in its place.
    fn take(&mut self, merger: &mut Merger, [base, theirs, ours]: [&[S]; 3]) {
        let theirs_moved = moved(base, theirs);
        if theirs_moved.is_empty() {
            return;
        }
        let ours_moved = moved(base, ours);
        let (in_theirs, in_ours) = (keys(theirs), keys(ours));
        for node in base {
            let key = node.key();
            let Some(&at) = self.at.get(key).filter(|_| theirs_moved.contains(key)) else {
                continue;
            };
            if ours_moved.contains(key) {
                if before(theirs, &in_theirs, key) != before(ours, &in_ours, key) {
                    merger.report.moved(key, node.text());
                } else {
                    merger.report.done();
                }
            } else if let Some(node) = self.nodes.get_mut(at).and_then(Option::take) {
                self.at.remove(key);
                self.taken.insert(key.to_owned(), node);
            }
        }
    }

    /// Puts in what is new in theirs, each after the one that it follows there.
    fn with_theirs(mut self, merger: &mut Merger, theirs: &[S]) -> Vec<S> {
        let mut after: HashMap<Option<usize>, Vec<S>> = HashMap::new();
        let mut first = None;
        let mut anchor = None;
        for node in theirs {
            match self.comes(merger, node) {
                Comes::Stands(at) => {
                    first = first.or(Some(at));
                    anchor = Some(at);
                }
                Comes::Here(node) => after.entry(anchor).or_default().push(node),
                Comes::Not => {}
            }
        }
        let mut head = after.remove(&None);
        let mut merged = Vec::with_capacity(self.nodes.len());
        for (at, node) in self.nodes.into_iter().enumerate() {
            if first == Some(at) {
                merged.extend(head.take().unwrap_or_default());
            }
            merged.extend(node);
            merged.extend(after.remove(&Some(at)).unwrap_or_default());
        }
        merged.extend(head.unwrap_or_default());
        merged
    }

    /// What becomes of one of theirs.
    fn comes(&mut self, merger: &mut Merger, theirs: &S) -> Comes<S> {
        let key = theirs.key();
        if let Some(&at) = self.at.get(key) {
            return Comes::Stands(at);
        }
        if let Some(node) = self.taken.remove(key) {
            merger.report.done();
            return Comes::Here(node);
        }
        if merger.strands.has(key) {
            return Comes::Not;
        }
        let Some(base) = S::find(&merger.base, key) else {
            return self.comes_new(merger, theirs);
        };
        if S::find(&merger.ours, key).is_none() {
            match (base.part(), theirs.part()) {
                (Part::Block(base), Part::Block(theirs)) => merger.gone(base, theirs),
                (Part::Item(base), Part::Item(theirs)) => {
                    merger.gone_blocks(&base.blocks, &theirs.blocks);
                }
                _ => {}
            }
            return Comes::Not;
        }
        if self.places.contains_key(key) {
            // Ours put it elsewhere; what they changed in it is changed there.
            return Comes::Not;
        }
        match S::moved(merger, key) {
            Some(node) => {
                merger.report.done();
                Comes::Here(node)
            }
            None => {
                merger.report.moved(key, base.text());
                Comes::Not
            }
        }
    }

    /// One that base has not: put in, unless ours put in the same.
    fn comes_new(&mut self, merger: &mut Merger, theirs: &S) -> Comes<S> {
        merger.report.done();
        let alike = self.new.get_mut(&theirs.part().print());
        let found = alike.and_then(|alike| {
            let at = alike
                .iter()
                .position(|ours| same(ours.part(), theirs.part()))?;
            Some(alike.remove(at))
        });
        let Some(ours) = found else {
            return Comes::Here(S::adopted(merger, theirs));
        };
        let ids = ids_of(theirs.part()).into_iter().zip(ids_of(ours.part()));
        merger.guests.are(ids);
        match self.at.get(ours.key()) {
            Some(&at) => Comes::Stands(at),
            None => Comes::Not,
        }
    }
}

/// What becomes of one of theirs.
enum Comes<S> {
    /// It stands at this place of ours.
    Stands(usize),
    /// It comes in.
    Here(S),
    /// It does not.
    Not,
}

/// What is in both rows and does not keep its order among the rest.
fn moved<'a, S: Sibling>(base: &'a [S], other: &[S]) -> HashSet<&'a str> {
    let places = keys(other);
    let shared = base.iter().enumerate();
    let shared = shared.filter_map(|(at, one)| Some((at, *places.get(one.key())?)));
    let shared: Vec<(usize, usize)> = shared.collect();
    if shared.is_sorted_by(|one, next| one.1 < next.1) {
        return HashSet::new();
    }
    let mut pairs = Pairs::none(base.len(), other.len());
    shared.iter().for_each(|&(i, j)| pairs.join(i, j));
    let sizes: Vec<usize> = base.iter().map(|one| one.part().words().len()).collect();
    let kept = spine(&pairs, |at| sizes.get(at).copied().unwrap_or_default());
    let moved = shared
        .iter()
        .filter(|pair| kept.binary_search(pair).is_err());
    let moved = moved.filter_map(|(at, _)| base.get(*at));
    moved.map(S::key).collect()
}

/// The one that stands before this one.
fn before<'a, S: Sibling>(
    row: &'a [S],
    places: &HashMap<&str, usize>,
    key: &str,
) -> Option<&'a str> {
    let at = places.get(key)?.checked_sub(1)?;
    row.get(at).map(S::key)
}
