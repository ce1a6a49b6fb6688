//! What is wrong with a layout, and where.

use serde::Serialize;
use thiserror::Error;

/// A layout cannot be kept, or cannot print this page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Error)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[error("layout, {place:?}: {problem:?}")]
pub struct LayoutFault {
    /// Where.
    pub place: FaultPlace,
    /// What.
    pub problem: LayoutProblem,
}

/// A place in a layout. Parts, lines and rows are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "in", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are indices")]
pub enum FaultPlace {
    /// The whole of it.
    Layout,
    /// A part.
    Part { part: u32 },
    /// A line of a part.
    Line { part: u32, line: u32 },
    /// A row of a part's credit block.
    Row { part: u32, row: u32 },
    /// The words of a disclaimer, by the name of its field.
    Disclaimer { kind: &'static str },
    /// The file's name.
    FileName,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "code", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum LayoutProblem {
    /// There is no body.
    NoBody,
    /// There is more than one body.
    TwoBodies,
    /// Nothing says that a text is AI-made, which must be said (人工智能生成合成内容标识办法, 2025).
    NoAiNotice,
    /// More than `most` of something.
    TooMuch { what: Limit, most: u32 },
    /// A template that is none; `detail` is the engine's word for it.
    Syntax { detail: String },
    /// Something that the language of templates does not have, such as a loop or arithmetic.
    NotInLanguage { what: String },
    /// A variable that there is not, or not here.
    UnknownVariable { name: String },
    /// A filter or test that there is not.
    UnknownFilter { detail: String },
    /// A template that asks for something that a value does not have, or fails otherwise.
    Fails { detail: String },
    /// A template that takes too many steps.
    OutOfSteps,
    /// A control character.
    ControlCharacter,
    /// A row without a source.
    NoSource,
    /// Fixed words that name nobody, such as 待定.
    NotAName { name: String },
    /// A row that must have names has none on this page.
    EmptyCredit { label: String },
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Parts of a layout.
    Parts,
    /// Lines of a part.
    Lines,
    /// Rows of a credit block, or sources of a row.
    Rows,
    /// Characters of a template, label or separator.
    Characters,
    /// Characters of a line that came out.
    Output,
}

impl LayoutFault {
    /// Something of the whole layout.
    pub(super) fn whole(problem: LayoutProblem) -> Self {
        Self {
            place: FaultPlace::Layout,
            problem,
        }
    }
}

/// An index as faults carry it.
pub(super) fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
