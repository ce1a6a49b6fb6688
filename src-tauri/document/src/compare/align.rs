//! Which part of one row of siblings became which of the other: by id, by equal content, by likeness, by place.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::candidates;
use super::likeness::Shingles;
use super::order::{Pairs, gaps, spine};
use super::part::Part;
use super::seam::{Seam, seams};
use super::shape::Kind;

/// Parts with the same id are the same part from this likeness on, and so are others that stand in the same place.
pub(super) const KNOWN: f32 = 0.35;
/// Parts that stand elsewhere and have other ids are the same from this likeness on.
const MOVED: f32 = 0.6;
/// With fewer characters, a part that is only alike did not move: it was deleted here and written there.
const MOVED_LEAST: usize = 8;
/// With fewer characters, nor did one that is equal.
const MOVED_EQUAL_LEAST: usize = 2;
/// How much the same picture weighs in likeness, beside the words of the figure.
const PICTURE: usize = 8;

/// A part with what it is known by.
pub(super) struct Entry<'a> {
    pub part: Part<'a>,
    pub kind: Kind,
    pub key: &'a str,
    pub print: u64,
    size: OnceCell<usize>,
    shingles: OnceCell<Shingles>,
}

impl<'a> Entry<'a> {
    pub fn of(part: Part<'a>) -> Self {
        Entry {
            part,
            kind: part.kind(),
            key: part.key(),
            print: part.print(),
            size: OnceCell::new(),
            shingles: OnceCell::new(),
        }
    }

    /// Characters, without blanks.
    pub fn size(&self) -> usize {
        let count = || {
            self.part
                .words()
                .chars()
                .filter(|c| !c.is_whitespace())
                .count()
        };
        *self.size.get_or_init(count)
    }

    pub fn shingles(&self) -> &Shingles {
        self.shingles.get_or_init(|| {
            let shingles = Shingles::of(&self.part.words());
            match self.part.media() {
                Some(media) => shingles.with(hash_of(media), PICTURE),
                None => shingles,
            }
        })
    }

    pub fn alike(&self, other: &Self) -> f32 {
        match self.print == other.print {
            true => 1.0,
            false => self.shingles().alike(other.shingles()),
        }
    }

    fn same_key(&self, other: &Self) -> bool {
        !self.key.is_empty() && self.key == other.key
    }
}

#[expect(clippy::cast_possible_truncation, reason = "half a hash is one too")]
fn hash_of(text: &str) -> u32 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish() as u32
}

/// What became of each of two rows of siblings.
pub(super) struct Alignment {
    pub pairs: Pairs,
    /// The pairs that kept their order; the others moved.
    pub spine: Vec<(usize, usize)>,
    /// Lines split or joined. The first of each side are a pair of the spine.
    pub seams: Vec<Seam>,
}

/// Aligns two rows of siblings.
pub(super) fn align(before: &[Entry], after: &[Entry]) -> Alignment {
    let mut pairs = Pairs::none(before.len(), after.len());
    ends(before, after, &mut pairs);
    // Ids come first only where nothing is equal: two imports of one page number their blocks alike, whatever they hold.
    in_order(before, after, &mut pairs);
    by_id(before, after, &mut pairs);
    by_print(before, after, &mut pairs);
    let weight = |at: usize| before[at].size() + 1;
    candidates::by_likeness(before, after, &mut pairs, weight);
    let mut kept = spine(&pairs, weight);
    let moved: Vec<(usize, usize)> = pairs
        .all()
        .filter(|pair| kept.binary_search(pair).is_err())
        .collect();
    for (i, j) in moved {
        if !may_move(&before[i], &after[j]) {
            pairs.unjoin(i);
        }
    }
    let seams = seams(before, after, &mut pairs, &mut kept);
    by_place(before, after, &mut pairs, &mut kept, &seams);
    Alignment {
        pairs,
        spine: kept,
        seams,
    }
}

/// Pairs what is equal at the beginning and at the end.
fn ends(before: &[Entry], after: &[Entry], pairs: &mut Pairs) {
    let same = |(one, other): &(&Entry, &Entry)| one.print == other.print;
    let head = before.iter().zip(after).take_while(same).count();
    let (rest, other) = (&before[head..], &after[head..]);
    let tail = rest.iter().rev().zip(other.iter().rev());
    let tail = tail.take_while(same).count();
    (0..head).for_each(|at| pairs.join(at, at));
    (1..=tail).for_each(|back| pairs.join(before.len() - back, after.len() - back));
}

/// Pairs what has the same id, if it is still alike.
fn by_id(before: &[Entry], after: &[Entry], pairs: &mut Pairs) {
    let places: HashMap<&str, usize> = (0..after.len()).map(|j| (after[j].key, j)).collect();
    for (i, entry) in before.iter().enumerate() {
        let place = places.get(entry.key).filter(|_| !entry.key.is_empty());
        if let Some(&j) = place
            && pairs.both_free(i, j)
            && entry.part.may_become(after[j].part)
            && entry.alike(&after[j]) >= KNOWN
        {
            pairs.join(i, j);
        }
    }
}

/// Pairs what is equal and keeps its order among all that is paired so far.
fn in_order(before: &[Entry], after: &[Entry], pairs: &mut Pairs) {
    let mut names: HashMap<u64, usize> = HashMap::new();
    let mut name = |print| {
        let next = before.len() + names.len();
        *names.entry(print).or_insert(next)
    };
    let ahead = |(i, entry): (usize, &Entry)| match pairs.ahead[i] {
        Some(_) => i,
        None => name(entry.print),
    };
    let one: Vec<usize> = before.iter().enumerate().map(ahead).collect();
    let back = |(j, entry): (usize, &Entry)| match pairs.back[j] {
        Some(i) => i,
        None => name(entry.print),
    };
    let other: Vec<usize> = after.iter().enumerate().map(back).collect();
    for op in capture_diff_slices(Algorithm::Myers, &one, &other) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            let free = |at: &usize| pairs.both_free(old_index + at, new_index + at);
            let found: Vec<usize> = (0..len).filter(free).collect();
            for at in found {
                pairs.join(old_index + at, new_index + at);
            }
        }
    }
}

/// Pairs what is equal and stands elsewhere.
fn by_print(before: &[Entry], after: &[Entry], pairs: &mut Pairs) {
    let mut places: BTreeMap<u64, VecDeque<usize>> = BTreeMap::new();
    for (j, entry) in after.iter().enumerate() {
        if pairs.back[j].is_none() {
            places.entry(entry.print).or_default().push_back(j);
        }
    }
    for (i, entry) in before.iter().enumerate() {
        let free = pairs.ahead[i].is_none();
        let place = places.get_mut(&entry.print).filter(|_| free);
        if let Some(j) = place.and_then(VecDeque::pop_front) {
            pairs.join(i, j);
        }
    }
}

/// Whether a part that stands elsewhere is shown as moved. Blank ones never are, nor what is only a little alike.
pub(super) fn may_move(before: &Entry, after: &Entry) -> bool {
    let size = before.size().min(after.size());
    let picture = before.kind == Kind::Figure;
    let known = before.print == after.print || before.same_key(after);
    if known {
        return picture || size >= MOVED_EQUAL_LEAST && before.alike(after) >= KNOWN;
    }
    size >= MOVED_LEAST && before.alike(after) >= MOVED
}

/// Pairs what is left between the same neighbours: with the same id, or alone on both sides.
fn by_place(
    before: &[Entry],
    after: &[Entry],
    pairs: &mut Pairs,
    kept: &mut Vec<(usize, usize)>,
    seams: &[Seam],
) {
    let sewn: HashSet<usize> = seams.iter().flat_map(|seam| seam.before.clone()).collect();
    let sewn_after: HashSet<usize> = seams.iter().flat_map(|seam| seam.after.clone()).collect();
    let mut found = Vec::new();
    for (here, there) in gaps(kept, before.len(), after.len()) {
        let here = here.filter(|i| pairs.ahead[*i].is_none() && !sewn.contains(i));
        let there = there.filter(|j| pairs.back[*j].is_none() && !sewn_after.contains(j));
        let (here, there): (Vec<usize>, Vec<usize>) = (here.collect(), there.collect());
        let rows = here
            .first()
            .is_some_and(|&i| before[i].kind == Kind::TableRow);
        match (here.as_slice(), there.as_slice()) {
            ([i], [j]) if may_replace(&before[*i], &after[*j]) => found.push((*i, *j)),
            (here, there) if rows && here.len() == there.len() => {
                found.extend(here.iter().copied().zip(there.iter().copied()));
            }
            (here, there) => found.extend(with_same_id(before, after, here, there)),
        }
    }
    found.iter().for_each(|&(i, j)| pairs.join(i, j));
    kept.extend(found);
    kept.sort_unstable();
}

/// Whether the one part of a gap may be shown as the other written anew.
fn may_replace(before: &Entry, after: &Entry) -> bool {
    let whole = matches!(
        before.kind,
        Kind::Paragraph | Kind::Heading | Kind::Figure | Kind::ListItem | Kind::TableRow
    );
    let same = before.kind == after.kind && (whole || before.alike(after) >= KNOWN / 2.0);
    same || before.same_key(after) && before.part.may_become(after.part)
}

/// The pairs with the same id among these, in order.
fn with_same_id(
    before: &[Entry],
    after: &[Entry],
    here: &[usize],
    there: &[usize],
) -> Vec<(usize, usize)> {
    let (mut found, mut from) = (Vec::new(), 0);
    for &i in here {
        let may =
            |j: &usize| before[i].same_key(&after[*j]) && before[i].part.may_become(after[*j].part);
        if let Some(at) = there[from..].iter().position(may) {
            found.push((i, there[from + at]));
            from += at + 1;
        }
    }
    found
}
