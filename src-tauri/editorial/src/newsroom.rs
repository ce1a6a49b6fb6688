//! One newsroom: opening it, and the only door to a write.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use tokio::sync::Mutex;
use ts_rs::TS;

use crate::commands::{Act, Ask};
use crate::people::staff::Staff;
use crate::refusal::Result;
use crate::store::{Pools, Store, refuse};
use crate::surroundings::{Surroundings, fresh_id};
use crate::tx::{Tx, meet};

/// An open newsroom: one folder, one database, one program at a time.
pub struct Newsroom {
    pools: Pools,
    surroundings: Arc<dyn Surroundings>,
    /// The id of this opening.
    run: String,
    /// Everybody, as of the last act that changed people: only this program writes here (see `Pools`).
    staff: Mutex<Option<Arc<Staff>>>,
}

/// What a write changed: whoever shows it asks again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// People, roles or keys.
    People,
    /// Sections or policies.
    Sections,
    /// The newsroom's profile.
    Profile,
    /// The channels and their layouts.
    Channels,
    /// The inbox, the list or the counts.
    Lists,
    /// One article, more than its working draft.
    Article(String),
    /// Copies of one article that left to be read.
    Copies(String),
    /// One article's working draft: it was saved.
    Draft(String),
}

/// What came of a write.
#[derive(Debug)]
pub struct Done<T> {
    /// The command's answer.
    pub output: T,
    /// What it changed.
    pub changed: Vec<Changed>,
}

impl Newsroom {
    /// Opens the newsroom in `folder`.
    ///
    /// Refuses a missing, newer, read-only, damaged or already opened one.
    pub async fn open(folder: &Path, surroundings: Arc<dyn Surroundings>) -> Result<Newsroom> {
        Ok(Newsroom {
            pools: Pools::open(folder, false).await?,
            run: run_of(&*surroundings),
            surroundings,
            staff: Mutex::new(None),
        })
    }

    /// Makes an empty database in `folder`; `people::Found` makes a newsroom of it.
    pub async fn make(folder: &Path, surroundings: Arc<dyn Surroundings>) -> Result<Newsroom> {
        Ok(Newsroom {
            pools: Pools::open(folder, true).await?,
            run: run_of(&*surroundings),
            surroundings,
            staff: Mutex::new(None),
        })
    }

    /// Closes the newsroom; everything acknowledged is on the disk already.
    pub async fn close(&self) {
        self.pools.close().await;
    }

    /// The only door to a write: begins, checks who, runs, chains its events, sets the lists right, commits.
    ///
    /// A refusal leaves everything as it was. What comes back is on the disk (L4).
    pub async fn act<C: Act>(&self, by: Option<&str>, command: C) -> Result<Done<C::Output>> {
        let command = command.before().await?;
        let mut transaction = self
            .pools
            .writer
            .begin_with("begin immediate")
            .await
            .map_err(refuse)?;
        let mut tx = self.sit(Store::new(&mut transaction), by).await?;
        tx.admit(C::NAME, C::WHO)?;
        let output = command.run(&mut tx).await?;
        let (changed, staff) = tx.finish().await?;
        if changed.contains(&Changed::People) {
            // Nobody looks at the people between the commit and the new knowledge.
            let mut known = self.staff.lock().await;
            *known = None;
            transaction.commit().await.map_err(refuse)?;
            *known = Some(staff);
        } else {
            transaction.commit().await.map_err(refuse)?;
        }
        Ok(Done { output, changed })
    }

    /// Answers a question from one consistent view of the record; the connection refuses writes.
    pub async fn ask<C: Ask>(&self, by: Option<&str>, question: C) -> Result<C::Output> {
        let mut transaction = self.pools.readers.begin().await.map_err(refuse)?;
        let mut tx = self.sit(Store::new(&mut transaction), by).await?;
        tx.admit(C::NAME, C::WHO)?;
        question.run(&mut tx).await
    }

    async fn sit<'a>(&'a self, mut store: Store<'a>, by: Option<&str>) -> Result<Tx<'a>> {
        let mut known = self.staff.lock().await;
        // The transaction's first look at the record: what it sees from here on is what was committed last, and nobody
        // commits a change of people while the lock is held.
        store.ledger_head().await?;
        let staff = match &*known {
            Some(staff) => staff.clone(),
            None => {
                let staff = meet(&mut store, &Staff::default()).await?;
                *known = Some(staff.clone());
                staff
            }
        };
        Ok(Tx::sit(store, staff, by, &*self.surroundings, &self.run))
    }
}

fn run_of(surroundings: &dyn Surroundings) -> String {
    fresh_id(surroundings, surroundings.now().timestamp_millis())
}
