//! Reads the JSON form into the model: strict, closed, and in one normal form.
//!
//! Every string becomes NFC, neighbouring runs under equal marks become one, so that the same text is the same value.
//! NFC replaces a CJK compatibility ideograph such as U+F900 by its unified character; no other Han changes.

mod at;
mod blocks;
mod fields;
mod inline;
mod strings;
mod table;

use serde_json::Value;

use self::at::At;
pub use self::blocks::MAX_DEPTH;
pub(crate) use self::strings::is_id;
pub use self::table::{MAX_TABLE_COLUMNS, MAX_TABLE_ROWS};
use crate::{Content, Fault, Problem};

/// The most bytes that [`Content::from_json_bytes`] decodes: 8 MiB.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

impl Content {
    /// The content that `value` describes, in normal form.
    ///
    /// # Errors
    /// The first fault found: anything that the schema does not name, lacks or forbids.
    pub fn from_json(value: &Value) -> Result<Self, Fault> {
        fields::content(&At::root(value))
    }

    /// The content that these bytes of JSON describe, in normal form.
    ///
    /// # Errors
    /// As [`Content::from_json`]; besides [`Problem::TooLarge`] (found before decoding) and [`Problem::NotJson`].
    pub fn from_json_bytes(bytes: &[u8]) -> Result<Self, Fault> {
        if bytes.len() > MAX_BYTES {
            return Err(whole(Problem::TooLarge { limit: MAX_BYTES }));
        }
        let value: Value = serde_json::from_slice(bytes).map_err(|error| {
            whole(Problem::NotJson {
                line: error.line(),
                column: error.column(),
            })
        })?;
        Self::from_json(&value)
    }

    /// This content in normal form, as if written and read again: for contents that were built by an importer.
    ///
    /// # Errors
    /// As [`Content::from_json`].
    pub fn checked(&self) -> Result<Self, Fault> {
        Self::from_json(&self.to_json())
    }
}

fn whole(problem: Problem) -> Fault {
    Fault {
        path: String::new(),
        problem,
    }
}
