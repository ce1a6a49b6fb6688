//! A section's review policy: the ordered steps that an article of it must pass.

use std::collections::BTreeSet;

use sanshen_signoff::sha256;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::staff::{Person, Staff};
use crate::refusal::{Named, Refusal, Result};
use crate::words::Role;

/// The ids of the reviews that no policy may leave out, in order (图书质量保障体系 art. 8).
pub const REVIEWS: [&str; 3] = ["first_review", "second_review", "third_review"];

/// The steps of a section, frozen by its hash into every round that it opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// In the order of the first reading; the three reviews are always among them.
    pub steps: Vec<Step>,
    /// The writer may also be first reviewer (the credit then reads 一审（撰稿人）).
    pub writer_may_first_review: bool,
}

/// One review step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// `first_review`, `second_review`, `third_review`, or the newsroom's own id.
    pub id: String,
    /// The shown name: 一审, 初审 …
    pub name: String,
    /// Who may sign: anyone with one of these roles,
    pub roles: Vec<Role>,
    /// or one of these persons (ids).
    pub people: Vec<String>,
    /// Hours from the moment the step's turn comes; 0 for none.
    #[ts(type = "number")]
    pub deadline_hours: u32,
}

/// A policy as rounds keep it: canonical JSON and its hash.
pub(crate) struct Frozen {
    pub(crate) sha256: String,
    pub(crate) body: String,
}

impl Policy {
    /// The three reviews, each by its role, a day for each; the writer may review first.
    pub fn three_reviews() -> Policy {
        let step = |id: &str, name: &str, role| Step {
            id: id.into(),
            name: name.into(),
            roles: vec![role],
            people: Vec::new(),
            deadline_hours: 24,
        };
        Policy {
            steps: vec![
                step(REVIEWS[0], "一审", Role::FirstReviewer),
                step(REVIEWS[1], "二审", Role::SecondReviewer),
                step(REVIEWS[2], "三审", Role::ThirdReviewer),
            ],
            writer_may_first_review: true,
        }
    }

    /// Refuses a policy without the three reviews in order, and one that distinct people could not satisfy.
    pub(crate) fn check(&self, staff: &Staff) -> Result<()> {
        let invalid = |problem: &str| {
            Err(Refusal::PolicyInvalid {
                problem: problem.into(),
            })
        };
        let ids: BTreeSet<&str> = self.steps.iter().map(|step| step.id.as_str()).collect();
        if ids.len() != self.steps.len() {
            return invalid("step_twice");
        }
        let reviews: Vec<&str> = self
            .steps
            .iter()
            .map(|step| step.id.as_str())
            .filter(|id| REVIEWS.contains(id))
            .collect();
        if reviews != REVIEWS {
            return invalid("three_reviews");
        }
        if self.steps.len() > 9 || self.steps.iter().any(|step| step.deadline_hours > 24 * 365) {
            return invalid("out_of_range");
        }
        if self
            .steps
            .iter()
            .any(|step| step.name.trim().is_empty() || step.name.chars().count() > 12)
        {
            return invalid("step_name");
        }
        self.check_people(staff)
    }

    /// Once anyone is eligible at all, every step must find a person of its own. An empty newsroom may still set up.
    fn check_people(&self, staff: &Staff) -> Result<()> {
        let eligible: Vec<Vec<Named>> =
            self.steps.iter().map(|step| step.eligible(staff)).collect();
        if eligible.iter().all(Vec::is_empty) {
            return Ok(());
        }
        for (index, step) in self.steps.iter().enumerate() {
            if !distinct(&eligible[..=index], &mut Vec::new()) {
                return Err(Refusal::PolicyUnsatisfiable {
                    step: step.name.clone(),
                    who: eligible[index].clone(),
                });
            }
        }
        Ok(())
    }

    /// The policy as canonical JSON with its hash.
    pub(crate) fn freeze(&self) -> Result<Frozen> {
        let body =
            serde_json_canonicalizer::to_string(self).map_err(|fault| Refusal::BadInput {
                path: "policy".into(),
                problem: fault.to_string(),
            })?;
        Ok(Frozen {
            sha256: sha256(body.as_bytes()).to_string(),
            body,
        })
    }

    /// The policy that was frozen under `hash`; anything else is damage.
    pub(crate) fn thaw(hash: &str, body: &str) -> Result<Policy> {
        let damaged = || Refusal::RecordDamaged {
            what: "policy".into(),
            id: hash.into(),
        };
        if sha256(body.as_bytes()).to_string() != hash {
            return Err(damaged());
        }
        serde_json::from_str(body).map_err(|_| damaged())
    }

    /// The place of a step in the order, if the policy has it.
    pub(crate) fn position(&self, step: &str) -> Option<usize> {
        self.steps.iter().position(|candidate| candidate.id == step)
    }
}

impl Step {
    /// Whether the policy lets this person sign here, before the laws on persons.
    pub(crate) fn names(&self, person: &Person) -> bool {
        let by_role = self.roles.iter().any(|role| person.roles.contains(role));
        by_role || (self.people.contains(&person.id) && !person.roles.is_empty())
    }

    /// Everyone whom the policy lets sign here.
    pub(crate) fn eligible(&self, staff: &Staff) -> Vec<Named> {
        staff
            .people()
            .iter()
            .filter(|person| self.names(person))
            .map(Person::named)
            .collect()
    }
}

/// Whether every list can give one person of its own (steps are few: plain search).
fn distinct(lists: &[Vec<Named>], taken: &mut Vec<String>) -> bool {
    let Some((list, rest)) = lists.split_first() else {
        return true;
    };
    list.iter().any(|person| {
        if taken.contains(&person.id) {
            return false;
        }
        taken.push(person.id.clone());
        let found = distinct(rest, taken);
        taken.pop();
        found
    })
}
