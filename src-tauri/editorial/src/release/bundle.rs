//! 核验包: an exported article with everything that an outsider needs to check its sign-offs.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_signoff::bundle::{ArticleNamed, Bundle, NewsroomNamed, Parts, Places, Sealed};
use sanshen_signoff::chain::Recorded;
use sanshen_signoff::{Hash, sha256};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::approval::Approval;
use crate::articles::article_no;
use crate::commands::{Ask, Command, Who};
use crate::ledger::tree;
use crate::pictures::{damaged, whole};
use crate::refusal::{Refusal, Result};
use crate::review::Record;
use crate::store::{EventRow, StatementRow};
use crate::tx::Tx;

/// The bundle of an exported article. Nothing is recorded: the same record gives the same bytes.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeBundle {
    /// The article's id.
    pub article: String,
}

/// A bundle, ready to be written to a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BundleView {
    /// The suggested file name, `….sanshen.zip`.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its length in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Its bytes.
    pub base64: String,
}

impl Command for MakeBundle {
    const NAME: &'static str = "bundle";
    const WHO: Who = Who::Staff;
    type Output = BundleView;
}

impl Ask for MakeBundle {
    async fn run(self, tx: &mut Tx<'_>) -> Result<BundleView> {
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let number = article_no(&record.article);
        let parts = parts(tx, record).await?;
        let bundle = Bundle::build(parts).map_err(|fault| Refusal::RecordDamaged {
            what: "bundle".into(),
            id: fault.to_string(),
        })?;
        let bytes = bundle.write();
        Ok(BundleView {
            file_name: format!("{number}.sanshen.zip"),
            sha256: sha256(&bytes).to_string(),
            size: bytes.len() as u64,
            base64: STANDARD.encode(&bytes),
        })
    }
}

async fn parts(tx: &mut Tx<'_>, record: Record) -> Result<Parts<'static>> {
    let article = record.article.id.clone();
    let approval = Approval::of(tx, &record).await?;
    let exports = exported(tx, &record, &approval).await?;
    let media = media(tx, &approval).await?;
    let round = record.round.as_ref().ok_or(Refusal::NotReleased {})?;
    let article_events = recorded(&tx.store.events_of(&article).await?)?;
    let last = article_events.last().ok_or(Refusal::NotReleased {})?;
    // The head just after the article's last event: only there is its chain known to end.
    let size = last.event.seq;
    let mut statements = tx.store.decisions(&article).await?;
    statements.extend(tx.store.releases(&article).await?);
    statements.extend(record.exports.iter().map(|export| export.row.clone()));
    let mut roster = tx.store.roster_after(0).await?;
    roster.retain(|row| row.seq.unsigned_abs() <= size);
    let mut roster_events = recorded(&tx.store.roster_events().await?)?;
    roster_events.retain(|recorded| recorded.event.seq <= size);
    let printed: Vec<u64> = article_events.iter().map(place).collect();
    let seqs: Vec<u64> = roster_events
        .iter()
        .map(place)
        .chain(printed.clone())
        .collect();
    let tree = tree(tx).await?;
    let damaged = || Refusal::RecordDamaged {
        what: "event".into(),
        id: size.to_string(),
    };
    let newsroom = tx.staff.roster();
    Ok(Parts {
        newsroom: NewsroomNamed {
            id: newsroom.newsroom().into(),
            name: newsroom.newsroom_name().into(),
        },
        article: ArticleNamed {
            id: article,
            no: article_no(&record.article),
        },
        head: tree.head(size).ok_or_else(damaged)?,
        places: Places::under(&tree, size, seqs, printed).ok_or_else(damaged)?,
        content: Cow::Owned(approval.content.canonical()),
        policy: Cow::Owned(round.row.policy.clone().into_bytes()),
        media,
        statements: sealed(statements)?,
        roster: sealed(roster)?,
        roster_events,
        article_events,
        exports,
    })
}

/// The files of the last export, which must be of the text that is approved now.
async fn exported(
    tx: &mut Tx<'_>,
    record: &Record,
    approval: &Approval,
) -> Result<BTreeMap<String, Cow<'static, [u8]>>> {
    let last = record.exports.last().ok_or(Refusal::NotExported {})?;
    if !last.valid || last.said.content_sha256.to_string() != approval.hash {
        return Err(Refusal::NotExported {});
    }
    let mut files = BTreeMap::new();
    for file in &last.said.files {
        let hash = file.sha256.to_string();
        let bytes = tx.store.kept_file(&hash).await?;
        let bytes = bytes.filter(|bytes| sha256(bytes) == file.sha256);
        let bytes = bytes.ok_or_else(|| Refusal::RecordDamaged {
            what: "exported_file".into(),
            id: hash.clone(),
        })?;
        files.insert(file.name.clone(), Cow::Owned(bytes));
    }
    Ok(files)
}

/// The pictures that the approved text shows.
async fn media(tx: &mut Tx<'_>, approval: &Approval) -> Result<BTreeMap<Hash, Cow<'static, [u8]>>> {
    let mut media = BTreeMap::new();
    for shown in BTreeSet::from_iter(approval.content.body.media()) {
        let picture = whole(tx, shown).await?.ok_or_else(|| damaged(shown))?;
        let hash = shown.parse().map_err(|_| damaged(shown))?;
        media.insert(hash, Cow::Owned(picture.bytes));
    }
    Ok(media)
}

fn place(recorded: &Recorded) -> u64 {
    recorded.event.seq
}

fn recorded(rows: &[EventRow]) -> Result<Vec<Recorded>> {
    rows.iter().map(EventRow::recorded).collect()
}

fn sealed(rows: Vec<StatementRow>) -> Result<Vec<Sealed>> {
    let seal = |row: StatementRow| {
        let damaged = |_| Refusal::RecordDamaged {
            what: "statement".into(),
            id: row.id.clone(),
        };
        Sealed::new(row.statement, row.signature).map_err(damaged)
    };
    rows.into_iter().map(seal).collect()
}
