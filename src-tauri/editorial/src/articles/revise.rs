//! Revisions: fixed texts, each with its hash.

use sanshen_document::Content;
use serde::Deserialize;
use ts_rs::TS;

use super::view::{CutReason, RevisionView};
use super::{parse_content, parse_draft, stored};
use crate::commands::{Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::review::Record;
use crate::store::RevisionRow;
use crate::tx::Tx;
use crate::words::{name_of, named};

/// One revision of an article, whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowRevision {
    /// The article's id.
    pub article: String,
    /// The revision's number, from 1.
    pub number: u32,
}

impl Command for ShowRevision {
    const NAME: &'static str = "revision";
    const WHO: Who = Who::Staff;
    type Output = RevisionView;
}

impl Ask for ShowRevision {
    async fn run(self, tx: &mut Tx<'_>) -> Result<RevisionView> {
        revision_view(tx, &self.article, self.number).await
    }
}

/// The working draft's content, if its version is the one that was on the screen.
pub(crate) fn draft_content(record: &Record, version: u32) -> Result<Content> {
    if record.draft.version != version {
        let (shown, current) = (version.to_string(), record.draft.version.to_string());
        return Err(Refusal::TextChanged { shown, current });
    }
    parse_draft(&record.draft)
}

/// Cuts a revision from this content and answers its number; identical text keeps the current one (L2).
pub(crate) async fn cut(
    tx: &mut Tx<'_>,
    record: &Record,
    content: &Content,
    reason: CutReason,
) -> Result<u32> {
    let hash = content.hash().as_str().to_string();
    let number = match record.current() {
        Some(current) if current.hash == hash => return Ok(current.number),
        Some(current) => current.number + 1,
        None => 1,
    };
    let (person, at) = (tx.by()?.id.clone(), tx.now);
    let row = RevisionRow {
        number,
        hash,
        reason: name_of(reason),
        person,
        at,
    };
    tx.store
        .add_revision(&record.article.id, &row, &stored(content)?)
        .await?;
    Ok(number)
}

/// A revision and its text, checked against its hash.
pub(crate) async fn whole_revision(
    tx: &mut Tx<'_>,
    article: &str,
    number: u32,
) -> Result<(RevisionRow, Content)> {
    let content = parse_content(&tx.store.revision_content(article, number).await?)?;
    let mut rows = tx.store.revisions(article).await?.into_iter();
    let row = rows.find(|row| row.number == number);
    let row = row.ok_or_else(|| Refusal::NotFound {
        what: "revision".into(),
        id: number.to_string(),
    })?;
    if content.hash().as_str() != row.hash {
        return Err(damaged(number));
    }
    Ok((row, content))
}

/// A revision as the screens show it.
pub(crate) async fn revision_view(
    tx: &mut Tx<'_>,
    article: &str,
    number: u32,
) -> Result<RevisionView> {
    let (row, content) = whole_revision(tx, article, number).await?;
    Ok(RevisionView {
        number,
        hash: row.hash,
        content: content.to_json(),
        reason: named(&row.reason).ok_or_else(|| damaged(number))?,
        by: tx.staff.named(&row.person),
        at: row.at,
    })
}

fn damaged(number: u32) -> Refusal {
    Refusal::RecordDamaged {
        what: "revision".into(),
        id: number.to_string(),
    }
}
