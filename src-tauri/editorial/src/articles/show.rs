//! One article, whole, for one person.

use sanshen_document::{Content, Place};
use serde::Deserialize;
use ts_rs::TS;

use super::parse_draft;
use super::revise::revision_view;
use super::view::{
    ArticleView, CountView, DamagedDraft, DraftView, ExportView, HiddenCharacter, ReleaseView,
};
use crate::commands::{Ask, Command, Who};
use crate::drafts::{TrackedView, tracked_view};
use crate::lists::article_row;
use crate::refusal::{Refusal, Result};
use crate::review::{Desk, Record, Standing, round_view};
use crate::tx::Tx;
use crate::versions::last_whole;
use crate::words::{Format, named};

/// One article as the person may see it: text, review, and what is offered.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowArticle {
    /// The article's id.
    pub article: String,
}

impl Command for ShowArticle {
    const NAME: &'static str = "article";
    const WHO: Who = Who::Staff;
    type Output = ArticleView;
}

impl Ask for ShowArticle {
    async fn run(self, tx: &mut Tx<'_>) -> Result<ArticleView> {
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let (standing, person) = (Standing::of(&record), tx.by()?.clone());
        let (content, tracked, damaged) = draft_or_last_whole(tx, &record).await?;
        let sections = tx.store.sections().await?;
        let row = tx.store.shelf_row(&self.article).await?;
        let revision = match record.current() {
            Some(current) => Some(revision_view(tx, &self.article, current.number).await?),
            None => None,
        };
        let exports = exports(tx, &self.article).await?;
        let desk = Desk {
            record: &record,
            standing: &standing,
            staff: &tx.staff,
            person: &person,
        };
        let policy_now = sections
            .iter()
            .find(|section| section.id == content.section);
        let policy_now = policy_now.map(|section| section.policy_sha256.as_str());
        let (offered, refused) = desk.offers();
        let mut article = article_row(row, &sections, &tx.staff);
        // The lists are a view; here the record itself is at hand.
        article.stage = standing.stage;
        Ok(ArticleView {
            article,
            draft: DraftView {
                tracked,
                damaged,
                ..draft_view(tx, &record, &content)
            },
            revision,
            changed_since_revision: record.changed_since_revision(),
            round: record
                .round
                .as_ref()
                .map(|round| round_view(&desk, round, policy_now)),
            release: release_view(tx, &record),
            exports,
            offered,
            refused,
        })
    }
}

fn draft_view(tx: &Tx<'_>, record: &Record, content: &Content) -> DraftView {
    DraftView {
        version: record.draft.version,
        content: content.to_json(),
        hash: record.draft.hash.clone(),
        saved_at: record.draft.at,
        saved_by: tx.staff.named(&record.draft.person),
        count: count_view(content),
        hidden: hidden_view(content),
        tracked: None,
        damaged: None,
    }
}

/// The working draft's content with the suggestions in it. When what is stored is not what was saved: the last text of
/// the article that is whole, and what is wrong.
async fn draft_or_last_whole(
    tx: &mut Tx<'_>,
    record: &Record,
) -> Result<(Content, Option<TrackedView>, Option<DamagedDraft>)> {
    let read = match parse_draft(&record.draft) {
        Ok(content) => match tracked_view(tx, &record.draft).await {
            Ok(tracked) => Ok((content, tracked, None)),
            Err(refusal) => Err(refusal),
        },
        Err(refusal) => Err(refusal),
    };
    let refusal = match read {
        Err(refusal @ Refusal::RecordDamaged { .. }) => refusal,
        read => return read,
    };
    match last_whole(tx, &record.article.id).await? {
        Some((shown, text)) => {
            let damaged = DamagedDraft {
                version: record.draft.version,
                shown,
                at: text.at,
            };
            Ok((text.content, None, Some(damaged)))
        }
        None => Err(refusal),
    }
}

fn release_view(tx: &Tx<'_>, record: &Record) -> Option<ReleaseView> {
    let release = record.releases.last()?;
    Some(ReleaseView {
        by: tx.staff.named(&release.said.person),
        at: release.at,
        revision: u32::try_from(release.said.revision).unwrap_or(u32::MAX),
        content_sha256: release.hash.clone(),
        valid: release.valid,
    })
}

async fn exports(tx: &mut Tx<'_>, article: &str) -> Result<Vec<ExportView>> {
    let rows = tx.store.exports(article).await?;
    let view = |row: crate::store::ExportRow| ExportView {
        format: named(&row.format).unwrap_or(Format::Text),
        file_name: row.file_name,
        sha256: row.sha256,
        by: tx.staff.named(&row.person),
        at: row.at,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// The length of a content as Word counts it.
pub(crate) fn count_view(content: &Content) -> CountView {
    let count = content.count();
    CountView {
        words: count.words,
        characters: count.characters,
        characters_with_spaces: count.characters_with_spaces,
        paragraphs: count.paragraphs,
    }
}

/// The characters of a content that nobody would see.
pub(crate) fn hidden_view(content: &Content) -> Vec<HiddenCharacter> {
    let view = |hidden: sanshen_document::Hidden| HiddenCharacter {
        place: match hidden.place {
            Place::Field { path } => path,
            Place::Text { id } | Place::Figure { id, .. } => id,
        },
        offset: u32::try_from(hidden.offset).unwrap_or(u32::MAX),
        code_point: format!("U+{:04X}", hidden.code_point),
    };
    content.hidden().into_iter().map(view).collect()
}
