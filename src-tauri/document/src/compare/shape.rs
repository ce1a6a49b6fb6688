//! What a comparison says: both texts as one tree, from which either side, or both in line, can be drawn.

use serde::Serialize;
use serde_json::{Map, Value};

/// Two contents compared.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Comparison {
    /// The fields that differ, in the order of the page; equal ones are not listed.
    pub fields: Vec<FieldChange>,
    /// Every block of both bodies, equal ones too, in reading order; what was deleted stands where it stood.
    pub blocks: Vec<Compared>,
    /// How much differs.
    pub tally: Tally,
}

/// One field that differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct FieldChange {
    /// The field's name as in the JSON form: `title`, `byline`, `contributors` …
    pub field: String,
    /// The words of before and after in one row; lists of names are joined by `、`, contributors as `摄影：甲、乙；供稿：丙`.
    /// Choices are named as in the JSON form (`own`, `reprint_for_study`, `true`), the section by its id.
    pub pieces: Vec<Piece>,
}

/// What became of a block or of a piece of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The same on both sides.
    #[default]
    Same,
    /// Only after.
    Inserted,
    /// Only before.
    Deleted,
    /// On both sides; what differs is in the attributes, pieces or parts. Of a piece: the marks differ.
    Changed,
    /// Stood here before and stands elsewhere after, under the same `moved` number.
    MovedAway,
    /// Stands here after and stood elsewhere before; it may be changed as well.
    MovedHere,
}

/// What a part of the body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are those of the JSON form")]
pub enum Kind {
    Paragraph,
    Heading,
    BulletList,
    OrderedList,
    ListItem,
    Blockquote,
    Table,
    TableRow,
    TableCell,
    TableHeader,
    Figure,
    Rule,
}

/// One block, or one part of a list or table, of either side or both.
///
/// All of a block that is `Inserted`, `Deleted` or `MovedAway` says the same inside, with two exceptions: blocks in it
/// may have moved in or out, and a line in it may hold pieces that are on both sides. Then only the paragraph mark is
/// new or gone: an inserted line with such pieces was split off the line that stands before it in this tree, a deleted
/// one was joined to it. Before, the pieces that are not inserted followed that line's; after, those not deleted do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Compared {
    /// What it is after; before, when it is gone.
    pub what: Kind,
    /// What it was before, when it was something else.
    pub was: Option<Kind>,
    /// What became of it.
    pub change: Change,
    /// The block's id after, or before when it is gone; empty for items, rows and cells.
    pub id: String,
    /// Its attributes before, as in the JSON form and without the id; `None` when it was not there.
    #[cfg_attr(feature = "wire", ts(type = "Record<string, unknown> | null"))]
    pub before: Option<Map<String, Value>>,
    /// Its attributes after; `None` when it is gone.
    #[cfg_attr(feature = "wire", ts(type = "Record<string, unknown> | null"))]
    pub after: Option<Map<String, Value>>,
    /// Pairs the two places of a block that moved, counted from 1.
    pub moved: Option<u32>,
    /// The line of a paragraph or heading, the caption of a figure.
    pub pieces: Vec<Piece>,
    /// The blocks, items, rows or cells inside.
    pub parts: Vec<Compared>,
}

/// A stretch of a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Piece {
    /// What became of it; `Changed` when only its marks differ.
    pub change: Change,
    /// The characters, a forced break as `\n`; empty for a footnote.
    pub text: String,
    /// The marks after, or before when it is gone, named as in the JSON form; a link as `link:` and its address.
    pub marks: Vec<String>,
    /// The marks before, of a piece whose marks differ.
    pub marks_before: Vec<String>,
    /// The text of a footnote that stands here.
    pub note: Option<Vec<Piece>>,
}

/// How much differs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Tally {
    /// Places where something differs, what "next change" walks through: a field; a block inserted, deleted or moved,
    /// counted once and not again inside unless it moved here with changes; a block whose kind or attributes differ;
    /// a stretch of a line between pieces that are the same; a line split or joined.
    pub changes: u32,
    /// Code points that are only after.
    pub inserted: u32,
    /// Code points that are only before.
    pub deleted: u32,
    /// Blocks that moved.
    pub moved: u32,
}
