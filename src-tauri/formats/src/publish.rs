//! What the writers are given: an approved content and everything printed around it.

use std::sync::Arc;

use sanshen_document::{Block, Content, Disclaimer, Inline, Origin, Row};
use serde::{Deserialize, Serialize};

/// One page to be written. Writers are pure: the same page gives the same bytes.
#[derive(Clone, Copy)]
pub struct Published<'a> {
    /// The approved content.
    pub content: &'a Content,
    /// 稿件编号.
    pub article_no: &'a str,
    /// The number of the revision that was approved.
    pub revision: u32,
    /// The content hash, 64 hex digits.
    pub hash: &'a str,
    /// When our page appears: `YYYY-MM-DD`, with a time of day or without.
    pub published_at: &'a str,
    /// The moment of the release in RFC 3339 with its offset, such as `2026-11-23T10:00:00+08:00`; for formats that
    /// want a moment. Of a reading copy the moment of the save.
    pub released_at: &'a str,
    /// Who reviewed and edited our page, in print order, for formats that carry data. What is printed comes from the
    /// channel's layout instead, which knows more of each ([`crate::layout::Extras`]).
    pub credits: &'a [CreditLine],
    /// The wording of the disclaimer, for formats that carry data ([`crate::layout::Layout::disclaimer`]); `None` for none.
    pub disclaimer: Option<&'a str>,
    /// The name of the site or account that publishes.
    pub site: &'a str,
    /// The section's name.
    pub section: &'a str,
    /// The bytes of a picture by the SHA-256 in its figure; `None` when there are none.
    pub media: &'a dyn Fn(&str) -> Option<Media>,
}

/// One printed credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditLine {
    /// The printed label, such as 二审.
    pub label: String,
    /// The names, in order.
    pub names: Vec<String>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// Such as `image/png`.
    pub mime: String,
    /// The file, shared: a page asks for it more than once.
    pub bytes: Arc<[u8]>,
}

impl Media {
    /// The ending of a file of this kind; `None` for anything but the pictures that every browser shows.
    pub(crate) fn ending(&self) -> Option<&'static str> {
        Some(match self.mime.as_str() {
            "image/png" => "png",
            "image/jpeg" => "jpg",
            "image/gif" => "gif",
            "image/webp" => "webp",
            "image/avif" => "avif",
            _ => return None,
        })
    }
}

/// What a page says of AI-made text (人工智能生成合成内容标识办法, 2025).
pub(crate) const AI_NOTICE: (&str, &str) = ("人工智能声明", "本文含有人工智能生成合成的内容");

/// What a page says of an AI-made picture.
pub(crate) const AI_PICTURE: &str = "人工智能生成";

impl<'a> Published<'a> {
    /// The date of the original, when the page is a reprint and it is known.
    pub(crate) fn original_date(&self) -> Option<&'a str> {
        let reprint = self.content.origin == Origin::Reprint;
        let date = self.content.original_date.as_str();
        (reprint && !date.is_empty()).then_some(date)
    }

    /// The first digits of the hash, enough to tell versions apart by eye.
    pub(crate) fn short_hash(&self) -> &'a str {
        self.hash.get(..8).unwrap_or(self.hash)
    }

    /// The picture, unless it is missing or of a kind that is not embedded.
    pub(crate) fn picture(&self, sha256: &str) -> Option<(Media, &'static str)> {
        let media = (self.media)(sha256)?;
        let ending = media.ending()?;
        Some((media, ending))
    }
}

/// The footnotes of a page in the order in which their numbers are printed.
#[derive(Debug, Default)]
pub(crate) struct Footnotes<'a> {
    /// Their contents; the first has number 1.
    pub contents: Vec<&'a [Inline]>,
}

impl<'a> Footnotes<'a> {
    /// Takes the next footnote and returns its number.
    pub(crate) fn number(&mut self, content: &'a [Inline]) -> usize {
        self.contents.push(content);
        self.contents.len()
    }
}

/// The word that stands for the origin in data fields.
pub(crate) fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::Own => "原创",
        Origin::Reprint => "转载",
    }
}

/// Whether an address may be written as a link: the schema's rule, asked again where it matters.
pub(crate) fn is_safe_link(address: &str) -> bool {
    let scheme = ["http://", "https://", "mailto:"].iter().any(|scheme| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    scheme && !address.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// A line around the address that its piece leads to: before it, and after it. `None` when the address is not in the line,
/// or is none that may be written as a link.
pub(crate) fn around_link<'p>(line: &'p str, link: Option<&str>) -> Option<(&'p str, &'p str)> {
    line.split_once(link.filter(|address| is_safe_link(address))?)
}

/// The line that stands first and last on a page that is not approved.
pub(crate) fn status_line(watermark: &str) -> String {
    format!("【{watermark}，仅供审阅】")
}

/// Whether a table is a plain grid under one row of headings: no spans, one paragraph in a cell.
pub(crate) fn is_plain_grid(rows: &[Row]) -> bool {
    let width = rows.first().map_or(0, |row| row.cells.len());
    let plain = |row: &Row, header: bool| {
        row.cells.len() == width
            && row.cells.iter().all(|cell| {
                let single = matches!(cell.blocks.as_slice(), [Block::Paragraph { .. }]);
                single && cell.header == header && (cell.colspan, cell.rowspan) == (1, 1)
            })
    };
    width > 0 && rows.iter().enumerate().all(|(at, row)| plain(row, at == 0))
}

/// The word that stands for the kind of disclaimer in data fields; `None` for none.
pub(crate) fn disclaimer_word(kind: Disclaimer) -> Option<&'static str> {
    Some(match kind {
        Disclaimer::None => return None,
        Disclaimer::ReprintForStudy => "reprint_for_study",
        Disclaimer::PartlyReprinted => "partly_reprinted",
        Disclaimer::OwnWorks => "own_works",
    })
}
