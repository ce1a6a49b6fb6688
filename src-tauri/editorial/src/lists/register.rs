//! 台账: any list of articles as a file for the office.

use std::collections::BTreeMap;

use sanshen_formats::register::{Column, ColumnKind, Register, Value, csv, xlsx};
use sanshen_signoff::statement::{Outcome, Statement};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::period::period;
use crate::articles::number_of;
use crate::articles::view::FileBody;
use crate::commands::{Ask, Command, Who};
use crate::pages::{Written, file, unwritten};
use crate::refusal::{Refusal, Result};
use crate::review::millis;
use crate::sections::policy::REVIEWS;
use crate::store::{RegisterQuery, RegisterRow, SectionRow};
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::{RegisterForm, Stage, name_of, named, stage_name};

/// The most rows of a register: more is asked for by shorter periods.
const MOST: u32 = 10_000;

/// The columns: name and kind.
const COLUMNS: [(&str, ColumnKind); 16] = [
    ("稿件编号", ColumnKind::Text),
    ("标题", ColumnKind::Text),
    ("栏目", ColumnKind::Text),
    ("撰稿人", ColumnKind::Text),
    ("字数", ColumnKind::Number),
    ("建稿日期", ColumnKind::Date),
    ("状态", ColumnKind::Text),
    ("一审", ColumnKind::Text),
    ("一审时间", ColumnKind::Date),
    ("二审", ColumnKind::Text),
    ("二审时间", ColumnKind::Date),
    ("三审", ColumnKind::Text),
    ("三审时间", ColumnKind::Date),
    ("签发", ColumnKind::Text),
    ("签发时间", ColumnKind::Date),
    ("最近导出", ColumnKind::Date),
];

/// A list of articles as a file: who wrote each, who signed its last revision and when, when it left.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeRegister {
    /// Only this stage.
    pub stage: Option<Stage>,
    /// Only this section's id.
    pub section: Option<String>,
    /// Only titles that contain this.
    pub title: String,
    /// Only what the person wrote.
    pub mine: bool,
    /// Begun on this day, `YYYY-MM-DD`, or later.
    pub from: Option<String>,
    /// Begun on this day or earlier.
    pub to: Option<String>,
    /// The kind of file.
    pub form: RegisterForm,
}

/// A register, ready to be written to a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RegisterFile {
    /// The suggested file name.
    pub file_name: String,
    /// What it holds.
    pub body: FileBody,
    /// How many articles are in it.
    pub rows: u32,
    /// There are more than a register holds: ask for a shorter time.
    pub cut: bool,
}

impl Command for MakeRegister {
    const NAME: &'static str = "register";
    const WHO: Who = Who::Staff;
    type Output = RegisterFile;
}

impl Ask for MakeRegister {
    async fn run(self, tx: &mut Tx<'_>) -> Result<RegisterFile> {
        let (from, until) = period(self.from.as_deref(), self.to.as_deref())?;
        let writer = match self.mine {
            true => tx.by()?.id.clone(),
            false => String::new(),
        };
        let asked = RegisterQuery {
            stage: &self.stage.map(name_of).unwrap_or_default(),
            section: self.section.as_deref().unwrap_or(""),
            writer: &writer,
            title: self.title.trim(),
            from,
            until,
            limit: MOST + 1,
        };
        let mut articles = tx.store.registered(&asked).await?;
        let cut = articles.len() > MOST as usize;
        articles.truncate(MOST as usize);
        let sections = tx.store.sections().await?;
        let mut rows = Vec::with_capacity(articles.len());
        for article in &articles {
            rows.push(row(tx, article, &sections).await?);
        }
        let today = local(tx.now);
        let name = tx.store.newsroom().await?.name;
        let register = Register {
            title: format!("{name}稿件台账"),
            columns: COLUMNS
                .iter()
                .map(|(name, kind)| Column {
                    name: (*name).into(),
                    kind: *kind,
                })
                .collect(),
            rows,
        };
        let (ending, bytes) = match self.form {
            RegisterForm::Csv => ("csv", csv(&register)),
            RegisterForm::Xlsx => {
                let bytes = xlsx(&register, &today.to_rfc3339()).map_err(unwritten)?;
                ("xlsx", bytes)
            }
        };
        Ok(RegisterFile {
            file_name: format!("稿件台账-{}.{ending}", today.format("%Y%m%d")),
            rows: u32::try_from(articles.len()).unwrap_or(u32::MAX),
            body: file(&Written::Bytes(bytes)),
            cut,
        })
    }
}

async fn row(
    tx: &mut Tx<'_>,
    article: &RegisterRow,
    sections: &[SectionRow],
) -> Result<Vec<Value>> {
    let shelf = &article.shelf;
    let section = sections.iter().find(|section| section.id == shelf.section);
    let signed = signed(tx, &shelf.article).await?;
    let mut cells = vec![
        Value::Text(number_of(shelf.year, shelf.number)),
        Value::Text(shelf.title.clone()),
        Value::Text(
            section
                .map(|section| section.name.clone())
                .unwrap_or_default(),
        ),
        Value::Text(tx.staff.named(&shelf.writer).name),
        Value::Number(shelf.words.into()),
        Value::Date(local(article.created_at).format("%Y-%m-%d").to_string()),
        Value::Text(stage_name(named(&shelf.stage).unwrap_or(Stage::Draft)).into()),
    ];
    for step in REVIEWS.into_iter().chain([RELEASE]) {
        match signed.get(step) {
            Some((name, at)) => cells.extend([Value::Text(name.clone()), moment(*at)]),
            None => cells.extend([Value::Empty, Value::Empty]),
        }
    }
    let exports = tx.store.exports(&shelf.article).await?;
    let last = exports.iter().map(|export| export.at).max();
    cells.push(last.map_or(Value::Empty, moment));
    Ok(cells)
}

/// Where the release stands among the steps of a row.
const RELEASE: &str = "release";

/// Who signed the last revision at each step, and who released it: name and moment.
///
/// As the statements say it; whether they count is asked at release and at export, not in a list.
async fn signed(tx: &mut Tx<'_>, article: &str) -> Result<BTreeMap<String, (String, i64)>> {
    let revisions = tx.store.revisions(article).await?;
    let last = revisions.last().map(|revision| revision.hash.clone());
    let last = last.unwrap_or_default();
    let mut rows = tx.store.decisions(article).await?;
    rows.extend(tx.store.releases(article).await?);
    let mut signed = BTreeMap::new();
    for row in rows {
        let parsed = Statement::parse(&row.statement).map_err(|_| Refusal::RecordDamaged {
            what: "statement".into(),
            id: row.id,
        })?;
        match parsed {
            Statement::Decision(said) if said.content_sha256.to_string() == last => {
                let at = millis(&said.time).unwrap_or_default();
                match said.decision {
                    Outcome::Approve => signed.insert(said.step, (said.person_name, at)),
                    _ => signed.remove(&said.step),
                };
            }
            Statement::Release(said) if said.content_sha256.to_string() == last => {
                let at = millis(&said.time).unwrap_or_default();
                signed.insert(RELEASE.into(), (said.person_name, at));
            }
            _ => {}
        }
    }
    Ok(signed)
}

fn moment(at: i64) -> Value {
    Value::Date(local(at).format("%Y-%m-%d %H:%M").to_string())
}
