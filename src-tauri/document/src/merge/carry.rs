//! What came back, with the ids of the blocks that it was made of.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{Fresh, ids_in, rename, renamed};
use super::unseen::take_unseen;
use crate::compare::{Sewn, Twins};
use crate::ids::each_id;
use crate::{BlockId, Content};

/// A text that came back, made comparable with the one that was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The text, with the ids of the base and with what a page does not show.
    pub content: Content,
    /// For each id that came in, the one it has in `content`.
    pub ids: BTreeMap<BlockId, BlockId>,
    /// Lines of the base that they split or joined.
    pub(super) seams: Vec<Sewn>,
}

/// Gives the blocks and footnotes of `theirs` the ids of those of `base` that they are; what is new gets the first of
/// `x1`, `x2`, … that neither has.
///
/// What a page does not show, or loses on the way through an office program, counts as unchanged and is taken from
/// `base`: of a paragraph the indent, of a line an alignment that is no longer there, of a figure the credit, the flag of
/// machine-made pictures and a description that is no longer there, of a table of the same shape its header cells, of a
/// list its start; of the article every field that theirs has not, but kicker, subtitle, byline, contributors and
/// 来源, which a reader sees and may have taken out.
pub fn carry_ids(base: &Content, theirs: &Content) -> Carried {
    let (mut content, came) = without_known_ids(base, theirs);
    let twins = Twins::of(base, &content);
    let mut fresh = Fresh::row('x');
    fresh.avoid(base);
    let mut names = BTreeMap::new();
    let mut taken = BTreeSet::new();
    let blocks = twins.blocks.iter().map(|(b, t)| (b.id(), t.id()));
    let notes = twins.notes.iter().map(|(b, t)| (b.as_str(), t.as_str()));
    for (b, t) in blocks.chain(notes) {
        if !names.contains_key(t) && taken.insert(b.to_owned()) {
            names.insert(t.to_owned(), b.to_owned());
        }
    }
    let mut ids = BTreeMap::new();
    for (own, came) in ids_in(&content).into_iter().zip(came) {
        let name = names.entry(own).or_insert_with(|| fresh.next());
        ids.insert(came, name.clone());
    }
    let mut seams = twins.seams;
    let after = seams.iter_mut().flat_map(|seam| &mut seam.after);
    after.for_each(|id| renamed(id, &names));
    rename(&mut content, &names);
    take_unseen(base, &mut content);
    Carried {
        content,
        ids,
        seams,
    }
}

/// Theirs under ids that base has not, and those that it had, in reading order: two imports number their blocks alike,
/// whatever they hold.
fn without_known_ids(base: &Content, theirs: &Content) -> (Content, Vec<BlockId>) {
    let mut fresh = Fresh::row('t');
    fresh.avoid(base);
    let came = ids_in(theirs);
    let mut content = theirs.clone();
    each_id(&mut content.body.blocks, &mut |id| *id = fresh.next());
    (content, came)
}
