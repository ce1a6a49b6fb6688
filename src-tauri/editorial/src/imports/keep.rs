//! Reading a file from outside, and keeping it with its pictures.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_formats::{Choice, Loss, Note, Read, ReadFault, read_any};
use sanshen_signoff::sha256;
use tokio::task::spawn_blocking;

use crate::pictures::{Taken, take_all};
use crate::refusal::{Refusal, Result};
use crate::store::NewSource;
use crate::tx::Tx;

/// The largest file that is read, in bytes; a longer one is refused before it is decoded.
const LARGEST: usize = 64 << 20;

/// A file that was read, with its pictures decoded.
#[derive(Clone)]
pub(crate) struct Found {
    pub(crate) bytes: Vec<u8>,
    /// SHA-256 of the file.
    pub(crate) sha256: String,
    pub(crate) read: Read,
    pub(crate) pictures: Vec<Taken>,
}

impl std::fmt::Debug for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sha256)
    }
}

/// Reads a file given in base64, away from everything that others wait for.
pub(crate) async fn read_whole(name: &str, base64: String, choice: Choice) -> Result<Found> {
    let name = name.to_string();
    let work = spawn_blocking(move || found(&name, &base64, choice));
    let found = work.await.unwrap_or_else(|_| {
        // A reader that gave up in disorder read nothing that could be kept.
        Err(unreadable(&ReadFault::Damaged {
            part: String::new(),
        }))
    })?;
    Ok(found)
}

fn found(name: &str, base64: &str, choice: Choice) -> Result<Found> {
    let size = base64.len() / 4 * 3;
    if size > LARGEST + 3 {
        let limit = LARGEST;
        return Err(unreadable(&ReadFault::TooLarge { size, limit }));
    }
    let bytes = STANDARD.decode(base64).map_err(|fault| Refusal::BadInput {
        path: "base64".into(),
        problem: fault.to_string(),
    })?;
    let mut read = read_any(name, &bytes, &choice).map_err(|fault| unreadable(&fault))?;
    let pictures = take_all(std::mem::take(&mut read.pictures));
    without_lost(&mut read, &pictures);
    Ok(Found {
        sha256: sha256(&bytes).to_string(),
        bytes,
        read,
        pictures: pictures.into_values().collect(),
    })
}

/// Figures whose pictures cannot be shown become their captions, and a note says so.
fn without_lost(read: &mut Read, pictures: &BTreeMap<String, Taken>) {
    let kept = |media: &str| pictures.contains_key(media);
    let lost = read.content.body.drop_figures(&kept);
    if let Some(base) = &mut read.base {
        base.body.drop_figures(&kept);
    }
    if lost > 0 {
        read.notes.push(Note::Lost {
            what: Loss::Picture,
            text: String::new(),
            count: lost,
            line: 0,
        });
    }
}

/// Keeps the file and what came of it; the same file for the same end is kept once.
pub(crate) async fn keep_source(
    tx: &mut Tx<'_>,
    article: &str,
    found: &Found,
    name: &str,
    why: &'static str,
) -> Result<()> {
    let source = NewSource {
        article,
        sha256: &found.sha256,
        why,
        name,
        person: &tx.by()?.id.clone(),
        at: tx.now,
    };
    tx.store
        .keep_source_file(&found.sha256, &found.bytes)
        .await?;
    tx.store.add_source(source).await
}

/// Keeps the pictures of a file that are not kept already.
pub(crate) async fn keep_pictures(tx: &mut Tx<'_>, pictures: &[Taken]) -> Result<()> {
    for picture in pictures {
        picture.keep(tx).await?;
    }
    Ok(())
}

/// The refusal of a file that was not read.
pub(crate) fn unreadable(fault: &ReadFault) -> Refusal {
    let detail = match fault {
        ReadFault::TooLarge { limit, .. } => limit.to_string(),
        ReadFault::Unreadable { lost, .. } => lost.to_string(),
        other => first_text(other),
    };
    let named = serde_json::to_value(fault).unwrap_or_default();
    Refusal::FileUnreadable {
        problem: named["fault"].as_str().unwrap_or("").to_string(),
        detail,
    }
}

/// What a fault tells beside its name, when that is one word.
fn first_text(fault: &ReadFault) -> String {
    let told: BTreeMap<String, serde_json::Value> = serde_json::to_value(fault)
        .and_then(serde_json::from_value)
        .unwrap_or_default();
    let told = told.iter().filter(|(name, _)| *name != "fault");
    let mut words = told.filter_map(|(_, value)| value.as_str());
    words.next().unwrap_or("").to_string()
}
