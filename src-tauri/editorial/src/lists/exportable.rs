//! The articles that can leave together.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::period::period;
use crate::articles::number_of;
use crate::commands::{Ask, Command, Who};
use crate::refusal::Result;
use crate::tx::Tx;
use crate::words::{Stage, named};

/// The most articles of one batch.
const MOST: u32 = 2_000;

/// Released articles of a section and a time, the earliest release first; at most 2,000.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Exportable {
    /// Only this section's id.
    pub section: Option<String>,
    /// Released on this day, `YYYY-MM-DD`, or later.
    pub from: Option<String>,
    /// Released on this day or earlier.
    pub to: Option<String>,
}

/// An article that can leave.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExportableView {
    /// The article's id.
    pub article: String,
    /// 稿件编号.
    pub article_no: String,
    /// Its title.
    pub title: String,
    /// Released, or exported before.
    pub stage: Stage,
    /// When it was released last, milliseconds UTC.
    #[ts(type = "number")]
    pub released_at: i64,
}

impl Command for Exportable {
    const NAME: &'static str = "exportable";
    const WHO: Who = Who::Staff;
    type Output = Vec<ExportableView>;
}

impl Ask for Exportable {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ExportableView>> {
        let (from, until) = period(self.from.as_deref(), self.to.as_deref())?;
        let section = self.section.as_deref().unwrap_or("");
        let rows = tx.store.exportable(section, from, until, MOST).await?;
        let view = |row: crate::store::ExportableRow| ExportableView {
            article_no: number_of(row.year, row.number),
            article: row.article,
            title: row.title,
            stage: named(&row.stage).unwrap_or(Stage::Released),
            released_at: row.released_at,
        };
        Ok(rows.into_iter().map(view).collect())
    }
}
