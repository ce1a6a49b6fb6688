//! Comments as the screens show them, and anchors as they are kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::refusal::Named;

/// The words of the text that a thread is about. Offsets are code points of the block's inline content, in which a
/// hard break counts 1 and a footnote counts 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The block's id; the block may be gone by now.
    pub block: String,
    /// Where the words begin in it.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// The words themselves: a break is `\n`, a footnote U+FFFC. Empty when it is about the block as such, a picture.
    pub quote: String,
    /// Up to 32 code points before them in the block.
    pub before: String,
    /// Up to 32 code points after them in the block.
    pub after: String,
}

/// One thread of comments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ThreadView {
    /// The thread's id.
    pub id: String,
    /// Where it stands; `None` when it is about the whole article.
    pub anchor: Option<Anchor>,
    /// No step can be approved before it is resolved.
    pub blocking: bool,
    /// Who settled it, while it is settled.
    pub resolved: Option<ResolvedView>,
    /// What was said, the oldest first; at least one.
    pub notes: Vec<NoteView>,
}

/// Who settled a thread, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ResolvedView {
    /// Who.
    pub by: Named,
    /// Milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}

/// One note of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NoteView {
    /// The note's id.
    pub id: String,
    /// Who wrote it.
    pub by: Named,
    /// Milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// Its text, of one or more lines.
    pub text: String,
    /// Whom it calls by name.
    pub mentions: Vec<Named>,
}

/// An unresolved thread in which somebody calls me by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MentionView {
    /// The article's id.
    pub article: String,
    /// 稿件编号
    pub article_no: String,
    /// The article's title, empty while there is none.
    pub title: String,
    /// The thread's id.
    pub thread: String,
    /// The newest note of it that names me.
    pub note: NoteView,
}
