//! A file read as text with structure, before title, head line and credits are told apart.
//!
//! What every rich reader (`docx`, `html`, `markdown`) answers, and what [`crate::page`] makes a content of.

use std::collections::BTreeMap;

use sanshen_document::{Block, BlockId};
use serde::Serialize;

use crate::page::{Field, Note};

/// A file as it came in. Nothing of it is lost in silence: what the model cannot carry is in `notes`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// The blocks in order, as they read with every tracked change accepted. Every block has an id of its own.
    pub blocks: Vec<Block>,
    /// What a block's style says it is, by block id; blocks without a telling style are not in it.
    pub roles: BTreeMap<BlockId, BlockRole>,
    /// The tracked changes; `None` when there are none, or the reader knows none.
    pub tracked: Option<TrackedChanges>,
    /// The comments, in the order of the text.
    pub comments: Vec<FileComment>,
    /// The pictures that the blocks show, by the SHA-256 of their bytes.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// What could not be carried ([`Note::Lost`]) or should be looked at; lines are places of blocks, from 1.
    pub notes: Vec<Note>,
    /// What the file says of itself beside its text.
    pub properties: Properties,
}

/// What a style says a block is. Readers take it from the styles that our own writers set, and from the styles of
/// office programs whose meaning is beyond doubt (Title, Subtitle).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the pieces of a page")]
pub enum BlockRole {
    Kicker,
    Title,
    Subtitle,
    Head,
    Summary,
    Notice,
    Body,
    Credits,
    Original,
    Disclaimer,
    Mark,
}

/// The tracked changes of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrackedChanges {
    /// The blocks as they read with every change rejected; a block that is in both has the same id in both.
    pub rejected: Vec<Block>,
    /// Who made which piece.
    pub hands: Vec<Hand>,
}

/// One piece of a tracked change: who made it, and when.
///
/// Offsets are code points of the block's inline content, in which a break counts 1 and a footnote counts 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    /// What piece it is.
    pub kind: HandKind,
    /// The block's id: in `rejected` for what was deleted, otherwise in `blocks`.
    pub at: BlockId,
    /// Where the piece begins; 0 for a whole block.
    pub from: u32,
    /// Where it ends; 0 for a whole block.
    pub to: u32,
    /// The author's name as the file gives it; may be empty.
    pub author: String,
    /// When, milliseconds UTC; `None` when the file does not say, or says nonsense.
    pub time: Option<i64>,
}

/// What a piece of a tracked change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandKind {
    /// Characters that came, or whose marks changed.
    Inserted,
    /// Characters that went.
    Deleted,
    /// A block that came, went or changed its kind.
    Block,
    /// Something in a block that became this field: `at` is the block's id in the file, and in no body. Readers never
    /// give it, [`crate::read_blocks`] does.
    Field(Field),
}

/// A comment of a file, with its replies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileComment {
    /// The words it is about; `None` when it is about the whole text, or they cannot be found.
    pub anchor: Option<FileAnchor>,
    /// It was settled.
    pub resolved: bool,
    /// What was said, the oldest first; at least one.
    pub notes: Vec<FileNote>,
}

/// The words of a comment, in `Incoming::blocks`; offsets as in [`Hand`]. A comment over several blocks stands in the
/// first of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileAnchor {
    /// The block's id.
    pub block: BlockId,
    /// Where the words begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
}

/// One note of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileNote {
    /// The author's name as the file gives it; may be empty.
    pub author: String,
    /// When, milliseconds UTC; `None` when the file does not say.
    pub time: Option<i64>,
    /// Its text, of one or more lines.
    pub text: String,
}

/// What a file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    /// The title in its properties; often an old one, so only a hint.
    pub title: String,
    /// The author in its properties; often an account's name.
    pub author: String,
    /// Who saved it last.
    pub modified_by: String,
    /// Its description.
    pub summary: String,
    /// Its keywords.
    pub keywords: Vec<String>,
    /// It is a file that we wrote: which one.
    pub identity: Option<Identity>,
}

/// What every file that we write carries where its format has a place for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Identity {
    /// 稿件编号.
    pub article_no: String,
    /// The revision; 0 for a draft that is no revision.
    pub revision: u32,
    /// The content hash, or its first eight digits where there is no place for more.
    pub hash: String,
}
