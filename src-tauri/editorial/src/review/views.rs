//! A round as the screens show it.

use super::permit::Desk;
use super::record::{Decision, Round};
use super::standing::{Fell, StepStanding};
use super::view::{DecisionView, FallenSignoff, RoundView, StepState, StepView};
use crate::people::staff::Staff;
use crate::sections::policy::Step;
use crate::words::Stage;

const HOUR: i64 = 3_600_000;

/// The round of the desk's article; `policy_now` is the hash of its section's policy as it is now.
pub(crate) fn round_view(desk: &Desk<'_>, round: &Round, policy_now: Option<&str>) -> RoundView {
    let steps = round.policy.steps.iter().zip(&desk.standing.steps);
    RoundView {
        id: round.row.id.clone(),
        number: round.row.number,
        opened_at: round.row.at,
        steps: steps
            .map(|(step, standing)| step_view(desk, step, standing))
            .collect(),
        policy_changed_since: policy_now.is_some_and(|now| now != round.row.policy_sha256),
        policy_sha256: round.row.policy_sha256.clone(),
    }
}

/// A decision, with who made it by name.
pub(crate) fn decision_view(decision: &Decision, staff: &Staff) -> DecisionView {
    DecisionView {
        id: decision.id.clone(),
        step: decision.said.step.clone(),
        person: staff.named(&decision.said.person),
        decision: decision.kind,
        return_to: decision.said.return_to.clone(),
        opinion: decision.said.opinion.clone(),
        revision: decision.revision,
        content_sha256: decision.hash.clone(),
        at: decision.at,
        fingerprint: decision.said.key.clone(),
        valid: decision.valid,
    }
}

/// When an open step is due; `None` without a deadline.
pub(crate) fn due_at(step: &Step, standing: &StepStanding) -> Option<i64> {
    (step.deadline_hours > 0).then(|| standing.since + i64::from(step.deadline_hours) * HOUR)
}

fn step_view(desk: &Desk<'_>, step: &Step, standing: &StepStanding) -> StepView {
    let shown = |index: usize| decision_view(&desk.record.decisions[index], desk.staff);
    let open = standing.state == StepState::Open && desk.standing.stage == Stage::InReview;
    StepView {
        id: step.id.clone(),
        name: step.name.clone(),
        state: standing.state,
        signoff: standing.signoff.map(shown),
        fallen: standing
            .fell
            .as_ref()
            .map(|fell| fallen(fell, shown(fell.decision), desk.staff)),
        eligible: desk.could(step),
        due_at: if open { due_at(step, standing) } else { None },
    }
}

fn fallen(fell: &Fell, signoff: DecisionView, staff: &Staff) -> FallenSignoff {
    FallenSignoff {
        signoff,
        through_revision: fell.through,
        by: staff.named(&fell.by),
        at: fell.at,
    }
}
