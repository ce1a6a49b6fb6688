//! 待办: what waits for me.

use std::collections::BTreeSet;

use serde::Deserialize;
use ts_rs::TS;

use super::page::article_row;
use crate::articles::view::{Errand, InboxItem};
use crate::commands::{Ask, Command, Who};
use crate::refusal::Result;
use crate::store::WaitingRow;
use crate::tx::Tx;
use crate::words::{name_of, named};

/// The most that an inbox shows; the count says how many there are.
const FIRST: u32 = 200;

/// Everything that waits for the person, urgent first, then the oldest.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Inbox {}

impl Command for Inbox {
    const NAME: &'static str = "inbox";
    const WHO: Who = Who::Staff;
    type Output = Vec<InboxItem>;
}

impl Ask for Inbox {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<InboxItem>> {
        let rows = waiting(tx).await?;
        let sections = tx.store.sections().await?;
        let item = |row: WaitingRow| InboxItem {
            errand: named(&row.errand).unwrap_or(Errand::Review),
            step_name: row.step_name,
            since: row.since,
            due_at: row.due_at,
            article: article_row(row.shelf, &sections, &tx.staff),
        };
        Ok(rows.into_iter().map(item).collect())
    }
}

/// What waits for the person, one errand an article: urgent first, then the oldest, up to `FIRST`.
pub(crate) async fn waiting(tx: &mut Tx<'_>) -> Result<Vec<WaitingRow>> {
    let person = tx.by()?;
    let id = person.id.clone();
    // Errands are posted for everyone with a role, or for one person.
    let doors: Vec<String> = person
        .roles
        .iter()
        .map(name_of)
        .chain([id.clone()])
        .collect();
    let mut rows: Vec<WaitingRow> = Vec::new();
    for whom in doors {
        rows.extend(tx.store.waiting_for(&whom, &id, FIRST).await?);
    }
    rows.sort_by(|a, b| order(a).cmp(&order(b)));
    let mut seen = BTreeSet::new();
    rows.retain(|row| seen.insert(row.shelf.article.clone()));
    rows.truncate(FIRST as usize);
    Ok(rows)
}

fn order(row: &WaitingRow) -> (bool, i64, &str) {
    (!row.shelf.urgent, row.since, &row.shelf.article)
}
