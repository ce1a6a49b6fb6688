//! Their changes in ours.

use std::collections::{BTreeMap, BTreeSet};

use super::carry::Carried;
use super::crossing::Merger;
use super::fields::fields;
use super::guests::Guests;
use super::index::Index;
use super::names::{Fresh, ids_in, rename, renamed};
use super::report::Report;
use super::shape::{Placed, Why};
use super::siblings::{Room, siblings};
use super::strands::Strands;
use crate::compare::{Sewn, Twins};
use crate::{BlockId, Content};

/// Makes in `ours` what `theirs` changed in `base`, where the same still stands.
///
/// When ours is as base was, the content is theirs; when theirs is, it is ours. No block of ours gets another id. What
/// ours has changed stays; every change of theirs is in the content or in the list of those that are not. A change within
/// a line is made where its words and the character on each side are as they were, or where they stand once elsewhere in
/// the line with what stood around them. A block that they took out goes if ours left it alone; one that they put in
/// comes after the one that it follows there.
pub fn place(base: &Content, theirs: &Carried, ours: &Content) -> Placed {
    let one = Renamed::of(base, theirs, ours);
    let mut content = ours.clone();
    let mut report = Report::default();
    fields(&mut report, &one.base, &one.theirs, &mut content);
    let indices = [&one.base, &one.theirs, ours].map(Index::of);
    let mut guests = Guests::beside(ours, one.fresh);
    let seams = [one.their_seams.as_slice(), &one.our_seams];
    let strands = Strands::of(&mut report, &mut guests, &indices, seams);
    let mut merger = Merger::new(indices, guests, report, strands);
    let bodies = [&one.base, &one.theirs, ours].map(|content| content.body.blocks.as_slice());
    let mut blocks = siblings(&mut merger, Room::Body, bodies);
    merger.left.take_out(&mut blocks);
    content.body.blocks = blocks;
    let Merger {
        mut guests, report, ..
    } = merger;
    let Report {
        unplaced,
        placed,
        notes,
    } = report;
    guests.are(notes);
    let stands = guests.settle(&mut content);
    let named = |id: BlockId| {
        let name = one.names.get(&id).map_or(id.as_str(), String::as_str);
        Some((stands(name)?, id))
    };
    let ids = ids_in(&theirs.content).into_iter().filter_map(named);
    let ids = ids.map(|(name, id)| (id, name)).collect();
    match content.checked().is_ok() || ours.checked().is_err() {
        true => Placed {
            content,
            unplaced,
            placed,
            ids,
        },
        false => refused(base, &theirs.content, ours),
    }
}

/// What both did makes no article together (levels too deep, say): ours stays as it is.
fn refused(base: &Content, theirs: &Content, ours: &Content) -> Placed {
    let mut report = Report::default();
    let mut content = ours.clone();
    fields(&mut report, base, theirs, &mut content);
    report.text("", base.body.text(), theirs.body.text(), Why::Conflict);
    Placed {
        content,
        unplaced: report.unplaced,
        placed: report.placed,
        ids: BTreeMap::new(),
    }
}

/// Base and theirs with the ids that their blocks have in ours.
struct Renamed {
    base: Content,
    theirs: Content,
    their_seams: Vec<Sewn>,
    our_seams: Vec<Sewn>,
    names: BTreeMap<BlockId, BlockId>,
    fresh: Fresh,
}

impl Renamed {
    fn of(base: &Content, theirs: &Carried, ours: &Content) -> Self {
        let twins = Twins::of(base, ours);
        let mut fresh = Fresh::row('x');
        fresh.avoid(base);
        fresh.avoid(&theirs.content);
        fresh.avoid(ours);
        let mut names = BTreeMap::new();
        let blocks = twins.blocks.iter().map(|(b, o)| (b.id(), o.id()));
        let notes = twins.notes.iter().map(|(b, o)| (b.as_str(), o.as_str()));
        for (b, o) in blocks.chain(notes) {
            names.entry(b.to_owned()).or_insert_with(|| o.to_owned());
        }
        let ours: BTreeSet<BlockId> = ids_in(ours).into_iter().collect();
        for id in ids_in(base).into_iter().chain(ids_in(&theirs.content)) {
            if ours.contains(&id) {
                names.entry(id).or_insert_with(|| fresh.next());
            }
        }
        let mut base = base.clone();
        let mut theirs_named = theirs.content.clone();
        rename(&mut base, &names);
        rename(&mut theirs_named, &names);
        let (mut their_seams, mut our_seams) = (theirs.seams.clone(), twins.seams);
        let theirs = their_seams.iter_mut();
        let named = theirs.flat_map(|seam| seam.before.iter_mut().chain(&mut seam.after));
        let before = our_seams.iter_mut().flat_map(|seam| &mut seam.before);
        for id in named.chain(before) {
            renamed(id, &names);
        }
        Renamed {
            base,
            theirs: theirs_named,
            their_seams,
            our_seams,
            names,
            fresh,
        }
    }
}
