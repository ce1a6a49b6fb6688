//! A file that was found: whether it left here, and as what.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_formats::whose::identity;
use sanshen_signoff::sha256;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::article_no;
use crate::commands::{Ask, Command, Who};
use crate::copies::{CopyView, copy_view};
use crate::imports::{CopyOf, SeenBefore, copy_of, seen};
use crate::refusal::{Named, Refusal, Result};
use crate::review::Record;
use crate::store::ExportOfFile;
use crate::tx::Tx;
use crate::words::{Format, named};

/// The largest file that is asked about, in bytes.
const LARGEST: usize = 128 << 20;

/// Asks whether a file left this newsroom: as a signed export, as a copy to read, or whether it came in.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhoseFile {
    /// The file's bytes in base64.
    pub base64: String,
}

/// What is known of a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhoseView {
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The exports that it was part of, the newest first.
    pub exports: Vec<WhoseExport>,
    /// The copies to read that it was.
    pub copies: Vec<CopyView>,
    /// Articles that were made of it.
    pub imports: Vec<SeenBefore>,
    /// It is a picture that is kept here.
    pub picture: bool,
    /// What it says of itself. Of a file that left here and has another hash, this says what it was before somebody
    /// changed it; nobody vouches for it.
    pub claims: Option<CopyOf>,
}

/// An export that a file was part of.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhoseExport {
    /// The article's id.
    pub article: String,
    /// 稿件编号.
    pub article_no: String,
    /// The revision that was exported.
    pub revision: u32,
    /// Its content hash.
    pub hash: String,
    /// The form.
    pub format: Format,
    /// The name that it left under.
    pub file_name: String,
    /// Who exported it.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// The export's signature was verified again just now.
    pub valid: bool,
    /// No later revision of the article was exported.
    pub latest: bool,
}

impl Command for WhoseFile {
    const NAME: &'static str = "whose";
    const WHO: Who = Who::Staff;
    type Output = WhoseView;
}

impl Ask for WhoseFile {
    async fn run(self, tx: &mut Tx<'_>) -> Result<WhoseView> {
        let bad = |problem: String| Refusal::BadInput {
            path: "base64".into(),
            problem,
        };
        if self.base64.len() / 4 * 3 > LARGEST + 3 {
            return Err(Refusal::FileUnreadable {
                problem: "too_large".into(),
                detail: LARGEST.to_string(),
            });
        }
        let bytes = STANDARD
            .decode(&self.base64)
            .map_err(|fault| bad(fault.to_string()))?;
        let hash = sha256(&bytes).to_string();
        let mut exports = Vec::new();
        for found in tx.store.exports_of_file(&hash).await? {
            exports.extend(export(tx, &found).await?);
        }
        let copies = tx.store.copies_of_file(&hash).await?.into_iter();
        let copies = copies.map(|row| copy_view(row, &tx.staff));
        let copies = copies.collect::<Result<Vec<_>>>()?;
        Ok(WhoseView {
            imports: seen(tx, &hash).await?,
            picture: tx.store.picture_size(&hash).await?.is_some(),
            claims: match identity(&bytes) {
                Some(identity) => Some(copy_of(tx, &identity).await?),
                None => None,
            },
            sha256: hash,
            exports,
            copies,
        })
    }
}

/// The export, as its signed statement says it; `None` when no statement names the file, so that the row beside it
/// says nothing that anybody vouched for.
async fn export(tx: &mut Tx<'_>, found: &ExportOfFile) -> Result<Option<WhoseExport>> {
    let record = Record::load(&mut tx.store, &tx.staff, &found.article).await?;
    let here = |export: &&crate::review::Export| export.row.seq == found.seq;
    let Some(export) = record.exports.iter().find(here) else {
        return Ok(None);
    };
    let Some(format) = named(&found.format) else {
        return Ok(None);
    };
    let last = record.exports.iter().map(|export| export.said.revision);
    Ok(Some(WhoseExport {
        article: found.article.clone(),
        article_no: article_no(&record.article),
        revision: u32::try_from(export.said.revision).unwrap_or(u32::MAX),
        hash: export.said.content_sha256.to_string(),
        format,
        file_name: found.file_name.clone(),
        by: tx.staff.named(&found.person),
        at: found.at,
        valid: export.valid,
        latest: last.max() == Some(export.said.revision),
    }))
}
