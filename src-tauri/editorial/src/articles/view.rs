//! What the screens show of articles: rows of a list, and one article whole.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::drafts::TrackedView;
use crate::refusal::{Named, Refusal, Result};
use crate::review::view::RoundView;
use crate::versions::TextRef;
use crate::words::{Action, Format, Stage};

/// One row of the article list or the inbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ArticleRow {
    /// The article's id.
    pub id: String,
    /// 稿件编号, such as 2026-0012.
    pub article_no: String,
    /// The title, empty while there is none.
    pub title: String,
    /// The section's id, empty while none is chosen.
    pub section: String,
    /// The section's name.
    pub section_name: String,
    /// Where it stands.
    pub stage: Stage,
    /// The shown names of the steps that are open, when in review.
    pub open_steps: Vec<String>,
    /// Who wrote it.
    pub writer: Named,
    /// 加急
    pub urgent: bool,
    /// 字数 of the working draft.
    pub words: u32,
    /// The last thing that happened to it, milliseconds UTC.
    #[ts(type = "number")]
    pub updated_at: i64,
}

/// One page of a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ArticlePage {
    /// Newest first.
    pub items: Vec<ArticleRow>,
    /// Pass it as `after` to get the next page; `None` at the end.
    pub next: Option<String>,
    /// How many there are in all, counted up to 1,000; `None` means more.
    pub total: Option<u32>,
}

/// Why an article is in somebody's inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// Read and sign, return or hold.
    Review,
    /// The text changed after your sign-off: read it again.
    Confirm,
    /// Returned to you, the writer.
    Revise,
    /// Approved: release it.
    Release,
    /// Released: export it.
    Export,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct InboxItem {
    /// The article.
    pub article: ArticleRow,
    /// What is to be done.
    pub errand: Errand,
    /// The step's shown name, for `review` and `confirm`.
    pub step_name: String,
    /// Since when it waits, milliseconds UTC.
    #[ts(type = "number")]
    pub since: i64,
    /// When it is due, milliseconds UTC.
    #[ts(type = "number | null")]
    pub due_at: Option<i64>,
}

/// How many articles stand where, and how many wait for me.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Counts {
    /// Every stage with its count, in the order of the work.
    pub stages: Vec<StageCount>,
    /// The length of my inbox.
    pub inbox: u32,
}

/// How many articles stand at one stage.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StageCount {
    /// The stage.
    pub stage: Stage,
    /// How many.
    pub count: u32,
}

/// One article, whole, as one person may see it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ArticleView {
    /// The article's row.
    pub article: ArticleRow,
    /// The working draft.
    pub draft: DraftView,
    /// The current revision; `None` before the first submission.
    pub revision: Option<RevisionView>,
    /// The working draft differs from the current revision.
    pub changed_since_revision: bool,
    /// The running or last round.
    pub round: Option<RoundView>,
    /// The release, when there is one.
    pub release: Option<ReleaseView>,
    /// What was exported, newest first.
    pub exports: Vec<ExportView>,
    /// What I may do now, and at which step.
    pub offered: Vec<Offer>,
    /// What I may not do now, and why.
    pub refused: Vec<NotOffered>,
}

/// A thing that the person may do now. The same check runs when it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Offer {
    /// The action.
    pub action: Action,
    /// The step it is done at, for decisions.
    pub step: Option<String>,
}

/// A thing that the person may not do now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NotOffered {
    /// The action.
    pub action: Action,
    /// Why.
    pub refusal: Refusal,
}

/// The working draft: the last save.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftView {
    /// The save's version; pass it as `base_version`.
    pub version: u32,
    /// The content, JSON form `sanshen.content.v1`.
    #[ts(type = "Content")]
    pub content: Value,
    /// The content's hash.
    pub hash: String,
    /// When it was saved, milliseconds UTC.
    #[ts(type = "number")]
    pub saved_at: i64,
    /// Who saved it.
    pub saved_by: Named,
    /// Its length.
    pub count: CountView,
    /// Invisible characters that stand in it: shown, never silent.
    pub hidden: Vec<HiddenCharacter>,
    /// The suggestions in it; `None` when there are none.
    pub tracked: Option<TrackedView>,
    /// What was last saved is damaged, and this is the last text that is whole; `None` when nothing is wrong.
    pub damaged: Option<DamagedDraft>,
}

/// A working draft whose stored text is not what was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DamagedDraft {
    /// The damaged version.
    pub version: u32,
    /// The version that is shown in its place.
    pub shown: TextRef,
    /// When that was saved, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}

/// The length of a text as Word counts Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CountView {
    /// 字数
    pub words: u32,
    /// Characters without spaces.
    pub characters: u32,
    /// Characters with spaces.
    pub characters_with_spaces: u32,
    /// Paragraphs.
    pub paragraphs: u32,
}

/// An invisible or direction-changing character in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HiddenCharacter {
    /// The field's name, or the block's id.
    pub place: String,
    /// Offset in code points.
    pub offset: u32,
    /// The code point, as `U+200B`.
    pub code_point: String,
}

/// A fixed version of the text.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RevisionView {
    /// 1 for the first.
    pub number: u32,
    /// The hash that sign-offs name.
    pub hash: String,
    /// The content, JSON form `sanshen.content.v1`.
    #[ts(type = "Content")]
    pub content: Value,
    /// Why it was cut.
    pub reason: CutReason,
    /// Who cut it.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}

/// Why a revision was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CutReason {
    /// The writer submitted it.
    Submitted,
    /// A reviewer's corrections were applied.
    Corrected,
}

/// The editor's release of one text.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReleaseView {
    /// Who released.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// The revision released.
    pub revision: u32,
    /// Its hash.
    pub content_sha256: String,
    /// The signature was verified again just now.
    pub valid: bool,
}

/// One exported file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExportView {
    /// The form.
    pub format: Format,
    /// The suggested file name.
    pub file_name: String,
    /// SHA-256 of the file's bytes.
    pub sha256: String,
    /// Who exported.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileBody {
    /// Text, to be written as UTF-8.
    Text(String),
    /// Any bytes, in base64.
    Base64(String),
}

impl FileBody {
    /// The bytes to be written.
    pub fn bytes(&self) -> Result<Cow<'_, [u8]>> {
        match self {
            FileBody::Text(text) => Ok(Cow::Borrowed(text.as_bytes())),
            FileBody::Base64(base64) => {
                let bytes = STANDARD.decode(base64);
                let bytes = bytes.map_err(|fault| Refusal::BadInput {
                    path: "base64".into(),
                    problem: fault.to_string(),
                })?;
                Ok(Cow::Owned(bytes))
            }
        }
    }
}

/// One file as it leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExportFile {
    /// The form.
    pub format: Format,
    /// The suggested file name.
    pub file_name: String,
    /// What it holds.
    pub body: FileBody,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The pictures that belong beside it; those of a page of HTML are inside.
    pub pictures: Vec<PictureFile>,
}

/// A picture that leaves as a file of its own; the command `picture` has its bytes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PictureFile {
    /// The file's name, as the text beside it says it.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// One line of an article's time line.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TimelineEntry {
    /// Place in the newsroom's ledger.
    #[ts(type = "number")]
    pub seq: u64,
    /// What happened, as in `article.created`.
    pub kind: String,
    /// Who did it.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// The event's details as recorded.
    pub details: Value,
}

/// A save that is on the disk: shown as saved only after this came back (L4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DraftSaved {
    /// The article's id.
    pub article: String,
    /// 稿件编号
    pub article_no: String,
    /// The save's version.
    pub version: u32,
    /// The hash of the text that was saved.
    pub hash: String,
    /// Milliseconds UTC.
    #[ts(type = "number")]
    pub saved_at: i64,
    /// Its length.
    pub count: CountView,
    /// Invisible characters in it.
    pub hidden: Vec<HiddenCharacter>,
    /// It says something else than the current revision, or suggestions stand in it.
    pub unsettled: bool,
}
