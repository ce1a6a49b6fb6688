//! An editor vouches for the files in which a released text leaves (导出).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Algorithm, StatementFault, decimal, fields};
use crate::Hash;

/// Longest file name in bytes, as file systems have it.
const MAX_FILE_NAME: usize = 255;

/// The files of one export, each with its hash, over the text that one release let go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
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
    /// SHA-256 of the release's statement.
    pub release: Hash,
    /// The files, sorted by name; at least one.
    pub files: Vec<ExportedFile>,
    /// The id of the person who exports.
    pub person: String,
    /// That person's name at the time.
    pub person_name: String,
    /// Fingerprint of the key that signs, `SHA256:...`.
    pub key: String,
    /// SHA-256 of the last statement of the roster that the signer went by.
    pub roster_sha256: Hash,
    /// The place of this export in the article's chain, counted from 1.
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

/// One file of an export.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedFile {
    /// The file's name, without a folder.
    pub name: String,
    /// Its form: `text`, `html`, `markdown` ...
    pub format: String,
    /// SHA-256 of its bytes.
    pub sha256: Hash,
}

impl Export {
    pub(super) fn check(&self) -> Result<(), StatementFault> {
        fields::name("newsroom", &self.newsroom)?;
        fields::name("article", &self.article)?;
        fields::name("article_no", &self.article_no)?;
        fields::counted("revision", self.revision)?;
        fields::name("round", &self.round)?;
        self.check_files()?;
        fields::name("person", &self.person)?;
        fields::name("person_name", &self.person_name)?;
        fields::fingerprint("key", &self.key)?;
        fields::counted("article_seq", self.article_seq)?;
        fields::time("time", &self.time)?;
        fields::nonce("nonce", &self.nonce)
    }

    fn check_files(&self) -> Result<(), StatementFault> {
        for file in &self.files {
            fields::name("files.format", &file.format)?;
            fields::hold("files.name", is_file_name(&file.name))?;
        }
        let names: BTreeSet<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
        let sorted = names
            .into_iter()
            .eq(self.files.iter().map(|file| file.name.as_str()));
        fields::hold("files", sorted && !self.files.is_empty())
    }
}

/// Whether a text names one file and no folder, on every common file system.
pub(crate) fn is_file_name(name: &str) -> bool {
    let separates = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
    !name.trim_matches(['.', ' ']).is_empty()
        && name.len() <= MAX_FILE_NAME
        && !name.contains(separates)
}
