//! The rows of a slip: every decision of every round, the releases and the exports, in the order of the chain.

use std::collections::BTreeMap;

use sanshen_signoff::statement::{Decision, Export, Outcome, Release, Statement};
use sanshen_typeset::{self as print, Mark, Row};

use super::export::PICTURE;
use super::slip::short;
use crate::refusal::{Refusal, Result};
use crate::review::{Record, Standing, millis};
use crate::sections::policy::{Policy, Step};
use crate::store::StatementRow;
use crate::surroundings::local;
use crate::tx::Tx;

/// Characters of a key's fingerprint that people compare by eye, after `SHA256:`.
const SHORT_KEY: usize = 8;

/// What stands beside a statement whose signature does not hold.
const NOT_VALID: &str = "无效：签字核对不符";

/// The rows, and the release that stands.
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    pub(super) release: Option<print::Release>,
}

/// What a decision of the running round is worth now.
struct Worth {
    standing: String,
    mark: Mark,
}

pub(super) async fn rows(tx: &mut Tx<'_>, record: &Record, standing: &Standing) -> Result<Rows> {
    let mut signed = tx.store.decisions(&record.article.id).await?;
    signed.extend(tx.store.releases(&record.article.id).await?);
    signed.extend(record.exports.iter().map(|export| export.row.clone()));
    signed.sort_by_key(|row| row.seq);
    let steps = step_names(tx, record).await?;
    let worths = worths(tx, record, standing);
    let rows = signed.iter().map(|row| {
        Ok(match parse(row)? {
            Statement::Decision(said) => {
                let resumed = resumed_after(record, row.seq);
                decision(tx, &said, &steps, worths.get(&row.id), resumed)
            }
            Statement::Release(said) => release(&said, &row.id, record),
            Statement::Export(said) => export(&said, &row.id, record),
            Statement::Roster(_) => return Err(damaged(row)),
        })
    });
    let current = record.current_hash();
    let stands = record
        .releases
        .iter()
        .rfind(|release| release.valid && release.hash == current);
    Ok(Rows {
        rows: rows.collect::<Result<_>>()?,
        release: stands.map(|release| print::Release {
            by: release.said.person_name.clone(),
            at: minute(release.at),
        }),
    })
}

/// The files of every export, the newest last.
pub(super) fn exported_files(record: &Record) -> Vec<print::ExportedFile> {
    let valid = record.exports.iter().filter(|export| export.valid);
    // A text names its pictures by their hashes: its own says theirs.
    let files = valid.flat_map(|export| &export.said.files);
    let files = files.filter(|file| file.format != PICTURE);
    let file = |file: &sanshen_signoff::statement::ExportedFile| print::ExportedFile {
        short_hash: short(&file.sha256.to_string()),
        format: format_name(&file.format).into(),
        name: file.name.clone(),
    };
    files.map(file).collect()
}

/// A time as slips print it, to the minute.
pub(super) fn minute(at: i64) -> String {
    local(at).format("%Y-%m-%d %H:%M").to_string()
}

fn resumed_after(record: &Record, seq: i64) -> bool {
    let mut events = record.events.iter();
    events.any(|event| event.kind == "article.resumed" && event.seq > seq)
}

fn parse(row: &StatementRow) -> Result<Statement> {
    Statement::parse(&row.statement).map_err(|_| damaged(row))
}

fn damaged(row: &StatementRow) -> Refusal {
    Refusal::RecordDamaged {
        what: "statement".into(),
        id: row.id.clone(),
    }
}

/// Shown names of steps, by round and step.
async fn step_names(
    tx: &mut Tx<'_>,
    record: &Record,
) -> Result<BTreeMap<(String, String), String>> {
    let mut names = BTreeMap::new();
    for round in tx.store.rounds(&record.article.id).await? {
        let policy = Policy::thaw(&round.policy_sha256, &round.policy)?;
        for Step { id, name, .. } in policy.steps {
            names.insert((round.id.clone(), id), name);
        }
    }
    Ok(names)
}

/// What each decision of the running round is worth, by its statement's hash.
fn worths(tx: &Tx<'_>, record: &Record, standing: &Standing) -> BTreeMap<String, Worth> {
    let mut worths = BTreeMap::new();
    for step in &standing.steps {
        if let Some(stands) = step.signoff {
            let worth = Worth {
                standing: "有效".into(),
                mark: Mark::Stands,
            };
            worths.insert(record.decisions[stands].id.clone(), worth);
        }
        if let Some(fell) = &step.fell {
            let by = tx.staff.named(&fell.by).name;
            let standing = match fell.through {
                Some(revision) => format!("已失效：第{revision}稿由{by}修改"),
                None => format!("已失效：{by}退回"),
            };
            let worth = Worth {
                standing,
                mark: Mark::Fallen,
            };
            worths.insert(record.decisions[fell.decision].id.clone(), worth);
        }
    }
    for decision in record.decisions.iter().filter(|decision| !decision.valid) {
        let worth = Worth {
            standing: NOT_VALID.into(),
            mark: Mark::Fallen,
        };
        worths.insert(decision.id.clone(), worth);
    }
    worths
}

fn decision(
    tx: &Tx<'_>,
    said: &Decision,
    steps: &BTreeMap<(String, String), String>,
    worth: Option<&Worth>,
    resumed: bool,
) -> Row {
    let step = |id: &str| {
        let known = steps.get(&(said.round.clone(), id.to_string()));
        known.cloned().unwrap_or_else(|| id.to_string())
    };
    let (outcome, mark, standing) = match said.decision {
        Outcome::Approve => ("同意".into(), Mark::Fallen, "已失效"),
        Outcome::ReturnForRevision if said.return_to == "writer" => {
            ("退回撰稿人".into(), Mark::Returned, "已退回")
        }
        Outcome::ReturnForRevision => (
            format!("退回{}", step(&said.return_to)),
            Mark::Returned,
            "已退回",
        ),
        Outcome::Hold if resumed => ("待用".into(), Mark::Returned, "已恢复"),
        Outcome::Hold => ("待用".into(), Mark::Returned, "留待使用"),
        Outcome::Reject => ("退稿".into(), Mark::Returned, "不予采用"),
        Outcome::Spike => ("毙稿".into(), Mark::Returned, "不予采用"),
    };
    let principal = said.on_behalf_of.as_str();
    Row {
        step: step(&said.step),
        person: said.person_name.clone(),
        on_behalf_of: (!principal.is_empty()).then(|| tx.staff.named(principal).name),
        outcome,
        opinion: said.opinion.clone(),
        time: time(&said.time),
        revision: format!("第{}稿", said.revision),
        short_hash: short(&said.content_sha256.to_string()),
        key: short_key(&said.key),
        standing: worth.map_or_else(|| standing.into(), |worth| worth.standing.clone()),
        mark: worth.map_or(mark, |worth| worth.mark),
    }
}

fn release(said: &Release, id: &str, record: &Record) -> Row {
    let valid = record
        .releases
        .iter()
        .any(|known| known.id == id && known.valid);
    let (standing, mark) = match valid {
        false => (NOT_VALID, Mark::Fallen),
        true if said.content_sha256.to_string() == record.current_hash() => ("有效", Mark::Stands),
        true => ("已失效", Mark::Fallen),
    };
    Row {
        step: "签发".into(),
        person: said.person_name.clone(),
        on_behalf_of: None,
        outcome: "签发".into(),
        opinion: String::new(),
        time: time(&said.time),
        revision: format!("第{}稿", said.revision),
        short_hash: short(&said.content_sha256.to_string()),
        key: short_key(&said.key),
        standing: standing.into(),
        mark,
    }
}

fn export(said: &Export, id: &str, record: &Record) -> Row {
    let valid = record
        .exports
        .iter()
        .any(|known| known.row.id == id && known.valid);
    let formats: Vec<&str> = said
        .files
        .iter()
        .map(|file| format_name(&file.format))
        .collect();
    Row {
        step: "导出".into(),
        person: said.person_name.clone(),
        on_behalf_of: None,
        outcome: "导出".into(),
        opinion: formats.join("、"),
        time: time(&said.time),
        revision: format!("第{}稿", said.revision),
        short_hash: short(&said.content_sha256.to_string()),
        key: short_key(&said.key),
        standing: if valid { "已记录" } else { NOT_VALID }.into(),
        mark: if valid { Mark::Noted } else { Mark::Fallen },
    }
}

fn format_name(format: &str) -> &str {
    match format {
        "text" => "文本",
        "html" => "网页",
        "markdown" => "Markdown",
        other => other,
    }
}

fn time(said: &str) -> String {
    millis(said).map_or_else(|| said.to_string(), minute)
}

fn short_key(fingerprint: &str) -> String {
    let digest = fingerprint.strip_prefix("SHA256:").unwrap_or(fingerprint);
    digest.chars().take(SHORT_KEY).collect()
}
