//! Each claim looks for itself: one lie at a time, and the very reason that the report gives.

mod article;

use sanshen_signoff::{
    bundle::{Earlier, Parts, Place},
    chain::ChainFault,
    sha256,
    statement::{Change, RosterChange, Statement},
    verifier::{ClaimId, Detail, Report, Status},
};
use serde_json::json;

use crate::world::*;

/// What the report says under this claim.
fn told(report: &Report, claim: ClaimId) -> Vec<Detail> {
    report.claim(claim).unwrap().details.clone()
}

/// What is said of an honest article whose bundle was changed so.
fn after(change: impl FnOnce(&mut Parts<'static>)) -> Report {
    let (world, piece) = World::with_article();
    let mut parts = world.parts(&piece);
    change(&mut parts);
    report_of(parts, &world.reader())
}

/// An article with its three sign-offs, before its release.
fn signed() -> (World, Piece) {
    let mut world = World::begun();
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.is_signed(&piece);
    (world, piece)
}

fn out(mut world: World, piece: &Piece) -> Report {
    world.releases(&TANG, piece);
    world.exports(&TANG, piece);
    report_of(world.parts(piece), &world.reader())
}

#[test]
fn a_place_is_proven_by_its_own_proof_only() {
    let wrong: [fn(&mut Place); 3] = [
        |place| place.proof[0] = sha256(b"x"),
        |place| place.seq += 1,
        |place| place.proof.clear(),
    ];
    for wrong in wrong {
        let report = after(|parts| wrong(&mut parts.places.places[3]));
        assert_eq!(
            told(&report, ClaimId::Ledger),
            [Detail::NotInLedger { seq: 4 }]
        );
    }
    let report = after(|parts| drop(parts.places.places.pop()));
    assert_eq!(
        told(&report, ClaimId::Ledger),
        [Detail::NotInLedger { seq: 18 }]
    );
    let report = after(|parts| {
        let again = parts.places.places[17].clone();
        parts.places.places.push(again);
    });
    assert_eq!(
        told(&report, ClaimId::Ledger),
        [Detail::NotInLedger { seq: 18 }]
    );
}

#[test]
fn an_event_is_the_one_of_its_hash() {
    let report = after(|parts| parts.roster_events[2].event.at += 1);
    assert_eq!(failing(&report), [ClaimId::Ledger]);
    assert_eq!(
        told(&report, ClaimId::Ledger),
        [Detail::NotInLedger { seq: 3 }]
    );
    let report = after(|parts| parts.article_events[1].event.at += 1);
    let fault = ChainFault::WrongHash { seq: 13 };
    assert_eq!(
        told(&report, ClaimId::Chain),
        [Detail::ChainBroken { fault }]
    );
}

/// In a ledger whose tree was made over events that do not continue each other.
#[test]
fn neighbours_in_the_ledger_continue_each_other() {
    let mut world = World::begun();
    let mut piece = world.creates("a-1");
    let created = world.ledger.last_mut().unwrap();
    created.event.prev = sha256(b"another history");
    created.hash = created.event.hash().unwrap();
    world.submits(&mut piece);
    world.is_signed(&piece);
    let report = out(world, &piece);
    assert_eq!(failing(&report), [ClaimId::Ledger]);
    assert_eq!(
        told(&report, ClaimId::Ledger),
        [Detail::NotInLedger { seq: 12 }]
    );
}

#[test]
fn an_earlier_head_is_proven_and_in_order() {
    let (world, piece) = World::with_article();
    let known = sha256(b"a head that was never printed here");
    let other = after(|parts| parts.places.earlier[0].root = known);
    assert_eq!(
        told(&other, ClaimId::Ledger),
        [Detail::OtherHistory { size: 12 }]
    );
    let mut parts = world.parts(&piece);
    parts.places.earlier[0].root = known;
    let mut reader = world.reader();
    reader.head = Some(known);
    let head = report_of(parts, &reader)
        .claim(ClaimId::Head)
        .unwrap()
        .status;
    assert_eq!(head, Status::Unknown);
    let twice = after(|parts| {
        let again = parts.places.earlier[0].clone();
        parts.places.earlier.insert(0, again);
    });
    assert_eq!(
        told(&twice, ClaimId::Ledger),
        [Detail::OtherHistory { size: 12 }]
    );
    let itself = after(|parts| {
        let (size, root) = (parts.head.size, parts.head.root);
        parts.places.earlier.push(Earlier {
            size,
            root,
            proof: Vec::new(),
        });
    });
    assert_eq!(
        told(&itself, ClaimId::Ledger),
        [Detail::OtherHistory { size: 18 }]
    );
}

#[test]
fn the_newsroom_is_the_rosters() {
    let name = after(|parts| parts.newsroom.name = "大河日报".into());
    assert_eq!(told(&name, ClaimId::Roster), [Detail::NewsroomDiffers]);
    let id = after(|parts| parts.newsroom.id = "n-dahe".into());
    assert_eq!(told(&id, ClaimId::Roster), [Detail::NewsroomDiffers]);
}

#[test]
fn a_change_of_the_roster_is_recorded_as_it_was_made() {
    type Wrong = fn(&mut Parts<'static>);
    let wrong: [(Wrong, u32); 6] = [
        (
            |parts| parts.roster_events[4].event.kind = "roster.found".into(),
            5,
        ),
        (|parts| parts.roster_events[4].event.by = SHEN.id.into(), 5),
        (
            |parts| parts.roster_events[4].event.details["note"] = json!("x"),
            5,
        ),
        (
            |parts| parts.roster_events[4].event.details["signature"] = json!(sha256(b"x")),
            5,
        ),
        (|parts| parts.roster_events[4].event.seq += 100, 5),
        (|parts| drop(parts.roster_events.pop()), 11),
    ];
    for (wrong, change) in wrong {
        let report = after(wrong);
        assert_eq!(
            told(&report, ClaimId::Roster),
            [Detail::RosterEventDiffers { change }]
        );
    }
}

#[test]
fn a_change_of_the_roster_names_the_ledger_before_it() {
    let mut world = World::begun();
    let (person, roles) = (SHEN.id.into(), vec!["writer".into()]);
    let elsewhere = RosterChange {
        ledger_prev: sha256(b"another ledger"),
        ..world.change(&LIN, Change::SetRoles { person, roles })
    };
    world.says(Statement::Roster(elsewhere), LIN.seed);
    let piece = world.goes_all_the_way("a-1");
    let report = report_of(world.parts(&piece), &world.reader());
    assert_eq!(failing(&report), [ClaimId::Roster]);
    assert_eq!(
        told(&report, ClaimId::Roster),
        [Detail::RosterEventDiffers { change: 12 }]
    );
}

#[test]
fn the_policy_is_the_released_one_and_whole() {
    let lax = |change: fn(&mut serde_json::Value)| {
        let mut lax = policy();
        change(&mut lax);
        after(|parts| parts.policy = serde_json_canonicalizer::to_vec(&lax).unwrap().into())
    };
    let differs = told(
        &lax(|policy| policy["writer_may_first_review"] = json!(false)),
        ClaimId::Policy,
    );
    assert!(differs.contains(&Detail::PolicyDiffers));
    assert!(!differs.contains(&Detail::PolicyUnusable));
    let unusable: [fn(&mut serde_json::Value); 4] = [
        |policy| drop(policy["steps"].as_array_mut().unwrap().pop()),
        |policy| policy["steps"].as_array_mut().unwrap().reverse(),
        |policy| policy["steps"][1]["id"] = json!("first_review"),
        |policy| policy["anyone_may_sign"] = json!(true),
    ];
    for change in unusable {
        let told = told(&lax(change), ClaimId::Policy);
        assert!(told.contains(&Detail::PolicyUnusable), "{told:?}");
    }
}

#[test]
fn a_round_has_one_policy() {
    let (mut world, piece) = signed();
    let mut other = piece.clone();
    other.policy = b"{}".to_vec();
    other.revision = 0;
    world.submits(&mut other);
    let report = out(world, &piece);
    let at = "#17".into();
    assert_eq!(told(&report, ClaimId::Policy), [Detail::OtherPolicy { at }]);
}

#[test]
fn a_step_may_name_persons_beside_roles_while_they_are_on_the_staff() {
    for (roles, fails) in [(vec!["writer".to_owned()], false), (Vec::new(), true)] {
        let mut world = World::begun();
        let mut piece = world.creates("a-1");
        let mut named = policy();
        named["steps"][2]["people"] = json!([TANG.id]);
        piece.policy = serde_json_canonicalizer::to_vec(&named).unwrap();
        let person = TANG.id.into();
        world.changes(&LIN, Change::SetRoles { person, roles });
        world.submits(&mut piece);
        world.approves(&LU, &piece, "first_review");
        world.approves(&WEI, &piece, "second_review");
        world.approves(&TANG, &piece, "third_review");
        let (person, roles) = (TANG.id.into(), vec!["editor".into()]);
        world.changes(&LIN, Change::SetRoles { person, roles });
        let report = out(world, &piece);
        assert_eq!(failing(&report).contains(&ClaimId::Roles), fails);
    }
}

#[test]
fn a_return_to_an_earlier_step_opens_every_step_from_there() {
    let mut world = World::begun();
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    world.returns(&PENG, &piece, "third_review", "first_review");
    world.approves(&LU, &piece, "first_review");
    world.approves(&PENG, &piece, "third_review");
    let step = "second_review".into();
    let report = out(world, &piece);
    assert_eq!(
        told(&report, ClaimId::ThreeReviews),
        [Detail::StepOpen { step }]
    );
}

#[test]
fn a_release_lists_the_sign_offs_that_stand_in_the_order_of_the_steps() {
    let (mut world, piece) = signed();
    let mut release = world.release(&TANG, &piece);
    release.signoffs.swap(0, 1);
    world.says(Statement::Release(release), TANG.seed);
    world.exports(&TANG, &piece);
    let report = report_of(world.parts(&piece), &world.reader());
    assert_eq!(failing(&report), [ClaimId::ThreeReviews]);
    assert_eq!(
        told(&report, ClaimId::ThreeReviews),
        [Detail::OtherSignoffs]
    );
}
