//! Who sits at a draft: one session at a time writes, and another may take its place, in sight of both.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::{Act, Command, Who};
use crate::refusal::{Named, Refusal, Result};
use crate::review::permitted;
use crate::store::SittingRow;
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::Action;

/// A session that has not been heard of for so long is gone: its window says so every twenty seconds.
const GONE_AFTER_MS: i64 = 90_000;
/// The longest name of a session, in bytes.
const LONGEST_SESSION: usize = 64;

/// Sits down at a draft. Refused while somebody else does, unless `take_over`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenDraft {
    /// The article's id.
    pub article: String,
    /// The session, as its saves name it.
    pub session: String,
    /// Take the place of whoever sits there; their next save is refused, and put aside by their window.
    pub take_over: bool,
}

/// Says that the session still sits at the draft; refused when another has taken its place.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepDraft {
    /// The article's id.
    pub article: String,
    /// The session.
    pub session: String,
}

/// Gets up from a draft; also lets go of one that an earlier run left.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseDraft {
    /// The article's id.
    pub article: String,
    /// The session.
    pub session: String,
}

/// Who sits at a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LeaseView {
    /// Who.
    pub by: Named,
    /// Since when, milliseconds UTC.
    #[ts(type = "number")]
    pub since: i64,
}

impl Command for OpenDraft {
    const NAME: &'static str = "open_draft";
    const WHO: Who = Who::Staff;
    type Output = LeaseView;
}

impl Command for KeepDraft {
    const NAME: &'static str = "keep_draft";
    const WHO: Who = Who::Staff;
    type Output = LeaseView;
}

impl Command for CloseDraft {
    const NAME: &'static str = "close_draft";
    const WHO: Who = Who::Staff;
    type Output = ();
}

impl Act for OpenDraft {
    async fn run(self, tx: &mut Tx<'_>) -> Result<LeaseView> {
        session_fits(&self.session)?;
        let record = permitted(tx, &self.article, Action::Edit).await?;
        let person = tx.by()?.clone();
        let mut since = tx.now;
        if let Some(other) = other(tx, &self.article, &self.session).await? {
            if !self.take_over {
                return Err(Refusal::DraftOpenElsewhere {
                    by: tx.staff.named(&other.person),
                    since: local(other.since).to_rfc3339(),
                });
            }
            // Whoever came last sits there, also within one millisecond.
            since = since.max(other.since + 1);
            // Once the newcomer gets up, nobody is kept waiting for the one who was sent away.
            tx.store
                .get_up(&self.article, &other.session, &other.person)
                .await?;
        }
        tx.store
            .leave_behind(&self.article, &person.id, tx.run())
            .await?;
        let sitting = SittingRow {
            session: self.session,
            person: person.id.clone(),
            since,
            seen_at: tx.now,
            version: record.draft.version,
        };
        if tx.store.sit_down(&self.article, tx.run(), &sitting).await? == 0 {
            return Err(bad_session("of another draft"));
        }
        Ok(LeaseView {
            by: person.named(),
            since,
        })
    }
}

impl Act for KeepDraft {
    async fn run(self, tx: &mut Tx<'_>) -> Result<LeaseView> {
        not_taken(tx, &self.article, &self.session).await?;
        let mine = tx.store.sitting(&self.article, &self.session).await?;
        let mine = mine.filter(|sitting| Some(&sitting.person) == tx.by().ok().map(|by| &by.id));
        let mine = mine.ok_or_else(|| Refusal::NotFound {
            what: "session".into(),
            id: self.session.clone(),
        })?;
        tx.store.sits_still(&self.session, tx.now).await?;
        Ok(LeaseView {
            by: tx.staff.named(&mine.person),
            since: mine.since,
        })
    }
}

impl Act for CloseDraft {
    async fn run(self, tx: &mut Tx<'_>) -> Result<()> {
        let person = tx.by()?.id.clone();
        tx.store.get_up(&self.article, &self.session, &person).await
    }
}

/// Refuses what is no session's name.
pub(super) fn session_fits(session: &str) -> Result<()> {
    match (1..=LONGEST_SESSION).contains(&session.len()) {
        true => Ok(()),
        false => Err(bad_session("too long or empty")),
    }
}

fn bad_session(problem: &str) -> Refusal {
    Refusal::BadInput {
        path: "session".into(),
        problem: problem.into(),
    }
}

/// Refuses a session whose place somebody has taken, or one that never sat down where another sits.
pub(crate) async fn not_taken(tx: &mut Tx<'_>, article: &str, session: &str) -> Result<()> {
    session_fits(session)?;
    match other(tx, article, session).await? {
        None => Ok(()),
        Some(other) => Err(Refusal::DraftTakenOver {
            by: tx.staff.named(&other.person),
            at: local(other.since).to_rfc3339(),
        }),
    }
}

/// The session that sits at the draft now, when it is another one.
async fn other(tx: &mut Tx<'_>, article: &str, session: &str) -> Result<Option<SittingRow>> {
    let heard_since = tx.now - GONE_AFTER_MS;
    let holder = tx.store.holder(article, tx.run(), heard_since).await?;
    Ok(holder.filter(|holder| holder.session != session))
}
