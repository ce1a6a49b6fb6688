//! What no bundle can prove.

use std::collections::BTreeSet;

use serde::Serialize;

use super::evidence::{Evidence, key_of};
use super::{Claim, Detail};

/// What no bundle can prove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum NotProven {
    /// The true time: times are those of the signers' clocks.
    TrueTime,
    /// That a person read the text before signing.
    WasRead,
    /// What happened after the head that the reader knows, or after the bundle's; and in which order.
    AfterHead {
        /// How many events that head covers.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        size: u64,
    },
    /// That the roster has no further changes before the head than those shown.
    WholeRoster {
        /// How many changes are shown.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        changes: u64,
    },
    /// That the writer on record is who wrote it: nobody signs for that.
    TrueWriter,
    /// That each name is that real person: administrators say so.
    RealPersons,
    /// That a signer agreed to a new key: an administrator put it in the old one's place.
    KeyReplaced {
        /// The signer's name.
        name: String,
        /// The administrator's name.
        by: String,
        /// The place in the ledger.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        seq: u64,
    },
    /// That exported files show the content: the exporter vouches for it.
    FilesShowContent,
}

/// What this bundle does not prove to a reader for whom `claims` stand so.
pub fn not_proven(evidence: &Evidence<'_>, claims: &[Claim]) -> Vec<NotProven> {
    let mut details = claims.iter().flat_map(|claim| &claim.details);
    let reached = details.find_map(|detail| match detail {
        Detail::HeadReached { size } => Some(*size),
        _ => None,
    });
    let size = reached.unwrap_or(evidence.bundle.parts().head.size);
    let changes = evidence.bundle.roster().len();
    let mut unproven = vec![
        NotProven::TrueTime,
        NotProven::WasRead,
        NotProven::AfterHead { size },
        NotProven::WholeRoster { changes },
        NotProven::TrueWriter,
        NotProven::RealPersons,
    ];
    unproven.extend(replaced(evidence));
    unproven.push(NotProven::FilesShowContent);
    unproven
}

/// The keys of this article's signers that somebody else put in the place of an older one.
fn replaced(evidence: &Evidence<'_>) -> Vec<NotProven> {
    let roster = evidence.bundle.roster();
    let signed = evidence
        .said
        .iter()
        .map(|said| said.sealed.statement().signed());
    let signers: BTreeSet<(&str, &str)> = signed.map(|by| (by.person, by.key)).collect();
    let mut found = Vec::new();
    for (person, key) in signers {
        let Some(member) = roster.member(person) else {
            continue;
        };
        let first = member.keys.first().map(|known| known.key.fingerprint());
        let Some(known) = key_of(member, key) else {
            continue;
        };
        if first.as_deref() != Some(key) && known.by != member.id {
            let by = roster.member(&known.by).map_or(&known.by, |by| &by.name);
            found.push(NotProven::KeyReplaced {
                name: member.name.clone(),
                by: by.clone(),
                seq: known.from,
            });
        }
    }
    found
}
