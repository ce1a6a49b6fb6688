//! Keys of others: whose word they rest on is named, and no change of the roster goes unnoticed.

use sanshen_signoff::Hash;
use sanshen_signoff::verifier::{ClaimId, Detail, NotProven};
use serde_json::json;

use super::*;

const BAI: Person = Person {
    id: "p-bai",
    name: "白主任",
    roles: &["administrator"],
    seed: 30,
};

fn named(name: &str, by: &str) -> (String, String) {
    (name.into(), by.into())
}

/// 林若水 takes another administrator's place with a new key, and replaces the reviewer's key in that name.
#[test]
fn replaces_a_key_in_the_name_of_another_administrator() {
    let mut world = World::begun();
    world.joins(&BAI);
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    world.gets_key(BAI.id, 31, "");
    let of_bai = world.ledger.len() as u64;
    let (person, public_key) = (PENG.id.into(), public(41));
    let replaces = PENG.public().fingerprint();
    let change = Change::AddKey {
        person,
        public_key,
        replaces,
    };
    world.changes(&BAI.with_key(31), change);
    let of_peng = world.ledger.len() as u64;
    world.approves(&PENG.with_key(41), &piece, "third_review");
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let report = out(&world, &piece, &world.reader());
    assert_eq!(report.verdict, Verdict::Valid);
    for ((name, by), seq) in [
        (named("彭越", "白主任"), of_peng),
        (named("白主任", "林若水"), of_bai),
    ] {
        let replaced = NotProven::KeyReplaced { name, by, seq };
        assert!(
            report.not_proven.contains(&replaced),
            "{:?}",
            report.not_proven
        );
    }
}

#[test]
fn a_key_made_for_the_article_or_by_its_releaser_is_named() {
    let (mut world, piece) = newsroom();
    let new = Person {
        id: "p-fang",
        name: "方舟",
        roles: &["third_reviewer"],
        seed: 20,
    };
    world.joins(&new);
    let seq = world.ledger.len() as u64;
    world.approves(&new, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &world.reader());
    assert_eq!(report.verdict, Verdict::Valid);
    let (name, by) = named("方舟", "林若水");
    let is_new = NotProven::KeyIsNew { name, by, seq };
    assert!(report.not_proven.contains(&is_new));
    let by_releaser = report
        .not_proven
        .iter()
        .filter(|one| matches!(one, NotProven::KeyByReleaser { by, .. } if by == "林若水"));
    assert_eq!(by_releaser.count(), 3);
    // Nothing of the kind where somebody else lets an old hand's text go.
    let (world, piece) = World::with_article();
    let report = out(&world, &piece, &world.reader());
    let of_key = |one: &&NotProven| {
        matches!(
            one,
            NotProven::KeyIsNew { .. }
                | NotProven::KeyByReleaser { .. }
                | NotProven::KeyReplaced { .. }
        )
    };
    assert_eq!(report.not_proven.iter().filter(of_key).count(), 0);
}

/// An event that nobody signs was recorded under a later roster than the bundle shows there, or names none.
#[test]
fn shows_an_unsigned_event_under_another_roster() {
    for roster in [
        json!(null),
        json!(Hash::genesis()),
        json!("x"),
        json!(World::begun().roster[3].hash()),
    ] {
        let mut world = World::begun();
        let mut piece = world.creates("a-1");
        let details = json!({ "revision": "0", "dropped": piece.hash(), "roster": roster });
        world.records_event(Some("a-1"), "changes.discarded", SHEN.id, details);
        let seq = world.ledger.len() as u64;
        world.submits(&mut piece);
        world.is_signed(&piece);
        world.releases(&TANG, &piece);
        world.exports(&TANG, &piece);
        let report = out(&world, &piece, &world.reader());
        assert_eq!(failing(&report), [ClaimId::Chain]);
        let chain = &report.claim(ClaimId::Chain).unwrap().details;
        assert_eq!(*chain, [Detail::OtherRosterThen { seq }]);
    }
}

/// 彭越's key was revoked; the bundle leaves that out, and the event after it tells.
#[test]
fn leaves_a_revocation_out() {
    let (mut world, piece) = newsroom();
    let revoke = Change::RevokeKey {
        person: PENG.id.into(),
        revoked: PENG.public().fingerprint(),
        reason: sanshen_signoff::statement::Revocation::Lost,
    };
    world.changes(&LIN, revoke);
    let honest = world.clone();
    let discarded = json!({ "revision": "1", "dropped": piece.hash() });
    world.happens(Some("a-1"), "changes.discarded", PENG.id, discarded);
    let told = world.ledger.len() as u64;
    // Whoever has the stolen key signs by the roster from before.
    world.roster.pop();
    world.approves(&PENG, &piece, "third_review");
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let mut parts = {
        let mut shown = world.clone();
        let hidden = honest.ledger.len() - 1;
        shown.ledger[hidden].event.kind = "hidden".into();
        shown.parts(&piece)
    };
    let hidden = honest.ledger.len() as u64;
    parts.places = sanshen_signoff::bundle::Places::under(
        &world.tree(),
        parts.head.size,
        parts
            .places
            .places
            .iter()
            .map(|place| place.seq)
            .filter(|seq| *seq != hidden),
        parts.places.earlier.iter().map(|earlier| earlier.size),
    )
    .unwrap();
    let report = report_of(parts, &world.reader());
    let chain = &report.claim(ClaimId::Chain).unwrap().details;
    assert_eq!(*chain, [Detail::OtherRosterThen { seq: told }]);
    assert_eq!(failing(&report), [ClaimId::Chain]);
}
