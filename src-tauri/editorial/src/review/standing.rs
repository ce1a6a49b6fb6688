//! Where an article stands: derived from its record each time, never stored (L2).

use super::record::{Decision, Record, Round};
use super::statement::millis;
use super::view::StepState;
use crate::words::{DecisionKind, Stage};

/// Where an article stands and, while it has a round, where each step of the round stands.
pub(crate) struct Standing {
    pub(crate) stage: Stage,
    /// One for each step of the frozen policy, in order; empty before the first submission.
    pub(crate) steps: Vec<StepStanding>,
    /// Since when it stands so, milliseconds UTC.
    pub(crate) since: i64,
}

/// Where one step stands.
#[derive(Clone)]
pub(crate) struct StepStanding {
    pub(crate) state: StepState,
    /// Index of the decision that stands.
    pub(crate) signoff: Option<usize>,
    /// The last sign-off that fell, while the step does not stand.
    pub(crate) fell: Option<Fell>,
    /// Since when it waits for a decision, milliseconds UTC.
    pub(crate) since: i64,
}

/// A sign-off that no longer stands, and through what.
#[derive(Clone)]
pub(crate) struct Fell {
    /// Index of the decision.
    pub(crate) decision: usize,
    /// The revision that changed the text; `None` when a return reopened the step.
    pub(crate) through: Option<u32>,
    pub(crate) by: String,
    pub(crate) at: i64,
}

/// The last thing that moved the article as a whole.
enum Move<'a> {
    Into { at: i64 },
    Out(&'a Decision),
}

impl Standing {
    /// Where the article of this record stands.
    pub(crate) fn of(record: &Record) -> Standing {
        let steps = steps(record);
        let stands = !steps.is_empty() && steps.iter().all(|step| step.state == StepState::Stands);
        let (stage, since) = match last_move(record) {
            None => (Stage::Draft, record.draft.at),
            Some(Move::Out(decision)) => (set_aside(decision.kind), decision.at),
            Some(Move::Into { at }) if !stands => (Stage::InReview, at),
            Some(Move::Into { at }) => {
                released(record).unwrap_or((Stage::Approved, last_signed(record).unwrap_or(at)))
            }
        };
        Standing {
            stage,
            steps,
            since,
        }
    }
}

fn last_move(record: &Record) -> Option<Move<'_>> {
    let into = record
        .events
        .iter()
        .filter(|event| matches!(event.kind.as_str(), "article.submitted" | "article.resumed"));
    let into = into.map(|event| (event.seq, Move::Into { at: event.at }));
    let out = record
        .decisions
        .iter()
        .filter(|decision| decision.valid && leaves_review(decision));
    let out = out.map(|decision| (decision.seq, Move::Out(decision)));
    into.chain(out)
        .max_by_key(|(seq, _)| *seq)
        .map(|(_, moved)| moved)
}

/// Whether a decision takes the article out of review altogether.
fn leaves_review(decision: &Decision) -> bool {
    match decision.kind {
        DecisionKind::Approve => false,
        DecisionKind::ReturnForRevision => decision.said.return_to == "writer",
        DecisionKind::Hold | DecisionKind::Reject | DecisionKind::Spike => true,
    }
}

fn set_aside(kind: DecisionKind) -> Stage {
    match kind {
        DecisionKind::Approve => Stage::InReview,
        DecisionKind::ReturnForRevision => Stage::Returned,
        DecisionKind::Hold => Stage::Held,
        DecisionKind::Reject => Stage::Rejected,
        DecisionKind::Spike => Stage::Spiked,
    }
}

fn released(record: &Record) -> Option<(Stage, i64)> {
    let release = record
        .releases
        .iter()
        .rev()
        .find(|release| release.valid && release.hash == record.current_hash())?;
    let exported =
        record.exports.iter().rev().find(|export| {
            export.valid && export.said.content_sha256 == release.said.content_sha256
        });
    let at = exported.and_then(|export| millis(&export.said.time));
    match at {
        Some(at) => Some((Stage::Exported, at)),
        None => Some((Stage::Released, release.at)),
    }
}

fn last_signed(record: &Record) -> Option<i64> {
    record.decisions.last().map(|decision| decision.at)
}

fn steps(record: &Record) -> Vec<StepStanding> {
    let Some(round) = &record.round else {
        return Vec::new();
    };
    let mut earlier_signed = true;
    let mut turn = record
        .last_event("article.submitted")
        .map_or(0, |event| event.at);
    let mut standings = Vec::new();
    for index in 0..round.policy.steps.len() {
        let signoff = standing_signoff(record, index);
        let last = last_approval(record, index);
        let fell = match (signoff, last) {
            (None, Some(decision)) => fell(record, index, decision),
            _ => None,
        };
        let state = match (signoff, earlier_signed) {
            (Some(_), _) => StepState::Stands,
            (None, true) => StepState::Open,
            (None, false) => StepState::Waiting,
        };
        let since = fell.as_ref().map_or(turn, |fell| fell.at.max(turn));
        standings.push(StepStanding {
            state,
            signoff,
            fell,
            since,
        });
        earlier_signed &= last.is_some();
        turn = turn.max(last.map_or(turn, |decision| record.decisions[decision].at));
    }
    standings
}

/// The sign-off of a step that stands: the step's last word on exactly the current text, with no later return to it.
fn standing_signoff(record: &Record, step: usize) -> Option<usize> {
    let on_this_text =
        |decision: &Decision| decision.valid && decision.hash == record.current_hash();
    let last = record
        .decisions
        .iter()
        .rposition(|decision| on_this_text(decision) && concerns(record, decision, step))?;
    (record.decisions[last].kind == DecisionKind::Approve).then_some(last)
}

/// Whether a decision says anything of a step: it was made there, or sent the text back to it or before it.
fn concerns(record: &Record, decision: &Decision, step: usize) -> bool {
    let Some(round) = &record.round else {
        return false;
    };
    if round.policy.position(&decision.said.step) == Some(step) {
        return true;
    }
    decision.kind == DecisionKind::ReturnForRevision
        && round
            .policy
            .position(&decision.said.return_to)
            .is_some_and(|back_to| back_to <= step)
}

fn last_approval(record: &Record, step: usize) -> Option<usize> {
    let round = record.round.as_ref()?;
    record.decisions.iter().rposition(|decision| {
        decision.valid
            && decision.kind == DecisionKind::Approve
            && round.policy.position(&decision.said.step) == Some(step)
    })
}

/// Through what the step's last approval stopped standing.
///
/// A later word on the current text that took it back; otherwise the last revision after which no sign-off of the
/// step matched any more.
fn fell(record: &Record, step: usize, last: usize) -> Option<Fell> {
    let approved = |decision: &Decision, hash: &str| {
        decision.valid
            && decision.kind == DecisionKind::Approve
            && decision.hash == hash
            && here(record, decision, step)
    };
    let current = record.current_hash();
    if let Some(index) = record
        .decisions
        .iter()
        .rposition(|decision| approved(decision, current))
    {
        let taken_back = record.decisions[index + 1..]
            .iter()
            .find(|later| later.valid && later.hash == current && concerns(record, later, step))?;
        let (by, at) = (taken_back.said.person.clone(), taken_back.at);
        return Some(Fell {
            decision: index,
            through: None,
            by,
            at,
        });
    }
    let stood = |hash: &str| {
        record
            .decisions
            .iter()
            .any(|decision| approved(decision, hash))
    };
    let stood_last = record
        .revisions
        .iter()
        .rposition(|revision| stood(&revision.hash))?;
    let through = record.revisions.get(stood_last + 1)?;
    Some(Fell {
        decision: last,
        through: Some(through.number),
        by: through.person.clone(),
        at: through.at,
    })
}

fn here(record: &Record, decision: &Decision, step: usize) -> bool {
    let position = |round: &Round| round.policy.position(&decision.said.step);
    record.round.as_ref().and_then(position) == Some(step)
}
