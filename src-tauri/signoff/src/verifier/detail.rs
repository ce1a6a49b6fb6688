//! Why a claim stands as it does, as codes with what they are about.

use serde::Serialize;

use super::{ClaimId, Distrust};
use crate::Hash;
use crate::bundle::BundleFault;
use crate::chain::ChainFault;
use crate::roster::RosterFault;

/// Why a claim stands as it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Detail {
    /// The file cannot be read as a bundle.
    Unreadable {
        /// Why not.
        fault: BundleFault,
    },
    /// Another claim must hold first.
    NeedsFirst {
        /// Which.
        claim: ClaimId,
    },
    /// The reader gave no root.
    RootNotAsked,
    /// The roster begins with another key.
    RootDiffers {
        /// The root in the bundle.
        found: String,
        /// The root that was asked for.
        asked: String,
    },
    /// A change of the roster does not count.
    RosterBroken {
        /// Which, counted from 1.
        change: u32,
        /// Why not.
        fault: RosterFault,
    },
    /// A change of the roster and its event do not name each other, or one is missing.
    RosterEventDiffers {
        /// Which, counted from 1.
        change: u32,
    },
    /// The bundle names another newsroom than the roster.
    NewsroomDiffers,
    /// The content is not the one that was released.
    ContentDiffers {
        /// What was released.
        signed: Hash,
        /// What is there.
        found: Hash,
    },
    /// The content is no JSON with a title.
    ContentUnreadable,
    /// A medium that the content shows is missing.
    MediaMissing {
        /// Its SHA-256, as the content has it.
        media: String,
    },
    /// A medium is not what its name says.
    MediaDiffers {
        /// Its name.
        media: Hash,
    },
    /// A medium that the content does not show.
    MediaNotShown {
        /// Its name.
        media: Hash,
    },
    /// The policy is not the one of the released round.
    PolicyDiffers,
    /// The policy cannot be read, lacks one of the three reviews, or has a step twice.
    PolicyUnusable,
    /// A statement or submission of the round names another policy.
    OtherPolicy {
        /// The statement's file, or the event's place as `#12`.
        at: String,
    },
    /// A statement does not count.
    Distrusted {
        /// The statement's file.
        file: String,
        /// The name that it gives.
        name: String,
        /// Why not.
        distrust: Distrust,
    },
    /// The person might not decide that step.
    NotEligible {
        /// The person's name.
        name: String,
        /// The step's id.
        step: String,
    },
    /// The writer decided a step that the writer may not.
    WriterReviewed {
        /// The person's name.
        name: String,
        /// The step's id.
        step: String,
    },
    /// One person decided two steps of the round.
    TwoSteps {
        /// The person's name.
        name: String,
    },
    /// No sign-off of a step stands over this text.
    StepOpen {
        /// The step's id.
        step: String,
    },
    /// One person stands in several steps.
    SamePerson {
        /// The person's name.
        name: String,
    },
    /// A step was decided before an earlier one.
    OutOfOrder {
        /// The step's id.
        step: String,
    },
    /// The release names other sign-offs than those that stand.
    OtherSignoffs,
    /// The chain does not hold.
    ChainBroken {
        /// Where and why.
        fault: ChainFault,
    },
    /// A statement or event is of another article.
    OtherArticle {
        /// The statement's file, or the event's place as `#12`.
        at: String,
    },
    /// A statement and the event at its place do not say the same.
    EventDiffers {
        /// The statement's file.
        file: String,
    },
    /// An event names a statement that is not there.
    StatementMissing {
        /// The event's place in the ledger.
        seq: u64,
    },
    /// A decision is over a revision, text or round that the chain does not know by then.
    UnknownText {
        /// The statement's file.
        file: String,
    },
    /// An event of a kind that this version does not know.
    UnknownEvent {
        /// The event's place in the ledger.
        seq: u64,
        /// Its kind.
        kind: String,
    },
    /// An event that nobody signs went by another roster than the one at its place, or names none.
    OtherRosterThen {
        /// The event's place in the ledger.
        seq: u64,
    },
    /// There is no release.
    NotReleased,
    /// The one who released or exported was no editor then.
    NotAnEditor {
        /// The person's name.
        name: String,
    },
    /// A sign-off that the release names came after it.
    ReleasedTooEarly,
    /// The release is over another text than the last one that was submitted or corrected before it.
    NotTheLastText,
    /// The article was taken out of review, and nothing that undoes this came before the release.
    SetAside {
        /// The decision's place in the ledger.
        seq: u64,
        /// Its kind.
        kind: String,
    },
    /// The article was brought back though nobody held it.
    NotHeld {
        /// The event's place in the ledger.
        seq: u64,
    },
    /// The export is of another release or text.
    OtherRelease,
    /// Nothing was exported.
    NotExported,
    /// A file that the export names is missing.
    FileMissing {
        /// Its name.
        name: String,
    },
    /// A file is not the one that was exported.
    FileDiffers {
        /// Its name.
        name: String,
    },
    /// A file that the export does not name.
    FileNotNamed {
        /// Its name.
        name: String,
    },
    /// Something happened after the release.
    ChangedAfter {
        /// The event's place in the ledger.
        seq: u64,
        /// Its kind.
        kind: String,
    },
    /// An event's place is not proven.
    NotInLedger {
        /// The event's place in the ledger.
        seq: u64,
    },
    /// An earlier head is no beginning of the bundle's head, or not one just after an event of the article.
    OtherHistory {
        /// How many events the earlier head covers.
        size: u64,
    },
    /// The head is not the one just after the article's last event, so later events of the
    /// article could have been left out.
    HeadElsewhere,
    /// The reader gave no head.
    HeadNotAsked,
    /// The reader's head is neither the bundle's nor one that it proves to be earlier.
    HeadNotCovered {
        /// How many events the bundle's head covers.
        size: u64,
    },
    /// The reader's head is reached.
    HeadReached {
        /// How many events it covers.
        size: u64,
    },
}
