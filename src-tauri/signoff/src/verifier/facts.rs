//! What the bundle says.

use super::evidence::{Evidence, Of, content_hash, key_of};
use super::report::{Facts, SignedBy};
use super::standing::standing;
use crate::statement::Decision;

pub fn facts(evidence: &Evidence<'_>) -> Facts {
    let (bundle, parts) = (evidence.bundle, evidence.bundle.parts());
    let title = evidence
        .content
        .as_ref()
        .and_then(|content| content["title"].as_str());
    let released = evidence.release();
    let exported = evidence.export();
    Facts {
        newsroom: parts.newsroom.name.clone(),
        article_no: parts.article.no.clone(),
        title: title.unwrap_or_default().into(),
        revision: released.as_ref().map(|release| release.words.revision),
        content_sha256: content_hash(bundle),
        root: bundle.roster().root().into(),
        head: parts.head,
        signers: signers(evidence),
        released: released.map(|one| signed_by(evidence, &one, "release", one.words.revision)),
        exported: exported.map(|one| signed_by(evidence, &one, "export", one.words.revision)),
    }
}

fn signers(evidence: &Evidence<'_>) -> Vec<SignedBy> {
    let (Some(release), Some(policy)) = (evidence.release(), &evidence.policy) else {
        return Vec::new();
    };
    let round = evidence.round(release.words);
    let steps: Vec<&str> = policy.steps.iter().map(|step| step.id.as_str()).collect();
    let stands = standing(
        &steps,
        &evidence.votes(&round),
        release.words.content_sha256,
    );
    let signers = policy
        .steps
        .iter()
        .zip(stands)
        .filter_map(|(step, stands)| {
            let one = &round[stands?];
            Some(SignedBy {
                step_name: step.name.clone(),
                opinion: one.words.opinion.clone(),
                on_behalf_of: stood_in_for(evidence, one.words),
                ..signed_by(evidence, one, &step.id, one.words.revision)
            })
        });
    signers.collect()
}

fn signed_by<T>(evidence: &Evidence<'_>, one: &Of<'_, T>, step: &str, revision: u64) -> SignedBy {
    let signed = one.said.sealed.statement().signed();
    let roster = evidence.bundle.roster();
    let known = roster
        .member(signed.person)
        .and_then(|member| key_of(member, signed.key));
    let enrolled_by = known.and_then(|known| roster.member(&known.by));
    SignedBy {
        step: step.into(),
        step_name: String::new(),
        person: signed.person.into(),
        name: signed.person_name.into(),
        on_behalf_of: String::new(),
        opinion: String::new(),
        time: signed.time.into(),
        revision,
        key: signed.key.into(),
        enrolled_by: enrolled_by.map_or_else(String::new, |by| by.name.clone()),
    }
}

fn stood_in_for(evidence: &Evidence<'_>, decision: &Decision) -> String {
    let id = &decision.on_behalf_of;
    let member = evidence.bundle.roster().member(id);
    member.map_or(id, |member| &member.name).clone()
}
