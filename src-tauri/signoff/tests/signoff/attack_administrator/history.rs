//! Changing what happened.

use sanshen_signoff::chain::Recorded;
use sanshen_signoff::sha256;
use sanshen_signoff::statement::{Decision, Outcome, Statement};
use sanshen_signoff::verifier::{ClaimId, Detail, NotProven, Status};
use serde_json::json;

use super::*;

/// 彭越 spiked it; the administrator would rather have had an approval.
fn spiked() -> (World, Piece) {
    let (mut world, piece) = newsroom();
    let spike = Decision {
        decision: Outcome::Spike,
        opinion: "数字不实，毙稿。".into(),
        ..in_pengs_name(&world, &piece)
    };
    world.says(Statement::Decision(spike), PENG.seed);
    (world, piece)
}

#[test]
fn turns_a_spike_into_an_approval() {
    let (world, piece) = spiked();
    let mut again = world.retold(
        |again, recorded, sealed| match sealed.map(Sealed::statement) {
            Some(Statement::Decision(said)) if said.decision == Outcome::Spike => {
                let approve = Decision {
                    decision: Outcome::Approve,
                    ..said.clone()
                };
                let bytes = Statement::Decision(approve).to_bytes().unwrap();
                let signature = sealed.unwrap().signature().to_owned();
                again.records(&Sealed::new(bytes, signature).unwrap());
            }
            _ => again.tells(recorded, sealed),
        },
    );
    lets_it_out(&mut again, &piece, None);
    assert_fails(
        &out(&again, &piece, &knows_the_root(&again)),
        ClaimId::Signatures,
    );
}

#[test]
fn drops_a_return_from_the_middle_and_chains_everything_again() {
    let mut world = World::begun();
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.returns(&WEI, &piece, "second_review", "first_review");
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    world.approves(&PENG, &piece, "third_review");
    let mut again = world.retold(|again, recorded, sealed| {
        if recorded.event.kind != "decision.return_for_revision" {
            again.tells(recorded, sealed);
        }
    });
    lets_it_out(&mut again, &piece, None);
    assert_fails(
        &out(&again, &piece, &knows_the_root(&again)),
        ClaimId::Chain,
    );
}

#[test]
fn takes_the_order_of_the_sign_offs_apart() {
    let mut world = World::begun();
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&PENG, &piece, "third_review");
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_eq!(failing(&report), [ClaimId::ThreeReviews]);
}

/// The writer reviewed second; another writer is put on record.
#[test]
fn puts_another_writer_on_record() {
    let (mut world, piece) = newsroom();
    let roles = vec!["third_reviewer".to_owned(), "writer".to_owned()];
    let person = SHEN.id.into();
    world.changes(&LIN, Change::SetRoles { person, roles });
    world.approves(&SHEN, &piece, "third_review");
    let mut honest = world.clone();
    lets_it_out(&mut honest, &piece, None);
    let report = out(&honest, &piece, &knows_the_root(&honest));
    assert_eq!(failing(&report), [ClaimId::Roles]);
    let mut again = world.retold(|again, recorded, sealed| {
        let mut recorded = recorded.clone();
        if recorded.event.kind == "article.created" {
            recorded.event.by = LIN.id.into();
        }
        again.tells(&recorded, sealed);
    });
    lets_it_out(&mut again, &piece, None);
    assert_fails(
        &out(&again, &piece, &knows_the_root(&again)),
        ClaimId::Chain,
    );
}

/// The limit: nobody signs for having written, so a lie that was there from the start is believed, and named.
#[test]
fn a_writer_who_was_put_on_record_falsely_from_the_start_is_named_as_not_proven() {
    let mut world = World::begun();
    let roles = vec!["third_reviewer".to_owned()];
    let person = SHEN.id.into();
    world.changes(&LIN, Change::SetRoles { person, roles });
    let mut piece = world.creates("a-1");
    world.ledger.pop();
    world.happens(Some("a-1"), "article.created", LIN.id, json!({}));
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    world.approves(&SHEN, &piece, "third_review");
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let report = out(&world, &piece, &world.reader());
    assert_eq!(report.verdict, Verdict::Valid);
    assert!(report.not_proven.contains(&NotProven::TrueWriter));
}

#[test]
fn puts_another_policy_on_record() {
    let (world, mut piece) = newsroom();
    let mut lax = policy();
    lax["steps"][2]["people"] = json!([LIN.id]);
    piece.policy = serde_json_canonicalizer::to_vec(&lax).unwrap();
    let hash = json!(sha256(&piece.policy));
    let mut again = world.retold(|again, recorded, sealed| {
        let mut recorded = recorded.clone();
        let here = recorded.event.article.as_deref() == Some("a-1");
        if here && recorded.event.kind == "article.submitted" {
            recorded.event.details["policy"] = hash.clone();
        }
        again.tells(&recorded, sealed);
    });
    again.approves(&LIN, &piece, "third_review");
    lets_it_out(&mut again, &piece, None);
    let report = out(&again, &piece, &knows_the_root(&again));
    for claim in [ClaimId::Policy, ClaimId::ThreeReviews, ClaimId::Chain] {
        assert_fails(&report, claim);
    }
}

/// Needs a head that was printed after the withdrawal: the bundle then ends too early.
#[test]
fn cuts_a_withdrawal_off_the_end() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let early = world.parts(&piece);
    let withdrawn = piece.rewritten("更正：数字有误。");
    world.corrects(&TANG, &withdrawn);
    assert_fails(&out(&world, &piece, &world.reader()), ClaimId::After);
    let report = report_of(early, &world.reader());
    assert_eq!(report.verdict, Verdict::Unanchored);
    assert_eq!(report.claim(ClaimId::Head).unwrap().status, Status::Unknown);
}

/// The newest head is true, and every event that is shown stands under it; what is not shown would have stood there.
#[test]
fn leaves_a_withdrawal_out_under_a_true_newer_head() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let shown = world.chain(&piece.id).len();
    world.corrects(&TANG, &piece.rewritten("更正：数字有误。"));
    let mut parts = world.parts(&piece);
    parts.article_events.truncate(shown);
    parts.places.places.pop();
    let report = report_of(parts, &world.reader());
    assert_eq!(failing(&report), [ClaimId::Ledger]);
    assert_eq!(
        report.claim(ClaimId::Ledger).unwrap().details,
        [Detail::HeadElsewhere]
    );
}

/// The true head with events of another history under it.
#[test]
fn puts_the_true_head_over_a_forged_ledger() {
    let (world, piece) = newsroom();
    let mut honest = world.clone();
    let spike = Decision {
        decision: Outcome::Spike,
        ..in_pengs_name(&honest, &piece)
    };
    honest.says(Statement::Decision(spike), PENG.seed);
    for _ in 0..3 {
        honest.happens(None, "section.added", LIN.id, json!({}));
    }
    let mut forged = world;
    forged.says(
        Statement::Decision(in_pengs_name(&forged, &piece)),
        LIN.seed,
    );
    lets_it_out(&mut forged, &piece, None);
    assert_eq!(forged.ledger.len(), honest.ledger.len());
    let mut parts = forged.parts(&piece);
    parts.head = honest.tree().head(honest.ledger.len() as u64).unwrap();
    assert_fails(&report_of(parts, &honest.reader()), ClaimId::Ledger);
}

/// Needs a head: everything from the founding on is written again, and signed with the founder's key where it can be.
#[test]
fn writes_the_whole_ledger_again() {
    let (world, piece) = newsroom();
    let known = world.reader();
    let mut again = world.retold(|again, recorded, sealed| {
        again.clock += 1;
        match sealed.map(Sealed::statement) {
            Some(Statement::Roster(said)) => again.changes(&LIN, said.change.clone()),
            _ => again.tells(recorded, sealed),
        }
    });
    again.approves(&PENG, &piece, "third_review");
    lets_it_out(&mut again, &piece, None);
    let report = out(&again, &piece, &known);
    assert_ne!(report.verdict, Verdict::Valid);
    assert_ne!(report.claim(ClaimId::Head).unwrap().status, Status::Holds);
}

#[test]
fn splices_events_of_another_article_into_the_chain() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let other: Vec<Recorded> = world.chain("a-0");
    let mut parts = world.parts(&piece);
    parts.article_events.insert(2, other[2].clone());
    assert_fails(&report_of(parts, &knows_the_root(&world)), ClaimId::Chain);
    let mut parts = world.parts(&piece);
    parts.article_events = other;
    assert_fails(&report_of(parts, &knows_the_root(&world)), ClaimId::Chain);
}

#[test]
fn records_something_that_no_version_knows() {
    let (mut world, piece) = newsroom();
    let details = json!({ "step": "third_review", "person": PENG.id });
    world.happens(Some(&piece.id), "signoff.granted", PENG.id, details);
    world.approves(&PENG, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &world.reader());
    assert_eq!(failing(&report), [ClaimId::Chain]);
}
