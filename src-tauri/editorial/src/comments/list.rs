//! An article's comments.

use std::collections::HashMap;

use serde::Deserialize;
use ts_rs::TS;

use super::check;
use super::mark::Mark;
use super::view::{Anchor, NoteView, ResolvedView, ThreadView};
use crate::commands::{Ask, Command, Who};
use crate::imports::outside_id;
use crate::refusal::{Named, Refusal, Result};
use crate::store::{MarkRow, NoteRow};
use crate::tx::Tx;
use crate::words::named;

/// Every thread of an article, in the order they were begun.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListComments {
    /// The article's id.
    pub article: String,
}

impl Command for ListComments {
    const NAME: &'static str = "comments";
    const WHO: Who = Who::Staff;
    type Output = Vec<ThreadView>;
}

impl Ask for ListComments {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ThreadView>> {
        tx.store.article(&self.article).await?;
        threads(tx, &self.article).await
    }
}

/// Every thread of the article, in the order they were begun.
pub(crate) async fn threads(tx: &mut Tx<'_>, article: &str) -> Result<Vec<ThreadView>> {
    let rows = tx.store.threads(article).await?;
    let mut anchors: HashMap<String, Option<String>> =
        rows.into_iter().map(|row| (row.id, row.anchor)).collect();
    let mut mentions: HashMap<String, Vec<Named>> = HashMap::new();
    for (note, person) in tx.store.mentions(article).await? {
        mentions
            .entry(note)
            .or_default()
            .push(tx.staff.named(&person));
    }
    let mut threads: Vec<ThreadView> = Vec::with_capacity(anchors.len());
    let mut places: HashMap<String, usize> = HashMap::with_capacity(anchors.len());
    for note in tx.store.notes(article).await? {
        let place = match places.get(&note.thread) {
            Some(place) => *place,
            None => {
                let anchor = anchors.remove(&note.thread).flatten();
                places.insert(note.thread.clone(), threads.len());
                threads.push(begun(&note.thread, anchor)?);
                threads.len() - 1
            }
        };
        let named = mentions.remove(&note.id).unwrap_or_default();
        threads[place].notes.push(note_view(tx, note, named));
    }
    for mark in tx.store.marks(article).await? {
        if let Some(place) = places.get(&mark.thread) {
            follow(tx, &mut threads[*place], &mark);
        }
    }
    Ok(threads)
}

/// One thread of the article, or the refusal that it is not there.
pub(super) async fn thread(tx: &mut Tx<'_>, article: &str, id: &str) -> Result<ThreadView> {
    let threads = threads(tx, article).await?;
    let found = threads.into_iter().find(|thread| thread.id == id);
    found.ok_or_else(|| Refusal::NotFound {
        what: "comment".into(),
        id: id.into(),
    })
}

/// A note with the people whom it names.
pub(super) fn note_view(tx: &Tx<'_>, note: NoteRow, mentions: Vec<Named>) -> NoteView {
    NoteView {
        id: note.id,
        by: match &note.outside {
            Some(name) => tx.staff.named(&outside_id(name)),
            None => tx.staff.named(&note.person),
        },
        at: note.outside_at.unwrap_or(note.at),
        text: note.text,
        mentions,
    }
}

/// The form in which the store keeps an anchor; one whose parts do not fit each other is refused.
pub(super) fn stored(anchor: &Anchor) -> Result<String> {
    check::anchor(anchor)?;
    serde_json::to_string(anchor).map_err(|fault| Refusal::StoreFailed {
        detail: fault.to_string(),
    })
}

fn begun(id: &str, anchor: Option<String>) -> Result<ThreadView> {
    let anchor = anchor.map(|stored| serde_json::from_str(&stored));
    let damaged = |_| Refusal::RecordDamaged {
        what: "comment".into(),
        id: id.into(),
    };
    Ok(ThreadView {
        id: id.to_string(),
        anchor: anchor.transpose().map_err(damaged)?,
        blocking: false,
        resolved: None,
        notes: Vec::new(),
    })
}

fn follow(tx: &Tx<'_>, thread: &mut ThreadView, mark: &MarkRow) {
    match named(&mark.kind) {
        Some(Mark::Resolved) => {
            thread.resolved = Some(ResolvedView {
                by: tx.staff.named(&mark.person),
                at: mark.at,
            });
        }
        Some(Mark::Reopened) => thread.resolved = None,
        Some(Mark::Blocking) => thread.blocking = true,
        Some(Mark::NotBlocking) => thread.blocking = false,
        None => {}
    }
}
