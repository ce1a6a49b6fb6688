//! L1, recomputed from the record: three reviews, three persons, one text.

use std::collections::BTreeSet;

use sanshen_document::Content;

use crate::articles::parse_content;
use crate::refusal::{Refusal, Result};
use crate::review::{Decision, Record, Standing, names_usable};
use crate::sections::policy::{REVIEWS, Step};
use crate::tx::Tx;
use crate::words::DecisionKind;

/// The evidence that an article is approved: it cannot be had without it.
pub(crate) struct Approval {
    /// The text itself, read from the revision and hashed again.
    pub(crate) content: Content,
    pub(crate) revision: u32,
    pub(crate) hash: String,
    /// Each step of the frozen policy with the sign-off that stands, in order.
    pub(crate) signoffs: Vec<(Step, Decision)>,
}

impl Approval {
    /// The approval of the record's current revision, or what is missing from it.
    pub(crate) async fn of(tx: &mut Tx<'_>, record: &Record) -> Result<Approval> {
        let none = || Refusal::NotApproved {
            missing: Vec::new(),
        };
        let (current, round) = (
            record.current().ok_or_else(none)?,
            record.round.as_ref().ok_or_else(none)?,
        );
        record.whole(&tx.store.events_of(&record.article.id).await?)?;
        let content = parse_content(
            &tx.store
                .revision_content(&record.article.id, current.number)
                .await?,
        )?;
        if content.hash().as_str() != current.hash {
            let id = current.number.to_string();
            return Err(Refusal::RecordDamaged {
                what: "revision".into(),
                id,
            });
        }
        let standing = Standing::of(record);
        let mut signoffs = Vec::new();
        let mut missing = Vec::new();
        for (step, stands) in round.policy.steps.iter().zip(&standing.steps) {
            match stands.signoff.map(|index| &record.decisions[index]) {
                Some(decision) if covers(decision, step, &current.hash) => {
                    signoffs.push((step.clone(), decision.clone()))
                }
                _ => missing.push(step.name.clone()),
            }
        }
        let persons: BTreeSet<&str> = signoffs
            .iter()
            .map(|(_, decision)| decision.said.person.as_str())
            .collect();
        let reviews = REVIEWS
            .iter()
            .all(|id| signoffs.iter().any(|(step, _)| step.id == *id));
        if !missing.is_empty() || !reviews || persons.len() != signoffs.len() {
            return Err(Refusal::NotApproved { missing });
        }
        names_usable(&content)?;
        Ok(Approval {
            revision: current.number,
            hash: current.hash.clone(),
            content,
            signoffs,
        })
    }
}

fn covers(decision: &Decision, step: &Step, hash: &str) -> bool {
    decision.valid
        && decision.kind == DecisionKind::Approve
        && decision.said.step == step.id
        && decision.hash == hash
}
