//! Which pairs keep their order, so that as few as can be count as moved.

use std::ops::Range;

/// Which index before is paired with which after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pairs {
    /// For each index before, its partner after.
    pub ahead: Vec<Option<usize>>,
    /// For each index after, its partner before.
    pub back: Vec<Option<usize>>,
}

impl Pairs {
    pub fn none(before: usize, after: usize) -> Self {
        Pairs {
            ahead: vec![None; before],
            back: vec![None; after],
        }
    }

    pub fn join(&mut self, before: usize, after: usize) {
        self.ahead[before] = Some(after);
        self.back[after] = Some(before);
    }

    pub fn unjoin(&mut self, before: usize) {
        if let Some(after) = self.ahead[before].take() {
            self.back[after] = None;
        }
    }

    pub fn both_free(&self, before: usize, after: usize) -> bool {
        self.ahead[before].is_none() && self.back[after].is_none()
    }

    /// All pairs in the order before.
    pub fn all(&self) -> impl Iterator<Item = (usize, usize)> {
        let pairs = self.ahead.iter().enumerate();
        pairs.filter_map(|(before, after)| after.map(|after| (before, after)))
    }
}

/// The longest row of pairs that rises on both sides; of rows as long, the heaviest. `weight` is by index before.
pub(crate) fn spine(pairs: &Pairs, weight: impl Fn(usize) -> usize) -> Vec<(usize, usize)> {
    let all: Vec<(usize, usize)> = pairs.all().collect();
    let mut best = Best::over(pairs.back.len());
    let mut previous = Vec::with_capacity(all.len());
    for (at, &(before, after)) in all.iter().enumerate() {
        let so_far = best.below(after);
        previous.push(so_far.last);
        best.raise(
            after,
            Row {
                length: so_far.length + 1,
                weight: so_far.weight + weight(before),
                last: Some(at),
            },
        );
    }
    let mut spine = Vec::new();
    let mut next = best.below(pairs.back.len()).last;
    while let Some(at) = next {
        spine.push(all[at]);
        next = previous[at];
    }
    spine.reverse();
    spine
}

/// A rising row of pairs, by its last.
#[derive(Clone, Copy, Default)]
struct Row {
    length: usize,
    weight: usize,
    last: Option<usize>,
}

/// The best row that ends below an index: a Fenwick tree of maxima.
struct Best(Vec<Row>);

impl Best {
    fn over(indices: usize) -> Self {
        Best(vec![Row::default(); indices + 1])
    }

    fn below(&self, index: usize) -> Row {
        let mut best = Row::default();
        let mut at = index;
        while at > 0 {
            best = better(best, self.0[at]);
            at &= at - 1;
        }
        best
    }

    fn raise(&mut self, index: usize, row: Row) {
        let mut at = index + 1;
        while let Some(kept) = self.0.get_mut(at) {
            *kept = better(*kept, row);
            at += at & at.wrapping_neg();
        }
    }
}

fn better(one: Row, other: Row) -> Row {
    match (other.length, other.weight) > (one.length, one.weight) {
        true => other,
        false => one,
    }
}

/// The stretches between the pairs of a spine, on both sides; the first begins and the last ends each side.
pub(super) fn gaps(
    spine: &[(usize, usize)],
    before: usize,
    after: usize,
) -> Vec<(Range<usize>, Range<usize>)> {
    let ends = spine.iter().copied().chain([(before, after)]);
    let mut from = (0, 0);
    let gap = |(i, j)| {
        let gap = (from.0..i, from.1..j);
        from = (i + 1, j + 1);
        gap
    };
    ends.map(gap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(ahead: &[usize]) -> Pairs {
        let mut pairs = Pairs::none(ahead.len(), ahead.len());
        for (before, &after) in ahead.iter().enumerate() {
            pairs.join(before, after);
        }
        pairs
    }

    #[test]
    fn the_spine_leaves_out_as_few_as_can_be() {
        let spine = spine(&pairs(&[3, 0, 1, 2, 4]), |_| 1);
        assert_eq!(spine, [(1, 0), (2, 1), (3, 2), (4, 4)]);
    }

    #[test]
    fn of_two_that_changed_places_the_lighter_moved() {
        let weights = [9, 5];
        assert_eq!(spine(&pairs(&[1, 0]), |at| weights[at]), [(0, 1)]);
        let weights = [5, 9];
        assert_eq!(spine(&pairs(&[1, 0]), |at| weights[at]), [(1, 0)]);
    }

    #[test]
    fn gaps_lie_between_and_around() {
        assert_eq!(
            gaps(&[(1, 0), (2, 3)], 4, 4),
            [(0..1, 0..0), (2..2, 1..3), (3..4, 4..4)]
        );
        assert_eq!(gaps(&[], 2, 1), [(0..2, 0..1)]);
    }
}
