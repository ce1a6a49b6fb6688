//! The model of a text as JSON, out and in again: everything that is hashed, and what it was published with.

mod read;

use serde::Serialize;
use serde_json::Value;

use crate::publish::{CreditLine, Published};

pub use read::{JsonFault, MAX_BYTES, read};

/// Name and version of the file's form.
pub const FORMAT: &str = "sanshen.article.v1";

/// A written article. The order of the fields is the order in the file.
#[derive(Serialize)]
struct Article<'a> {
    format: &'static str,
    article_no: &'a str,
    revision: u32,
    sha256: &'a str,
    published_at: &'a str,
    released_at: &'a str,
    site: &'a str,
    section: &'a str,
    disclaimer: Option<&'a str>,
    credits: &'a [CreditLine],
    content: Value,
}

/// The article as pretty-printed JSON with a line end: the content in the form that is hashed, and beside it number,
/// revision, hash and what is printed around it. Pictures are named by their hash and not inside.
pub fn write(page: &Published) -> String {
    let mut content = page.content.to_json();
    // What order an object keeps depends on which crates are built together.
    content.sort_all_objects();
    let article = Article {
        format: FORMAT,
        article_no: page.article_no,
        revision: page.revision,
        sha256: page.hash,
        published_at: page.published_at,
        released_at: page.released_at,
        site: page.site,
        section: page.section,
        disclaimer: page.disclaimer,
        credits: page.credits,
        content,
    };
    // Strings, numbers and lists of them: nothing that JSON cannot say.
    serde_json::to_string_pretty(&article).unwrap_or_default() + "\n"
}
