//! Making an article of a file.

use sanshen_document::Content;
use sanshen_formats::{Hand, HandKind, Tracked};
use serde::Deserialize;
use ts_rs::TS;

use super::comments::add_comments;
use super::keep::{Found, keep_pictures, keep_source, read_whole};
use super::outside::{outside_id, outside_name};
use super::read::choice;
use super::record::ImportRecord;
use crate::articles::begin;
use crate::articles::view::DraftSaved;
use crate::commands::{Act, Command, Who};
use crate::drafts::{TrackedKind, TrackedMark, first_save_tracked};
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::{Role, name_of};

/// The longest import report that is kept for good, in bytes.
const LARGEST_REPORT: usize = 1 << 20;

/// Makes an article of a file: its text, its pictures, its comments, its tracked changes as suggestions. The original
/// is kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportFile {
    /// The file's name.
    pub name: String,
    /// The file's bytes in base64.
    pub base64: String,
    /// The encoding that the user chose.
    pub encoding: Option<String>,
    /// What becomes of tracked changes.
    #[serde(default)]
    #[ts(type = "\"suggest\" | \"accept\" | \"reject\"", optional)]
    pub tracked: Tracked,
    /// The section's id; empty while none is chosen.
    pub section: String,
    #[serde(skip)]
    #[ts(skip)]
    found: Option<Found>,
}

impl Command for ImportFile {
    const NAME: &'static str = "import_file";
    const WHO: Who = Who::Holder(Role::Writer);
    type Output = DraftSaved;
}

impl Act for ImportFile {
    /// Reading takes its time, and no one else's save waits for it.
    async fn before(mut self) -> Result<ImportFile> {
        let choice = choice(self.encoding.as_deref(), self.tracked)?;
        let base64 = std::mem::take(&mut self.base64);
        self.found = Some(read_whole(&self.name, base64, choice).await?);
        Ok(self)
    }

    async fn run(self, tx: &mut Tx<'_>) -> Result<DraftSaved> {
        let found = self.found.ok_or_else(|| Refusal::BadInput {
            path: "base64".into(),
            problem: "none".into(),
        })?;
        let read = &found.read;
        let mut content = read.content.clone();
        content.section.clone_from(&self.section);
        let article = begin(tx).await?;
        let report = report(&ImportRecord::of(
            &self.name,
            &found.sha256,
            self.tracked,
            read,
        )?)?;
        tx.record(Some(&article.id), "article.imported", report)
            .await?;
        keep_source(tx, &article.id, &found, &self.name, "imported").await?;
        keep_pictures(tx, &found.pictures).await?;
        let tracked = match &read.base {
            Some(base) => {
                let base = Content {
                    section: self.section.clone(),
                    ..base.clone()
                };
                let marks = marks(tx, &article.id, &read.hands).await?;
                Some((base, marks))
            }
            None => None,
        };
        let saved = first_save_tracked(tx, &article, &content, tracked).await?;
        add_comments(tx, &article.id, &content, &read.comments).await?;
        Ok(saved)
    }
}

/// The report as it goes into the article's chain; the notes of a very long one are counted instead.
fn report(record: &ImportRecord) -> Result<serde_json::Value> {
    let details = serde_json::to_value(record).map_err(|fault| Refusal::StoreFailed {
        detail: fault.to_string(),
    })?;
    if details.to_string().len() <= LARGEST_REPORT {
        return Ok(details);
    }
    Err(Refusal::FileUnreadable {
        problem: "report_too_large".into(),
        detail: record.notes.len().to_string(),
    })
}

/// The hands of a file as marks of suggestions, each in the name of somebody from outside.
pub(crate) async fn marks(
    tx: &mut Tx<'_>,
    article: &str,
    hands: &[Hand],
) -> Result<Vec<TrackedMark>> {
    let mut marks = Vec::with_capacity(hands.len());
    for hand in hands {
        let name = outside_name(&hand.author);
        let time = hand.time.filter(|time| (0..=tx.now).contains(time));
        let time = time.unwrap_or(tx.now);
        tx.store.add_outside_hand(article, &name, time).await?;
        let (kind, at) = match hand.kind {
            HandKind::Inserted => (TrackedKind::Inserted, hand.at.clone()),
            HandKind::Deleted => (TrackedKind::Deleted, hand.at.clone()),
            HandKind::Block => (TrackedKind::Block, hand.at.clone()),
            HandKind::Field(field) => (TrackedKind::Field, name_of(field)),
        };
        marks.push(TrackedMark {
            kind,
            at,
            from: hand.from,
            to: hand.to,
            person: outside_id(&name),
            time,
        });
    }
    Ok(marks)
}
