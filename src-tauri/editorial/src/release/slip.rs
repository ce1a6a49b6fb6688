//! 发稿审核单: what stands on the article's slip, and its pages.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_document::{Content, Origin};
use sanshen_signoff::spoken::root_hex;
use sanshen_typeset::{self as print, Slip, typeset_slip};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::approval::Approval;
use super::slip_rows::{Rows, exported_files, minute, rows};
use crate::articles::{article_no, parse_content};
use crate::commands::{Ask, Command, Who};
use crate::ledger::tree;
use crate::pages::{fonts, not_printed, title_for_name};
use crate::people::view::words_of;
use crate::refusal::{Refusal, Result};
use crate::review::{Record, Standing};
use crate::store::RevisionRow;
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::Stage;

/// Characters of a hash that people compare by eye.
const SHORT: usize = 8;

/// The article's slip as it stands now, typeset. Nothing is recorded.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintSlip {
    /// The article's id.
    pub article: String,
}

/// A typeset slip.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SlipView {
    /// The suggested file name, `….pdf`.
    pub file_name: String,
    /// Each page as an SVG picture.
    pub pages: Vec<String>,
    /// The PDF's bytes, base64.
    pub pdf: String,
}

impl Command for PrintSlip {
    const NAME: &'static str = "slip";
    const WHO: Who = Who::Staff;
    type Output = SlipView;
}

impl Ask for PrintSlip {
    async fn run(self, tx: &mut Tx<'_>) -> Result<SlipView> {
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let current = record.current().cloned().ok_or(Refusal::NotSubmitted {})?;
        let text = tx.store.revision_content(&self.article, current.number);
        let content = parse_content(&text.await?)?;
        let file_name = format!(
            "{}-审核单-{}.pdf",
            article_no(&record.article),
            title_for_name(&content.title)
        );
        let slip = slip(tx, &record, &current, &content).await?;
        let typeset = typeset_slip(&slip, &fonts(tx)?).map_err(not_printed)?;
        Ok(SlipView {
            file_name,
            pages: typeset.pages,
            pdf: STANDARD.encode(typeset.pdf),
        })
    }
}

async fn slip(
    tx: &mut Tx<'_>,
    record: &Record,
    current: &RevisionRow,
    content: &Content,
) -> Result<Slip> {
    let standing = Standing::of(record);
    let approved = match standing.stage {
        Stage::Approved | Stage::Released | Stage::Exported => {
            match Approval::of(tx, record).await {
                Ok(_) => true,
                Err(Refusal::NotApproved { .. } | Refusal::RecordDamaged { .. }) => false,
                Err(other) => return Err(other),
            }
        }
        _ => false,
    };
    let Rows { rows, release } = rows(tx, record, &standing).await?;
    let sections = tx.store.sections().await?;
    let section = sections
        .iter()
        .find(|section| section.id == content.section);
    let ledger = ledger(tx, record).await?;
    let number = article_no(&record.article);
    let root = tx.staff.roster().root().to_string();
    let root = print::Root {
        words: words_of(&root).join(" "),
        fingerprint: root_hex(&root).unwrap_or_default(),
    };
    let submitted = record.last_event("article.submitted");
    Ok(Slip {
        newsroom: tx.store.newsroom().await?.name,
        heading: "发稿审核单".into(),
        kicker: some(&content.kicker),
        title: content.title.clone(),
        subtitle: some(&content.subtitle),
        section: section.map_or_else(String::new, |section| section.name.clone()),
        origin: origin(content),
        writer: tx.staff.named(&record.article.writer).name,
        department: None,
        contributors: content.contributors.iter().map(contributor).collect(),
        summary: content.summary.clone(),
        keywords: content.keywords.join("、"),
        words: format!("{}字", content.count().words),
        ai_declaration: ai_declaration(content).into(),
        submitted_at: submitted.map_or_else(String::new, |event| minute(event.at)),
        urgent: record.urgent(),
        deadline: None,
        revision: format!("第{}稿", current.number),
        short_hash: short(&current.hash),
        status: status(standing.stage, approved).into(),
        approved,
        rows,
        exported: exported_files(record),
        release: release.filter(|_| approved),
        remarks: String::new(),
        content_hash: current.hash.clone(),
        qr_text: qr_text(&number, &current.hash, &ledger, &root),
        article_no: number,
        root,
        ledger,
        printed_at: local(tx.now),
    })
}

/// The ledger's head just after the article's last event, which its bundle can prove.
async fn ledger(tx: &mut Tx<'_>, record: &Record) -> Result<print::Ledger> {
    let last = record.events.last();
    let size = last.map_or(0, |event| event.seq.unsigned_abs());
    let head = tree(tx).await?.head(size);
    let head = head.ok_or_else(|| Refusal::RecordDamaged {
        what: "event".into(),
        id: size.to_string(),
    })?;
    Ok(print::Ledger {
        number: size.to_string(),
        hash: head.root.to_string(),
    })
}

fn qr_text(number: &str, hash: &str, ledger: &print::Ledger, root: &print::Root) -> String {
    format!(
        "SANSHEN1\nno={number}\ncontent={hash}\nledger={}:{}\nroot={}\n",
        ledger.number, ledger.hash, root.fingerprint
    )
}

fn status(stage: Stage, approved: bool) -> &'static str {
    match (stage, approved) {
        (Stage::Approved, true) => "三审通过，待签发",
        (Stage::Released, true) => "三审通过，已签发",
        (Stage::Exported, true) => "三审通过，已签发，已导出",
        (Stage::Returned, _) => "已退回修改，未完成三审：不得作为审定稿使用",
        (Stage::Held, _) => "待用，未完成三审：不得作为审定稿使用",
        (Stage::Rejected, _) => "退稿，不予采用",
        (Stage::Spiked, _) => "已毙，不予采用",
        (Stage::Approved | Stage::Released | Stage::Exported, false) => {
            "签字记录核对不符：不得作为审定稿使用"
        }
        (Stage::Draft | Stage::InReview, _) => "审核中，未完成三审：不得作为审定稿使用",
    }
}

fn origin(content: &Content) -> print::Origin {
    print::Origin {
        kind: match content.origin {
            Origin::Own => "原创".into(),
            Origin::Reprint => "转载".into(),
        },
        source_outlet: some(&content.source_outlet),
        origin_unit: some(&content.origin_unit),
        original_url: some(&content.original_url),
        original_date: some(&content.original_date),
    }
}

fn contributor(contributor: &sanshen_document::Contributor) -> print::Contributor {
    print::Contributor {
        role: contributor.role.clone(),
        names: contributor.names.join("、"),
    }
}

fn ai_declaration(content: &Content) -> &'static str {
    match content.ai_declared {
        true => "含人工智能生成内容，已声明",
        false => "未声明使用人工智能生成内容",
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_string())
}

pub(super) fn short(hash: &str) -> String {
    hash.chars().take(SHORT).collect()
}
