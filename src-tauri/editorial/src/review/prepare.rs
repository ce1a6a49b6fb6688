//! The statement that a reviewer is about to sign.

use sanshen_signoff::statement::{self, Algorithm, Statement};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

use super::permit::Desk;
use super::ready::is_blank;
use super::record::Record;
use super::standing::Standing;
use super::statement::{Moment, bytes, fresh, next_place};
use crate::articles::article_no;
use crate::commands::{Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::{DecisionKind, name_of, named};

/// The longest opinion, in characters.
const LONGEST_OPINION: usize = 4_000;

/// Asks for the exact text of a decision, to be signed with the person's own key.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrepareDecision {
    /// The article's id.
    pub article: String,
    /// The step's id.
    pub step: String,
    /// What is decided.
    pub decision: DecisionKind,
    /// For a return: `writer` or an earlier step's id; otherwise empty.
    pub return_to: String,
    /// The written opinion; every decision has one.
    pub opinion: String,
    /// The hash of the text that was shown.
    pub content_sha256: String,
}

/// A statement to be signed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Prepared {
    /// Its exact text: sign its UTF-8 bytes, under the namespace that its `type` names.
    pub statement: String,
}

impl Command for PrepareDecision {
    const NAME: &'static str = "prepare_decision";
    const WHO: Who = Who::Staff;
    type Output = Prepared;
}

impl Ask for PrepareDecision {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Prepared> {
        let moment = fresh(tx);
        let (made, _) = self.make(tx, moment).await?;
        prepared(&made)
    }
}

impl PrepareDecision {
    /// The statement of this decision as the record stands now, if the person may make it.
    pub(crate) async fn make(
        &self,
        tx: &mut Tx<'_>,
        moment: Moment,
    ) -> Result<(Statement, Record)> {
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let standing = Standing::of(&record);
        let person = tx.by()?.clone();
        let desk = Desk {
            record: &record,
            standing: &standing,
            staff: &tx.staff,
            person: &person,
        };
        desk.may_at(self.decision.into(), &self.step)?;
        self.check_words(&record)?;
        let key = person.signing_key(&tx.staff)?.fingerprint();
        let unknown = || Refusal::NotFound {
            what: "revision".into(),
            id: self.article.clone(),
        };
        let (revision, round) = (
            record.current().ok_or_else(unknown)?,
            record.round.as_ref().ok_or_else(unknown)?,
        );
        if revision.hash != self.content_sha256 {
            let (shown, current) = (self.content_sha256.clone(), revision.hash.clone());
            return Err(Refusal::TextChanged { shown, current });
        }
        let damaged = |_| Refusal::RecordDamaged {
            what: "revision".into(),
            id: self.article.clone(),
        };
        let place = next_place(tx, &self.article).await?;
        let said = statement::Decision {
            newsroom: tx.store.newsroom().await?.id,
            article: self.article.clone(),
            article_no: article_no(&record.article),
            revision: revision.number.into(),
            content_sha256: revision.hash.parse().map_err(damaged)?,
            round: round.row.id.clone(),
            step: self.step.clone(),
            decision: named(&name_of(self.decision)).ok_or_else(unknown)?,
            return_to: self.return_to.clone(),
            opinion: self.opinion.trim().nfc().collect(),
            person: person.id.clone(),
            person_name: person.name.clone(),
            on_behalf_of: String::new(),
            key,
            roster_sha256: tx.staff.roster().head(),
            policy_sha256: round.row.policy_sha256.parse().map_err(damaged)?,
            article_seq: place.seq,
            prev: place.prev,
            time: moment.time,
            nonce: moment.nonce,
            algorithm: Algorithm::SshEd25519,
        };
        Ok((Statement::Decision(said), record))
    }

    fn check_words(&self, record: &Record) -> Result<()> {
        let bad = |path: &str, problem: &str| {
            Err(Refusal::BadInput {
                path: path.into(),
                problem: problem.into(),
            })
        };
        if self.opinion.chars().count() > LONGEST_OPINION {
            return bad("opinion", "too_long");
        }
        let goes_nowhere = self.return_to.is_empty();
        let fits = match self.decision {
            DecisionKind::ReturnForRevision => self.goes_back(record),
            DecisionKind::Approve
            | DecisionKind::Hold
            | DecisionKind::Reject
            | DecisionKind::Spike => goes_nowhere,
        };
        if !fits {
            return bad("return_to", "not_an_earlier_step");
        }
        if is_blank(&self.opinion) {
            return Err(Refusal::ReasonRequired {});
        }
        Ok(())
    }

    fn goes_back(&self, record: &Record) -> bool {
        let position = |step| {
            record
                .round
                .as_ref()
                .and_then(|round| round.policy.position(step))
        };
        self.return_to == "writer"
            || matches!((position(&self.return_to), position(&self.step)), (Some(to), Some(from)) if to < from)
    }
}

/// The answer to whoever asked for a statement.
pub(crate) fn prepared(made: &Statement) -> Result<Prepared> {
    let text = String::from_utf8(bytes(made)?);
    Ok(Prepared {
        statement: text.map_err(|_| Refusal::BadInput {
            path: "statement".into(),
            problem: "utf8".into(),
        })?,
    })
}
