//! How alike two texts are, by the pairs of neighbouring characters that they share.

use std::cmp::Ordering;

/// Up to this many characters, single ones count beside pairs: 第一段 and 第二段 share no pair.
const SHORT: usize = 12;

/// The pairs of characters of a text, and of a short one the characters too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shingles {
    /// Sorted, each as often as it stands there.
    pairs: Vec<u32>,
    /// Sorted; none of a text that is not short.
    singles: Vec<u32>,
    /// Characters, without blanks.
    pub size: usize,
}

impl Shingles {
    pub fn of(text: &str) -> Self {
        let visible = text.chars().filter(|c| !c.is_whitespace());
        let chars: Vec<u32> = visible.map(u32::from).collect();
        let pair = |pair: &[u32]| pair.iter().fold(0, |sum, &c| mixed(sum ^ c));
        let mut pairs: Vec<u32> = chars.windows(2).map(pair).collect();
        pairs.sort_unstable();
        let size = chars.len();
        let mut singles = match size <= SHORT {
            true => chars,
            false => Vec::new(),
        };
        singles.sort_unstable();
        Shingles {
            pairs,
            singles,
            size,
        }
    }

    /// The same with `more` in it, so many times.
    pub fn with(mut self, more: u32, times: usize) -> Self {
        self.pairs.extend(std::iter::repeat_n(more, times));
        self.pairs.sort_unstable();
        self
    }

    /// Each of them once.
    pub fn distinct(&self) -> impl Iterator<Item = u32> {
        let pairs = self.pairs.chunk_by(|a, b| a == b);
        pairs
            .chain(self.singles.chunk_by(|a, b| a == b))
            .map(|same| same[0])
    }

    /// Twice what is shared, over both together: 1 for equal texts, 0 for strangers.
    pub fn alike(&self, other: &Self) -> f32 {
        let mut all = self.pairs.len() + other.pairs.len();
        let mut common = shared(&self.pairs, &other.pairs);
        if self.size.max(other.size) <= SHORT {
            all += self.singles.len() + other.singles.len();
            common += shared(&self.singles, &other.singles);
        }
        match all {
            0 if self.size == other.size => 1.0,
            all => 2.0 * share(common, all),
        }
    }

    /// Which share of the pairs of this text stands in `other`.
    pub fn within(&self, other: &Self) -> f32 {
        share(shared(&self.pairs, &other.pairs), self.pairs.len())
    }

    /// The pairs that are not in `other`.
    pub fn without(&self, other: &Self) -> Self {
        let mut rest = other.pairs.as_slice();
        let mut left = self.clone();
        left.pairs.retain(|&pair| {
            let passed = rest.partition_point(|&one| one < pair);
            rest = &rest[passed..];
            let met = rest.first() == Some(&pair);
            rest = &rest[usize::from(met)..];
            !met
        });
        left
    }
}

/// How many two sorted rows have in common.
fn shared(one: &[u32], other: &[u32]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        let order = a.cmp(b);
        i += usize::from(order != Ordering::Greater);
        j += usize::from(order != Ordering::Less);
        shared += usize::from(order == Ordering::Equal);
    }
    shared
}

/// Spreads the bits, so that different pairs seldom meet.
fn mixed(value: u32) -> u32 {
    value.wrapping_mul(0x9e37_79b1).rotate_left(15)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a share of what fits in memory needs no more"
)]
fn share(part: usize, whole: usize) -> f32 {
    match whole {
        0 => 0.0,
        whole => part as f32 / whole as f32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, two: &str) -> f32 {
        Shingles::of(one).alike(&Shingles::of(two))
    }

    #[test]
    fn equal_texts_are_wholly_alike_and_strangers_not_at_all() {
        for text in ["青石镇开镰", "青石镇万亩稻田开镰，收割机排起长队", "青", ""]
        {
            assert_eq!(alike(text, text), 1.0, "{text}");
        }
        assert_eq!(alike("青石镇开镰", "会议纪要"), 0.0);
        assert_eq!(alike("", "青"), 0.0);
    }

    #[test]
    fn short_texts_that_differ_in_one_character_are_alike() {
        assert!(alike("第一段", "第二段") > 0.35);
        assert!(alike("玉米", "水稻") < 0.1);
    }

    #[test]
    fn what_is_left_of_a_text_is_what_the_other_has_not() {
        let whole = Shingles::of("十月的青石镇稻浪翻滚，收割机在田里排成长队。");
        let half = Shingles::of("稻浪翻滚，收割机");
        assert_eq!(half.within(&whole), 1.0);
        assert_eq!(half.within(&whole.without(&half)), 0.0);
    }
}
