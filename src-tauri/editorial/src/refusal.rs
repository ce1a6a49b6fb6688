//! Why the core said no: a code with details. The sentence is made where it is shown.

use sanshen_formats::layout::LayoutFault;
use serde::Serialize;
use ts_rs::TS;

use crate::pictures::PictureFault;
use crate::words::{Action, Role, Stage};

/// A person as others see them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Named {
    /// The person's id.
    pub id: String,
    /// The person's name.
    pub name: String,
}

/// A command that was not carried out. Nothing was changed.
///
/// "Not you" and "not now" are different codes; `who` names the people who could do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "code", content = "details", rename_all = "snake_case")]
#[error("{self:?}")]
#[allow(
    missing_docs,
    reason = "field names are shown to the window as they are"
)]
pub enum Refusal {
    // Not you.
    /// The command needs one of these roles.
    NotYourRole {
        action: String,
        need: Vec<Role>,
        who: Vec<Named>,
    },
    /// Only this article's writer may do it.
    NotTheWriter {
        action: Action,
        writer: Named,
        /// Who may act for a writer who has left.
        who: Vec<Named>,
    },
    /// The writer of an article never decides its second or third review, nor the first where policy says so.
    WriterMayNotReview {
        step: String,
        who: Vec<Named>,
    },
    /// One person, one step of a round.
    AlreadyDecidedAnotherStep {
        step: String,
        decided: String,
        who: Vec<Named>,
    },
    /// The step's policy names others.
    NotEligible {
        step: String,
        who: Vec<Named>,
    },
    /// The person has left or has not been given access.
    PersonNotActive {
        person: Named,
    },
    /// The statement names another person than the one who is signed in.
    NotYourStatement {
        person: Named,
    },

    // Not now.
    /// The article's stage does not allow it.
    WrongStage {
        action: Action,
        stage: Stage,
        waiting_for: Vec<Named>,
    },
    /// An earlier step has not signed in this round yet.
    EarlierStepOpen {
        step: String,
        earlier: String,
        who: Vec<Named>,
    },
    /// This step already stands over this text.
    StepStands {
        step: String,
        by: Named,
    },
    /// Corrections are not applied yet: apply or discard them first.
    ChangesNotApplied {
        by: Named,
    },
    /// Suggestions stand in the draft: accept or reject them first.
    SuggestionsOpen {
        by: Named,
    },
    /// Threads that somebody marked as blocking are not resolved: how many, and who wants them settled.
    CommentsBlocking {
        count: u32,
        who: Vec<Named>,
    },
    /// The section cannot change while its round runs: return it to the writer, who may submit it elsewhere.
    SectionFixed {
        section: String,
        writer: Named,
    },
    /// There is nothing to apply or discard.
    NoChanges {},
    /// Not every step stands over the text that would leave (L1).
    NotApproved {
        missing: Vec<String>,
    },
    /// Not released yet.
    NotReleased {},
    /// Not exported yet, or not since the text changed.
    NotExported {},
    /// Never submitted for review.
    NotSubmitted {},

    // The text was changed meanwhile.
    /// A save on another base: nothing was overwritten, and the refused text is still in its window.
    SaveConflict {
        base: u32,
        current: u32,
        by: Named,
        at: String,
    },
    /// Somebody sits at the draft already; it can be taken over.
    DraftOpenElsewhere {
        by: Named,
        since: String,
    },
    /// Somebody took the draft over; what was typed here since is put aside.
    DraftTakenOver {
        by: Named,
        at: String,
    },
    /// The text is not the one that was shown.
    TextChanged {
        shown: String,
        current: String,
    },
    /// The statement no longer matches the record: read again, then sign.
    StatementStale {
        field: String,
    },

    // The article is not ready.
    TitleEmpty {},
    BodyEmpty {},
    SectionMissing {},
    /// A credit is empty, a placeholder such as 佚名, or looks like a login name.
    CreditNotAName {
        label: String,
        name: String,
        problem: String,
    },
    /// Names that would be printed are empty, placeholders or like login names: every place.
    NotPrintable {
        places: Vec<PrintPlace>,
    },
    /// A figure's picture is not in the store.
    MediaMissing {
        media: String,
    },
    /// More pictures than can leave in one bundle: at most 200, of 48 MiB together.
    TooManyPictures {
        count: u32,
        #[ts(type = "number")]
        bytes: u64,
    },
    ReasonRequired {},

    // Signing.
    SignatureInvalid {
        fault: String,
    },
    KeyNotEnrolled {
        person: Named,
    },
    KeyAlreadyEnrolled {
        person: Named,
    },
    /// The person's key still counts: no code for a new one before it is registered as lost.
    KeyStillCounts {
        person: Named,
    },
    /// The person has made a key that no administrator has confirmed yet.
    KeyNotConfirmed {
        person: Named,
        who: Vec<Named>,
    },
    /// The person offers no key, or another one than was compared.
    KeyNotOffered {
        person: Named,
    },
    WrongCode {},
    StatementExpired {
        minutes: u32,
    },
    StatementReplayed {},

    // Input.
    UnknownCommand {
        name: String,
    },
    BadInput {
        path: String,
        problem: String,
    },
    DocumentInvalid {
        path: String,
        problem: String,
    },
    NotFound {
        what: String,
        id: String,
    },
    NameTaken {
        name: String,
    },
    NameNotUsable {
        name: String,
        problem: String,
    },
    /// Fewer than three distinct people could sign the steps.
    PolicyUnsatisfiable {
        step: String,
        who: Vec<Named>,
    },
    PolicyInvalid {
        problem: String,
    },
    LastAdministrator {},
    /// A new code is handed out by another administrator, never to oneself.
    OwnCode {},
    FileUnreadable {
        problem: String,
        detail: String,
    },
    /// The file is no copy of an article that left this newsroom to be read; the number that it bears, if any.
    NotOurCopy {
        article_no: String,
    },
    /// The file is a copy of another article.
    OtherArticle {
        article_no: String,
    },
    /// The file says what the copy said that left.
    NothingChanged {},
    /// A layout cannot be kept, or cannot print this page: where, and why.
    LayoutInvalid {
        fault: LayoutFault,
    },
    /// A file could not be made; the text is for the support desk.
    FileNotWritten {
        detail: String,
    },
    /// The file is not taken as a picture.
    PictureRefused {
        problem: PictureFault,
        detail: String,
    },

    // Printing.
    /// This machine has no Chinese font to print with; the families that were looked for.
    FontsMissing {
        wanted: Vec<String>,
    },
    /// No font on this machine has these characters.
    GlyphsMissing {
        characters: Vec<char>,
    },

    // The record or the disk.
    /// The stored text, statement or chain is not what was recorded.
    RecordDamaged {
        what: String,
        id: String,
    },
    RoomNewer {
        found: u32,
        known: u32,
    },
    /// Made by a version whose roster was not signed; nothing in it was touched.
    RoomOlder {},
    RoomMissing {
        path: String,
    },
    RoomInUse {},
    RoomReadOnly {
        path: String,
    },
    DiskFull {},
    /// SQLite said something else; the text is for the support desk.
    StoreFailed {
        detail: String,
    },
}

/// A name that cannot be printed, and where it would stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PrintPlace {
    /// `byline`, `contributors`, `credits`, `source_outlet` or `origin_unit`.
    pub place: String,
    /// The label that it would stand under.
    pub label: String,
    /// The name as it is.
    pub name: String,
    /// `empty`, `placeholder` or `login_like`.
    pub problem: String,
}

/// What a command or a store method answers.
pub type Result<T> = std::result::Result<T, Refusal>;
