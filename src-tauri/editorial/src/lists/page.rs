//! The list of articles, newest first, a page at a time.

use serde::Deserialize;
use ts_rs::TS;

use crate::articles::number_of;
use crate::articles::view::{ArticlePage, ArticleRow};
use crate::commands::{Ask, Command, Who};
use crate::people::staff::Staff;
use crate::refusal::{Refusal, Result};
use crate::store::{ListQuery, SectionRow, ShelfRow};
use crate::tx::Tx;
use crate::words::{Stage, name_of, named};

const LONGEST_PAGE: u32 = 200;
/// Counting stops here: "more than 1,000" says enough.
const COUNTED: u32 = 1_000;

/// One page of the articles that fit.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListArticles {
    /// Only this stage.
    pub stage: Option<Stage>,
    /// Only this section's id.
    pub section: Option<String>,
    /// Only titles that contain this.
    pub title: String,
    /// Only what the person wrote.
    pub mine: bool,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows, 1 to 200.
    pub limit: u32,
}

impl Command for ListArticles {
    const NAME: &'static str = "articles";
    const WHO: Who = Who::Staff;
    type Output = ArticlePage;
}

impl Ask for ListArticles {
    async fn run(self, tx: &mut Tx<'_>) -> Result<ArticlePage> {
        let (before_at, before_article) = cursor(self.after.as_deref())?;
        let limit = self.limit.clamp(1, LONGEST_PAGE);
        let stage = self.stage.map(name_of).unwrap_or_default();
        let writer = if self.mine {
            tx.by()?.id.clone()
        } else {
            String::new()
        };
        let query = ListQuery {
            before_at,
            before_article: &before_article,
            limit: limit + 1,
            stage: &stage,
            section: self.section.as_deref().unwrap_or(""),
            writer: &writer,
            title: self.title.trim(),
        };
        let mut rows = tx.store.shelf(&query).await?;
        let more = rows.len() > limit as usize;
        // A first page that is also the last has counted itself.
        let counted = match more || self.after.is_some() {
            true => tx.store.count_shelf(&query, COUNTED + 1).await?,
            false => u32::try_from(rows.len()).unwrap_or(u32::MAX),
        };
        rows.truncate(limit as usize);
        let last = rows.last().filter(|_| more);
        let next = last.map(|row| format!("{}.{}", row.updated_at, row.article));
        let sections = tx.store.sections().await?;
        let items = rows
            .into_iter()
            .map(|row| article_row(row, &sections, &tx.staff))
            .collect();
        Ok(ArticlePage {
            items,
            next,
            total: (counted <= COUNTED).then_some(counted),
        })
    }
}

/// A row as the screens show it.
pub(crate) fn article_row(row: ShelfRow, sections: &[SectionRow], staff: &Staff) -> ArticleRow {
    let section = sections.iter().find(|section| section.id == row.section);
    ArticleRow {
        article_no: number_of(row.year, row.number),
        id: row.article,
        title: row.title,
        section_name: section
            .map(|section| section.name.clone())
            .unwrap_or_default(),
        section: row.section,
        stage: named(&row.stage).unwrap_or(Stage::Draft),
        open_steps: row
            .open_steps
            .split('、')
            .filter(|name| !name.is_empty())
            .map(str::to_string)
            .collect(),
        writer: staff.named(&row.writer),
        urgent: row.urgent,
        words: row.words,
        updated_at: row.updated_at,
    }
}

fn cursor(after: Option<&str>) -> Result<(i64, String)> {
    let Some(after) = after else {
        return Ok((i64::MAX, String::new()));
    };
    let bad = || Refusal::BadInput {
        path: "after".into(),
        problem: "cursor".into(),
    };
    let (at, article) = after.split_once('.').ok_or_else(bad)?;
    Ok((at.parse().map_err(|_| bad())?, article.to_string()))
}
