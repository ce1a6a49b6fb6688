//! Reads what [`super::write`] writes, and a content by itself.

use std::borrow::Cow;

use sanshen_document::{Content, Fault, Problem};
use serde::Serialize;
use serde_json::{Map, Value};

use super::FORMAT;
use crate::incoming::Identity;

/// The most bytes that are looked at, blanks between the tokens included: 64 MiB. Without them a content may have
/// [`sanshen_document::MAX_BYTES`].
pub const MAX_BYTES: usize = 64 << 20;

/// What may stand around a content.
const AROUND: usize = 64 << 10;

/// Why a JSON file was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum JsonFault {
    /// More bytes than an article may have.
    #[error("the file has {size} bytes, the limit is {limit}")]
    TooLarge {
        /// The bytes of the file.
        size: usize,
        /// The bytes allowed.
        limit: usize,
    },
    /// Not JSON, or nested deeper than any article.
    #[error("no JSON that can be read, line {line} column {column}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1.
        column: usize,
    },
    /// JSON of something else, or of a version that this program does not read.
    #[error("no article but {name:?}")]
    NotAnArticle {
        /// The beginning of the format's name; empty when it names none.
        name: String,
    },
    /// A field beside the content is missing or of another type.
    #[error("the field {name} is not what it must be")]
    BadField {
        /// Its name.
        name: &'static str,
    },
    /// The content itself is not as the schema says.
    #[error("the content: {problem}")]
    Content {
        /// What is wrong, and where in the content.
        problem: Fault,
    },
    /// The content was changed after the file was written: it has another hash than the file says.
    #[error("the content was changed: {actual}, written as {stated}")]
    Changed {
        /// The hash that the file states.
        stated: String,
        /// The hash of the content in it.
        actual: String,
    },
}

/// The content in a file that [`super::write`] wrote, with what the file says it is; or a bare `sanshen.content.v1`,
/// which says nothing of itself. Fields beside the content that say how it was printed are not read.
///
/// # Errors
/// [`JsonFault`]. A file whose content is not the one that its hash names is refused, never read as if it were.
pub fn read(bytes: &[u8]) -> Result<(Content, Option<Identity>), JsonFault> {
    let size = bytes.len();
    if size > MAX_BYTES {
        let limit = MAX_BYTES;
        return Err(JsonFault::TooLarge { size, limit });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value = parsed(bytes)?;
    let named = value.get("format").and_then(Value::as_str);
    match named {
        Some(sanshen_document::FORMAT) => Ok((content(&value)?, None)),
        Some(FORMAT) => article(&value),
        name => Err(JsonFault::NotAnArticle {
            name: name.unwrap_or_default().chars().take(64).collect(),
        }),
    }
}

fn parsed(bytes: &[u8]) -> Result<Value, JsonFault> {
    let limit = sanshen_document::MAX_BYTES + AROUND;
    let bytes = match bytes.len() > limit {
        true => Cow::Owned(dense(bytes)),
        false => Cow::Borrowed(bytes),
    };
    if bytes.len() > limit {
        let size = bytes.len();
        return Err(JsonFault::TooLarge { size, limit });
    }
    serde_json::from_slice(&bytes).map_err(|error| JsonFault::NotJson {
        line: error.line(),
        column: error.column(),
    })
}

/// The same JSON without blanks between its tokens: indenting a long text may double its size.
fn dense(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let (mut in_string, mut escaped) = (false, false);
    for &byte in bytes {
        if !in_string && matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
            continue;
        }
        out.push(byte);
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            _ => {}
        }
    }
    out
}

fn content(value: &Value) -> Result<Content, JsonFault> {
    Content::from_json(value).map_err(|problem| JsonFault::Content { problem })
}

fn article(value: &Value) -> Result<(Content, Option<Identity>), JsonFault> {
    let none = Map::new();
    let fields = value.as_object().unwrap_or(&none);
    let identity = Identity {
        article_no: line(fields, "article_no")?,
        revision: fields
            .get("revision")
            .and_then(Value::as_u64)
            .and_then(|number| u32::try_from(number).ok())
            .ok_or(JsonFault::BadField { name: "revision" })?,
        hash: line(fields, "sha256")?,
    };
    let Some(value) = fields.get("content") else {
        let path = String::new();
        let problem = Problem::Missing;
        return Err(JsonFault::Content {
            problem: Fault { path, problem },
        });
    };
    let content = content(value)?;
    let actual = content.hash().to_string();
    if actual != identity.hash {
        let stated = identity.hash.chars().take(64).collect();
        return Err(JsonFault::Changed { stated, actual });
    }
    Ok((content, Some(identity)))
}

fn line(fields: &Map<String, Value>, name: &'static str) -> Result<String, JsonFault> {
    let text = fields.get(name).and_then(Value::as_str);
    let text = text.filter(|text| !text.contains(char::is_control));
    text.map(str::to_owned).ok_or(JsonFault::BadField { name })
}
