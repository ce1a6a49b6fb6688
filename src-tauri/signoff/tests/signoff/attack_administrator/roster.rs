//! Changing who is who.

use sanshen_signoff::statement::{Change, Revocation, Statement};
use sanshen_signoff::verifier::{ClaimId, NotProven};

use super::*;

/// 彭越's key is lost, and the administrator has found it.
fn revokes_pengs_key(world: &mut World) {
    let revoke = Change::RevokeKey {
        person: PENG.id.into(),
        revoked: PENG.public().fingerprint(),
        reason: Revocation::Lost,
    };
    world.changes(&PENG, revoke);
}

#[test]
fn signs_with_a_revoked_key() {
    let (mut world, piece) = newsroom();
    revokes_pengs_key(&mut world);
    world.approves(&PENG, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_eq!(
        failing(&report),
        [ClaimId::Signatures, ClaimId::ThreeReviews]
    );
}

#[test]
fn signs_with_a_revoked_key_and_sets_the_clock_back() {
    let (mut world, piece) = newsroom();
    let before = world.time();
    world.clock += 600;
    revokes_pengs_key(&mut world);
    let mut forged = in_pengs_name(&world, &piece);
    forged.time = before;
    world.clock = 100;
    world.says(Statement::Decision(forged), PENG.seed);
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_eq!(
        failing(&report),
        [ClaimId::Signatures, ClaimId::ThreeReviews]
    );
}

/// Needs a head that was printed after the revocation.
#[test]
fn backdates_a_signature_by_a_revoked_key_to_before_its_revocation() {
    let (world, piece) = newsroom();
    let mut printed = world.clone();
    revokes_pengs_key(&mut printed);
    let mut forged = world;
    forged.approves(&PENG, &piece, "third_review");
    forged.releases(&TANG, &piece);
    forged.exports(&TANG, &piece);
    revokes_pengs_key(&mut forged);
    let report = out(&forged, &piece, &printed.reader());
    assert_eq!(report.verdict, Verdict::Unanchored);
    assert_ne!(
        report.claim(ClaimId::Head).unwrap().status,
        sanshen_signoff::verifier::Status::Holds
    );
}

#[test]
fn leaves_the_revocation_out_when_anyone_honest_signed_after_it() {
    let (mut world, piece) = newsroom();
    revokes_pengs_key(&mut world);
    world.approves(&PENG, &piece, "third_review");
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let mut parts = world.parts(&piece);
    let left_out = parts.roster_events.pop().unwrap().event.seq;
    parts.roster.pop();
    parts.places.places.retain(|place| place.seq != left_out);
    assert_fails(
        &report_of(parts, &knows_the_root(&world)),
        ClaimId::Signatures,
    );
}

/// The limit: with nobody honest after the revocation, only the whole ledger could tell, and the report says so.
#[test]
fn a_revocation_left_out_that_no_honest_signer_saw_is_named_as_not_proven() {
    let (mut world, piece) = newsroom();
    becomes(&mut world, &["administrator", "editor"]);
    let known = world.roster.last().unwrap().hash();
    revokes_pengs_key(&mut world);
    let mut third = in_pengs_name(&world, &piece);
    third.roster_sha256 = known;
    world.says(Statement::Decision(third), PENG.seed);
    let mut release = world.release(&LIN, &piece);
    release.roster_sha256 = known;
    world.says(Statement::Release(release), LIN.seed);
    let mut export = world.export(&LIN, &piece);
    export.roster_sha256 = known;
    world.says(Statement::Export(export), LIN.seed);
    let mut parts = world.parts(&piece);
    let left_out = parts.roster_events.pop().unwrap().event.seq;
    parts.roster.pop();
    parts.places.places.retain(|place| place.seq != left_out);
    let report = report_of(parts, &world.reader());
    assert_eq!(report.verdict, Verdict::Valid);
    let changes = world.roster.len() as u64 - 1;
    assert!(
        report
            .not_proven
            .contains(&NotProven::WholeRoster { changes })
    );
}

#[test]
fn puts_an_own_key_under_anothers_name_without_signing_for_it() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG.with_key(43), &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let mut parts = world.parts(&piece);
    let key_of_peng = parts.roster.iter().position(|sealed| {
        matches!(sealed.statement(), Statement::Roster(said)
            if matches!(&said.change, Change::AddKey { person, .. } if person == PENG.id))
    });
    let change = &mut parts.roster[key_of_peng.unwrap()];
    let bytes = String::from_utf8(change.bytes().to_vec()).unwrap();
    let bytes = bytes.replace(PENG.public().to_openssh(), public(43).to_openssh());
    *change = Sealed::new(bytes.into_bytes(), change.signature().into()).unwrap();
    assert_fails(&report_of(parts, &knows_the_root(&world)), ClaimId::Roster);
}

/// The founder may sign the roster again; whoever signed since named the roster that was.
#[test]
fn writes_the_roster_again_with_an_own_key_under_anothers_name() {
    let (world, piece) = newsroom();
    let mut again = world.retold(
        |again, recorded, sealed| match sealed.map(Sealed::statement) {
            Some(Statement::Roster(said)) => {
                let mut change = said.change.clone();
                if let Change::AddKey {
                    person, public_key, ..
                } = &mut change
                    && person == PENG.id
                {
                    *public_key = public(43);
                }
                again.changes(&LIN, change);
            }
            _ => again.tells(recorded, sealed),
        },
    );
    again.approves(&PENG.with_key(43), &piece, "third_review");
    lets_it_out(&mut again, &piece, None);
    let report = out(&again, &piece, &knows_the_root(&again));
    assert_fails(&report, ClaimId::Signatures);
}

#[test]
fn gives_the_role_after_the_sign_off() {
    let (mut world, piece) = newsroom();
    world.approves(&SHEN, &piece, "third_review");
    let roles = vec!["third_reviewer".to_owned()];
    let person = SHEN.id.into();
    world.changes(&LIN, Change::SetRoles { person, roles });
    lets_it_out(&mut world, &piece, None);
    assert_fails(
        &out(&world, &piece, &knows_the_root(&world)),
        ClaimId::Roles,
    );
}

#[test]
fn founds_the_newsroom_again_with_another_key_and_people_of_straw() {
    let mut forged = World::default();
    let founding = Change::Found {
        newsroom_name: NEWSROOM_NAME.into(),
        public_key: public(50),
    };
    let founder = LIN.with_key(50);
    forged.changes(&founder, founding);
    for person in [&SHEN, &LU, &WEI, &PENG, &TANG] {
        let joins = Change::AddPerson {
            person: person.id.into(),
            name: person.name.into(),
            roles: person.roles.iter().map(ToString::to_string).collect(),
        };
        forged.changes(&founder, joins);
        let key = Change::AddKey {
            person: person.id.into(),
            public_key: public(person.seed + 40),
            replaces: String::new(),
        };
        forged.changes(&founder, key);
    }
    let mut piece = forged.creates("a-1");
    forged.submits(&mut piece);
    for (person, step) in [
        (&LU, "first_review"),
        (&WEI, "second_review"),
        (&PENG, "third_review"),
    ] {
        forged.approves(&person.with_key(person.seed + 40), &piece, step);
    }
    forged.releases(&TANG.with_key(TANG.seed + 40), &piece);
    forged.exports(&TANG.with_key(TANG.seed + 40), &piece);
    let report = out(&forged, &piece, &knows_the_root(&forged));
    assert_eq!(failing(&report), [ClaimId::Root]);
}

/// The limit: an administrator says who is who. A key put in another's place is allowed, and shown.
#[test]
fn a_key_put_in_anothers_place_is_shown() {
    let (mut world, piece) = newsroom();
    world.gets_key(PENG.id, 45, &PENG.public().fingerprint());
    world.approves(&PENG.with_key(45), &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &world.reader());
    assert_eq!(report.verdict, Verdict::Valid);
    let shown = |unproven: &NotProven| matches!(unproven, NotProven::KeyReplaced { name, by, .. } if name == PENG.name && by == LIN.name);
    assert!(
        report.not_proven.iter().any(shown),
        "{:?}",
        report.not_proven
    );
}

/// The same with a person of straw: every signature says who enrolled its key.
#[test]
fn a_person_of_straw_is_shown_with_who_enrolled_the_key() {
    let (mut world, piece) = newsroom();
    let straw = Person {
        id: "p-straw",
        name: "郑子虚",
        roles: &["third_reviewer"],
        seed: 46,
    };
    world.joins(&straw);
    world.approves(&straw, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &world.reader());
    assert_eq!(report.verdict, Verdict::Valid);
    assert!(report.not_proven.contains(&NotProven::RealPersons));
    let third = &report.facts.unwrap().signers[2];
    assert_eq!(
        (third.name.as_str(), third.enrolled_by.as_str()),
        (straw.name, LIN.name)
    );
}
