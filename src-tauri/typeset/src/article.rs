//! An article as it goes on paper: what a page of it is made of.

mod blocks;
mod body;
mod column;
mod data;
mod inline;
mod notes;
mod pictures;
mod pieces;
mod set;
mod shown;
mod table;

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use sanshen_document::{Align, Doc};
use serde::Serialize;

pub use set::typeset_article;

/// An article to be set, with everything printed around its text.
pub struct ArticlePage<'a> {
    /// For whom it is set.
    pub form: Form,
    /// What is printed, from the top. The text stands at [`PageKind::Body`].
    pub pieces: Vec<PagePiece>,
    /// 正文.
    pub body: &'a Doc,
    /// A picture by the SHA-256 in its figure; `None` when there is none, and then it is named in its place.
    ///
    /// Whoever gives one has looked at its measures: here it is decoded whole, four bytes a pixel, and kept
    /// until the file is written. A copy of 1,600 pixels is sharp enough on paper.
    pub pictures: &'a dyn Fn(&str) -> Option<Picture>,
    /// Stands at the head of every page: the office or the channel.
    pub header: String,
    /// 稿件编号.
    pub article_no: String,
    /// The number of the revision.
    pub revision: u32,
    /// The content hash, 64 hex digits.
    pub hash: String,
    /// The title in the file's properties.
    pub title: String,
    /// The authors in the file's properties.
    pub authors: Vec<String>,
    /// The file's date: the moment of the release, of a reading copy the moment of the save.
    pub released_at: DateTime<FixedOffset>,
    /// Printed across every page, and said in the file's properties: 未经三审. `None` for an approved text.
    pub watermark: Option<String>,
    /// How many pages are wanted as pictures as well, from the first.
    pub preview_pages: usize,
}

/// For whom an article is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// To read: an A4 page of 36 characters a line.
    Article,
    /// 校样, to correct on paper: A4 with a column of 20 characters, every line numbered, double leading
    /// and a wide margin for the pen; number, version and hash at the head of every page.
    Galley,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The media type. Set are `image/png`, `image/jpeg`, `image/gif` (its first frame) and `image/webp`.
    pub mime: String,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePiece {
    /// What it is, which tells how it looks.
    pub kind: PageKind,
    /// Its lines, all plain text; the body has none.
    pub lines: Vec<String>,
    /// How its lines are set.
    pub align: Align,
    /// The address that [`PageKind::Original`] leads to, which stands in its line as it is. Anything but
    /// http, https and mailto is printed without leading anywhere.
    pub link: Option<String>,
}

/// What a piece of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// 引题.
    Kicker,
    /// 标题.
    Title,
    /// 副题.
    Subtitle,
    /// The head line: 发布时间, 来源, 作者.
    Head,
    /// 摘要.
    Summary,
    /// What must be said: 人工智能声明, or words of the channel's own.
    Notice,
    /// 正文. Its footnotes stand at the foot of their pages.
    Body,
    /// 署名栏.
    Credits,
    /// 原文链接.
    Original,
    /// 免责声明.
    Disclaimer,
    /// 稿件编号, version and short hash, small at the end.
    Mark,
}
