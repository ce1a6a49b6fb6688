//! One person's decision in one step of a review.

use serde::{Deserialize, Serialize};

use super::{Algorithm, StatementFault, decimal, fields};
use crate::Hash;

/// A decision over one exact text. Ids are the newsroom's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The newsroom's id.
    pub newsroom: String,
    /// The article's id.
    pub article: String,
    /// The article's number as people say it.
    pub article_no: String,
    /// The revision, counted from 1 within the article.
    #[serde(with = "decimal")]
    pub revision: u64,
    /// Hash of everything that gets published, as of that revision.
    pub content_sha256: Hash,
    /// The round's id.
    pub round: String,
    /// The step's id within the round's policy.
    pub step: String,
    /// What was decided.
    pub decision: Outcome,
    /// Where a returned article goes: a step's id or `writer`; else empty.
    pub return_to: String,
    /// The written opinion, as long as it need be.
    pub opinion: String,
    /// The id of the person who decides.
    pub person: String,
    /// That person's name at the time.
    pub person_name: String,
    /// The id of the person stood in for (甲 代 乙), else empty.
    pub on_behalf_of: String,
    /// Fingerprint of the key that signs, `SHA256:...`.
    pub key: String,
    /// SHA-256 of the last statement of the roster that the signer went by.
    pub roster_sha256: Hash,
    /// Hash of the policy that was frozen into the round.
    pub policy_sha256: Hash,
    /// The place of this decision in the article's chain, counted from 1.
    #[serde(with = "decimal")]
    pub article_seq: u64,
    /// Head of the article's chain just before.
    pub prev: Hash,
    /// RFC 3339 in UTC with milliseconds, as the signer's clock had it.
    pub time: String,
    /// 32 hexadecimal digits, never used twice.
    pub nonce: String,
    /// The signature's algorithm.
    pub algorithm: Algorithm,
}

/// What a reviewer may decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The text may go out as it is.
    Approve,
    /// Back to the writer or to an earlier step (退改).
    ReturnForRevision,
    /// Kept for later (待用).
    Hold,
    /// Not used (退稿).
    Reject,
    /// Taken out of use for good (毙稿).
    Spike,
}

impl Decision {
    pub(super) fn check(&self) -> Result<(), StatementFault> {
        fields::name("newsroom", &self.newsroom)?;
        fields::name("article", &self.article)?;
        fields::name("article_no", &self.article_no)?;
        fields::counted("revision", self.revision)?;
        fields::name("round", &self.round)?;
        fields::name("step", &self.step)?;
        self.check_return()?;
        fields::name("person", &self.person)?;
        fields::name("person_name", &self.person_name)?;
        if !self.on_behalf_of.is_empty() {
            fields::name("on_behalf_of", &self.on_behalf_of)?;
        }
        fields::fingerprint("key", &self.key)?;
        fields::counted("article_seq", self.article_seq)?;
        fields::time("time", &self.time)?;
        fields::nonce("nonce", &self.nonce)
    }

    fn check_return(&self) -> Result<(), StatementFault> {
        match self.decision {
            Outcome::ReturnForRevision => fields::name("return_to", &self.return_to),
            Outcome::Approve | Outcome::Hold | Outcome::Reject | Outcome::Spike => {
                fields::hold("return_to", self.return_to.is_empty())
            }
        }
    }
}
