//! Beginning an article, blank or from an imported file.

use serde::Deserialize;
use serde_json::{Value, json};
use ts_rs::TS;

use super::import::ImportRecord;
use super::view::DraftSaved;
use super::{number_of, read_content};
use crate::commands::{Act, Command, Who};
use crate::drafts::first_save;
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::store::ArticleRecord;
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::Role;
use chrono::Datelike;

/// The longest import report that is kept for good, in bytes.
const LARGEST_REPORT: usize = 1 << 20;

/// Begins an article with its first save; the person is its writer from now on.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateArticle {
    /// The first content; may be empty.
    #[ts(type = "Content")]
    pub content: Value,
    /// What the import recognised and could not place, when it came from a file.
    pub imported: Option<ImportRecord>,
}

impl Command for CreateArticle {
    const NAME: &'static str = "create_article";
    const WHO: Who = Who::Holder(Role::Writer);
    type Output = DraftSaved;
}

impl Act for CreateArticle {
    async fn run(self, tx: &mut Tx<'_>) -> Result<DraftSaved> {
        let content = read_content(&self.content)?;
        let year = local(tx.now).year();
        let article = ArticleRecord {
            id: tx.fresh_id(),
            year,
            number: tx.store.last_article_number(year).await? + 1,
            writer: tx.by()?.id.clone(),
            created_at: tx.now,
        };
        tx.store.add_article(&article).await?;
        let number = number_of(article.year, article.number);
        tx.record(
            Some(&article.id),
            "article.created",
            json!({ "number": number }),
        )
        .await?;
        if let Some(record) = &self.imported {
            let details = serde_json::to_value(record).map_err(|fault| Refusal::BadInput {
                path: "imported".into(),
                problem: fault.to_string(),
            })?;
            if details.to_string().len() > LARGEST_REPORT {
                return Err(Refusal::BadInput {
                    path: "imported".into(),
                    problem: "too_large".into(),
                });
            }
            tx.record(Some(&article.id), "article.imported", details)
                .await?;
        }
        tx.touch(Changed::Article(article.id.clone()));
        first_save(tx, &article, &content).await
    }
}
