//! What the screens show of a review: steps, decisions, sign-offs that fell.

use serde::Serialize;
use ts_rs::TS;

use crate::refusal::Named;
use crate::words::DecisionKind;

/// The running or last round of an article.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RoundView {
    /// The round's id.
    pub id: String,
    /// 1 for the first.
    pub number: u32,
    /// Milliseconds UTC.
    #[ts(type = "number")]
    pub opened_at: i64,
    /// The steps of the frozen policy, in order.
    pub steps: Vec<StepView>,
    /// The section's settings have changed since this round froze them.
    pub policy_changed_since: bool,
    /// SHA-256 of the frozen policy.
    pub policy_sha256: String,
}

/// One step of a round.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StepView {
    /// The step's id in the policy.
    pub id: String,
    /// The shown name.
    pub name: String,
    /// Where the step stands.
    pub state: StepState,
    /// The sign-off that stands, when `state` is `stands`.
    pub signoff: Option<DecisionView>,
    /// The last sign-off that fell, when there is one and the step does not stand.
    pub fallen: Option<FallenSignoff>,
    /// Who could sign it now.
    pub eligible: Vec<Named>,
    /// When it is due, milliseconds UTC; only while it is open.
    #[ts(type = "number | null")]
    pub due_at: Option<i64>,
}

/// Where a step stands, derived from the round's valid decisions and the current hash (L2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// An earlier step has not signed in this round yet.
    Waiting,
    /// It can be decided now.
    Open,
    /// A valid sign-off stands over exactly the current text.
    Stands,
}

/// One recorded decision.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionView {
    /// SHA-256 of the statement, its id.
    pub id: String,
    /// The step's id.
    pub step: String,
    /// Who decided.
    pub person: Named,
    /// What was decided.
    pub decision: DecisionKind,
    /// Where a return went: `writer`, a step's id, or empty.
    pub return_to: String,
    /// The written opinion.
    pub opinion: String,
    /// The revision that was read.
    pub revision: u32,
    /// The hash of the text that was read.
    pub content_sha256: String,
    /// Milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// The key that signed.
    pub fingerprint: String,
    /// The signature was verified again just now.
    pub valid: bool,
}

/// A sign-off that no longer stands, and through whose edit (L2).
#[derive(Clone, Debug, Serialize, TS)]
pub struct FallenSignoff {
    /// The sign-off.
    pub signoff: DecisionView,
    /// The revision that it no longer matches; `None` when a return reopened the step.
    pub through_revision: Option<u32>,
    /// Who made that edit, or who returned it.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}
