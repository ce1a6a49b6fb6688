//! L1 and L2 said a second time, from the rows alone and in the plainest way.

use std::collections::{BTreeMap, BTreeSet};

use sanshen_signoff::statement::{Decision, Outcome};

use crate::facts::Facts;

/// L1: three reviews, three persons, this very text; the writer at most at the first.
pub fn three_reviews(facts: &Facts) -> Result<(), String> {
    let mut persons = BTreeSet::new();
    for step in crate::steps::REVIEWS {
        let approves = |said: &Decision| {
            said.round == facts.round
                && said.step == step
                && said.decision == Outcome::Approve
                && said.content_sha256.to_string() == facts.hash
        };
        let mut signed = facts.decisions.values().filter(|signed| signed.valid);
        let Some(found) = signed.find(|signed| approves(&signed.said)) else {
            return Err(format!("nobody approved {step} over {}", facts.hash));
        };
        if found.said.person == facts.writer && step != "first_review" {
            return Err(format!("the writer approved {step}"));
        }
        if !persons.insert(&found.said.person) {
            return Err(format!("one person approved twice, also {step}"));
        }
    }
    Ok(())
}

/// No person decides two steps of one round; the writer decides neither second nor third.
pub fn persons_are_distinct(facts: &Facts) -> bool {
    let mut at = BTreeMap::new();
    facts.decisions.values().all(|signed| {
        let (person, step) = (&signed.said.person, &signed.said.step);
        let own = person == &facts.writer && step != "first_review";
        let here = (&signed.said.round, person);
        !own && at.insert(here, step).is_none_or(|other| other == step)
    })
}

/// Where the article stands, told forward through what happened.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    pub stage: &'static str,
    pub steps: Vec<&'static str>,
    /// A step stands by a sign-off of an earlier revision with the same text.
    pub restored: bool,
}

/// L2: what each step last heard of each text, and what moved the article as a whole.
pub fn tell(facts: &Facts) -> Told {
    let mut story = Story::default();
    for (seq, kind, details) in &facts.events {
        match kind.as_str() {
            "article.submitted" | "revision.corrected" => {
                story.enter(details["round_id"].as_str());
                story.text = details["content"].as_str().unwrap().to_string();
                story.stage = "in_review";
            }
            "article.resumed" => story.stage = "in_review",
            "article.released" if facts.releases[seq].valid => {
                let hash = facts.releases[seq].said.content_sha256.to_string();
                story.released.insert(hash);
            }
            "article.exported" => story.exported = true,
            kind if kind.starts_with("decision.") && facts.decisions[seq].valid => {
                story.hear(&facts.decisions[seq].said, &facts.steps)
            }
            _ => {}
        }
    }
    assert_eq!(
        story.text, facts.hash,
        "the events name the text that the revision holds"
    );
    story.end(facts)
}

#[derive(Default)]
struct Story {
    stage: &'static str,
    text: String,
    round: String,
    /// For a step and a text: the revision at which it was approved last, or that the approval was taken back.
    heard: BTreeMap<(usize, String), Option<u64>>,
    ever_approved: BTreeSet<usize>,
    released: BTreeSet<String>,
    exported: bool,
}

impl Story {
    /// A new round knows nothing of the one before.
    fn enter(&mut self, round: Option<&str>) {
        if let Some(round) = round.filter(|round| *round != self.round) {
            self.round = round.to_string();
            self.heard.clear();
            self.ever_approved.clear();
        }
    }

    fn hear(&mut self, said: &Decision, steps: &[String]) {
        let place = |id: &str| steps.iter().position(|step| step == id);
        let (here, text) = (place(&said.step).unwrap(), said.content_sha256.to_string());
        self.heard.insert((here, text.clone()), None);
        match said.decision {
            Outcome::Approve => {
                self.heard.insert((here, text), Some(said.revision));
                self.ever_approved.insert(here);
            }
            Outcome::ReturnForRevision if said.return_to == "writer" => self.stage = "returned",
            Outcome::ReturnForRevision => {
                for step in place(&said.return_to).unwrap()..steps.len() {
                    self.heard.insert((step, text.clone()), None);
                }
            }
            Outcome::Hold => self.stage = "held",
            Outcome::Reject => self.stage = "rejected",
            Outcome::Spike => self.stage = "spiked",
        }
    }

    fn end(self, facts: &Facts) -> Told {
        let approved_at: Vec<Option<u64>> = (0..facts.steps.len())
            .map(|step| {
                self.heard
                    .get(&(step, self.text.clone()))
                    .copied()
                    .flatten()
            })
            .collect();
        let state = |(step, approved): (usize, &Option<u64>)| match approved {
            Some(_) => "stands",
            None if (0..step).all(|earlier| self.ever_approved.contains(&earlier)) => "open",
            None => "waiting",
        };
        let steps: Vec<&str> = approved_at.iter().enumerate().map(state).collect();
        let all = !steps.is_empty() && steps.iter().all(|state| *state == "stands");
        let stage = match self.stage {
            "" => "draft",
            "in_review" if all && !self.released.contains(&self.text) => "approved",
            "in_review" if all && self.exported => "exported",
            "in_review" if all => "released",
            other => other,
        };
        let restored = approved_at.iter().flatten().any(|at| *at < facts.revision);
        Told {
            stage,
            steps,
            restored,
        }
    }
}
