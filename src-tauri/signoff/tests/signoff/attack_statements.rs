//! A statement means one thing, in one place: changed or moved, it does not count.

use sanshen_signoff::{
    bundle::{Bundle, Sealed},
    sha256,
    statement::{Decision, Statement, StatementFault},
    verifier::{ClaimId, Detail, Distrust, Report, Verdict, judge, verify},
};
use serde_json::{Value, json};

use crate::world::*;

/// Written again by somebody who has the whole store and every public hash right, but nobody's key.
fn with_instead(world: &World, honest: &Sealed, forged: &Sealed) -> World {
    world.retold(|again, recorded, sealed| {
        let sealed = sealed.map(|sealed| if sealed == honest { forged } else { sealed });
        again.tells(recorded, sealed);
    })
}

#[test]
fn every_field_of_every_statement_changed_is_refused() {
    let (world, piece) = World::with_article();
    let mut tried = 0;
    for honest in world.roster.iter().chain(&world.said) {
        let said: Value = serde_json::from_slice(honest.bytes()).unwrap();
        for path in leaves(&said, "") {
            let forged = changed(&said, &path).map(|bytes| {
                let signature = honest.signature().to_owned();
                Sealed::new(bytes, signature).unwrap()
            });
            let Some(forged) = forged else {
                let one_value = ["/type", "/algorithm", "/change/kind", "/return_to"];
                assert!(
                    one_value.contains(&path.as_str()),
                    "{path} has one value only"
                );
                continue;
            };
            tried += 1;
            let Some(report) = retold_report(&world, &piece, honest, &forged) else {
                continue;
            };
            assert_eq!(report.verdict, Verdict::Invalid, "{path}");
            assert!(
                path == "/article" || is_named(&report, &forged),
                "{path}: {report:#?}"
            );
        }
    }
    assert!(tried > 200, "{tried} fields");
}

/// Whether the report says of this very statement that it does not count.
fn is_named(report: &Report, forged: &Sealed) -> bool {
    let details = report.claims.iter().flat_map(|claim| &claim.details);
    let names = |detail: &Detail| match (detail, forged.statement()) {
        (Detail::Distrusted { file, .. }, _) => *file == forged.file(),
        (Detail::RosterBroken { change, .. }, Statement::Roster(_)) => {
            format!("roster/{change:06}.json") <= forged.file()
        }
        _ => false,
    };
    details.into_iter().any(names)
}

/// `None` when not even a bundle can be made of it.
fn retold_report(world: &World, piece: &Piece, honest: &Sealed, forged: &Sealed) -> Option<Report> {
    let again = with_instead(world, honest, forged);
    let chain = again.chain(&piece.id);
    // A statement that names another article has left the chain; the rest of it then ends earlier.
    let head = chain
        .last()
        .map(|last| again.tree().head(last.event.seq).unwrap().root);
    let mut reader = world.reader();
    reader.head = head;
    let bundle = Bundle::build(again.parts(piece)).ok()?;
    Some(judge(&bundle, &reader))
}

/// Paths to every text in a statement.
fn leaves(value: &Value, path: &str) -> Vec<String> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, inner)| leaves(inner, &format!("{path}/{name}")))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, inner)| leaves(inner, &format!("{path}/{index}")))
            .collect(),
        _ => vec![path.to_owned()],
    }
}

/// The statement with something else in that place, if anything else can be there.
fn changed(said: &Value, path: &str) -> Option<Vec<u8>> {
    let others = [
        "hold",
        "reject",
        "p-other",
        "writer",
        "1",
        "2",
        "99",
        "lost",
        "left",
        "abc.html",
        "2026-03-01T00:00:01.000Z",
        "00000000000000000000000000abcdef",
    ]
    .map(Value::from);
    let hash = json!(sha256(b"another"));
    let keys = [json!(public(9).fingerprint()), json!(public(9))];
    let candidates = others.into_iter().chain([hash]).chain(keys);
    candidates
        .filter_map(|candidate| {
            let mut changed = said.clone();
            let place = changed.pointer_mut(path)?;
            if *place == candidate {
                return None;
            }
            *place = candidate;
            let bytes = serde_json_canonicalizer::to_vec(&changed).unwrap();
            Statement::parse(&bytes).is_ok().then_some(bytes)
        })
        .next()
}

/// The article at the desk of the third reviewer, and another that already has the sign-off wanted.
fn third_is_missing() -> (World, Piece) {
    let mut world = World::begun();
    world.goes_all_the_way("a-0");
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    (world, piece)
}

/// 彭越's sign-off of the other article.
fn of_other_article(world: &World) -> Sealed {
    let by_peng = |sealed: &&Sealed| sealed.statement().signed().person == PENG.id;
    world.said.iter().find(by_peng).unwrap().clone()
}

/// Records a statement in this article's chain, whatever it says itself.
fn records_here(world: &mut World, piece: &Piece, sealed: &Sealed) {
    let (kind, _, mut details) = told(sealed.statement());
    details["statement"] = json!(sealed.hash());
    details["signature"] = json!(sealed.signature_hash());
    world.happens(
        Some(&piece.id),
        kind,
        sealed.statement().signed().person,
        details,
    );
}

/// An editor who is deceived releases what is there; the bundle says so.
fn released_report(world: &mut World, piece: &Piece, replayed: &Sealed) -> Report {
    let mut release = world.release(&TANG, piece);
    if release.signoffs.len() == 2 {
        release.signoffs.push(replayed.hash());
    }
    world.says(Statement::Release(release), TANG.seed);
    world.exports(&TANG, piece);
    let mut parts = world.parts(piece);
    if !parts.statements.contains(replayed) {
        parts.statements.push(replayed.clone());
    }
    report_of(parts, &world.reader())
}

#[test]
fn a_sign_off_of_another_article_is_refused() {
    let (mut world, piece) = third_is_missing();
    let replayed = of_other_article(&world);
    records_here(&mut world, &piece, &replayed);
    let report = released_report(&mut world, &piece, &replayed);
    assert_fails(&report, ClaimId::ThreeReviews);
    assert_fails(&report, ClaimId::Chain);
}

#[test]
fn a_sign_off_of_another_revision_is_refused() {
    let (mut world, piece) = third_is_missing();
    world.approves(&PENG, &piece, "third_review");
    let of_first = world.said.last().unwrap().clone();
    let piece = piece.rewritten("第二稿。");
    world.corrects(&WEI, &piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    let report = released_report(&mut world, &piece, &of_first);
    assert_fails(&report, ClaimId::ThreeReviews);
}

#[test]
fn a_sign_off_of_another_round_is_refused_even_over_the_same_text() {
    let (mut world, mut piece) = third_is_missing();
    world.approves(&PENG, &piece, "third_review");
    let of_first = world.said.last().unwrap().clone();
    world.returns(&WEI, &piece, "second_review", "writer");
    piece.round = "r-2".into();
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    let report = released_report(&mut world, &piece, &of_first);
    assert_fails(&report, ClaimId::ThreeReviews);
}

#[test]
fn a_sign_off_of_another_step_is_refused() {
    let (mut world, piece) = third_is_missing();
    let of_second = world.said.last().unwrap().clone();
    let mut details = told(of_second.statement()).2;
    details["step"] = json!("third_review");
    details["statement"] = json!(of_second.hash());
    details["signature"] = json!(of_second.signature_hash());
    world.happens(Some(&piece.id), "decision.approve", WEI.id, details);
    let mut release = world.release(&TANG, &piece);
    release.signoffs = vec![release.signoffs[0], release.signoffs[1], sha256(b"third")];
    world.says(Statement::Release(release), TANG.seed);
    world.exports(&TANG, &piece);
    let report = report_of(world.parts(&piece), &world.reader());
    assert_fails(&report, ClaimId::ThreeReviews);
    assert_fails(&report, ClaimId::Chain);
}

#[test]
fn a_sign_off_for_another_newsroom_of_the_same_people_is_refused() {
    let (mut world, piece) = third_is_missing();
    let elsewhere = Decision {
        newsroom: "n-elsewhere".into(),
        ..world.decision(&PENG, &piece, "third_review")
    };
    let sealed = world.says(Statement::Decision(elsewhere), PENG.seed);
    let report = released_report(&mut world, &piece, &sealed);
    assert_fails(&report, ClaimId::ThreeReviews);
    let signatures = report.claim(ClaimId::Signatures).unwrap();
    let distrust = Distrust::OtherNewsroom;
    let (file, name) = (sealed.file(), PENG.name.into());
    assert_eq!(
        signatures.details,
        [Detail::Distrusted {
            file,
            name,
            distrust
        }]
    );
}

#[test]
fn a_sign_off_under_anothers_name_is_refused() {
    let (mut world, piece) = third_is_missing();
    let renamed = Decision {
        person_name: TANG.name.into(),
        ..world.decision(&PENG, &piece, "third_review")
    };
    let sealed = world.says(Statement::Decision(renamed), PENG.seed);
    let report = released_report(&mut world, &piece, &sealed);
    assert_fails(&report, ClaimId::Signatures);
    assert_fails(&report, ClaimId::ThreeReviews);
}

#[test]
fn a_signature_for_another_purpose_is_refused() {
    for purpose in [
        "sanshen.release.v1",
        "sanshen.export.v1",
        "sanshen.roster.v1",
        "git",
        "file",
    ] {
        let (mut world, piece) = third_is_missing();
        let decision = Statement::Decision(world.decision(&PENG, &piece, "third_review"));
        let sealed = sealed_for(&decision, PENG.seed, purpose);
        world.records(&sealed);
        let report = released_report(&mut world, &piece, &sealed);
        assert_fails(&report, ClaimId::Signatures);
        assert_fails(&report, ClaimId::ThreeReviews);
    }
}

#[test]
fn the_same_statement_recorded_twice_is_refused() {
    let (mut world, piece) = third_is_missing();
    world.approves(&PENG, &piece, "third_review");
    let replayed = world.said.last().unwrap().clone();
    records_here(&mut world, &piece, &replayed);
    let report = released_report(&mut world, &piece, &replayed);
    assert_fails(&report, ClaimId::Chain);
}

#[test]
fn a_nonce_used_twice_is_refused() {
    let (mut world, piece) = third_is_missing();
    let again = Decision {
        nonce: world
            .said
            .last()
            .unwrap()
            .statement()
            .signed()
            .nonce
            .to_owned(),
        ..world.decision(&PENG, &piece, "third_review")
    };
    let sealed = world.says(Statement::Decision(again), PENG.seed);
    let report = released_report(&mut world, &piece, &sealed);
    assert_fails(&report, ClaimId::Signatures);
}

#[test]
fn a_change_of_the_roster_does_not_count_in_another_newsroom() {
    let mut world = World::begun();
    let elsewhere = world.clone();
    world.goes_all_the_way("a-1");
    let mut parts = world.parts(&elsewhere.clone().goes_all_the_way("a-1"));
    // The same people, founded by somebody else: every later change names the other newsroom's history.
    let founding = sanshen_signoff::statement::Change::Found {
        newsroom_name: NEWSROOM_NAME.into(),
        public_key: public(30),
    };
    let mut other = World::default();
    other.changes(&LIN.with_key(30), founding);
    parts.roster[0] = other.roster[0].clone();
    let report = report_of(parts, &world.reader());
    assert_fails(&report, ClaimId::Roster);
    assert_fails(&report, ClaimId::Root);
}

#[test]
fn a_signature_is_of_one_statement_only() {
    let (world, piece) = World::with_article();
    let all: Vec<&Sealed> = world.said.iter().collect();
    for (index, one) in all.iter().enumerate() {
        let other = all[(index + 1) % all.len()];
        let mut parts = world.parts(&piece);
        let forged = Sealed::new(one.bytes().to_vec(), other.signature().into()).unwrap();
        *parts
            .statements
            .iter_mut()
            .find(|sealed| sealed.hash() == one.hash())
            .unwrap() = forged;
        assert_fails(&report_of(parts, &world.reader()), ClaimId::Signatures);
    }
}

#[test]
fn other_bytes_of_the_same_statement_are_no_statement() {
    let (world, piece) = World::with_article();
    let mut entries = unpacked(&world.bundle(&piece));
    let name = world.said[0].file();
    let spaced = [&entries[&name][..], b" "].concat();
    assert_eq!(Statement::parse(&spaced), Err(StatementFault::NotCanonical));
    entries.insert(name, spaced);
    let report = verify(&repacked(&entries), &world.reader());
    assert_fails(&report, ClaimId::Readable);
}
