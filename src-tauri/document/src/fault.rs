//! What is wrong with a content that was refused, and where.

use serde::Serialize;

/// The first thing found wrong in a content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[error("{path}: {problem}")]
pub struct Fault {
    /// Where, such as `body.content[3].attrs.level`; empty for the content as a whole.
    pub path: String,
    /// What.
    #[serde(flatten)]
    pub problem: Problem,
}

/// What can be wrong at a place; serialised as a code under `problem` with its details beside it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are the words of the messages")]
pub enum Problem {
    /// The bytes are not JSON, or JSON nested deeper than any article.
    #[error("no JSON that can be read, line {line} column {column}")]
    NotJson { line: usize, column: usize },
    /// More bytes than an article may have.
    #[error("more than {limit} bytes")]
    TooLarge { limit: usize },
    /// Blocks nested in more than `limit` levels; the path is the block that is one too deep.
    #[error("nested deeper than {limit} levels")]
    TooDeep { limit: usize },
    /// Another kind of JSON value stands here.
    #[error("is not of the type {expected}")]
    WrongType { expected: &'static str },
    /// Nothing stands where something must.
    #[error("is missing")]
    Missing,
    /// The object at the path has a field that the schema does not know.
    #[error("has the unknown field {name:?}")]
    UnknownField { name: String },
    /// A format, or a version of it, that this program does not read.
    #[error("is the unknown format {name:?}")]
    UnknownFormat { name: String },
    #[error("is the unknown node {name:?}")]
    UnknownNode { name: String },
    #[error("is the unknown mark {name:?}")]
    UnknownMark { name: String },
    /// A node of the schema that has no place under its parent.
    #[error("may not hold {name:?}")]
    NotAllowedHere { name: &'static str },
    #[error("has the mark {name:?} twice")]
    RepeatedMark { name: &'static str },
    #[error("cannot be both {first} and {second}")]
    MarksConflict {
        first: &'static str,
        second: &'static str,
    },
    #[error("is none of {allowed:?}")]
    NotOneOf { allowed: Vec<&'static str> },
    #[error("is not within {least} to {most}")]
    OutOfRange { least: u32, most: u32 },
    /// An id must be 1 to 64 of `A-Z a-z 0-9 _ -`.
    #[error("is no id")]
    BadId,
    /// Another block or footnote of the body has this id.
    #[error("is an id already in use")]
    DuplicateId,
    /// A link must be http, https or (in the text) mailto, without blanks, of at most 2,048 characters.
    #[error("is no link that may stand here")]
    BadLink,
    /// A hash must be 64 lower-case hexadecimal digits.
    #[error("is no SHA-256 in lower-case hex")]
    BadHash,
    /// A date must be a real day written `YYYY-MM-DD`.
    #[error("is no date")]
    BadDate,
    /// The cell at the path overlaps or overhangs, or its row has a gap: the table is no rectangle.
    #[error("does not fit the rectangle of its table")]
    BadTable,
    #[error("holds the control character U+{code_point:04X}")]
    ControlCharacter { code_point: u32 },
    /// A field of one line holds a line break.
    #[error("holds a line break")]
    LineBreak,
    /// A run of text, a name or a keyword without a character.
    #[error("is empty")]
    EmptyText,
}
