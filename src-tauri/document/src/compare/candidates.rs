//! Pairs by likeness, without comparing each with each.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::align::{Entry, KNOWN};
use super::order::{Pairs, gaps, spine};

/// What no more than so many parts share is rare: all of it tells them apart.
const RARE: usize = 24;
/// Of the rest, so many of the rarest are looked at, when little is rare …
const RAREST: usize = 8;
/// … and not more than so many parts share them.
const COMMON: usize = 256;
/// How many of those that share most are looked at closely.
const CLOSEST: usize = 4;
/// How far from its place within a gap a part is looked for, besides.
const NEAR: usize = 2;
/// From this share of its text inside the other, a shorter part is a piece of it.
const INSIDE: f32 = 0.8;
/// A piece has at least so many characters.
const INSIDE_LEAST: usize = 8;
/// What the same place between the same neighbours is worth.
const PLACE: f32 = 0.2;

/// A pair that might be made.
struct Edge {
    likeness: f32,
    apart: usize,
    before: usize,
    after: usize,
}

/// Pairs what is left by likeness, the likest first; between the same neighbours less likeness is enough.
pub(super) fn by_likeness(
    before: &[Entry],
    after: &[Entry],
    pairs: &mut Pairs,
    weight: impl Fn(usize) -> usize,
) {
    if !pairs.ahead.contains(&None) || !pairs.back.contains(&None) {
        return;
    }
    let gap_of = Gaps::of(pairs, &weight);
    let mut near = sharing(before, after, pairs);
    near.extend(gap_of.neighbours(pairs));
    near.sort_unstable();
    near.dedup();
    let edge = |(i, j): (usize, usize)| {
        let (one, other) = (&before[i], &after[j]);
        let place = gap_of.before[i] == gap_of.after[j];
        let likeness = likeness(one, other);
        let enough = likeness >= KNOWN && one.part.may_become(other.part);
        enough.then(|| Edge {
            likeness: if place { likeness + PLACE } else { likeness },
            apart: gap_of.rank(i, j),
            before: i,
            after: j,
        })
    };
    let mut edges: Vec<Edge> = near.into_iter().filter_map(edge).collect();
    edges.sort_by(|one, other| {
        let likest = other.likeness.total_cmp(&one.likeness);
        likest.then((one.apart, one.before, one.after).cmp(&(
            other.apart,
            other.before,
            other.after,
        )))
    });
    for edge in edges {
        if pairs.both_free(edge.before, edge.after) {
            pairs.join(edge.before, edge.after);
        }
    }
}

/// How alike two parts are; a piece of the other counts as just alike, however short it is beside it.
fn likeness(one: &Entry, other: &Entry) -> f32 {
    let (one, other) = (one.shingles(), other.shingles());
    let alike = one.alike(other);
    let (short, long) = if one.size < other.size {
        (one, other)
    } else {
        (other, one)
    };
    let piece = alike < KNOWN && short.size >= INSIDE_LEAST && short.within(long) >= INSIDE;
    if piece { KNOWN } else { alike }
}

/// For each free part before, the free ones after that share most of what is rare.
fn sharing(before: &[Entry], after: &[Entry], pairs: &Pairs) -> Vec<(usize, usize)> {
    let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
    for (j, entry) in after.iter().enumerate() {
        if pairs.back[j].is_none() {
            for shingle in entry.shingles().distinct() {
                places.entry(shingle).or_default().push(j);
            }
        }
    }
    let mut found = Vec::new();
    for (i, entry) in before.iter().enumerate() {
        if pairs.ahead[i].is_none() {
            found.extend(closest(entry, &places).map(|j| (i, j)));
        }
    }
    found
}

/// The parts after that share most with this one.
fn closest(entry: &Entry, places: &HashMap<u32, Vec<usize>>) -> impl Iterator<Item = usize> {
    let shingles = entry.shingles().distinct();
    let shared = shingles.filter_map(|shingle| places.get(&shingle));
    let mut shared: Vec<&Vec<usize>> = shared.filter(|all| all.len() <= COMMON).collect();
    shared.sort_by_key(|all| all.len());
    let rare = shared.partition_point(|all| all.len() <= RARE);
    let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
    for &j in shared.into_iter().take(rare.max(RAREST)).flatten() {
        *votes.entry(j).or_default() += 1;
    }
    let mut votes: Vec<(usize, usize)> = votes.into_iter().collect();
    votes.sort_by_key(|&(j, votes)| (Reverse(votes), j));
    votes.into_iter().take(CLOSEST).map(|(j, _)| j)
}

/// In which gap between the pairs that keep their order each index lies, and the how-manieth free one of it it is.
struct Gaps {
    before: Vec<usize>,
    after: Vec<usize>,
    rank_before: Vec<usize>,
    rank_after: Vec<usize>,
    free: Vec<(Vec<usize>, Vec<usize>)>,
}

impl Gaps {
    fn of(pairs: &Pairs, weight: impl Fn(usize) -> usize) -> Self {
        let (here, there) = (pairs.ahead.len(), pairs.back.len());
        let mut gap_of = Gaps {
            before: vec![0; here],
            after: vec![0; there],
            rank_before: vec![0; here],
            rank_after: vec![0; there],
            free: Vec::new(),
        };
        let kept = spine(pairs, weight);
        for (number, (here, there)) in gaps(&kept, here, there).into_iter().enumerate() {
            let here: Vec<usize> = here.filter(|i| pairs.ahead[*i].is_none()).collect();
            let there: Vec<usize> = there.filter(|j| pairs.back[*j].is_none()).collect();
            for (rank, &i) in here.iter().enumerate() {
                (gap_of.before[i], gap_of.rank_before[i]) = (number, rank);
            }
            for (rank, &j) in there.iter().enumerate() {
                (gap_of.after[j], gap_of.rank_after[j]) = (number, rank);
            }
            gap_of.free.push((here, there));
        }
        gap_of
    }

    /// How far two free parts stand from each other, within one gap.
    fn rank(&self, before: usize, after: usize) -> usize {
        self.rank_before[before].abs_diff(self.rank_after[after])
    }

    /// For each free part before, those after that stand about there in the same gap, counted from either end.
    fn neighbours(&self, pairs: &Pairs) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (here, there) in &self.free {
            for (rank, &i) in here.iter().enumerate() {
                let from_end = (rank + there.len()).saturating_sub(here.len());
                for middle in [rank, from_end] {
                    let last = (middle + NEAR + 1).min(there.len());
                    let places = middle.saturating_sub(NEAR)..last;
                    found.extend(places.map(|place| (i, there[place])));
                }
            }
        }
        found.retain(|&(i, j)| pairs.both_free(i, j));
        found
    }
}
