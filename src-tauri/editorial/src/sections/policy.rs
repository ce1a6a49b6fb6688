//! A section's review policy: the ordered steps that an article of it must pass.

use std::collections::BTreeSet;

use sanshen_signoff::sha256;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::staff::{Person, Staff};
use crate::people::usable_title;
use crate::refusal::{Named, Refusal, Result};
use crate::words::Role;

/// The ids of the reviews that no policy may leave out, in order (图书质量保障体系 art. 8).
pub const REVIEWS: [&str; 3] = ["first_review", "second_review", "third_review"];

const MOST_STEPS: usize = 9;
/// In hours: a year.
const LONGEST_DEADLINE: u32 = 24 * 365;
/// In characters: it is printed before a name.
const LONGEST_STEP_NAME: usize = 12;

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

    /// The policy in its one spelling.
    ///
    /// Refuses one without the three reviews in order, with a step that could not be signed or shown, or that
    /// distinct people could not satisfy.
    pub(crate) fn checked(mut self, staff: &Staff) -> Result<Policy> {
        let invalid = |problem: &str| {
            Err(Refusal::PolicyInvalid {
                problem: problem.into(),
            })
        };
        for step in &mut self.steps {
            step.name = usable_title(&step.name)?;
            step.roles.sort_unstable();
            step.roles.dedup();
            step.people.sort_unstable();
            step.people.dedup();
        }
        let ids: BTreeSet<&str> = self.steps.iter().map(|step| step.id.as_str()).collect();
        let names: BTreeSet<&str> = self.steps.iter().map(|step| step.name.as_str()).collect();
        if ids.len() != self.steps.len() || names.len() != self.steps.len() {
            return invalid("step_twice");
        }
        if !ids.iter().all(|id| usable_id(id)) {
            return invalid("step_id");
        }
        let reviews = self.steps.iter().map(|step| step.id.as_str());
        if !reviews.filter(|id| REVIEWS.contains(id)).eq(REVIEWS) {
            return invalid("three_reviews");
        }
        let long_term = |step: &Step| step.deadline_hours > LONGEST_DEADLINE;
        if self.steps.len() > MOST_STEPS || self.steps.iter().any(long_term) {
            return invalid("out_of_range");
        }
        if self
            .steps
            .iter()
            .any(|step| step.name.chars().count() > LONGEST_STEP_NAME)
        {
            return invalid("step_name");
        }
        for person in self.steps.iter().flat_map(|step| &step.people) {
            staff.find(person)?;
        }
        self.check_people(staff)?;
        Ok(self)
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

/// An id that a statement can carry and that is no word of a return.
fn usable_id(id: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    !id.is_empty() && id.len() <= 40 && id != "writer" && id.chars().all(fits)
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
