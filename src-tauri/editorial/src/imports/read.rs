//! Looking at a file before an article is made of it.

use std::collections::BTreeMap;

use sanshen_formats::{Choice, Encoding, Hand, Identity, Tracked};
use serde::Deserialize;
use ts_rs::TS;

use super::keep::{Found, read_whole};
use super::outside::outside_name;
use super::preview::{CopyOf, ImportPreview, SeenBefore, Suggester, shown};
use super::record::ImportRecord;
use crate::articles::number_of;
use crate::commands::{Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::named;

/// Reads a file: what was recognised, left out, not placed and cannot be carried. Nothing is stored.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadFile {
    /// The file's name, for the record.
    pub name: String,
    /// The file's bytes in base64.
    pub base64: String,
    /// The encoding that the user chose: utf8, utf16_le, utf16_be, gb18030 or big5.
    pub encoding: Option<String>,
    /// What becomes of tracked changes.
    #[serde(default)]
    #[ts(type = "\"suggest\" | \"accept\" | \"reject\"", optional)]
    pub tracked: Tracked,
}

impl Command for ReadFile {
    const NAME: &'static str = "read_file";
    const WHO: Who = Who::Staff;
    type Output = ImportPreview;
}

impl Ask for ReadFile {
    async fn run(self, tx: &mut Tx<'_>) -> Result<ImportPreview> {
        let choice = choice(self.encoding.as_deref(), self.tracked)?;
        let found = read_whole(&self.name, self.base64, choice).await?;
        let Found { read, pictures, .. } = &found;
        Ok(ImportPreview {
            content: read.content.to_json(),
            base: read.base.as_ref().map(|base| base.to_json()),
            record: ImportRecord::of(&self.name, &found.sha256, self.tracked, read)?,
            sure_of_encoding: read.sure,
            suggesters: suggesters(&read.hands),
            comments: count(read.comments.len()),
            pictures: shown(pictures),
            picture_count: count(pictures.len()),
            seen: seen(tx, &found.sha256).await?,
            copy_of: match &read.identity {
                Some(identity) => Some(copy_of(tx, identity).await?),
                None => None,
            },
        })
    }
}

/// What the user chose, or what no choice of ours is.
pub(super) fn choice(encoding: Option<&str>, tracked: Tracked) -> Result<Choice> {
    let encoding: Option<Encoding> = match encoding {
        Some(name) => Some(named(name).ok_or_else(|| Refusal::BadInput {
            path: "encoding".into(),
            problem: name.into(),
        })?),
        None => None,
    };
    Ok(Choice { encoding, tracked })
}

/// Who suggested how many pieces, the busiest first.
pub(crate) fn suggesters(hands: &[Hand]) -> Vec<Suggester> {
    let mut pieces: BTreeMap<String, u32> = BTreeMap::new();
    for hand in hands {
        *pieces.entry(outside_name(&hand.author)).or_default() += 1;
    }
    let mut all: Vec<Suggester> = pieces
        .into_iter()
        .map(|(name, pieces)| Suggester { name, pieces })
        .collect();
    all.sort_by(|a, b| b.pieces.cmp(&a.pieces).then_with(|| a.name.cmp(&b.name)));
    all
}

/// The articles that were made of the file with this hash, the newest first.
pub(crate) async fn seen(tx: &mut Tx<'_>, sha256: &str) -> Result<Vec<SeenBefore>> {
    let rows = tx.store.imported_before(sha256).await?;
    let view = |row: crate::store::SeenRow| SeenBefore {
        article_no: number_of(row.year, row.number),
        article: row.article,
        title: row.title,
        by: tx.staff.named(&row.person),
        at: row.at,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// The article that a file of ours names, if this newsroom has it.
pub(crate) async fn copy_of(tx: &mut Tx<'_>, identity: &Identity) -> Result<CopyOf> {
    Ok(CopyOf {
        article: tx.store.article_numbered(&identity.article_no).await?,
        article_no: identity.article_no.clone(),
        revision: identity.revision,
        hash: identity.hash.clone(),
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
