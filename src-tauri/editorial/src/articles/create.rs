//! Beginning an article.

use chrono::Datelike;
use serde::Deserialize;
use serde_json::{Value, json};
use ts_rs::TS;

use super::view::DraftSaved;
use super::{number_of, read_content};
use crate::commands::{Act, Command, Who};
use crate::drafts::first_save;
use crate::newsroom::Changed;
use crate::refusal::Result;
use crate::store::ArticleRecord;
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::Role;

/// Begins an article with its first save; the person is its writer from now on.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateArticle {
    /// The whole content, JSON form `sanshen.content.v1`; it may be empty.
    #[ts(type = "Content")]
    pub content: Value,
}

impl Command for CreateArticle {
    const NAME: &'static str = "create_article";
    const WHO: Who = Who::Holder(Role::Writer);
    type Output = DraftSaved;
}

impl Act for CreateArticle {
    async fn run(self, tx: &mut Tx<'_>) -> Result<DraftSaved> {
        let content = read_content(&self.content)?;
        let article = begin(tx).await?;
        first_save(tx, &article, &content).await
    }
}

/// An article with its number and no text yet; the person is its writer.
pub(crate) async fn begin(tx: &mut Tx<'_>) -> Result<ArticleRecord> {
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
    let details = json!({ "number": number });
    tx.record(Some(&article.id), "article.created", details)
        .await?;
    tx.touch(Changed::Article(article.id.clone()));
    Ok(article)
}
