//! What no bundle can prove.

mod keys;

use serde::Serialize;

use super::evidence::Evidence;
use super::{Claim, Detail};

/// What no bundle can prove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum NotProven {
    /// The true time: times are those of the signers' clocks.
    TrueTime,
    /// That a person read the text before signing.
    WasRead,
    /// What happened after the head that the reader knows, or after the bundle's; and in which order.
    AfterHead {
        /// How many events that head covers.
        size: u64,
    },
    /// That the ledger holds no other events of this article than those shown, such as a second way on from one of them:
    /// only its keeper, who has all of it, can show that.
    OtherBranch,
    /// That the roster has no further changes than those shown. Every event and statement of the article names the last
    /// one before it; so a change is hidden only if whoever signed after it went by a roster without it, and whoever
    /// keeps the ledger wrote every other event after it.
    WholeRoster {
        /// How many changes are shown.
        changes: u64,
    },
    /// That the writer on record is who wrote it: nobody signs for that.
    TrueWriter,
    /// That each name is that real person: administrators say so.
    RealPersons,
    /// That somebody agreed to a new key: an administrator put it in the old one's place. Somebody is a signer of this
    /// article, or one by whose word a signer's key counts.
    KeyReplaced {
        /// The key's owner on record.
        name: String,
        /// The administrator's name.
        by: String,
        /// The place in the ledger.
        seq: u64,
    },
    /// That a signer's key is the signer's own: it was enrolled when the article had begun already.
    KeyIsNew {
        /// The signer's name.
        name: String,
        /// The administrator's name.
        by: String,
        /// The place in the ledger.
        seq: u64,
    },
    /// That a signer's key is the signer's own: whoever enrolled it also released or exported the article.
    KeyByReleaser {
        /// The signer's name.
        name: String,
        /// The administrator's name.
        by: String,
        /// The place in the ledger.
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
        NotProven::OtherBranch,
        NotProven::WholeRoster { changes },
        NotProven::TrueWriter,
        NotProven::RealPersons,
    ];
    unproven.extend(keys::unproven(evidence));
    unproven.push(NotProven::FilesShowContent);
    unproven
}
