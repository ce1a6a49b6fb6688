//! What must hold after every step.

use sanshen_editorial::refusal::Refusal;
use sanshen_signoff::chain::check_ledger;
use sanshen_tests::{Cast, Dump, Piece, Raw};
use serde_json::{Value, json};

use crate::facts::Facts;
use crate::play::{Happened, World};
use crate::reference::{persons_are_distinct, tell, three_reviews};
use crate::tally::Tally;

/// Rows of these are only ever added (L3); so are saves until a rule thins them.
const ONLY_ADDED: [&str; 11] = [
    "event",
    "decision",
    "release",
    "revision",
    "round",
    "policy",
    "roster_change",
    "export_record",
    "export_statement",
    "exported_file",
    "save",
];

/// A reader of the file, and what it said before the step.
pub struct Checker<'a> {
    pub raw: Raw,
    pub before: Dump,
    pub tally: &'a Tally,
}

impl Checker<'_> {
    pub async fn check(&mut self, world: &World, outcome: Result<Happened, Refusal>) {
        let after = self.raw.dump().await;
        if after == self.before {
            self.expect_nothing(&outcome);
            return;
        }
        assert!(outcome.is_ok(), "refused, yet rows changed: {outcome:?}");
        for table in ONLY_ADDED {
            if let Some(earlier) = self.before.get(table) {
                assert!(
                    earlier.is_subset(&after[table]),
                    "L3: a row of {table} changed or went"
                );
            }
        }
        check_ledger(&self.raw.ledger().await).unwrap();
        let happened = after["event"].len() as i64;
        let newest = (self.before["event"].len() as i64 != happened).then_some(happened);
        for (piece, _) in &world.pieces {
            self.check_piece(world, piece, newest).await;
        }
        self.check_outcome(outcome.unwrap()).await;
        self.before = after;
    }

    fn expect_nothing(&self, outcome: &Result<Happened, Refusal>) {
        match outcome {
            Ok(Happened::Nothing | Happened::Saved { same: true, .. }) => {}
            Ok(other) => panic!("{other:?}, yet nothing was recorded"),
            Err(Refusal::SignatureInvalid { .. }) => self.tally.met("another key refused"),
            Err(Refusal::StatementStale { .. }) => self.tally.met("a stale statement refused"),
            Err(Refusal::StatementExpired { .. }) => self.tally.met("an old statement refused"),
            Err(Refusal::NotYourStatement { .. }) => self.tally.met("another's statement refused"),
            Err(Refusal::SaveConflict { .. }) => self.tally.met("a save on another base refused"),
            Err(Refusal::AlreadyDecidedAnotherStep { .. }) => {
                self.tally.met("a second step refused")
            }
            Err(Refusal::SuggestionsOpen { .. }) => self.tally.met("refused over suggestions"),
            Err(Refusal::WriterMayNotReview { .. }) => self.tally.met("the writer refused"),
            Err(Refusal::StoreFailed { detail }) => panic!("the store failed: {detail}"),
            Err(Refusal::RecordDamaged { what, id }) => {
                panic!("damage that nobody did: {what} {id}")
            }
            Err(_) => self.tally.met("refused otherwise"),
        }
    }

    async fn check_piece(&mut self, world: &World, piece: &Piece, newest: Option<i64>) {
        let (facts, shown) = (
            Facts::read(&mut self.raw, piece).await,
            world.shown(piece).await,
        );
        let told = tell(&facts);
        if passes_on(&facts, newest) {
            assert!(
                !facts.suggestions,
                "passed on with suggestions standing in it"
            );
        }
        assert!(
            persons_are_distinct(&facts),
            "a person decided where the law says no"
        );
        assert_eq!(shown["article"]["stage"], told.stage);
        let steps = shown["round"]["steps"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let states: Vec<&str> = steps
            .iter()
            .map(|step| step["state"].as_str().unwrap())
            .collect();
        assert_eq!(states, told.steps);
        let row = listed(world, piece).await;
        assert_eq!(
            row, shown["article"],
            "the list and the article say the same"
        );
        if matches!(told.stage, "approved" | "released" | "exported") {
            three_reviews(&facts).unwrap();
        }
        if told.restored {
            self.tally.met("sign-offs restored with their text");
        }
        if steps.iter().any(|step| !step["fallen"].is_null()) {
            self.tally.met("a sign-off fallen");
        }
    }

    async fn check_outcome(&mut self, happened: Happened) {
        match happened {
            Happened::Nothing => panic!("rows changed by themselves"),
            Happened::Saved { same, must_be_same } => {
                assert!(
                    !same && !must_be_same,
                    "an identical save changed something"
                )
            }
            Happened::Decided { by, signer } => {
                assert_eq!(by, signer, "decided with another's key")
            }
            Happened::Released(piece) => {
                let facts = Facts::read(&mut self.raw, &piece).await;
                three_reviews(&facts).unwrap();
                let (_, release) = facts.releases.last_key_value().unwrap();
                assert!(release.valid);
                assert_eq!(release.said.content_sha256.to_string(), facts.hash);
                self.tally.met("a release");
            }
            Happened::Exported(piece, text) => {
                let facts = Facts::read(&mut self.raw, &piece).await;
                three_reviews(&facts).unwrap();
                assert!(text.contains(&facts.text), "another text left: {text}");
                self.tally.met("an export");
            }
            Happened::Drafted | Happened::Other => {}
        }
    }
}

/// What happened just now, at this place of the ledger, handed the text on as it reads.
fn passes_on(facts: &Facts, newest: Option<i64>) -> bool {
    let last = facts.events.last().filter(|(seq, ..)| Some(*seq) == newest);
    last.is_some_and(|(_, kind, _)| {
        matches!(
            kind.as_str(),
            "article.submitted" | "revision.corrected" | "decision.approve"
        )
    })
}

async fn listed(world: &World, piece: &Piece) -> Value {
    let asked = json!({ "stage": null, "section": null, "title": "", "mine": false, "after": null, "limit": 200 });
    let page = world
        .room
        .call(Cast::Chief, "articles", asked)
        .await
        .unwrap();
    let rows = page["items"].as_array().unwrap();
    rows.iter()
        .find(|row| row["id"] == piece.0.as_str())
        .unwrap()
        .clone()
}
