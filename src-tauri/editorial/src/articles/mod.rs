//! Articles: drafts, saves, revisions, imports.

mod blank;
mod create;
mod revise;
mod show;
mod timeline;
pub mod view;

pub use blank::BlankContent;
pub use create::CreateArticle;
pub(crate) use create::begin;
pub use revise::ShowRevision;
pub(crate) use revise::{cut, draft_content, revision_view, whole_revision};
pub use show::ShowArticle;
pub(crate) use show::{count_view, hidden_view};
pub use timeline::Timeline;

use sanshen_document::{Content, Fault, MAX_BYTES, Problem};
use serde_json::Value;

use crate::refusal::{Refusal, Result};
use crate::store::{ArticleRecord, SaveRow};

/// 稿件编号: the year and a number within it, such as 2026-0012.
pub(crate) fn article_no(article: &ArticleRecord) -> String {
    number_of(article.year, article.number)
}

/// The shown form of a year and a number.
pub(crate) fn number_of(year: i32, number: u32) -> String {
    format!("{year}-{number:04}")
}

/// The form in which the store keeps a content; one too large to be read again is refused.
pub(crate) fn stored(content: &Content) -> Result<String> {
    let stored = content.to_json().to_string();
    if stored.len() <= MAX_BYTES {
        return Ok(stored);
    }
    Err(invalid(Fault {
        path: String::new(),
        problem: Problem::TooLarge { limit: MAX_BYTES },
    }))
}

/// The content in a JSON value from outside, or what is wrong with it and where.
pub(crate) fn read_content(value: &Value) -> Result<Content> {
    Content::from_json(value).map_err(invalid)
}

/// A fault with the code of its problem.
fn invalid(fault: Fault) -> Refusal {
    let told = serde_json::to_value(&fault.problem).unwrap_or_default();
    Refusal::DocumentInvalid {
        path: fault.path,
        problem: told["problem"].as_str().unwrap_or("").to_string(),
    }
}

/// The content that the store keeps; anything else there is damage.
pub(crate) fn parse_content(stored: &str) -> Result<Content> {
    Content::from_json_bytes(stored.as_bytes()).map_err(|fault| Refusal::RecordDamaged {
        what: "content".into(),
        id: fault.path,
    })
}

/// The working draft's content; anything else than what was saved there is damage.
pub(crate) fn parse_draft(draft: &SaveRow) -> Result<Content> {
    let content = parse_content(&draft.content)?;
    if content.hash().as_str() == draft.hash {
        return Ok(content);
    }
    let id = draft.version.to_string();
    Err(Refusal::RecordDamaged {
        what: "save".into(),
        id,
    })
}
