//! One event and its hash.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use thiserror::Error;

use crate::{Hash, sha256};

const FORMAT: &str = "sanshen.event.v1";
/// Largest whole number that a double holds exactly, with every smaller one: 2^53 - 1.
const MAX_INTEGER: u64 = (1 << 53) - 1;

/// Something that happened in the newsroom, with its place in the ledger and, when it is about
/// an article, in that article's chain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its place in the ledger, counted from 1.
    pub seq: u64,
    /// The article's id, when the event is about one.
    pub article: Option<String>,
    /// Its place in the article's chain, counted from 1; there exactly when `article` is.
    pub article_seq: Option<u64>,
    /// What happened.
    pub kind: String,
    /// The id of the person who did it.
    pub by: String,
    /// When, in milliseconds of UTC since 1970.
    pub at: i64,
    /// An object of texts, lists, objects, booleans, nulls and whole numbers within 2^53.
    pub details: Value,
    /// Hash of the event before in the ledger; [`Hash::genesis`] for the first.
    pub prev: Hash,
    /// Hash of the event before in the article's chain; there exactly when `article` is.
    pub article_prev: Option<Hash>,
}

/// Why an event cannot have a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum EventFault {
    /// The details are no object.
    #[error("the details of an event are an object")]
    NotAnObject,
    /// The details hold a fraction, or a whole number beyond 2^53.
    #[error("the details of an event hold whole numbers within 2^53 only")]
    InexactNumber,
    /// `article`, `article_seq` and `article_prev` are there or absent together.
    #[error("the event names its article by half")]
    HalfAnArticle,
    /// The event could not be written as JSON.
    #[error("the event cannot be written")]
    Unwritable,
}

impl Event {
    /// Returns the event's hash: SHA-256 over its RFC 8785 form, with places and time as strings.
    ///
    /// The form holds every field, and the format's name.
    pub fn hash(&self) -> Result<Hash, EventFault> {
        self.check()?;
        let form = json!({
            "format": FORMAT,
            "seq": self.seq.to_string(),
            "article": self.article,
            "article_seq": self.article_seq.map(|seq| seq.to_string()),
            "kind": self.kind,
            "by": self.by,
            "at": self.at.to_string(),
            "details": self.details,
            "prev": self.prev,
            "article_prev": self.article_prev,
        });
        let bytes = serde_json_canonicalizer::to_vec(&form).map_err(|_| EventFault::Unwritable)?;
        Ok(sha256(&bytes))
    }

    fn check(&self) -> Result<(), EventFault> {
        let about = self.article.is_some();
        if self.article_seq.is_some() != about || self.article_prev.is_some() != about {
            return Err(EventFault::HalfAnArticle);
        }
        if !self.details.is_object() {
            return Err(EventFault::NotAnObject);
        }
        if is_exact(&self.details) {
            Ok(())
        } else {
            Err(EventFault::InexactNumber)
        }
    }
}

fn is_exact(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => true,
        Value::Number(number) => number
            .as_i64()
            .is_some_and(|whole| whole.unsigned_abs() <= MAX_INTEGER),
        Value::Array(items) => items.iter().all(is_exact),
        Value::Object(fields) => fields.values().all(is_exact),
    }
}
