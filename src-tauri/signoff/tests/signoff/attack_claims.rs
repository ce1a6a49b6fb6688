//! Each claim looks for itself: one lie at a time, and the very reason that the report gives.

use sanshen_signoff::{
    bundle::{Earlier, Parts, Place},
    chain::ChainFault,
    sha256,
    statement::{Change, Decision, Export, Release, RosterChange, Statement},
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

/// An event and a statement that are each in order, and do not say the same.
#[test]
fn an_event_says_what_its_statement_says() {
    type Wrong = fn(&mut sanshen_signoff::chain::Event);
    let wrong: [Wrong; 6] = [
        |event| event.by = LIN.id.into(),
        |event| event.kind = "decision.hold".into(),
        |event| event.details["step"] = json!("second_review"),
        |event| event.details["opinion"] = json!("不同意。"),
        |event| event.details["content"] = json!(sha256(b"x")),
        |event| event.details["signature"] = json!(sha256(b"x")),
    ];
    for wrong in wrong {
        let (mut world, piece) = signed();
        let last = world.ledger.last_mut().unwrap();
        wrong(&mut last.event);
        last.hash = last.event.hash().unwrap();
        let file = world.said.last().unwrap().file();
        let report = out(world, &piece);
        let (missing, differs) = (
            Detail::StatementMissing { seq: 16 },
            Detail::EventDiffers { file },
        );
        assert_eq!(told(&report, ClaimId::Chain), [missing, differs]);
        assert_eq!(failing(&report), [ClaimId::Chain]);
    }
}

#[test]
fn a_statement_names_the_chain_before_it() {
    let (mut world, piece) = signed();
    let elsewhere = Release {
        prev: sha256(b"another chain"),
        ..world.release(&TANG, &piece)
    };
    world.says(Statement::Release(elsewhere), TANG.seed);
    world.exports(&TANG, &piece);
    let report = report_of(world.parts(&piece), &world.reader());
    let file = "statements/000006-release.json".into();
    let (missing, differs) = (
        Detail::StatementMissing { seq: 17 },
        Detail::EventDiffers { file },
    );
    assert_eq!(told(&report, ClaimId::Chain), [missing, differs]);
}

#[test]
fn every_event_and_statement_is_the_articles() {
    let report = after(|parts| parts.article.id = "a-2".into());
    let told_of = told(&report, ClaimId::Chain);
    assert!(told_of.contains(&Detail::OtherArticle { at: "#12".into() }));
    let file = |name: &str| Detail::OtherArticle {
        at: format!("statements/{name}.json"),
    };
    assert!(told_of.contains(&file("000003-decision")));
    let report = after(|parts| parts.article.no = "清融〔2026〕99号".into());
    let told_of = told(&report, ClaimId::Chain);
    assert_eq!(told_of.len(), 5, "{told_of:?}");
    assert!(told_of.contains(&file("000006-release")));
}

#[test]
fn a_decision_is_over_a_text_that_was_submitted_by_then() {
    let (mut world, piece) = signed();
    let unknown = Decision {
        revision: 9,
        ..world.decision(&PENG, &piece, "third_review")
    };
    world.says(Statement::Decision(unknown), PENG.seed);
    let file = world.said.last().unwrap().file();
    let report = out(world, &piece);
    assert_eq!(
        told(&report, ClaimId::Chain),
        [Detail::UnknownText { file }]
    );
}

#[test]
fn a_statement_left_out_leaves_its_event_behind() {
    let report = after(|parts| drop(parts.statements.remove(0)));
    assert_eq!(
        told(&report, ClaimId::Chain),
        [Detail::StatementMissing { seq: 14 }]
    );
}

#[test]
fn a_release_is_of_the_round_that_was_submitted_last() {
    let (mut world, piece) = signed();
    let mut again = piece.clone();
    (again.round, again.revision) = ("r-2".into(), 0);
    world.submits(&mut again);
    let report = out(world, &piece);
    assert_eq!(told(&report, ClaimId::Release), [Detail::NotTheLastText]);
}

#[test]
fn a_release_comes_after_the_sign_offs_that_it_lists() {
    let mut world = World::begun();
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    // Made for the place after the release: it can only guess what stands before it.
    let promised = Decision {
        article_seq: 6,
        nonce: "f".repeat(32),
        ..world.decision(&PENG, &piece, "third_review")
    };
    let third = sealed(&Statement::Decision(promised), PENG.seed);
    let mut release = world.release(&TANG, &piece);
    release.signoffs.push(third.hash());
    world.says(Statement::Release(release), TANG.seed);
    world.records(&third);
    world.exports(&TANG, &piece);
    let report = report_of(world.parts(&piece), &world.reader());
    assert_eq!(told(&report, ClaimId::Release), [Detail::ReleasedTooEarly]);
}

#[test]
fn an_export_is_of_this_release() {
    let wrong: [fn(&mut Export); 4] = [
        |export| export.release = sha256(b"another release"),
        |export| export.content_sha256 = sha256(b"another text"),
        |export| export.revision += 1,
        |export| export.round = "r-2".into(),
    ];
    for wrong in wrong {
        let (mut world, piece) = signed();
        world.releases(&TANG, &piece);
        let mut export = world.export(&TANG, &piece);
        wrong(&mut export);
        world.says(Statement::Export(export), TANG.seed);
        let report = report_of(world.parts(&piece), &world.reader());
        assert_eq!(told(&report, ClaimId::Exports), [Detail::OtherRelease]);
    }
}

#[test]
fn an_exported_file_is_there_and_named() {
    let name = || "17-清河县春耕.txt".to_owned();
    let gone = after(|parts| drop(parts.exports.remove(&name())));
    assert_eq!(
        told(&gone, ClaimId::Exports),
        [Detail::FileMissing { name: name() }]
    );
    let more = after(|parts| drop(parts.exports.insert("附.txt".into(), Vec::new().into())));
    let unnamed = "附.txt".into();
    assert_eq!(
        told(&more, ClaimId::Exports),
        [Detail::FileNotNamed { name: unnamed }]
    );
}

#[test]
fn an_article_without_release_or_export_is_not_valid() {
    let (mut world, piece) = signed();
    let unreleased = report_of(world.parts(&piece), &world.reader());
    assert_eq!(told(&unreleased, ClaimId::Release), [Detail::NotReleased]);
    let needs = Detail::NeedsFirst {
        claim: ClaimId::Release,
    };
    assert_eq!(told(&unreleased, ClaimId::ThreeReviews), [needs]);
    world.releases(&TANG, &piece);
    let unexported = report_of(world.parts(&piece), &world.reader());
    assert_eq!(told(&unexported, ClaimId::Exports), [Detail::NotExported]);
    assert_eq!(failing(&unexported), [ClaimId::Exports]);
}

#[test]
fn every_medium_is_shown_and_every_shown_one_is_there() {
    let without = after(|parts| parts.media.clear());
    let media = sha256(b"\x89PNG a field in spring").to_string();
    assert_eq!(
        told(&without, ClaimId::Content),
        [Detail::MediaMissing { media }]
    );
    let more = after(|parts| {
        parts.media.insert(sha256(b"x"), b"x".to_vec().into());
    });
    let media = sha256(b"x");
    assert_eq!(
        told(&more, ClaimId::Content),
        [Detail::MediaNotShown { media }]
    );
}
