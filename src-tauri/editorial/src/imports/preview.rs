//! What is shown of a file before anything is made of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::record::ImportRecord;
use crate::refusal::Named;

/// The most bytes of pictures that go into one preview; the others are shown once the article is there.
const MOST_SHOWN: usize = 8 << 20;

/// What was read, to be looked at first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportPreview {
    /// The content as recognised, as it reads with every suggestion accepted.
    #[ts(type = "Content")]
    pub content: Value,
    /// The same with every suggestion rejected; `None` when there are none.
    #[ts(type = "Content | null")]
    pub base: Option<Value>,
    /// What will be kept with the article.
    pub record: ImportRecord,
    /// False when the user should look whether the encoding was guessed right.
    pub sure_of_encoding: bool,
    /// Who suggested how many pieces, the busiest first.
    pub suggesters: Vec<Suggester>,
    /// How many comments will come with it, replies not counted.
    pub comments: u32,
    /// The pictures in small, as far as they are shown here.
    pub pictures: Vec<PreviewPicture>,
    /// How many pictures will come with it.
    pub picture_count: u32,
    /// Articles that were made of the very same file before.
    pub seen: Vec<SeenBefore>,
    /// The article of ours that the file says it is a copy of.
    pub copy_of: Option<CopyOf>,
}

/// Somebody whose changes are tracked in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Suggester {
    /// The name in the file.
    pub name: String,
    /// How many pieces.
    pub pieces: u32,
}

/// A picture of a file, made small.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PreviewPicture {
    /// SHA-256 of the whole picture, by which the content names it.
    pub sha256: String,
    /// Such as `image/jpeg`.
    pub mime: String,
    /// The small copy.
    pub base64: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// An article that was made of the same file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SeenBefore {
    /// The article's id.
    pub article: String,
    /// 稿件编号.
    pub article_no: String,
    /// Its title now.
    pub title: String,
    /// Who imported it.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}

/// What a file that we wrote says of itself.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyOf {
    /// The article's id; `None` when no article of this newsroom has that number.
    pub article: Option<String>,
    /// 稿件编号.
    pub article_no: String,
    /// The revision; 0 for a draft.
    pub revision: u32,
    /// The content hash, or the beginning of it.
    pub hash: String,
}

/// The small copies, up to what a preview bears.
pub(super) fn shown(pictures: &[crate::pictures::Taken]) -> Vec<PreviewPicture> {
    let mut left = MOST_SHOWN;
    let fits = pictures.iter().filter(|taken| {
        let fits = taken.copy.bytes.len() <= left;
        left -= if fits { taken.copy.bytes.len() } else { 0 };
        fits
    });
    fits.map(|taken| PreviewPicture {
        sha256: taken.picture.sha256.clone(),
        mime: taken.mime().to_string(),
        base64: STANDARD.encode(&taken.copy.bytes),
        width: taken.copy.width,
        height: taken.copy.height,
    })
    .collect()
}
