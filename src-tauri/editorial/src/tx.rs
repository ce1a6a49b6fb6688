//! One act or question in progress: who, when, on which view of the record.

use std::collections::BTreeSet;
use std::sync::Arc;

use sanshen_signoff::Hash;
use sanshen_signoff::chain::Event;
use sanshen_typeset::Fonts;
use serde_json::Value;

use crate::commands::Who;
use crate::lists::shelve;
use crate::newsroom::Changed;
use crate::people::staff::{Person, Staff};
use crate::refusal::{Refusal, Result};
use crate::store::{EventRow, Store};
use crate::surroundings::{Surroundings, fresh_id};
use crate::words::Role;

/// What a command works with: the store inside its transaction, the staff, the moment.
pub struct Tx<'c> {
    pub(crate) store: Store<'c>,
    pub(crate) staff: Arc<Staff>,
    /// Milliseconds UTC; one act happens at one moment.
    pub(crate) now: i64,
    by: Option<String>,
    surroundings: &'c dyn Surroundings,
    run: &'c str,
    changed: BTreeSet<Changed>,
    moved: BTreeSet<String>,
}

impl<'c> Tx<'c> {
    pub(crate) fn sit(
        store: Store<'c>,
        staff: Arc<Staff>,
        by: Option<&str>,
        surroundings: &'c dyn Surroundings,
        run: &'c str,
    ) -> Tx<'c> {
        let now = surroundings.now().timestamp_millis();
        Tx {
            store,
            staff,
            now,
            by: by.map(str::to_string),
            surroundings,
            run,
            changed: BTreeSet::new(),
            moved: BTreeSet::new(),
        }
    }

    /// Reads the people again, after this act changed them.
    pub(crate) async fn meet_staff(&mut self) -> Result<()> {
        self.staff = meet(&mut self.store, &self.staff).await?;
        Ok(())
    }

    /// Refuses whoever may not give this command at all; the article's own rules come after.
    pub(crate) fn admit(&self, command: &str, who: Who) -> Result<()> {
        match who {
            Who::Anyone => Ok(()),
            Who::Newcomer => self.by().map(|_| ()),
            Who::Staff => self.on_staff().map(|_| ()),
            Who::Holder(role) => {
                let person = self.on_staff()?;
                if person.roles.contains(&role) {
                    // A newcomer writes at once; the office is run by those alone whom an administrator has confirmed.
                    return match role {
                        Role::Administrator => person.signing_key(&self.staff).map(|_| ()),
                        _ => Ok(()),
                    };
                }
                Err(Refusal::NotYourRole {
                    action: command.into(),
                    need: vec![role],
                    who: self.staff.with_role(role),
                })
            }
        }
    }

    /// The person who acts.
    pub(crate) fn by(&self) -> Result<&Person> {
        let id = self.by.as_deref().unwrap_or("");
        self.staff.get(id).ok_or_else(|| Refusal::NotFound {
            what: "person".into(),
            id: id.into(),
        })
    }

    fn on_staff(&self) -> Result<&Person> {
        let person = self.by()?;
        if person.roles.is_empty() {
            return Err(Refusal::PersonNotActive {
                person: person.named(),
            });
        }
        Ok(person)
    }

    /// The opening of the newsroom in which this happens: whoever sat at a draft in another one is gone.
    pub(crate) fn run(&self) -> &'c str {
        self.run
    }

    /// A new id of this moment.
    pub(crate) fn fresh_id(&self) -> String {
        fresh_id(self.surroundings, self.now)
    }

    /// Sixteen fresh random bytes.
    pub(crate) fn random(&self) -> [u8; 16] {
        self.surroundings.random()
    }

    /// The fonts to print with, or the families that were looked for.
    pub(crate) fn fonts(&self) -> std::result::Result<Fonts, Vec<String>> {
        self.surroundings.fonts()
    }

    /// Notes what the screens must ask for again.
    pub(crate) fn touch(&mut self, changed: Changed) {
        self.changed.insert(changed);
    }

    /// Adds one event to the ledger, and to the article's own chain when it is about one; answers its number.
    pub(crate) async fn record(
        &mut self,
        article: Option<&str>,
        kind: &str,
        details: Value,
    ) -> Result<i64> {
        let person = self.by()?.id.clone();
        self.record_of(&person, article, kind, details).await
    }

    /// The same in the name of a person whom this very event makes one.
    pub(crate) async fn record_of(
        &mut self,
        person: &str,
        article: Option<&str>,
        kind: &str,
        mut details: Value,
    ) -> Result<i64> {
        let (seq, prev) = self.next_place().await?;
        if article.is_some() && details.get("statement").is_none() {
            // A signed statement names the roster itself; here the event does, so that no change of it can be left out.
            details["roster"] = self.staff.roster().head().to_string().into();
        }
        let place = match article {
            Some(article) => Some(next(self.store.article_head(article).await?)?),
            None => None,
        };
        let event = Event {
            seq,
            article: article.map(str::to_string),
            article_seq: place.as_ref().map(|(seq, _)| *seq),
            kind: kind.to_string(),
            by: person.to_string(),
            at: self.now,
            details,
            prev,
            article_prev: place.map(|(_, prev)| prev),
        };
        let row = EventRow::of(&event)?;
        self.store.add_event(&row).await?;
        if let Some(article) = article {
            self.moved.insert(article.to_string());
            self.touch(Changed::Article(article.to_string()));
        }
        Ok(row.seq)
    }

    /// The place in the ledger of the next event, and the hash of the event before it.
    pub(crate) async fn next_place(&mut self) -> Result<(u64, Hash)> {
        next(self.store.ledger_head().await?)
    }

    /// Sets the lists right for every article that something happened to; answers what changed, and who is
    /// there now.
    pub(crate) async fn finish(mut self) -> Result<(Vec<Changed>, Arc<Staff>)> {
        for article in std::mem::take(&mut self.moved) {
            shelve(&mut self, &article).await?;
        }
        if self
            .changed
            .iter()
            .any(|changed| matches!(changed, Changed::Article(_) | Changed::Draft(_)))
        {
            self.touch(Changed::Lists);
        }
        Ok((self.changed.into_iter().collect(), self.staff))
    }
}

/// Everybody, going on from whom was known: only what is new of the roster is read and checked.
pub(crate) async fn meet(store: &mut Store<'_>, known: &Staff) -> Result<Arc<Staff>> {
    let length = i64::try_from(known.roster().len()).unwrap_or(i64::MAX);
    let changes = store.roster_after(length).await?;
    Ok(Arc::new(Staff::of(known, changes, store.people().await?)?))
}

/// The number and the predecessor of the event that comes after `head`.
fn next(head: Option<(i64, String)>) -> Result<(u64, Hash)> {
    match head {
        None => Ok((1, Hash::genesis())),
        Some((seq, hash)) => {
            let damaged = || Refusal::RecordDamaged {
                what: "event".into(),
                id: seq.to_string(),
            };
            Ok((seq.unsigned_abs() + 1, hash.parse().map_err(|_| damaged())?))
        }
    }
}
