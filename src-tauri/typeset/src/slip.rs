//! What stands on a review slip (稿签, 发稿审核单): every text ready to print.
//!
//! The fields are those of twelve offices' forms, with the version and the hash that none of them had.

use chrono::{DateTime, FixedOffset};
use serde::{Serialize, Serializer};

/// A review slip. An empty text prints as a blank to be seen, `None` prints no line at all.
#[derive(Clone, Debug, Serialize)]
pub struct Slip {
    /// The office.
    pub newsroom: String,
    /// The name of the form: 发稿审核单.
    pub heading: String,
    /// The article's number.
    pub article_no: String,
    /// 引题.
    pub kicker: Option<String>,
    /// 标题.
    pub title: String,
    /// 副题.
    pub subtitle: Option<String>,
    /// 栏目.
    pub section: String,
    /// Own work or a reprint, and from where.
    pub origin: Origin,
    /// 撰稿人.
    pub writer: String,
    /// 部门.
    pub department: Option<String>,
    /// Everybody else who took part, by what they did.
    pub contributors: Vec<Contributor>,
    /// 摘要.
    pub summary: String,
    /// 关键词, already joined.
    pub keywords: String,
    /// 字数, with its unit.
    pub words: String,
    /// What was declared on the use of machine-made text and pictures.
    pub ai_declaration: String,
    /// When it was submitted for review.
    pub submitted_at: String,
    /// Marked 加急.
    pub urgent: bool,
    /// When it has to be through.
    pub deadline: Option<String>,
    /// The revision that this slip speaks of: 第3稿.
    pub revision: String,
    /// The beginning of `content_hash`, as it stands in the rows.
    pub short_hash: String,
    /// One line: how far it has come.
    pub status: String,
    /// Whether all reviews stand; without it the slip carries a band that cannot be overlooked.
    pub approved: bool,
    /// Every review, proof, return, release and export, in order.
    pub rows: Vec<Row>,
    /// The files that were made of it.
    pub exported: Vec<ExportedFile>,
    /// 签发.
    pub release: Option<Release>,
    /// 备注.
    pub remarks: String,
    /// SHA-256 of the content in hex, printed in groups of four.
    pub content_hash: String,
    /// The founder's key.
    pub root: Root,
    /// How far the newsroom's ledger went when this was printed.
    pub ledger: Ledger,
    /// What the QR code says; at most 2,331 bytes.
    #[serde(skip)]
    pub qr_text: String,
    /// When this copy was printed; also the date of the PDF.
    #[serde(serialize_with = "minute")]
    pub printed_at: DateTime<FixedOffset>,
}

/// Where the text comes from; for own work all but `kind` may be empty.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Origin {
    /// 原创 or 转载.
    pub kind: String,
    /// 来源: whom it is taken from.
    pub source_outlet: Option<String>,
    /// 信息来源: the unit that produced it.
    pub origin_unit: Option<String>,
    /// 原文链接. Printed, never a link.
    pub original_url: Option<String>,
    /// 原文日期.
    pub original_date: Option<String>,
}

/// People under one label.
#[derive(Clone, Debug, Serialize)]
pub struct Contributor {
    /// 摄影, 编辑 and so on.
    pub role: String,
    /// Their names, already joined.
    pub names: String,
}

/// One step that somebody took.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// 一审, 一校, 保密审查, 签发, 导出.
    pub step: String,
    /// Who did it.
    pub person: String,
    /// For whom; printed 甲 代 乙.
    pub on_behalf_of: Option<String>,
    /// 同意, 退回撰稿人, 待用.
    pub outcome: String,
    /// What they wrote, of any length.
    pub opinion: String,
    /// When, to the minute: 2026-11-23 14:05.
    pub time: String,
    /// What they read: 第2稿.
    pub revision: String,
    /// The beginning of its hash.
    pub short_hash: String,
    /// The beginning of the fingerprint of the key that signed.
    pub key: String,
    /// 有效, or through what it fell: 已失效：第3稿由王芳修改.
    pub standing: String,
    /// How the row is drawn.
    pub mark: Mark,
}

/// How a row is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It counts.
    Stands,
    /// It counted once.
    Fallen,
    /// The article went back; its reason is the opinion.
    Returned,
    /// For the record: an export, a remark.
    Noted,
}

/// A file that was made of the article.
#[derive(Clone, Debug, Serialize)]
pub struct ExportedFile {
    /// Its name.
    pub name: String,
    /// Its format.
    pub format: String,
    /// The beginning of its hash.
    pub short_hash: String,
}

/// 签发.
#[derive(Clone, Debug, Serialize)]
pub struct Release {
    /// Who released it.
    pub by: String,
    /// When.
    pub at: String,
}

/// The key that the list of signers is rooted in.
#[derive(Clone, Debug, Serialize)]
pub struct Root {
    /// Its fingerprint in hex, printed in groups of four.
    pub fingerprint: String,
    /// The same as words to read aloud.
    pub words: String,
}

/// The head of the newsroom's ledger.
#[derive(Clone, Debug, Serialize)]
pub struct Ledger {
    /// The number of its last event.
    pub number: String,
    /// The hash of its last event in hex, printed in groups of four.
    pub hash: String,
}

fn minute<S: Serializer>(time: &DateTime<FixedOffset>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&time.format("%Y-%m-%d %H:%M"))
}
