//! The frozen policy of a round, as far as a verifier needs it.

use serde::Deserialize;

use crate::roster::Member;

/// Most steps that are followed: several times what any office has.
pub const MAX_STEPS: usize = 64;

/// The reviews that no policy may leave out, in order (图书质量保障体系 art. 8).
pub const REVIEWS: [&str; 3] = ["first_review", "second_review", "third_review"];

/// The steps of a review.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    pub steps: Vec<Step>,
    pub writer_may_first_review: bool,
}

/// One step, and who may sign it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: String,
    pub name: String,
    pub roles: Vec<String>,
    pub people: Vec<String>,
    #[serde(rename = "deadline_hours")]
    _deadline_hours: u32,
}

impl Policy {
    /// The step of this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// Whether the three reviews are there in order, and no step twice.
    pub fn is_whole(&self) -> bool {
        let ids = self.steps.iter().map(|step| step.id.as_str());
        let mut distinct: Vec<&str> = ids.clone().collect();
        distinct.sort_unstable();
        distinct.dedup();
        distinct.len() == self.steps.len() && ids.filter(|id| REVIEWS.contains(id)).eq(REVIEWS)
    }

    /// Whether the writer may decide this step.
    pub fn writer_may(&self, step: &str) -> bool {
        step == REVIEWS[0] && self.writer_may_first_review
    }
}

impl Step {
    /// Whether the step names this member, by role or as a person on the staff, at that place of the ledger.
    pub fn names(&self, member: &Member, seq: u64) -> bool {
        let roles = member.roles_at(seq);
        self.roles.iter().any(|role| roles.contains(role))
            || (self.people.contains(&member.id) && !roles.is_empty())
    }
}
