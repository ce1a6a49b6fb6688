//! The styles of a WeChat page. Short, since every element repeats its own and all of it counts.

/// Everything: for a phone, justified, dark grey on what WeChat gives.
pub(super) const PAGE: &str =
    "font-size:16px;line-height:1.75;color:#333;text-align:justify;overflow-wrap:break-word";
/// A paragraph.
pub(super) const PARAGRAPH: &str = "margin:0 0 1em";
/// A paragraph in a cell, an item or a small piece.
pub(super) const TIGHT: &str = "margin:0";
/// Behind a paragraph's own style, for its first-line indent.
pub(super) const INDENT: &str = ";text-indent:2em";

/// 小标题 of levels 2, 3 and 4.
pub(super) const HEADINGS: [&str; 3] = [
    "margin:1.6em 0 .8em;padding-left:.6em;border-left:4px solid #a8322a;font-size:18px;font-weight:bold;line-height:1.4",
    "margin:1.4em 0 .7em;font-size:17px;font-weight:bold;line-height:1.5;color:#a8322a",
    "margin:1.2em 0 .6em;font-weight:bold",
];
/// A centred 小标题 of level 2, which has no edge for a bar.
pub(super) const CENTERED: &str = "margin:1.6em 0 .8em;font-size:18px;font-weight:bold;line-height:1.4;color:#a8322a;text-align:center";
/// An address, which would else drive the line before it apart.
pub(super) const ADDRESS: &str = "word-break:break-all";
/// A quotation.
pub(super) const QUOTE: &str = "margin:0 0 1em;padding:.8em 1em .1em;border-left:3px solid #d8d4cc;background:#f7f6f3;color:#666";
/// A list.
pub(super) const LIST: &str = "margin:0 0 1em;padding-left:1.6em";
/// A list whose numbers are written out.
pub(super) const NUMBERED: &str = "margin:0 0 1em;padding-left:1em";
/// A table.
pub(super) const TABLE: &str = "width:100%;margin:0 0 1em;border-collapse:collapse;font-size:14px;line-height:1.6;text-align:left";
/// A cell.
pub(super) const CELL: &str = "padding:.4em .6em;border:1px solid #d8d4cc;vertical-align:top";
/// Behind a cell's own style, for a header cell.
pub(super) const HEADER: &str = ";background:#f3f1ec;font-weight:bold";
/// A picture with its words.
pub(super) const FIGURE: &str = "margin:1.4em 0;text-align:center";
/// The picture itself.
pub(super) const PICTURE: &str = "display:block;max-width:100%;height:auto;margin:0 auto";
/// The words under it.
pub(super) const CAPTION: &str =
    "margin:.5em 0 0;font-size:13px;line-height:1.6;color:#888;text-align:center";
/// What stands for a picture that is not there.
pub(super) const MISSING: &str =
    "margin:0;padding:2em 1em;border:1px dashed #ccc;color:#888;text-align:center";
/// A thematic break.
pub(super) const RULE: &str = "width:30%;margin:2em auto;border:0;border-top:1px solid #d8d4cc";
/// The footnotes.
pub(super) const NOTES: &str = "margin:2em 0 0;padding:1em 0 0;border-top:1px solid #e8e5de;font-size:13px;line-height:1.7;color:#888";

/// 引题 and 副题.
pub(super) const SIDE_TITLE: &str = "margin:.2em 0;font-size:15px;color:#888";
/// 标题, where the channel prints it in the text as well.
pub(super) const TITLE: &str =
    "margin:.4em 0;font-size:22px;line-height:1.4;font-weight:bold;color:#222";
/// The head line.
pub(super) const HEAD: &str = "margin:.6em 0 1.8em;font-size:14px;color:#888";
/// 摘要.
pub(super) const SUMMARY: &str =
    "margin:0 0 1.6em;padding:.8em 1em;background:#f7f6f3;font-size:15px;color:#666";
/// What must be said, and who made the page.
pub(super) const CREDITS: &str = "margin:1.4em 0 0;font-size:14px;line-height:1.8;color:#555";
/// Disclaimer and mark.
pub(super) const SMALL: &str = "margin:1em 0 0;font-size:13px;line-height:1.7;color:#888";
/// 原文链接 and its date.
pub(super) const ORIGINAL: &str =
    "margin:1em 0 0;font-size:13px;line-height:1.7;color:#888;word-break:break-all";
/// The line that says a page is not approved.
pub(super) const STATUS: &str = "margin:0 0 1em;font-weight:bold;color:#a8322a;text-align:center";
