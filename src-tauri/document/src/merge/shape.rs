//! What placing answers.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{BlockId, Content};

/// The draft with an outside reader's changes in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// Ours with all of their changes that fit.
    pub content: Content,
    /// Their changes that do not, in the order in which they were met: fields, then the body.
    pub unplaced: Vec<Unplaced>,
    /// How many of their changes stand in `content`, those that ours had made as well included.
    pub placed: u32,
    /// For each block and footnote of theirs (as carried) that stands in `content`, its id there.
    pub ids: BTreeMap<BlockId, BlockId>,
}

/// A change of theirs that was not made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Unplaced {
    /// The block's or footnote's id in the content; its id in theirs or in base when it is not there; empty for a field
    /// of the article.
    pub block: BlockId,
    /// The field of the article, or the attribute of the block, named as in the JSON form; `type` for its kind; `marks`
    /// when only the marks on `after` differ, `place` when a block only moved; `None` for text.
    pub field: Option<&'static str>,
    /// What stood there in base.
    pub before: String,
    /// What they made of it; empty when they took it out.
    pub after: String,
    /// Of a stretch of a line, up to eight characters that stood before it in base.
    pub lead: String,
    /// Of a stretch of a line, up to eight characters that stood after it in base.
    pub tail: String,
    /// Why it was not made.
    pub why: Why,
}

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Ours changed the same place otherwise.
    Conflict,
    /// What they changed is no longer in ours.
    Gone,
}
