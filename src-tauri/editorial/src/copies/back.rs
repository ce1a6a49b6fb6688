//! A copy that comes back corrected: what its reader changed becomes suggestions in the reader's name.

use sanshen_document::Content;
use sanshen_document::compare::{Comparison, compare};
use sanshen_document::merge::{Carried, Placed, Unplaced, carry_ids, place};
use sanshen_formats::{Choice, FileComment, Tracked};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::answers::add_answers;
use super::credit::marks;
use crate::articles::view::DraftSaved;
use crate::articles::{article_no, parse_content, parse_draft};
use crate::commands::{Act, Ask, Command, Who};
use crate::drafts::{NewSave, TrackedMark, add_save, keep_marks, not_taken, tracked_of};
use crate::imports::{
    Found, ImportNote, Suggester, keep_pictures, keep_source, outside_name, read_whole, suggesters,
    told,
};
use crate::refusal::{Named, Refusal, Result};
use crate::review::{Record, permitted};
use crate::store::CopyRow;
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::Action;

/// What a file that came back would bring. Nothing is stored.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeBackPreview {
    /// The article's id.
    pub article: String,
    /// The file's name.
    pub name: String,
    /// The file's bytes in base64.
    pub base64: String,
    /// The copy that it was made of, when the file does not say so itself.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy: Option<String>,
}

/// Takes the changes of a file that came back into the working draft, as suggestions of whoever made them; those that
/// no longer fit become comments. The file is kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    /// The article's id.
    pub article: String,
    /// The file's name.
    pub name: String,
    /// The file's bytes in base64.
    pub base64: String,
    /// The copy that it was made of, when the file does not say so itself.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy: Option<String>,
    /// The version that was shown.
    pub base_version: u32,
    /// The editing session.
    pub session: String,
    #[serde(skip)]
    #[ts(skip)]
    found: Option<Found>,
}

/// What a file that came back would bring.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackPreview {
    /// The copy that it was made of.
    pub copy: BackCopy,
    /// The working draft has changed since that copy left.
    pub stale: bool,
    /// Who changed how many pieces, as the file tracks them.
    pub suggesters: Vec<Suggester>,
    /// How many changes fit.
    pub placed: u32,
    /// Those that do not.
    pub unplaced: Vec<Unplaced>,
    /// How many comments are new.
    pub comments: u32,
    /// The working draft beside what it would be.
    pub comparison: Comparison,
    /// What the reading of the file noticed.
    pub notes: Vec<ImportNote>,
}

/// The copy that a file was made of.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackCopy {
    /// The copy's id.
    pub id: String,
    /// The revision; 0 for a draft.
    pub revision: u32,
    /// For whom it left; may be empty.
    pub to_whom: String,
    /// Who sent it.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}

impl Command for TakeBackPreview {
    const NAME: &'static str = "take_back_preview";
    const WHO: Who = Who::Staff;
    type Output = BackPreview;
}

impl Command for TakeBack {
    const NAME: &'static str = "take_back";
    const WHO: Who = Who::Staff;
    type Output = DraftSaved;
}

impl Ask for TakeBackPreview {
    async fn run(self, tx: &mut Tx<'_>) -> Result<BackPreview> {
        let found = read_whole(&self.name, self.base64, AS_TRACKED).await?;
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let back = Back::of(tx, &record, &found, self.copy.as_deref()).await?;
        let new = super::answers::new_notes(tx, &self.article, &back.comments).await?;
        Ok(BackPreview {
            copy: BackCopy {
                id: back.copy.id.clone(),
                revision: back.copy.revision,
                to_whom: back.copy.to_whom.clone(),
                by: tx.staff.named(&back.copy.person),
                at: back.copy.at,
            },
            stale: back.stale,
            suggesters: suggesters(&found.read.hands),
            placed: back.placed.placed,
            comments: u32::try_from(new).unwrap_or(u32::MAX),
            comparison: compare(&back.ours, &back.placed.content),
            notes: told(&found.read.notes)?,
            unplaced: back.placed.unplaced,
        })
    }
}

impl Act for TakeBack {
    /// Reading takes its time, and no one else's save waits for it.
    async fn before(mut self) -> Result<TakeBack> {
        let base64 = std::mem::take(&mut self.base64);
        self.found = Some(read_whole(&self.name, base64, AS_TRACKED).await?);
        Ok(self)
    }

    async fn run(self, tx: &mut Tx<'_>) -> Result<DraftSaved> {
        let found = self.found.ok_or_else(|| Refusal::BadInput {
            path: "base64".into(),
            problem: "none".into(),
        })?;
        let record = permitted(tx, &self.article, Action::Edit).await?;
        not_taken(tx, &self.article, &self.session).await?;
        if record.draft.version != self.base_version {
            return Err(Refusal::SaveConflict {
                base: self.base_version,
                current: record.draft.version,
                by: tx.staff.named(&record.draft.person),
                at: local(record.draft.at).to_rfc3339(),
            });
        }
        let back = Back::of(tx, &record, &found, self.copy.as_deref()).await?;
        keep_source(tx, &self.article, &found, &self.name, "taken_back").await?;
        keep_pictures(tx, &found.pictures).await?;
        let said = add_answers(tx, &self.article, &back).await?;
        let changed = back.placed.content.hash() != back.ours.hash();
        if !changed && !said {
            return Err(Refusal::NothingChanged {});
        }
        let (base, marks) = suggested(tx, &record, &back, &found).await?;
        let mut save = NewSave::plain(&back.placed.content, &self.session)?;
        save.track(keep_marks(tx, &base, &marks, &save.hash(), &self.article).await?);
        add_save(tx, &record, save).await
    }
}

/// What the file tracks is taken as it is tracked.
const AS_TRACKED: Choice = Choice {
    encoding: None,
    tracked: Tracked::Suggest,
};

/// A file that came back, beside the copy that left and the draft of today.
pub(super) struct Back {
    pub(super) copy: CopyRow,
    /// The working draft.
    pub(super) ours: Content,
    /// What came back, with the ids of what left.
    pub(super) theirs: Carried,
    pub(super) placed: Placed,
    pub(super) comments: Vec<FileComment>,
    pub(super) stale: bool,
}

impl Back {
    /// Finds the copy by what the file says of itself, or by the one chosen, and places what changed.
    async fn of(
        tx: &mut Tx<'_>,
        record: &Record,
        found: &Found,
        chosen: Option<&str>,
    ) -> Result<Back> {
        let copy = copy_of(tx, record, found, chosen).await?;
        let damaged = || Refusal::RecordDamaged {
            what: "reading_copy".into(),
            id: copy.id.clone(),
        };
        let text = tx.store.base_text(&copy.base_text).await?;
        let sent = parse_content(&text.ok_or_else(damaged)?)?;
        if sent.hash().as_str() != copy.hash {
            return Err(damaged());
        }
        let ours = parse_draft(&record.draft)?;
        let theirs = carry_ids(&sent, &as_a_reader_sees(&found.read.content, &sent));
        let placed = place(&sent, &theirs, &ours);
        Ok(Back {
            stale: sent.hash() != ours.hash(),
            comments: found.read.comments.clone(),
            copy,
            ours,
            theirs,
            placed,
        })
    }

    /// The name of whoever made a change that the file does not track.
    pub(super) fn reader(&self) -> String {
        outside_name(&self.copy.to_whom)
    }
}

/// What came back, with what no reader of a page changes as it was sent: a page says it otherwise, or not at all.
fn as_a_reader_sees(content: &Content, sent: &Content) -> Content {
    Content {
        origin: sent.origin,
        original_url: sent.original_url.clone(),
        original_date: sent.original_date.clone(),
        section: sent.section.clone(),
        keywords: sent.keywords.clone(),
        disclaimer: sent.disclaimer,
        ai_declared: sent.ai_declared,
        ..content.clone()
    }
}

/// The copy that a file is: its marks name article and text.
async fn copy_of(
    tx: &mut Tx<'_>,
    record: &Record,
    found: &Found,
    chosen: Option<&str>,
) -> Result<CopyRow> {
    let number = article_no(&record.article);
    let mut copies = tx.store.copies(&record.article.id).await?.into_iter();
    let identity = found.read.identity.as_ref();
    if let Some(identity) = identity
        && identity.article_no != number
    {
        return Err(Refusal::OtherArticle {
            article_no: identity.article_no.clone(),
        });
    }
    let copy = match (chosen, identity) {
        (Some(id), _) => copies.find(|copy| copy.id == id),
        (None, Some(identity)) => copies.find(|copy| copy.hash == identity.hash),
        (None, None) => None,
    };
    copy.ok_or_else(|| Refusal::NotOurCopy {
        article_no: identity.map(|_| number).unwrap_or_default(),
    })
}

/// The text that the suggestions are made to, and the marks: those that stood already, and theirs.
async fn suggested(
    tx: &mut Tx<'_>,
    record: &Record,
    back: &Back,
    found: &Found,
) -> Result<(Content, Vec<TrackedMark>)> {
    let (base, before) = match tracked_of(tx, &record.draft).await? {
        Some((base, marks)) => (base, marks),
        None => (back.ours.clone(), Vec::new()),
    };
    let marks = marks(
        tx,
        &record.article.id,
        &base,
        before,
        back,
        &found.read.hands,
    )
    .await?;
    Ok((base, marks))
}
