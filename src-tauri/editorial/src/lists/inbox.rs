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
        let mut rows: Vec<WaitingRow> = Vec::new();
        let person = tx.by()?.id.clone();
        for whom in doors(tx)? {
            rows.extend(tx.store.waiting_for(&whom, &person, FIRST).await?);
        }
        rows.sort_by(|a, b| {
            (!a.shelf.urgent, a.since, &a.shelf.article).cmp(&(
                !b.shelf.urgent,
                b.since,
                &b.shelf.article,
            ))
        });
        let mut seen = BTreeSet::new();
        rows.retain(|row| seen.insert((row.shelf.article.clone(), row.step.clone())));
        rows.truncate(FIRST as usize);
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

/// Where the person's errands are posted: their own name and each of their roles.
pub(crate) fn doors(tx: &Tx<'_>) -> Result<Vec<String>> {
    let person = tx.by()?;
    Ok(person
        .roles
        .iter()
        .map(name_of)
        .chain([person.id.clone()])
        .collect())
}
