//! Who might decide, and whether three different persons did.

use std::collections::{BTreeMap, BTreeSet};

use crate::statement::{Decision, Outcome};
use crate::verifier::evidence::{Evidence, Of};
use crate::verifier::policy::Policy;
use crate::verifier::standing::{Shortfall, three_reviews};
use crate::verifier::{ClaimId, Detail};

/// Everybody who decided in the released round might decide that step; `None` without a release.
pub fn roles(evidence: &Evidence<'_>) -> Option<Vec<Detail>> {
    let release = evidence.release()?;
    let Some(policy) = &evidence.policy else {
        return Some(vec![Detail::PolicyUnusable]);
    };
    let writer = evidence.events().next().map(|created| created.by.as_str());
    let mut found = Vec::new();
    let mut decided: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let round = evidence.round(release.words);
    for one in &round {
        let (name, step) = (one.words.person_name.clone(), one.words.step.clone());
        if !eligible(evidence, policy, one) {
            found.push(Detail::NotEligible { name, step });
        } else if writer == Some(one.words.person.as_str()) && !policy.writer_may(&step) {
            found.push(Detail::WriterReviewed { name, step });
        }
        let steps = decided.entry(&one.words.person).or_default();
        if steps.insert(&one.words.step) && steps.len() == 2 {
            let name = one.words.person_name.clone();
            found.push(Detail::TwoSteps { name });
        }
    }
    Some(found)
}

fn eligible(evidence: &Evidence<'_>, policy: &Policy, one: &Of<'_, Decision>) -> bool {
    let member = evidence.bundle.roster().member(&one.words.person);
    match (policy.step(&one.words.step), member, one.said.event) {
        (Some(step), Some(member), Some(event)) => step.names(member, event.seq),
        _ => false,
    }
}

/// Every step stands over exactly the released text, by distinct persons, and the release lists
/// these sign-offs; `None` without a release.
pub fn three(evidence: &Evidence<'_>) -> Option<Vec<Detail>> {
    let release = evidence.release()?;
    let Some(policy) = evidence.policy.as_ref().filter(|policy| policy.is_whole()) else {
        let claim = ClaimId::Policy;
        return Some(vec![Detail::NeedsFirst { claim }]);
    };
    let round = evidence.round(release.words);
    let votes = evidence.votes(&round);
    let steps: Vec<&str> = policy.steps.iter().map(|step| step.id.as_str()).collect();
    let mut found = out_of_order(&steps, &round);
    match three_reviews(&steps, &votes, release.words.content_sha256) {
        Ok(stands) => {
            let signoffs = stands.iter().map(|at| round[*at].said.sealed.hash());
            if !signoffs.eq(release.words.signoffs.iter().copied()) {
                found.push(Detail::OtherSignoffs);
            }
        }
        Err(Shortfall::Open(open)) => {
            let open = open.into_iter().map(str::to_owned);
            found.extend(open.map(|step| Detail::StepOpen { step }));
        }
        Err(Shortfall::SamePerson(person)) => {
            let member = evidence.bundle.roster().member(person);
            let name = member.map_or(person, |member| &member.name).to_owned();
            found.push(Detail::SamePerson { name });
        }
    }
    Some(found)
}

/// A step may be decided once every earlier step has signed in the round.
fn out_of_order(steps: &[&str], round: &[Of<'_, Decision>]) -> Vec<Detail> {
    let mut signed = BTreeSet::new();
    let mut found = Vec::new();
    for one in round {
        let step = one.words.step.as_str();
        let mut earlier = steps.iter().take_while(|id| **id != step);
        if !earlier.all(|id| signed.contains(id)) {
            let step = step.to_owned();
            found.push(Detail::OutOfOrder { step });
        }
        if one.words.decision == Outcome::Approve {
            signed.insert(step);
        }
    }
    found
}
