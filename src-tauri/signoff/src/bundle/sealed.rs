//! A statement with its signature.

use crate::statement::{Statement, StatementFault};
use crate::{Hash, sha256};

/// A statement, to the byte, with the signature that was recorded for it. Whether the signature
/// holds is another question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    statement: Statement,
    bytes: Vec<u8>,
    signature: String,
    hash: Hash,
    signature_hash: Hash,
}

impl Sealed {
    /// Reads the statement.
    pub fn new(bytes: Vec<u8>, signature: String) -> Result<Self, StatementFault> {
        let statement = Statement::parse(&bytes)?;
        Ok(Self {
            statement,
            hash: sha256(&bytes),
            signature_hash: sha256(signature.as_bytes()),
            bytes,
            signature,
        })
    }

    /// What it says.
    pub fn statement(&self) -> &Statement {
        &self.statement
    }

    /// The bytes that were signed.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The armoured signature.
    pub fn signature(&self) -> &str {
        &self.signature
    }

    /// SHA-256 of the signed bytes: what events and releases name it by.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// SHA-256 of the armoured signature, as events have it.
    pub fn signature_hash(&self) -> Hash {
        self.signature_hash
    }

    /// Its place in the article's chain; `None` for a change of the roster.
    pub fn article_seq(&self) -> Option<u64> {
        match &self.statement {
            Statement::Decision(said) => Some(said.article_seq),
            Statement::Release(said) => Some(said.article_seq),
            Statement::Export(said) => Some(said.article_seq),
            Statement::Roster(_) => None,
        }
    }

    /// The name of its file in the bundle, without `.sig`.
    pub fn file(&self) -> String {
        match &self.statement {
            Statement::Decision(said) => {
                format!("statements/{:06}-decision.json", said.article_seq)
            }
            Statement::Release(said) => format!("statements/{:06}-release.json", said.article_seq),
            Statement::Export(said) => format!("statements/{:06}-export.json", said.article_seq),
            Statement::Roster(said) => format!("roster/{:06}.json", said.roster_seq),
        }
    }
}
