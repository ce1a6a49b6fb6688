//! The page as a fragment for the WeChat editor, its fields, and how far they are within the limits.
//!
//! The editor keeps what is pasted into it only in part: styles must stand in the elements themselves, classes, ids and
//! scripts are taken out, links to other sites are dropped, and so are pictures that it would have to fetch. What is
//! written here is what it keeps.

mod blocks;
mod draft;
mod inline;
mod limits;
mod pieces;
mod style;

use serde::Serialize;

use crate::printed::{PieceKind, Printed};
use crate::publish::status_line;
use draft::Draft;

pub use limits::{LimitCheck, LimitField};

/// A page for WeChat's drafts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Wechat {
    /// The fragment: inline styles only, pictures inside as `data:` addresses under `data-sanshen` with their SHA-256.
    pub html: String,
    /// 标题.
    pub title: String,
    /// 作者, all of them in one line.
    pub author: String,
    /// 摘要: the article's, or what WeChat takes without one, the first 54 characters of the text.
    pub digest: String,
    /// Every limit with what the page has, whether it is over it or not.
    pub checks: Vec<LimitCheck>,
    /// The pictures in their order, each as often as it is shown.
    pub pictures: Vec<WechatPicture>,
}

/// A picture of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct WechatPicture {
    /// The SHA-256 of its bytes, 64 hex digits.
    pub sha256: String,
    /// Its words for those who do not see it.
    pub alt: String,
    /// The line under it.
    pub caption: String,
    /// It is in the fragment. Otherwise it is missing, or of a kind that no page embeds, and named in its place.
    pub embedded: bool,
}

/// The page for WeChat. Links are written as their words with the address behind them, footnotes as 注 below the body.
///
/// A watermark is the first line and the last.
pub fn write(page: &Printed) -> Wechat {
    let mut draft = Draft::new(&page.page);
    let status = page.watermark.map(status_line);
    draft.open("section", style::PAGE);
    draft.status(status.as_deref());
    for piece in &page.pieces {
        match piece.kind {
            PieceKind::Body => draft.body(),
            _ => draft.piece(piece),
        }
    }
    draft.status(status.as_deref());
    draft.close("section");
    let content = page.page.content;
    let (title, author) = (content.title.clone(), content.byline.join("、"));
    let digest = limits::digest(content);
    Wechat {
        checks: limits::checks(&title, &author, &digest, &draft),
        html: draft.html,
        title,
        author,
        digest,
        pictures: draft.pictures,
    }
}
