//! What a bundle is made of.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Sealed;
use crate::Hash;
use crate::chain::Recorded;
use crate::tree::{Tree, TreeHead};

/// Everything that goes into a bundle, as the record has it.
#[derive(Debug, Clone)]
pub struct Parts<'a> {
    /// Whose article it is.
    pub newsroom: NewsroomNamed,
    /// Which article.
    pub article: ArticleNamed,
    /// The ledger's head just after the article's last event: only there is its chain known to end.
    pub head: TreeHead,
    /// Where the events stand under that head.
    pub places: Places,
    /// The released content's canonical bytes.
    pub content: Cow<'a, [u8]>,
    /// The canonical bytes of the policy that was frozen into the released round.
    pub policy: Cow<'a, [u8]>,
    /// The media that the content shows, by their SHA-256.
    pub media: BTreeMap<Hash, Cow<'a, [u8]>>,
    /// Every decision, release and export of the article, in the order of its chain.
    pub statements: Vec<Sealed>,
    /// Every change of the roster up to the head, in order.
    pub roster: Vec<Sealed>,
    /// The ledger's events of these changes.
    pub roster_events: Vec<Recorded>,
    /// The article's whole chain.
    pub article_events: Vec<Recorded>,
    /// The files of the last export, by name.
    pub exports: BTreeMap<String, Cow<'a, [u8]>>,
}

/// The newsroom's id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewsroomNamed {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// The article's id and number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleNamed {
    /// The id.
    pub id: String,
    /// The number as people say it.
    pub no: String,
}

/// `ledger.json`: proofs that the bundle's events stand in the ledger, and that earlier heads are
/// its beginnings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Places {
    /// One for each event of the bundle, in the ledger's order.
    pub places: Vec<Place>,
    /// Earlier heads, such as slips were printed with, in order.
    pub earlier: Vec<Earlier>,
}

/// The proof of one event's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The place in the ledger, counted from 1.
    pub seq: u64,
    /// RFC 9162, section 2.1.3.
    pub proof: Vec<Hash>,
}

/// An earlier head with the proof that the bundle's head continues it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// How many events it covered.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// RFC 9162, section 2.1.4.
    pub proof: Vec<Hash>,
}

impl Places {
    /// Returns the places of the events at `seqs` under the head of the first `size` events, and the
    /// heads after `printed` events each; both in any order.
    ///
    /// Heads from `size` on are left out. `None` when the tree has fewer events, or a place is none.
    pub fn under(
        tree: &Tree,
        size: u64,
        seqs: impl IntoIterator<Item = u64>,
        printed: impl IntoIterator<Item = u64>,
    ) -> Option<Self> {
        let place = |seq| {
            let proof = tree.inclusion(seq, size)?;
            Some(Place { seq, proof })
        };
        let earlier = |before| {
            let TreeHead { root, .. } = tree.head(before)?;
            let proof = tree.consistency(before, size)?;
            Some(Earlier {
                size: before,
                root,
                proof,
            })
        };
        let printed = printed.into_iter().filter(|before| *before < size);
        Some(Self {
            places: sorted(seqs).into_iter().map(place).collect::<Option<_>>()?,
            earlier: sorted(printed)
                .into_iter()
                .map(earlier)
                .collect::<Option<_>>()?,
        })
    }
}

fn sorted(numbers: impl IntoIterator<Item = u64>) -> Vec<u64> {
    let mut numbers: Vec<u64> = numbers.into_iter().collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
