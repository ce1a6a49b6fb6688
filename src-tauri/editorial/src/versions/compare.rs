//! Two texts of an article compared.

use sanshen_document::compare::{Comparison, compare};
use sanshen_formats::comparison::{Side, comparison_page};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::text::{Text, TextRef, text};
use crate::articles::article_no;
use crate::commands::{Ask, Command, Who};
use crate::refusal::Result;
use crate::surroundings::local;
use crate::tx::Tx;

/// What differs between two texts of an article.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// The article's id.
    pub article: String,
    /// The earlier text.
    pub from: TextRef,
    /// The later text.
    pub to: TextRef,
}

/// The same as a page that can be kept, sent and printed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ComparisonPage {
    /// The article's id.
    pub article: String,
    /// The earlier text.
    pub from: TextRef,
    /// The later text.
    pub to: TextRef,
}

/// A page to be written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparisonFile {
    /// The suggested file name.
    pub file_name: String,
    /// The page, HTML without script; write it as UTF-8.
    pub text: String,
}

impl Command for Compare {
    const NAME: &'static str = "compare";
    const WHO: Who = Who::Staff;
    type Output = Comparison;
}

impl Command for ComparisonPage {
    const NAME: &'static str = "comparison_page";
    const WHO: Who = Who::Staff;
    type Output = ComparisonFile;
}

impl Ask for Compare {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Comparison> {
        let from = text(tx, &self.article, &self.from).await?;
        let to = text(tx, &self.article, &self.to).await?;
        Ok(compare(&from.content, &to.content))
    }
}

impl Ask for ComparisonPage {
    async fn run(self, tx: &mut Tx<'_>) -> Result<ComparisonFile> {
        let from = text(tx, &self.article, &self.from).await?;
        let to = text(tx, &self.article, &self.to).await?;
        let number = article_no(&tx.store.article(&self.article).await?);
        let mut comparison = compare(&from.content, &to.content);
        name_sections(tx, &mut comparison).await?;
        let sides = [side(tx, &self.from, &from), side(tx, &self.to, &to)];
        let title = format!("{number} {}", to.content.title);
        Ok(ComparisonFile {
            file_name: format!("{number}.compare.html"),
            text: comparison_page(&comparison, &title, &sides[0], &sides[1]),
        })
    }
}

/// A content names its section by id; a page that is read elsewhere says its name.
async fn name_sections(tx: &mut Tx<'_>, comparison: &mut Comparison) -> Result<()> {
    let mut changes = comparison.fields.iter_mut();
    let Some(change) = changes.find(|change| change.field == "section") else {
        return Ok(());
    };
    let sections = tx.store.sections().await?;
    for piece in &mut change.pieces {
        if let Some(section) = sections.iter().find(|section| section.id == piece.text) {
            piece.text.clone_from(&section.name);
        }
    }
    Ok(())
}

/// What the page says of one side.
fn side(tx: &Tx<'_>, which: &TextRef, text: &Text) -> Side {
    Side {
        name: match which {
            TextRef::Draft => "工作稿".into(),
            TextRef::Base => "修改前".into(),
            TextRef::Version { version } => format!("第 {version} 次保存"),
            TextRef::Revision { number } => format!("第 {number} 稿"),
            TextRef::Aside { .. } => "另存的文字".into(),
        },
        by: tx.staff.named(&text.person).name,
        at: local(text.at).format("%Y-%m-%d %H:%M").to_string(),
    }
}
