//! What a verifier answers.

use serde::Serialize;

use super::{Detail, NotProven};
use crate::Hash;
use crate::tree::TreeHead;

/// The answer, claim by claim. Words for it are in [`crate::words`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The answer in a word.
    pub verdict: Verdict,
    /// What the bundle says, to be believed as far as the claims hold; `None` when it could not be read.
    pub facts: Option<Facts>,
    /// Every claim, always the same ones in the same order.
    pub claims: Vec<Claim>,
    /// What no bundle can prove.
    pub not_proven: Vec<NotProven>,
}

/// The answer in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every claim holds, against a root and a head that the reader knew.
    Valid,
    /// Some claim fails.
    Invalid,
    /// Nothing fails, but the reader gave no root or head, or one that the bundle does not reach.
    Unanchored,
}

impl Verdict {
    /// The exit code of a program that answers with it: 0, 1, 2 in this order.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Valid => 0,
            Self::Invalid => 1,
            Self::Unanchored => 2,
        }
    }
}

/// What the bundle says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// The newsroom's name.
    pub newsroom: String,
    /// The article's number.
    pub article_no: String,
    /// The content's title; empty when it cannot be read.
    pub title: String,
    /// The released revision.
    pub revision: Option<u64>,
    /// SHA-256 of the content in the bundle.
    pub content_sha256: Hash,
    /// Fingerprint of the founder's key, `SHA256:...`.
    pub root: String,
    /// The ledger's head that the bundle reaches.
    pub head: TreeHead,
    /// The sign-offs that stand, in the order of the steps.
    pub signers: Vec<SignedBy>,
    /// The release.
    pub released: Option<SignedBy>,
    /// The last export.
    pub exported: Option<SignedBy>,
}

/// Who signed what, when, by which key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignedBy {
    /// The step's id, `release` or `export`.
    pub step: String,
    /// The step's name by the policy; empty for release and export.
    pub step_name: String,
    /// The person's id.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// The name of the person stood in for, or that person's id; else empty.
    pub on_behalf_of: String,
    /// The written opinion.
    pub opinion: String,
    /// RFC 3339 in UTC, by the signer's clock.
    pub time: String,
    /// The revision that was read.
    pub revision: u64,
    /// Fingerprint of the key.
    pub key: String,
    /// The name of the person by whose word the key is the signer's.
    pub enrolled_by: String,
}

/// One claim and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// Which one.
    pub id: ClaimId,
    /// How it stands.
    pub status: Status,
    /// Why; for a claim that fails, everything that was found.
    pub details: Vec<Detail>,
}

/// How a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Shown.
    Holds,
    /// Shown to be untrue, or not shown although the bundle must show it.
    Fails,
    /// Not to be told from what is there.
    Unknown,
}

/// The claims, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimId {
    /// The file is a complete and unmodified bundle.
    Readable,
    /// The founder's key is the one that the reader knows.
    Root,
    /// Every change of the roster was made by somebody who might.
    Roster,
    /// The content and its media are those that were released.
    Content,
    /// The policy is the one that was frozen into the round.
    Policy,
    /// Every statement was signed by a key of that person at that place.
    Signatures,
    /// Everybody who decided might decide that step.
    Roles,
    /// Every step has a sign-off over exactly this text, each by another person.
    ThreeReviews,
    /// The article's chain is whole, and statements and events name each other.
    Chain,
    /// An editor released exactly what was signed, after it was signed.
    Release,
    /// The exported files are those that the exporter signed for.
    Exports,
    /// Nothing changed after the release.
    After,
    /// All events stand in the ledger under the bundle's head.
    Ledger,
    /// The head that the reader knows is reached.
    Head,
}

impl Report {
    /// The claim of this id.
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == id)
    }
}

impl ClaimId {
    /// Every claim, in the order of the report.
    pub const ALL: [Self; 14] = [
        Self::Readable,
        Self::Root,
        Self::Roster,
        Self::Content,
        Self::Policy,
        Self::Signatures,
        Self::Roles,
        Self::ThreeReviews,
        Self::Chain,
        Self::Release,
        Self::Exports,
        Self::After,
        Self::Ledger,
        Self::Head,
    ];
}
