//! What happened to the article, in order, and that nothing did after its release.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::bundle::Sealed;
use crate::chain::{Event, check_article};
use crate::statement::{Outcome, Statement};
use crate::verifier::Detail;
use crate::verifier::evidence::{Evidence, SUBMITTED, says};

const RELEASED: &str = "article.released";
const EXPORTED: &str = "article.exported";
/// The events that nobody signs.
const UNSIGNED: [&str; 6] = [
    "article.created",
    "article.imported",
    SUBMITTED,
    "revision.corrected",
    "changes.discarded",
    "article.resumed",
];

/// The chain is whole and of this article; statements and events name each other, both ways, and events that nobody
/// signs name the roster of their place.
pub fn chain(evidence: &Evidence<'_>) -> Vec<Detail> {
    let parts = evidence.bundle.parts();
    // What stands in no order says nothing more.
    if let Err(fault) = check_article(&parts.article_events) {
        return vec![Detail::ChainBroken { fault }];
    }
    let mut found = Vec::new();
    let said = places(evidence);
    for event in evidence.events() {
        if event.article.as_ref() != Some(&parts.article.id) {
            let at = format!("#{}", event.seq);
            found.push(Detail::OtherArticle { at });
        }
        found.extend(unsaid(evidence, event, &said));
    }
    for said in &evidence.said {
        let file = said.sealed.file();
        if !of_article(evidence, said.sealed.statement()) {
            found.push(Detail::OtherArticle { at: file.clone() });
        }
        if !said.event.is_some_and(|event| records(event, said.sealed)) {
            found.push(Detail::EventDiffers { file });
        }
    }
    let unknown = evidence
        .decisions()
        .filter(|one| !evidence.knows(one.words));
    found.extend(unknown.map(|one| Detail::UnknownText {
        file: one.said.sealed.file(),
    }));
    found
}

/// An event that names a statement that is not there, a wrong roster, or that this version does not know.
fn unsaid(evidence: &Evidence<'_>, event: &Event, said: &Places<'_>) -> Option<Detail> {
    let seq = event.seq;
    if UNSIGNED.contains(&event.kind.as_str()) {
        let roster = evidence.bundle.roster().head_before(seq).to_string();
        return (!says(event, "roster", &roster)).then_some(Detail::OtherRosterThen { seq });
    }
    let kind = event.kind.as_str();
    if !kind.starts_with("decision.") && kind != RELEASED && kind != EXPORTED {
        let kind = event.kind.clone();
        return Some(Detail::UnknownEvent { seq, kind });
    }
    let here = said.get(&event.article_seq).into_iter().flatten();
    let there = here.copied().any(|sealed| records(event, sealed));
    (!there).then_some(Detail::StatementMissing { seq })
}

/// The statements at each place of the article's chain.
type Places<'a> = HashMap<Option<u64>, Vec<&'a Sealed>>;

fn places<'a>(evidence: &Evidence<'a>) -> Places<'a> {
    let mut places = Places::new();
    for said in &evidence.said {
        let place = said.sealed.article_seq();
        places.entry(place).or_default().push(said.sealed);
    }
    places
}

fn of_article(evidence: &Evidence<'_>, statement: &Statement) -> bool {
    let article = &evidence.bundle.parts().article;
    let (id, no) = match statement {
        Statement::Decision(said) => (&said.article, &said.article_no),
        Statement::Release(said) => (&said.article, &said.article_no),
        Statement::Export(said) => (&said.article, &said.article_no),
        Statement::Roster(_) => return false,
    };
    *id == article.id && *no == article.no
}

/// Whether the event says exactly that this statement was made, there.
fn records(event: &Event, sealed: &Sealed) -> bool {
    let (kind, prev, mut details) = match sealed.statement() {
        Statement::Decision(said) => (
            decision_kind(said.decision),
            said.prev,
            json!({
                "step": said.step, "revision": said.revision.to_string(), "content": said.content_sha256,
                "opinion": said.opinion, "return_to": said.return_to,
            }),
        ),
        Statement::Release(said) => (
            RELEASED,
            said.prev,
            json!({ "revision": said.revision.to_string(), "content": said.content_sha256 }),
        ),
        Statement::Export(said) => (EXPORTED, said.prev, json!({ "files": said.files })),
        Statement::Roster(_) => return false,
    };
    details["statement"] = json!(sealed.hash());
    details["signature"] = json!(sealed.signature_hash());
    event.kind == kind
        && event.by == sealed.statement().signed().person
        && event.article_seq == sealed.article_seq()
        && event.article_prev == Some(prev)
        && is_within(&details, &event.details)
}

fn decision_kind(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Approve => "decision.approve",
        Outcome::ReturnForRevision => "decision.return_for_revision",
        Outcome::Hold => "decision.hold",
        Outcome::Reject => "decision.reject",
        Outcome::Spike => "decision.spike",
    }
}

/// Whether every field has the same value in `details`, which may say more.
fn is_within(fields: &Value, details: &Value) -> bool {
    let mut fields = fields.as_object().into_iter().flatten();
    fields.all(|(name, value)| details.get(name) == Some(value))
}

/// After the release there were exports only; `None` without a release.
pub fn after(evidence: &Evidence<'_>) -> Option<Vec<Detail>> {
    let release = evidence.release()?;
    let changed = |event: &&Event| {
        event.article_seq > Some(release.words.article_seq) && event.kind != EXPORTED
    };
    let changed = evidence.events().filter(changed);
    Some(
        changed
            .map(|event| Detail::ChangedAfter {
                seq: event.seq,
                kind: event.kind.clone(),
            })
            .collect(),
    )
}
