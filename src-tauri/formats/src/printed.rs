//! A page as its channel's layout arranges it: what every writer of pages is given.

use sanshen_document::Align;

use crate::publish::Published;

/// A page ready to be written: the data, and the pieces in print order.
///
/// Writers are pure: the same page gives the same bytes.
#[derive(Clone)]
pub struct Printed<'a> {
    /// The content and everything known around it, for the body, for pictures and for data fields.
    pub page: Published<'a>,
    /// What is printed, from the top. [`PieceKind::Body`] is there exactly once.
    pub pieces: Vec<Piece>,
    /// Printed across every page, and said in the file's metadata: 未经三审. `None` for an approved text.
    pub watermark: Option<&'a str>,
}

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is, which tells a writer how it looks.
    pub kind: PieceKind,
    /// Its lines, all plain text and none empty; the body and pieces of it have none.
    pub lines: Vec<String>,
    /// How its lines are set.
    pub align: Align,
    /// The address that [`PieceKind::Original`] leads to, which stands in its line as it is.
    pub link: Option<String>,
}

/// What a piece of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PieceKind {
    /// 引题.
    Kicker,
    /// 标题.
    Title,
    /// 副题.
    Subtitle,
    /// The head line: 发布时间, 来源, 作者 and what else the channel wants there.
    Head,
    /// 摘要.
    Summary,
    /// What must be said: 人工智能声明, or words of the channel's own.
    Notice,
    /// 正文, with its footnotes after it.
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
