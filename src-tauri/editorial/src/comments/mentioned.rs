//! Where others call me by name.

use std::collections::HashSet;

use serde::Deserialize;
use ts_rs::TS;

use super::list::note_view;
use super::view::MentionView;
use crate::articles::number_of;
use crate::commands::{Ask, Command, Who};
use crate::refusal::Result;
use crate::tx::Tx;

/// The most notes that are looked through, the newest first.
const FIRST: u32 = 400;
/// The most threads that are shown.
const SHOWN: usize = 200;

/// The unresolved threads in which others call the person by name, newest first.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Mentioned {}

impl Command for Mentioned {
    const NAME: &'static str = "mentioned";
    const WHO: Who = Who::Staff;
    type Output = Vec<MentionView>;
}

impl Ask for Mentioned {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<MentionView>> {
        let me = tx.by()?.id.clone();
        let mut rows = tx.store.naming(&me, FIRST).await?;
        let mut seen = HashSet::new();
        rows.retain(|row| seen.insert(row.note.thread.clone()));
        rows.truncate(SHOWN);
        let mut mentions = Vec::with_capacity(rows.len());
        for row in rows {
            let named = tx.store.mentioned_in(&row.note.id).await?;
            let named = named.iter().map(|person| tx.staff.named(person)).collect();
            mentions.push(MentionView {
                article: row.article,
                article_no: number_of(row.year, row.number),
                title: row.title,
                thread: row.note.thread.clone(),
                note: note_view(tx, row.note, named),
            });
        }
        Ok(mentions)
    }
}
