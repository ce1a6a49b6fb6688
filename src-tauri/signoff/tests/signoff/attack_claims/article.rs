//! What happened to the article, and how it left.

use sanshen_signoff::chain::Event;
use sanshen_signoff::sha256;
use sanshen_signoff::statement::{Decision, Export, Release, Statement};
use sanshen_signoff::verifier::{ClaimId, Detail};
use serde_json::json;

use super::{after, out, signed, told};
use crate::world::*;

/// An event and a statement that are each in order, and do not say the same.
#[test]
fn an_event_says_what_its_statement_says() {
    type Wrong = fn(&mut Event);
    let wrong: [Wrong; 6] = [
        |event| event.by = LIN.id.into(),
        |event| event.kind = "decision.return_for_revision".into(),
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
