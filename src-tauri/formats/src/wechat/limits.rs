//! What WeChat's draft interface takes, and what a page has.

use sanshen_document::Content;
use serde::Serialize;

use super::draft::Draft;

/// How many characters of the text WeChat takes for a digest when it is given none.
const DIGEST_OF_TEXT: usize = 54;
/// The most characters of a title, an author and a digest.
const TITLE: u32 = 32;
const AUTHOR: u32 = 16;
const DIGEST: u32 = 128;
/// Fewer than 20,000 characters.
const CONTENT: u32 = 19_999;
/// Less than 1 MB, taken for a million bytes, the stricter reading.
const CONTENT_BYTES: u32 = 999_999;

/// One limit, and what the page has of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct LimitCheck {
    /// Of what.
    pub field: LimitField,
    /// How much the page has.
    pub has: u32,
    /// The most that is taken.
    pub most: u32,
}

/// What a limit is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LimitField {
    /// Characters of the title.
    Title,
    /// Characters of the author.
    Author,
    /// Characters of the digest.
    Digest,
    /// Characters of the fragment, its markup counted, the data of its pictures not: they are uploaded by themselves.
    Content,
    /// Bytes of the fragment in UTF-8, counted alike.
    ContentBytes,
}

impl LimitCheck {
    /// By how much the page is over the limit; 0 when it is within.
    pub fn over(&self) -> u32 {
        self.has.saturating_sub(self.most)
    }
}

/// Every limit, in the order of the fields.
pub(super) fn checks(title: &str, author: &str, digest: &str, draft: &Draft) -> Vec<LimitCheck> {
    let characters = |text: &str| text.chars().count();
    let all = [
        (LimitField::Title, characters(title), TITLE),
        (LimitField::Author, characters(author), AUTHOR),
        (LimitField::Digest, characters(digest), DIGEST),
        (
            LimitField::Content,
            characters(&draft.html) - draft.data,
            CONTENT,
        ),
        (
            LimitField::ContentBytes,
            draft.html.len() - draft.data,
            CONTENT_BYTES,
        ),
    ];
    let check = |(field, has, most)| LimitCheck {
        field,
        has: u32::try_from(has).unwrap_or(u32::MAX),
        most,
    };
    all.into_iter().map(check).collect()
}

/// The article's summary, or the beginning of its text.
pub(super) fn digest(content: &Content) -> String {
    if !content.summary.is_empty() {
        return content.summary.clone();
    }
    let text = content.body.text();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(DIGEST_OF_TEXT).collect()
}
