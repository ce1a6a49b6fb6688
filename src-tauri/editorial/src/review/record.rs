//! What the record says of one article: everything that its standing is derived from.

use std::collections::BTreeSet;

use sanshen_signoff::chain::check_article;
use sanshen_signoff::statement::{self, Statement};
use sanshen_signoff::{Hash, sha256};

use crate::people::staff::Staff;
use crate::refusal::{Refusal, Result};
use crate::sections::policy::Policy;
use crate::store::{ArticleRecord, EventRow, RevisionRow, RoundRow, SaveRow, StatementRow, Store};
use crate::words::{DecisionKind, name_of, named};

use super::statement::millis;

/// One article as recorded.
pub(crate) struct Record {
    pub(crate) article: ArticleRecord,
    pub(crate) draft: SaveRow,
    /// In order; the last one is current.
    pub(crate) revisions: Vec<RevisionRow>,
    /// The running or last round.
    pub(crate) round: Option<Round>,
    /// The round's decisions, in the order of the ledger.
    pub(crate) decisions: Vec<Decision>,
    /// The article's events in order, without long details.
    pub(crate) events: Vec<EventRow>,
    pub(crate) releases: Vec<Release>,
    /// The signed export records, in order.
    pub(crate) exports: Vec<Export>,
    /// Who said so of each unresolved comment that blocks approvals.
    pub(crate) blocking: Vec<String>,
    /// Every signed statement of the article, of all rounds.
    statements: BTreeSet<Kept>,
}

/// A round with its frozen policy.
pub(crate) struct Round {
    pub(crate) row: RoundRow,
    pub(crate) policy: Policy,
}

/// A decision as its signed statement says it; the columns beside it are not asked.
#[derive(Clone)]
pub(crate) struct Decision {
    pub(crate) id: String,
    pub(crate) seq: i64,
    pub(crate) said: statement::Decision,
    pub(crate) kind: DecisionKind,
    /// The revision that was read.
    pub(crate) revision: u32,
    /// The hash of the text that was read.
    pub(crate) hash: String,
    pub(crate) at: i64,
    /// The signature holds, by the enrolled key of that person, for this article and round.
    pub(crate) valid: bool,
}

/// A release as its signed statement says it.
#[derive(Clone)]
pub(crate) struct Release {
    /// SHA-256 of the statement.
    pub(crate) id: String,
    pub(crate) said: statement::Release,
    /// The hash of the text that was released.
    pub(crate) hash: String,
    pub(crate) at: i64,
    pub(crate) valid: bool,
}

/// An export record as its signed statement says it.
#[derive(Clone)]
pub(crate) struct Export {
    pub(crate) row: StatementRow,
    pub(crate) said: statement::Export,
    pub(crate) valid: bool,
}

/// A statement that is kept: its place in the ledger, its own hash and its signature's.
pub(crate) type Kept = (i64, String, String);

impl Record {
    /// Everything that stands on the record of the article, with every signature verified again.
    pub(crate) async fn load(store: &mut Store<'_>, staff: &Staff, id: &str) -> Result<Record> {
        let article = store.article(id).await?;
        let round = match store.last_round(id).await? {
            Some(row) => Some(Round {
                policy: Policy::thaw(&row.policy_sha256, &row.policy)?,
                row,
            }),
            None => None,
        };
        let mut record = Record {
            draft: store.last_save(id).await?,
            revisions: store.revisions(id).await?,
            decisions: Vec::new(),
            events: store.outline_of(id).await?,
            releases: Vec::new(),
            exports: Vec::new(),
            blocking: store.blocking(id).await?,
            statements: BTreeSet::new(),
            article,
            round,
        };
        let (decisions, releases) = (store.decisions(id).await?, store.releases(id).await?);
        let exports = store.export_statements(id).await?;
        let signed = decisions.iter().chain(&releases).chain(&exports);
        record.statements = signed.map(kept).collect();
        let in_round = |row: &&StatementRow| {
            record
                .round
                .as_ref()
                .is_some_and(|round| round.row.id == row.round)
        };
        let decided = decisions
            .iter()
            .filter(in_round)
            .map(|row| decision(row, &record, staff));
        let decided: Vec<Decision> = decided.collect::<Result<_>>()?;
        record.releases = releases
            .iter()
            .map(|row| release(row, id, staff))
            .collect::<Result<_>>()?;
        record.exports = exports
            .into_iter()
            .map(|row| export(row, id, staff))
            .collect::<Result<_>>()?;
        record.decisions = decided;
        Ok(record)
    }

    /// Refuses a record in which something was changed, dropped or slipped in: the article's chain must hold, and
    /// name exactly the statements that are there.
    pub(crate) fn whole(&self, chain: &[EventRow]) -> Result<()> {
        let damaged = |id: &str| Refusal::RecordDamaged {
            what: "event".into(),
            id: id.into(),
        };
        let recorded: Vec<_> = chain
            .iter()
            .map(EventRow::recorded)
            .collect::<Result<_>>()?;
        check_article(&recorded).map_err(|_| damaged(&self.article.id))?;
        let named: BTreeSet<Kept> = chain.iter().filter_map(named_by).collect();
        match named.symmetric_difference(&self.statements).next() {
            None => Ok(()),
            Some((_, odd, _)) => Err(damaged(odd)),
        }
    }

    /// The revision that sign-offs must name now.
    pub(crate) fn current(&self) -> Option<&RevisionRow> {
        self.revisions.last()
    }

    /// The hash that sign-offs must name now; empty before the first submission.
    pub(crate) fn current_hash(&self) -> &str {
        self.current().map_or("", |revision| &revision.hash)
    }

    /// The working draft says something else than the current revision.
    pub(crate) fn changed_since_revision(&self) -> bool {
        self.current()
            .is_some_and(|revision| revision.hash != self.draft.hash)
    }

    /// Suggestions stand in the working draft.
    pub(crate) fn suggestions_open(&self) -> bool {
        self.draft.tracked.is_some()
    }

    /// The last event of that kind.
    pub(crate) fn last_event(&self, kind: &str) -> Option<&EventRow> {
        self.events.iter().rev().find(|event| event.kind == kind)
    }

    /// 加急, as the last submission said it.
    pub(crate) fn urgent(&self) -> bool {
        self.last_event("article.submitted")
            .is_some_and(|event| event.details()["urgent"] == true)
    }
}

/// The decision in a recorded statement, checked against the rest of the record.
pub(crate) fn decision(row: &StatementRow, record: &Record, staff: &Staff) -> Result<Decision> {
    let damaged = || Refusal::RecordDamaged {
        what: "decision".into(),
        id: row.id.clone(),
    };
    let parsed = Statement::parse(&row.statement).map_err(|_| damaged())?;
    let Statement::Decision(said) = &parsed else {
        return Err(damaged());
    };
    let said = said.clone();
    let frozen = record.round.as_ref().is_some_and(|round| {
        said.round == round.row.id && said.policy_sha256.to_string() == round.row.policy_sha256
    });
    let read = record.revisions.iter().any(|revision| {
        u64::from(revision.number) == said.revision
            && revision.hash == said.content_sha256.to_string()
    });
    let here = said.article == record.article.id && frozen && read;
    let valid = here && signed(row, &parsed, &said.roster_sha256, staff);
    Ok(Decision {
        id: row.id.clone(),
        seq: row.seq,
        kind: named(&name_of(said.decision)).ok_or_else(damaged)?,
        revision: u32::try_from(said.revision).map_err(|_| damaged())?,
        hash: said.content_sha256.to_string(),
        at: millis(&said.time).ok_or_else(damaged)?,
        valid,
        said,
    })
}

fn release(row: &StatementRow, article: &str, staff: &Staff) -> Result<Release> {
    let damaged = || Refusal::RecordDamaged {
        what: "release".into(),
        id: row.id.clone(),
    };
    let parsed = Statement::parse(&row.statement).map_err(|_| damaged())?;
    let Statement::Release(said) = &parsed else {
        return Err(damaged());
    };
    let said = said.clone();
    let valid = said.article == article && signed(row, &parsed, &said.roster_sha256, staff);
    let at = millis(&said.time).ok_or_else(damaged)?;
    Ok(Release {
        id: row.id.clone(),
        at,
        valid,
        hash: said.content_sha256.to_string(),
        said,
    })
}

fn export(row: StatementRow, article: &str, staff: &Staff) -> Result<Export> {
    let damaged = || Refusal::RecordDamaged {
        what: "export".into(),
        id: row.id.clone(),
    };
    let parsed = Statement::parse(&row.statement).map_err(|_| damaged())?;
    let Statement::Export(said) = &parsed else {
        return Err(damaged());
    };
    let said = said.clone();
    let valid = said.article == article && signed(&row, &parsed, &said.roster_sha256, staff);
    Ok(Export { said, valid, row })
}

/// How a kept statement is named by its event.
pub(crate) fn kept(row: &StatementRow) -> Kept {
    let signature = sha256(row.signature.as_bytes()).to_string();
    (row.seq, sha256(&row.statement).to_string(), signature)
}

/// The statement that an event names, if it names one.
pub(crate) fn named_by(event: &EventRow) -> Option<Kept> {
    let details = event.details();
    let text = |name: &str| details[name].as_str().map(str::to_string);
    Some((
        event.seq,
        text("statement")?,
        text("signature").unwrap_or_default(),
    ))
}

fn signed(row: &StatementRow, parsed: &Statement, roster: &Hash, staff: &Staff) -> bool {
    sha256(&row.statement).to_string() == row.id
        && staff.signed(&parsed.signed(), roster, parsed.namespace(), row)
}
