//! Bundles made to keep a verifier busy, or to fill its memory: answered soon, whatever is in them.

use std::time::{Duration, Instant};

use sanshen_signoff::{
    bundle::{Bundle, BundleFault},
    sha256,
    statement::{Change, Decision, Export, ExportedFile, Release, Statement},
    verifier::{Asked, ClaimId, Detail, Report, Verdict, verify},
};
use serde_json::{Value, json};
use ssh_key::{
    HashAlg, LineEnding, PrivateKey, SshSig,
    private::{Ed25519Keypair, KeypairData},
};

use crate::world::*;

/// The answer, given soon even by a build without optimisation on a busy machine.
#[track_caller]
fn soon(bytes: &[u8], asked: &Asked) -> Report {
    let begun = Instant::now();
    let report = verify(bytes, asked);
    let taken = begun.elapsed();
    assert!(taken < Duration::from_secs(10), "{taken:?}");
    assert_eq!(report.verdict, Verdict::Invalid);
    report
}

/// Three large statements at one place of the chain, and twenty thousand events that could each be any of them.
#[test]
fn many_events_at_the_place_of_large_statements() {
    let (world, piece) = World::with_article();
    let mut parts = world.parts(&piece);
    let decision = Decision {
        opinion: "x".repeat(60_000),
        ..world.decision(&PENG, &piece, "third_review")
    };
    let place = decision.article_seq;
    let mut release: Release = world.release(&TANG, &piece);
    release.signoffs = (0..900_u32)
        .map(|number| sha256(&number.to_le_bytes()))
        .collect();
    let mut export: Export = world.export(&TANG, &piece);
    export.files = (0..500)
        .map(|number| ExportedFile {
            name: format!("{number:05}"),
            format: "t".into(),
            sha256: sha256(b""),
        })
        .collect();
    parts.statements.extend([
        sealed(&Statement::Decision(decision), PENG.seed),
        sealed(&Statement::Release(release), TANG.seed),
        sealed(&Statement::Export(export), TANG.seed),
    ]);
    let mut event = parts.article_events.last().unwrap().clone();
    event.event.article_seq = Some(place);
    event.event.kind = "decision.approve".into();
    event.event.details = json!({});
    parts.article_events.resize(20_000, event);
    let bytes = Bundle::build(parts).unwrap().write();
    let report = soon(&bytes, &world.reader());
    let chain = &report.claim(ClaimId::Chain).unwrap().details;
    assert!(matches!(chain[..], [Detail::ChainBroken { .. }]));
}

/// The founder enrols two thousand keys, each signed with the one before.
#[test]
fn a_long_line_of_keys() {
    let (mut world, piece) = World::with_article();
    let mut parts = world.parts(&piece);
    let mut last = None;
    for number in 0..2_000_u32 {
        let key = key(number);
        let public_key = key.public_key().to_openssh().unwrap();
        let add = Change::AddKey {
            person: LIN.id.into(),
            public_key: public_key.trim().parse().unwrap(),
            replaces: String::new(),
        };
        let mut change = world.change(&LIN, add);
        change.ledger_seq = 1_000 + u64::from(number);
        if let Some((fingerprint, _)) = &last {
            change.key = String::clone(fingerprint);
        }
        let Change::AddKey { public_key, .. } = &change.change else {
            unreachable!("made just above");
        };
        let fingerprint = public_key.fingerprint();
        let statement = Statement::Roster(change);
        world.roster.push(match &last {
            Some((_, before)) => sealed_by(&statement, before),
            None => sealed(&statement, LIN.seed),
        });
        last = Some((fingerprint, key));
    }
    parts.roster = world.roster.clone();
    let bytes = Bundle::build(parts).unwrap().write();
    let report = soon(&bytes, &world.reader());
    assert!(failing(&report).contains(&ClaimId::Roster));
}

fn key(number: u32) -> PrivateKey {
    let mut seed = [7; 32];
    seed[..4].copy_from_slice(&number.to_le_bytes());
    let pair = KeypairData::Ed25519(Ed25519Keypair::from_seed(&seed));
    PrivateKey::new(pair, "").unwrap()
}

fn sealed_by(statement: &Statement, key: &PrivateKey) -> sanshen_signoff::bundle::Sealed {
    let bytes = statement.to_bytes().unwrap();
    let signed = SshSig::sign(key, statement.namespace(), HashAlg::Sha512, &bytes).unwrap();
    let signature = signed.to_pem(LineEnding::LF).unwrap();
    sanshen_signoff::bundle::Sealed::new(bytes, signature).unwrap()
}

fn too_much() -> BundleFault {
    let what = "text".into();
    BundleFault::TooLarge { what }
}

/// Small values, each of which takes many times its bytes once it is read.
#[test]
fn more_values_than_memory_should_hold_are_not_read() {
    let (world, piece) = World::with_article();
    let entries = unpacked(&world.bundle(&piece));
    let zeros = format!("[0{}]", ",0".repeat(1_000_000));
    for names in [
        &["content.json", "policy.json"][..],
        &["article/events.json", "roster/events.json"],
    ] {
        let mut entries = entries.clone();
        for name in names {
            entries.insert((*name).into(), zeros.clone().into_bytes());
        }
        let fault = too_much();
        let report = soon(&repacked(&entries), &Asked::default());
        let unreadable = Detail::Unreadable { fault };
        assert_eq!(
            report.claim(ClaimId::Readable).unwrap().details,
            [unreadable]
        );
    }
}

#[test]
fn more_text_than_a_bundle_holds_is_neither_read_nor_written() {
    let (world, piece) = World::with_article();
    let long = |bytes: usize| format!("{{\"title\":\"{}\"}}", "x".repeat(bytes)).into_bytes();
    let mut parts = world.parts(&piece);
    (parts.content, parts.policy) = (long(40 << 20).into(), long(30 << 20).into());
    assert_eq!(Bundle::build(parts).unwrap_err(), too_much());
    let mut entries = unpacked(&world.bundle(&piece));
    entries.insert("content.json".into(), long(40 << 20));
    entries.insert("policy.json".into(), long(30 << 20));
    let report = soon(&repacked(&entries), &Asked::default());
    let unreadable = Detail::Unreadable { fault: too_much() };
    assert_eq!(
        report.claim(ClaimId::Readable).unwrap().details,
        [unreadable]
    );
}

/// A report of one megabyte on an import is kept, and one event of eleven is no event.
#[test]
fn an_event_has_a_largest_size() {
    let (world, piece) = World::with_article();
    let with = |bytes: usize| {
        let mut parts = world.parts(&piece);
        parts.article_events[0].event.details["note"] = Value::String("x".repeat(bytes));
        Bundle::build(parts).map(|bundle| bundle.write().len())
    };
    assert!(with(9 << 20).is_ok());
    let what = "article/events.json".into();
    assert_eq!(with(11 << 20), Err(BundleFault::TooLarge { what }));
}

/// As many steps as fit, so that every decision is looked up among them.
#[test]
fn a_policy_of_many_steps_is_no_policy() {
    let (world, piece) = World::with_article();
    let mut parts = world.parts(&piece);
    let mut many = policy();
    let steps = many["steps"].as_array_mut().unwrap();
    for number in 0..100_000 {
        steps.push(json!({ "id": format!("s{number}"), "name": "x", "roles": [], "people": [], "deadline_hours": 1 }));
    }
    parts.policy = canonical(&many).into();
    let bytes = Bundle::build(parts).unwrap().write();
    let report = soon(&bytes, &world.reader());
    let policy = &report.claim(ClaimId::Policy).unwrap().details;
    assert!(policy.contains(&Detail::PolicyUnusable));
}

/// A place of the ledger that no event can have: there is nothing after it.
#[test]
fn a_change_at_the_last_of_all_numbers_is_refused() {
    let (world, piece) = World::with_article();
    let mut entries = unpacked(&world.bundle(&piece));
    let name = "roster/000011.json";
    let text = String::from_utf8(entries[name].clone()).unwrap();
    let last = text.replace(
        "\"ledger_seq\":\"11\"",
        &format!("\"ledger_seq\":\"{}\"", u64::MAX),
    );
    assert_ne!(text, last);
    entries.insert(name.into(), last.into_bytes());
    soon(&repacked(&entries), &Asked::default());
    let mut parts = world.parts(&piece);
    for seq in [u64::MAX, 1 << 53, 0] {
        parts.article_events[1].event.seq = seq;
        parts.head.size = seq;
        soon(
            &Bundle::build(parts.clone()).unwrap().write(),
            &world.reader(),
        );
    }
}
