//! An editor lets an approved text go out (签发).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Algorithm, StatementFault, decimal, fields};
use crate::Hash;

/// A release over one exact text and the sign-offs that stand over it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
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
    /// The id of the person who releases.
    pub person: String,
    /// That person's name at the time.
    pub person_name: String,
    /// Fingerprint of the key that signs, `SHA256:...`.
    pub key: String,
    /// SHA-256 of the last statement of the roster that the signer went by.
    pub roster_sha256: Hash,
    /// Hash of the policy that was frozen into the round.
    pub policy_sha256: Hash,
    /// SHA-256 of each standing sign-off's statement, in the order of the steps: three or more,
    /// all different.
    pub signoffs: Vec<Hash>,
    /// The place of this release in the article's chain, counted from 1.
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

impl Release {
    pub(super) fn check(&self) -> Result<(), StatementFault> {
        fields::name("newsroom", &self.newsroom)?;
        fields::name("article", &self.article)?;
        fields::name("article_no", &self.article_no)?;
        fields::counted("revision", self.revision)?;
        fields::name("round", &self.round)?;
        fields::name("person", &self.person)?;
        fields::name("person_name", &self.person_name)?;
        fields::fingerprint("key", &self.key)?;
        let distinct: BTreeSet<&Hash> = self.signoffs.iter().collect();
        fields::hold(
            "signoffs",
            distinct.len() >= 3 && distinct.len() == self.signoffs.len(),
        )?;
        fields::counted("article_seq", self.article_seq)?;
        fields::time("time", &self.time)?;
        fields::nonce("nonce", &self.nonce)
    }
}
