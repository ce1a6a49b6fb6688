//! One person at one article: what is offered, and why the rest is not. The same check does both (L6).

use std::collections::BTreeSet;

use super::record::Record;
use super::standing::Standing;
use super::view::StepState;
use super::workflow::{For, allowed};
use crate::articles::view::{NotOffered, Offer};
use crate::people::staff::{Person, Staff};
use crate::refusal::{Named, Refusal, Result};
use crate::sections::policy::{REVIEWS, Step};
use crate::tx::Tx;
use crate::words::{Action, Role, Stage, name_of};

/// A person at an article.
pub(crate) struct Desk<'a> {
    pub(crate) record: &'a Record,
    pub(crate) standing: &'a Standing,
    pub(crate) staff: &'a Staff,
    pub(crate) person: &'a Person,
}

impl Desk<'_> {
    /// What the person may do now, and what not and why.
    pub(crate) fn offers(&self) -> (Vec<Offer>, Vec<NotOffered>) {
        let (mut offered, mut refused) = (Vec::new(), Vec::new());
        for action in Action::ALL {
            match self.find(action) {
                Ok(step) => offered.push(Offer { action, step }),
                Err(refusal) => refused.push(NotOffered { action, refusal }),
            }
        }
        (offered, refused)
    }

    /// Refuses unless the person may take this action now, at any step.
    pub(crate) fn may(&self, action: Action) -> Result<()> {
        self.find(action).map(|_| ())
    }

    /// Refuses unless the person may take this action now at this step.
    pub(crate) fn may_at(&self, action: Action, step: &str) -> Result<()> {
        self.has_key_for(action)?;
        match allowed(action, self.standing.stage) {
            For::Reviewer => self.reviews(action, step),
            For::Writer | For::Editor | For::EditorOrDecider | For::Nobody => self.may(action),
        }
    }

    /// The step at which the person may take the action; `None` for actions without one.
    fn find(&self, action: Action) -> Result<Option<String>> {
        let step = self.find_by_role(action)?;
        self.has_key_for(action)?;
        match action {
            // What is handed in for review reads as it stands.
            Action::Submit if self.record.suggestions_open() => Err(self.suggestions_open()),
            _ => Ok(step),
        }
    }

    /// What is signed needs a key that an administrator has confirmed.
    fn has_key_for(&self, action: Action) -> Result<()> {
        match action.is_signed() {
            true => self.person.signing_key(self.staff).map(|_| ()),
            false => Ok(()),
        }
    }

    fn find_by_role(&self, action: Action) -> Result<Option<String>> {
        let waits = action == Action::Edit && self.standing.stage == Stage::InReview;
        match allowed(action, self.standing.stage) {
            For::Nobody => Err(self.wrong_stage(action)),
            // The writer is the right person at the wrong moment.
            For::Reviewer if waits && self.wrote() => self
                .find_step(action)
                .map(Some)
                .map_err(|_| self.wrong_stage(action)),
            For::Writer => self.is_writer(action).map(|()| None),
            For::Editor => self
                .is_editor(action)
                .and_then(|()| self.unblocked(action))
                .map(|()| None),
            For::EditorOrDecider => self
                .is_editor(action)
                .or_else(|refusal| self.set_aside(refusal))
                .map(|()| None),
            For::Reviewer => self.find_step(action).map(Some),
        }
    }

    fn wrote(&self) -> bool {
        self.person.id == self.record.article.writer
    }

    /// The writer; an editor when the writer has left.
    fn is_writer(&self, action: Action) -> Result<()> {
        let writer = self.staff.get(&self.record.article.writer);
        let left = writer.is_none_or(|writer| writer.roles.is_empty());
        if self.wrote() || (left && self.person.roles.contains(&Role::Editor)) {
            return Ok(());
        }
        Err(Refusal::NotTheWriter {
            action,
            writer: self.staff.named(&self.record.article.writer),
            who: if left {
                self.staff.with_role(Role::Editor)
            } else {
                Vec::new()
            },
        })
    }

    fn is_editor(&self, action: Action) -> Result<()> {
        if self.person.roles.contains(&Role::Editor) {
            return Ok(());
        }
        let who = self.staff.with_role(Role::Editor);
        Err(Refusal::NotYourRole {
            action: name_of(action),
            need: vec![Role::Editor],
            who,
        })
    }

    /// Nothing leaves while somebody wants a comment settled first.
    fn unblocked(&self, action: Action) -> Result<()> {
        let leaves = action == Action::Export;
        match leaves && !self.record.blocking.is_empty() {
            true => Err(self.comments_blocking()),
            false => Ok(()),
        }
    }

    fn set_aside(&self, refusal: Refusal) -> Result<()> {
        let last = self
            .record
            .decisions
            .iter()
            .rfind(|decision| decision.valid);
        match last {
            Some(decision) if decision.said.person == self.person.id => Ok(()),
            _ => Err(refusal),
        }
    }

    /// The first step that lets the person act; otherwise the refusal of the step that comes closest.
    fn find_step(&self, action: Action) -> Result<String> {
        let mut closest: Option<(u8, Refusal)> = None;
        for step in self.steps() {
            match self.reviews(action, &step.id) {
                Ok(()) => return Ok(step.id.clone()),
                Err(refusal) => {
                    let distance = distance(&refusal);
                    if closest.as_ref().is_none_or(|(best, _)| distance < *best) {
                        closest = Some((distance, refusal));
                    }
                }
            }
        }
        Err(closest.map_or_else(|| self.wrong_stage(action), |(_, refusal)| refusal))
    }

    fn reviews(&self, action: Action, id: &str) -> Result<()> {
        let unknown = || Refusal::NotFound {
            what: "step".into(),
            id: id.into(),
        };
        let index = self
            .steps()
            .iter()
            .position(|step| step.id == id)
            .ok_or_else(unknown)?;
        let step = &self.steps()[index];
        self.eligible(step, self.person)?;
        match self.standing.steps[index].state {
            StepState::Waiting => Err(self.earlier_open(index)),
            StepState::Open => self.in_order(action),
            StepState::Stands => self.stands(action, index),
        }
    }

    /// The laws on persons: named by the policy, not the writer, no other step of this round.
    fn eligible(&self, step: &Step, person: &Person) -> Result<()> {
        if !step.names(person) {
            return Err(Refusal::NotEligible {
                step: step.name.clone(),
                who: self.could(step),
            });
        }
        if person.id == self.record.article.writer && !self.writer_may(step) {
            return Err(Refusal::WriterMayNotReview {
                step: step.name.clone(),
                who: self.could(step),
            });
        }
        let mut decided = self
            .record
            .decisions
            .iter()
            .filter(|decision| decision.said.person == person.id);
        match decided.find(|decision| decision.said.step != step.id) {
            None => Ok(()),
            Some(other) => Err(Refusal::AlreadyDecidedAnotherStep {
                step: step.name.clone(),
                decided: self.step_name(&other.said.step),
                who: self.could(step),
            }),
        }
    }

    fn writer_may(&self, step: &Step) -> bool {
        let policy = self.record.round.as_ref().map(|round| &round.policy);
        step.id == REVIEWS[0] && policy.is_some_and(|policy| policy.writer_may_first_review)
    }

    fn in_order(&self, action: Action) -> Result<()> {
        let suggestions = self.record.suggestions_open();
        let changed = self.record.changed_since_revision() || suggestions;
        match action {
            Action::Approve if suggestions => Err(self.suggestions_open()),
            Action::Approve if changed => Err(Refusal::ChangesNotApplied {
                by: self.staff.named(&self.record.draft.person),
            }),
            Action::Approve if !self.record.blocking.is_empty() => Err(self.comments_blocking()),
            Action::ApplyChanges | Action::DiscardChanges if !changed => Err(Refusal::NoChanges {}),
            _ => Ok(()),
        }
    }

    fn suggestions_open(&self) -> Refusal {
        Refusal::SuggestionsOpen {
            by: self.staff.named(&self.record.draft.person),
        }
    }

    fn comments_blocking(&self) -> Refusal {
        let blocking = &self.record.blocking;
        let people: BTreeSet<&String> = blocking.iter().collect();
        Refusal::CommentsBlocking {
            count: u32::try_from(blocking.len()).unwrap_or(u32::MAX),
            who: people.iter().map(|id| self.staff.named(id)).collect(),
        }
    }

    /// At a step that stands, its own signer may still take the sign-off back by returning or setting aside.
    fn stands(&self, action: Action, index: usize) -> Result<()> {
        let by = self.standing.steps[index]
            .signoff
            .map(|at| self.record.decisions[at].said.person.clone());
        let takes_back = matches!(
            action,
            Action::ReturnForRevision | Action::Hold | Action::Reject | Action::Spike
        );
        if takes_back && by.as_deref() == Some(self.person.id.as_str()) {
            return Ok(());
        }
        let step = self.steps()[index].name.clone();
        Err(Refusal::StepStands {
            step,
            by: self.staff.named(&by.unwrap_or_default()),
        })
    }

    fn earlier_open(&self, index: usize) -> Refusal {
        let open = self
            .standing
            .steps
            .iter()
            .position(|step| step.state == StepState::Open)
            .unwrap_or(0);
        let (step, earlier) = (&self.steps()[index], &self.steps()[open]);
        Refusal::EarlierStepOpen {
            step: step.name.clone(),
            earlier: earlier.name.clone(),
            who: self.could(earlier),
        }
    }

    fn wrong_stage(&self, action: Action) -> Refusal {
        Refusal::WrongStage {
            action,
            stage: self.standing.stage,
            waiting_for: self.waiting_for(),
        }
    }

    /// Who can move the article on from where it stands.
    pub(crate) fn waiting_for(&self) -> Vec<Named> {
        match self.standing.stage {
            Stage::Draft | Stage::Returned => vec![self.staff.named(&self.record.article.writer)],
            Stage::InReview => {
                let mut who: Vec<Named> = self
                    .open_steps()
                    .flat_map(|(step, _)| self.could(step))
                    .collect();
                who.sort();
                who.dedup();
                who
            }
            Stage::Held | Stage::Approved | Stage::Released | Stage::Exported => {
                self.staff.with_role(Role::Editor)
            }
            Stage::Rejected | Stage::Spiked => Vec::new(),
        }
    }

    /// Everyone who could sign this step now, under all the laws.
    pub(crate) fn could(&self, step: &Step) -> Vec<Named> {
        let could = |person: &&Person| step.names(person) && self.eligible_quietly(step, person);
        self.staff
            .people()
            .iter()
            .filter(could)
            .map(Person::named)
            .collect()
    }

    fn eligible_quietly(&self, step: &Step, person: &Person) -> bool {
        let writer_ok = person.id != self.record.article.writer || self.writer_may(step);
        let decided = &self.record.decisions;
        writer_ok
            && decided
                .iter()
                .all(|decision| decision.said.person != person.id || decision.said.step == step.id)
    }

    /// The steps that can be decided now, with their standing's index.
    pub(crate) fn open_steps(&self) -> impl Iterator<Item = (&Step, usize)> {
        let open = |index: &usize| self.standing.steps[*index].state == StepState::Open;
        (0..self.standing.steps.len())
            .filter(open)
            .map(|index| (&self.steps()[index], index))
    }

    pub(crate) fn steps(&self) -> &[Step] {
        self.record
            .round
            .as_ref()
            .map_or(&[], |round| &round.policy.steps)
    }

    fn step_name(&self, id: &str) -> String {
        self.steps()
            .iter()
            .find(|step| step.id == id)
            .map_or_else(|| id.to_string(), |step| step.name.clone())
    }
}

/// The article's record, when the person may take this action on it now.
pub(crate) async fn permitted(tx: &mut Tx<'_>, article: &str, action: Action) -> Result<Record> {
    let record = Record::load(&mut tx.store, &tx.staff, article).await?;
    Desk {
        record: &record,
        standing: &Standing::of(&record),
        staff: &tx.staff,
        person: tx.by()?,
    }
    .may(action)?;
    Ok(record)
}

/// How far a reviewer is from being allowed: the nearest reason is the one worth showing.
fn distance(refusal: &Refusal) -> u8 {
    match refusal {
        Refusal::SuggestionsOpen { .. }
        | Refusal::ChangesNotApplied { .. }
        | Refusal::CommentsBlocking { .. }
        | Refusal::NoChanges {} => 0,
        Refusal::AlreadyDecidedAnotherStep { .. } => 1,
        Refusal::StepStands { .. } => 2,
        Refusal::EarlierStepOpen { .. } => 3,
        Refusal::WriterMayNotReview { .. } => 4,
        _ => 5,
    }
}
