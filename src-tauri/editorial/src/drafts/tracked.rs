//! The suggestions that stand in a working draft.
//!
//! The draft's content is always the text as it reads with every suggestion accepted; beside it stands the text with
//! every one rejected. What differs is seen from the two; the marks say who made which piece, and when.

use std::collections::BTreeSet;

use sanshen_document::Content;
use sanshen_signoff::sha256;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::articles::{parse_content, read_content, stored};
use crate::imports::outside_id;
use crate::refusal::{Named, Refusal, Result};
use crate::store::SaveRow;
use crate::tx::Tx;

/// More marks than that are not a text that somebody corrects.
const MAX_MARKS: usize = 50_000;
/// The last time that comes back from the window as it went there.
const LAST_TIME: i64 = (1 << 53) - 1;

/// Suggestions as they come in with a save.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrackedInput {
    /// The text with every suggestion rejected.
    #[ts(type = "Content")]
    pub base: Value,
    /// Who made which piece.
    pub marks: Vec<TrackedMark>,
}

/// One piece of a suggestion: who made it, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrackedMark {
    /// What piece it is.
    pub kind: TrackedKind,
    /// The block's id, in the base for what was deleted, otherwise in the draft; for a field its name.
    pub at: String,
    /// Code points of the block's line before the piece; breaks and footnotes count one.
    pub from: u32,
    /// Code points up to its end; as `from` for blocks and fields.
    pub to: u32,
    /// The person's id.
    pub person: String,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub time: i64,
}

/// What a piece of a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrackedKind {
    /// Characters of the draft that the base has not, or has with other marks.
    Inserted,
    /// Characters of the base that the draft has not.
    Deleted,
    /// A block that came, went, moved or changed its kind.
    Block,
    /// A field.
    Field,
}

/// The suggestions in a draft.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrackedView {
    /// The text with every suggestion rejected.
    #[ts(type = "Content")]
    pub base: Value,
    /// Its hash.
    pub base_hash: String,
    /// Who made which piece.
    pub marks: Vec<TrackedMark>,
    /// Everybody whom the marks name.
    pub people: Vec<Named>,
}

/// The form in the store: the base stands once in its own table.
#[derive(Serialize, Deserialize)]
struct Stored {
    base: String,
    marks: Vec<TrackedMark>,
}

/// Keeps the base and answers the suggestions in the form of the store; `None` when base and content say the same.
///
/// Refuses marks in the name of another that no save of the article ever had: nobody is made the author of a change,
/// and undoing brings back who was.
pub(crate) async fn keep_tracked(
    tx: &mut Tx<'_>,
    tracked: &TrackedInput,
    hash: &str,
    article: &str,
) -> Result<Option<String>> {
    let base = read_content(&tracked.base)?;
    keep_marks(tx, &base, &tracked.marks, hash, article).await
}

/// The same of a base that was read already.
pub(crate) async fn keep_marks(
    tx: &mut Tx<'_>,
    base: &Content,
    marks: &[TrackedMark],
    hash: &str,
    article: &str,
) -> Result<Option<String>> {
    if base.hash().as_str() == hash {
        return Ok(None);
    }
    marks_allowed(tx, article, marks).await?;
    let text = stored(base)?;
    let sha256 = sha256(text.as_bytes()).to_string();
    tx.store.keep_base(&sha256, &text).await?;
    let stored = Stored {
        base: sha256,
        marks: marks.to_vec(),
    };
    let json = serde_json::to_string(&stored).map_err(|fault| Refusal::StoreFailed {
        detail: fault.to_string(),
    })?;
    Ok(Some(json))
}

/// Refuses marks in the name of another that no save of the article ever had; keeps those of the one who saves.
async fn marks_allowed(tx: &mut Tx<'_>, article: &str, marks: &[TrackedMark]) -> Result<()> {
    let bad = |place: usize, problem: &str| Refusal::BadInput {
        path: format!("tracked.marks[{place}]"),
        problem: problem.into(),
    };
    if marks.len() > MAX_MARKS {
        return Err(bad(MAX_MARKS, "too many"));
    }
    let me = tx.by()?.id.clone();
    let mut known: BTreeSet<(String, i64)> = tx.store.hands(article).await?.into_iter().collect();
    let outside = tx.store.outside_hands(article).await?.into_iter();
    known.extend(outside.map(|(name, time)| (outside_id(&name), time)));
    let mut mine = BTreeSet::new();
    for (place, mark) in marks.iter().enumerate() {
        if mark.at.len() > 64 || mark.from > mark.to {
            return Err(bad(place, "no such place"));
        }
        if !(0..=LAST_TIME).contains(&mark.time) {
            return Err(bad(place, "no such time"));
        }
        if known.contains(&(mark.person.clone(), mark.time)) {
            continue;
        }
        if mark.person != me {
            return Err(bad(place, "made by somebody else"));
        }
        mine.insert(mark.time);
    }
    for time in mine {
        tx.store.add_hand(article, &me, time).await?;
    }
    Ok(())
}

fn parse(save: &SaveRow) -> Result<Option<Stored>> {
    let Some(tracked) = &save.tracked else {
        return Ok(None);
    };
    serde_json::from_str(tracked)
        .map(Some)
        .map_err(|_| damaged(save.version))
}

fn damaged(version: u32) -> Refusal {
    Refusal::RecordDamaged {
        what: "suggestions".into(),
        id: version.to_string(),
    }
}

/// The text that the suggestions of a save are made to; `None` when there are none.
pub(crate) async fn base_of(tx: &mut Tx<'_>, save: &SaveRow) -> Result<Option<Content>> {
    let Some(kept) = parse(save)? else {
        return Ok(None);
    };
    let text = tx.store.base_text(&kept.base).await?;
    let whole = text.filter(|text| sha256(text.as_bytes()).to_string() == kept.base);
    let text = whole.ok_or_else(|| damaged(save.version))?;
    parse_content(&text).map(Some)
}

/// The text that the suggestions of a save are made to, and who made which; `None` when there are none.
pub(crate) async fn tracked_of(
    tx: &mut Tx<'_>,
    save: &SaveRow,
) -> Result<Option<(Content, Vec<TrackedMark>)>> {
    let Some(base) = base_of(tx, save).await? else {
        return Ok(None);
    };
    let marks = parse(save)?.map(|kept| kept.marks).unwrap_or_default();
    Ok(Some((base, marks)))
}

/// The suggestions of a save as the window draws them.
pub(crate) async fn tracked_view(tx: &mut Tx<'_>, save: &SaveRow) -> Result<Option<TrackedView>> {
    let Some((base, marks)) = tracked_of(tx, save).await? else {
        return Ok(None);
    };
    let people: BTreeSet<Named> = marks
        .iter()
        .map(|mark| tx.staff.named(&mark.person))
        .collect();
    Ok(Some(TrackedView {
        base: base.to_json(),
        base_hash: base.hash().as_str().to_string(),
        marks,
        people: people.into_iter().collect(),
    }))
}
