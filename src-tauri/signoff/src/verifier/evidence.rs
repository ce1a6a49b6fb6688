//! A bundle's parts, brought together once: each statement with its event, and whether it counts.

use std::collections::HashMap;

use serde_json::Value;

use super::policy::{MAX_STEPS, Policy};
use super::standing::{Vote, Word};
use super::{Distrust, trust};
use crate::bundle::{Bundle, Sealed};
use crate::chain::Event;
use crate::roster::{Member, MemberKey};
use crate::sha256;
use crate::statement::{Decision, Export, Outcome, Release, Statement};

pub struct Evidence<'a> {
    pub bundle: &'a Bundle<'a>,
    /// The article's statements, in the order of the chain.
    pub said: Vec<Said<'a>>,
    pub content: Option<Value>,
    pub policy: Option<Policy>,
    /// Revision and content, with the place at which an event first brought them.
    texts: HashMap<[&'a str; 2], u64>,
    /// Round and policy, with the place at which the round was first opened with it.
    rounds: HashMap<[&'a str; 2], u64>,
}

/// A statement of the article.
pub struct Said<'a> {
    pub sealed: &'a Sealed,
    /// The event at its place in the article's chain.
    pub event: Option<&'a Event>,
    /// Why it does not count, if it does not.
    pub distrust: Option<Distrust>,
}

/// A statement of one kind.
pub struct Of<'a, T> {
    pub said: &'a Said<'a>,
    pub words: &'a T,
}

impl<'a> Evidence<'a> {
    pub fn of(bundle: &'a Bundle<'a>) -> Self {
        let parts = bundle.parts();
        let (nonces, mut places) = (nonces(bundle), HashMap::new());
        for event in events(bundle) {
            places.entry(event.article_seq).or_insert(event);
        }
        let said = parts.statements.iter().map(|sealed| {
            let event = places.get(&sealed.article_seq()).copied();
            let nonce = sealed.statement().signed().nonce;
            let distrust = match event {
                None => Some(Distrust::Unrecorded),
                Some(_) if nonces.get(nonce) != Some(&1) => Some(Distrust::NonceUsed),
                Some(event) => trust(bundle.roster(), sealed, event.seq).err(),
            };
            Said {
                sealed,
                event,
                distrust,
            }
        });
        Self {
            bundle,
            said: said.collect(),
            content: serde_json::from_slice(&parts.content).ok(),
            policy: serde_json::from_slice(&parts.policy)
                .ok()
                .filter(|policy: &Policy| policy.steps.len() <= MAX_STEPS),
            texts: first(bundle, brings_text, ["revision", "content"]),
            rounds: first(
                bundle,
                |event| event.kind == SUBMITTED,
                ["round_id", "policy"],
            ),
        }
    }

    /// The article's events, as they come.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &'a Event> + Clone {
        events(self.bundle)
    }

    /// The last release.
    pub fn release(&self) -> Option<Of<'_, Release>> {
        self.said
            .iter()
            .rev()
            .find_map(|said| match said.sealed.statement() {
                Statement::Release(words) => Some(Of { said, words }),
                _ => None,
            })
    }

    /// The last export.
    pub fn export(&self) -> Option<Of<'_, Export>> {
        self.said
            .iter()
            .rev()
            .find_map(|said| match said.sealed.statement() {
                Statement::Export(words) => Some(Of { said, words }),
                _ => None,
            })
    }

    /// Every decision, in the order of the chain.
    pub fn decisions(&self) -> impl Iterator<Item = Of<'_, Decision>> {
        self.said
            .iter()
            .filter_map(|said| match said.sealed.statement() {
                Statement::Decision(words) => Some(Of { said, words }),
                _ => None,
            })
    }

    /// The decisions of the released round up to the release.
    pub fn round<'e>(&'e self, release: &'e Release) -> Vec<Of<'e, Decision>> {
        self.decisions()
            .filter(|one| one.words.round == release.round)
            .filter(|one| one.words.article_seq < release.article_seq)
            .collect()
    }

    /// Whether the chain knows, by then, the text and the round that a decision names.
    pub fn knows(&self, decision: &Decision) -> bool {
        let revision = decision.revision.to_string();
        let content = decision.content_sha256.to_string();
        let policy = decision.policy_sha256.to_string();
        let text = self.texts.get(&[revision.as_str(), content.as_str()]);
        let round = self.rounds.get(&[decision.round.as_str(), policy.as_str()]);
        let before = |place: Option<&u64>| place.is_some_and(|place| *place < decision.article_seq);
        before(text) && before(round)
    }

    /// What the decisions say, for counting.
    pub fn votes<'e>(&self, round: &[Of<'e, Decision>]) -> Vec<Vote<'e>> {
        let vote = |one: &Of<'e, Decision>| Vote {
            valid: one.said.distrust.is_none() && self.knows(one.words),
            content: one.words.content_sha256,
            step: &one.words.step,
            person: &one.words.person,
            word: word(one.words),
        };
        round.iter().map(vote).collect()
    }
}

pub const SUBMITTED: &str = "article.submitted";

/// Whether the event makes a text the current revision.
pub fn brings_text(event: &Event) -> bool {
    matches!(event.kind.as_str(), SUBMITTED | "revision.corrected")
}

/// Whether the event's details have this text in this field.
pub fn says(event: &Event, field: &str, text: &str) -> bool {
    event.details.get(field).and_then(Value::as_str) == Some(text)
}

fn events<'a>(bundle: &'a Bundle<'_>) -> impl DoubleEndedIterator<Item = &'a Event> + Clone {
    let recorded = bundle.parts().article_events.iter();
    recorded.map(|recorded| &recorded.event)
}

/// Where these two details first stood together in an event of this kind.
fn first<'a>(
    bundle: &'a Bundle<'_>,
    kind: impl Fn(&Event) -> bool,
    fields: [&str; 2],
) -> HashMap<[&'a str; 2], u64> {
    let mut places = HashMap::new();
    for event in events(bundle).filter(|event| kind(event)) {
        let [one, two] = fields.map(|field| event.details.get(field).and_then(Value::as_str));
        if let (Some(one), Some(two), Some(place)) = (one, two, event.article_seq) {
            places.entry([one, two]).or_insert(place);
        }
    }
    places
}

fn nonces<'a>(bundle: &'a Bundle<'_>) -> HashMap<&'a str, usize> {
    let parts = bundle.parts();
    let mut nonces = HashMap::new();
    for sealed in parts.roster.iter().chain(&parts.statements) {
        *nonces.entry(sealed.statement().signed().nonce).or_default() += 1;
    }
    nonces
}

fn word(decision: &Decision) -> Word<'_> {
    match decision.decision {
        Outcome::Approve => Word::Approved,
        Outcome::ReturnForRevision => Word::Returned(&decision.return_to),
        Outcome::Hold | Outcome::Reject | Outcome::Spike => Word::SetAside,
    }
}

/// SHA-256 of the bundle's content.
pub fn content_hash(bundle: &Bundle<'_>) -> crate::Hash {
    sha256(&bundle.parts().content)
}

/// The member's key of this fingerprint, whether or not it counts any more.
pub fn key_of<'m>(member: &'m Member, fingerprint: &str) -> Option<&'m MemberKey> {
    let mut keys = member.keys.iter();
    keys.find(|known| known.fingerprint == fingerprint)
}
