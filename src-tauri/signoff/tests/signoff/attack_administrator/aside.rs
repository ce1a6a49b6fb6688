//! Bringing back what others set aside.

use sanshen_signoff::statement::{Decision, Outcome, Statement};
use sanshen_signoff::verifier::{ClaimId, Detail};
use serde_json::json;

use super::*;

const SET_ASIDE: [Outcome; 3] = [Outcome::Hold, Outcome::Reject, Outcome::Spike];

/// Approved by all; corrected; the third reviewer has the correction set aside. Returns the decision's place.
fn set_aside(world: &mut World, outcome: Outcome) -> (Piece, Piece, u64) {
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.is_signed(&piece);
    let corrected = piece.rewritten("改了一句。");
    world.corrects(&PENG, &corrected);
    let decision = Decision {
        decision: outcome,
        opinion: "整篇不实。".into(),
        ..world.decision(&PENG, &corrected, "third_review")
    };
    world.says(Statement::Decision(decision), PENG.seed);
    let seq = world.ledger.len() as u64;
    (piece, corrected, seq)
}

fn kind(outcome: Outcome) -> String {
    let word = serde_json::to_value(outcome).unwrap();
    format!("decision.{}", word.as_str().unwrap())
}

/// What the report says of the release, which is all that fails.
#[track_caller]
fn release(world: &World, piece: &Piece) -> Vec<Detail> {
    let report = out(world, piece, &world.reader());
    assert_eq!(failing(&report), [ClaimId::Release], "{report:#?}");
    report.claim(ClaimId::Release).unwrap().details.clone()
}

fn resumes(world: &mut World, by: &Person) {
    world.happens(Some("a-1"), "article.resumed", by.id, json!({}));
}

#[test]
fn goes_back_to_an_older_approved_text_by_a_correction() {
    for outcome in SET_ASIDE {
        let mut world = World::begun();
        let (old, _, seq) = set_aside(&mut world, outcome);
        let mut again = old.clone();
        again.revision = 3;
        world.corrects(&LIN, &again);
        lets_it_out(&mut world, &again, None);
        let kind = kind(outcome);
        assert_eq!(release(&world, &again), [Detail::SetAside { seq, kind }]);
    }
}

#[test]
fn resumes_or_submits_what_was_rejected_or_spiked() {
    for outcome in [Outcome::Reject, Outcome::Spike] {
        let aside = |seq| Detail::SetAside {
            seq,
            kind: kind(outcome),
        };
        let mut world = World::begun();
        let (old, _, seq) = set_aside(&mut world, outcome);
        let mut again = old.clone();
        again.revision = 2;
        let mut other = world.clone();
        world.submits(&mut again);
        lets_it_out(&mut world, &again, None);
        assert_eq!(release(&world, &again), [aside(seq)]);
        resumes(&mut other, &LIN);
        other.corrects(&LIN, &again);
        lets_it_out(&mut other, &again, None);
        let not_held = Detail::NotHeld { seq: seq + 1 };
        assert_eq!(release(&other, &again), [not_held, aside(seq)]);
    }
}

#[test]
fn takes_a_held_or_returned_article_on_without_what_brings_it_back() {
    let mut world = World::begun();
    let (old, _, seq) = set_aside(&mut world, Outcome::Hold);
    let mut again = old.clone();
    again.revision = 2;
    world.submits(&mut again);
    lets_it_out(&mut world, &again, None);
    let kind = kind(Outcome::Hold);
    assert_eq!(release(&world, &again), [Detail::SetAside { seq, kind }]);
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    let corrected = piece.rewritten("改了一句。");
    world.corrects(&PENG, &corrected);
    world.returns(&PENG, &corrected, "third_review", "writer");
    let seq = world.ledger.len() as u64;
    let mut again = piece.clone();
    again.revision = 3;
    world.corrects(&LIN, &again);
    lets_it_out(&mut world, &again, None);
    let kind = "decision.return_for_revision".into();
    assert_eq!(release(&world, &again), [Detail::SetAside { seq, kind }]);
}

/// The control: a held article that is resumed and signed again, and a returned one that comes with a new text.
#[test]
fn what_is_resumed_or_submitted_again_may_be_released() {
    let mut world = World::begun();
    let (_, corrected, _) = set_aside(&mut world, Outcome::Hold);
    resumes(&mut world, &PENG);
    world.is_signed(&corrected);
    world.returns(&PENG, &corrected, "third_review", "writer");
    let mut again = corrected.rewritten("又改了一句。");
    again.revision -= 1;
    world.submits(&mut again);
    world.is_signed(&again);
    lets_it_out(&mut world, &again, None);
    let report = out(&world, &again, &world.reader());
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
}

#[test]
fn signs_on_behalf_of_somebody_without_a_delegation() {
    let (mut world, piece) = newsroom();
    let decision = Decision {
        on_behalf_of: LIN.id.into(),
        ..in_pengs_name(&world, &piece)
    };
    world.says(Statement::Decision(decision), PENG.seed);
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &world.reader());
    assert_eq!(
        failing(&report),
        [ClaimId::Signatures, ClaimId::ThreeReviews]
    );
}
