//! Files that are no bundle: refused at once, with the reason, whatever is in them.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use sanshen_signoff::{
    bundle::{Bundle, BundleFault, MAX_ENTRIES, MAX_FILE},
    verifier::{Asked, ClaimId, Detail, Status, Verdict, verify},
    words::Language,
};

use crate::world::*;

fn honest() -> BTreeMap<String, Vec<u8>> {
    let (world, piece) = World::with_article();
    unpacked(&world.bundle(&piece))
}

/// Refused with this reason, in words too, within a second.
#[track_caller]
fn assert_refused(bytes: &[u8], fault: &BundleFault) {
    let begun = Instant::now();
    let report = verify(bytes, &Asked::default());
    assert!(
        begun.elapsed() < Duration::from_secs(1),
        "{:?}",
        begun.elapsed()
    );
    assert_eq!(report.verdict, Verdict::Invalid);
    let readable = report.claim(ClaimId::Readable).unwrap();
    let unreadable = Detail::Unreadable {
        fault: fault.clone(),
    };
    assert_eq!(readable.details, [unreadable]);
    let others = report
        .claims
        .iter()
        .filter(|claim| claim.id != ClaimId::Readable);
    assert!(
        others
            .into_iter()
            .all(|claim| claim.status == Status::Unknown)
    );
    for language in [Language::Zh, Language::En] {
        assert!(report.lines(language).len() > 10);
    }
}

fn with(name: &str, data: impl Into<Vec<u8>>) -> Vec<u8> {
    let mut entries = honest();
    entries.insert(name.into(), data.into());
    repacked(&entries)
}

#[test]
fn a_zip_bomb_is_not_unpacked() {
    // Ten million zeros, as any zip program would pack them.
    let bomb = Packing {
        method: 8,
        ..Packing::default()
    };
    let deflated = [0x5d, 0x31, 0x01, 0x01, 0, 0, 0, 0x80, 0xa0, 0xfe];
    let bytes = packed([("bundle.json", &deflated[..])], &bomb);
    assert_refused(
        &bytes,
        &BundleFault::Compressed {
            name: "bundle.json".into(),
        },
    );
}

#[test]
fn names_that_lead_out_of_the_folder_are_refused() {
    let names = [
        "../README.md",
        "exports/../../x",
        "/etc/passwd",
        "exports/..",
        "C:/x",
        "exports\\..\\x",
        "exports/./x",
        "exports//x",
        "exports/",
        "media/... /x",
        "",
        ".",
    ];
    for name in names {
        let mut entries = honest();
        entries.insert(name.into(), b"x".to_vec());
        assert_refused(
            &repacked(&entries),
            &BundleFault::PathOutside { name: name.into() },
        );
    }
}

#[test]
fn a_name_that_is_there_twice_is_refused() {
    let entries = honest();
    let all = || {
        entries
            .iter()
            .map(|(name, data)| (name.as_str(), &data[..]))
    };
    let twice = all().flat_map(|entry| [entry, entry]);
    let name = "README.md".into();
    assert_refused(
        &packed(twice, &Packing::default()),
        &BundleFault::DuplicateName { name },
    );
    let again = all().chain([("content.json", &b"{}"[..])]);
    let name = "content.json".into();
    assert_refused(
        &packed(again, &Packing::default()),
        &BundleFault::DuplicateName { name },
    );
}

#[test]
fn names_that_no_bundle_has_are_refused() {
    for name in [
        "notes.txt",
        "media/picture.png",
        "statements/000001-decision.json.sig",
        "zz",
    ] {
        assert_refused(
            &with(name, "x"),
            &BundleFault::UnknownName { name: name.into() },
        );
    }
    let name = "exports/".to_owned() + &"长".repeat(200);
    assert_refused(&with(&name, "x"), &BundleFault::UnknownName { name });
}

#[test]
fn a_file_cut_short_is_called_so() {
    let bytes = repacked(&honest());
    for length in [
        5,
        29,
        31,
        200,
        bytes.len() / 2,
        bytes.len() - 23,
        bytes.len() - 1,
    ] {
        assert_refused(&bytes[..length], &BundleFault::Truncated);
    }
}

#[test]
fn what_is_no_zip_is_no_bundle() {
    let html = b"<html>404</html>".to_vec();
    for bytes in [
        Vec::new(),
        html,
        vec![0; 100_000],
        b"PK".to_vec(),
        b"PK\x05\x06".to_vec(),
    ] {
        assert_refused(&bytes, &BundleFault::NotABundle);
    }
    let other = packed([("a.txt", &b"x"[..])], &Packing::default());
    assert_refused(&other, &BundleFault::NotABundle);
    let other = with("bundle.json", r#"{"format":"org.example.bundle"}"#);
    assert_refused(&other, &BundleFault::NotABundle);
}

#[test]
fn a_bundle_that_another_program_packed_again_is_called_so() {
    let entries = honest();
    let all = || {
        entries
            .iter()
            .map(|(name, data)| (name.as_str(), &data[..]))
    };
    let foreign = |name: &str| BundleFault::ForeignZip { name: name.into() };
    let today = Packing {
        day: 0x5c21,
        ..Packing::default()
    };
    assert_refused(&packed(all(), &today), &foreign("README.md"));
    let plain = Packing {
        flags: 0,
        ..Packing::default()
    };
    assert_refused(&packed(all(), &plain), &foreign("README.md"));
    let turned = packed(
        all().collect::<Vec<_>>().into_iter().rev(),
        &Packing::default(),
    );
    assert_refused(&turned, &foreign("statements/000007-export.json"));
    let comment = Packing {
        comment: b"packed with care",
        ..Packing::default()
    };
    let name = String::new();
    assert_refused(&packed(all(), &comment), &BundleFault::ZipDamaged { name });
}

#[test]
fn a_newer_version_is_told_before_anything_else_in_it() {
    let newer = r#"{"format":"sanshen.bundle.v2","signatures":["sm2"]}"#;
    let mut entries = honest();
    entries.insert("bundle.json".into(), newer.into());
    entries.insert("something/new.cbor".into(), b"x".to_vec());
    let found = "sanshen.bundle.v2".into();
    assert_refused(&repacked(&entries), &BundleFault::NewerVersion { found });
}

#[test]
fn huge_depth_is_not_followed() {
    let million = 1_000_000;
    let deep = "[".repeat(million) + &"]".repeat(million);
    let object = r#"{"a":"#.repeat(million);
    for name in [
        "bundle.json",
        "ledger.json",
        "content.json",
        "policy.json",
        "article/events.json",
    ] {
        for text in [&deep, &object] {
            assert_refused(
                &with(name, text.as_str()),
                &BundleFault::TooDeep { name: name.into() },
            );
        }
    }
    let name = "statements/000003-decision.json";
    let fault = sanshen_signoff::statement::StatementFault::TooLarge;
    let refused = BundleFault::BadStatement {
        name: name.into(),
        fault,
    };
    assert_refused(&with(name, deep), &refused);
}

#[test]
fn brackets_within_a_text_are_no_depth() {
    let (world, mut piece) = (World::begun(), World::begun().creates("a-1"));
    piece.content = content(&"[{\\\"".repeat(500), &piece.picture);
    let mut world = world;
    world.creates("a-1");
    world.submits(&mut piece);
    world.is_signed(&piece);
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let report = report_of(world.parts(&piece), &world.reader());
    assert_eq!(report.verdict, Verdict::Valid);
}

#[test]
fn a_missing_roster_or_file_is_told() {
    let mut entries = honest();
    entries.retain(|name, _| !name.starts_with("roster/"));
    assert_refused(&repacked(&entries), &BundleFault::RosterMissing);
    for name in [
        "content.json",
        "policy.json",
        "README.md",
        "ledger.json",
        "allowed_signers",
    ] {
        let mut entries = honest();
        entries.remove(name);
        assert_refused(
            &repacked(&entries),
            &BundleFault::Missing { name: name.into() },
        );
    }
    let mut entries = honest();
    let name = "roster/000004.json.sig";
    entries.remove(name);
    assert_refused(
        &repacked(&entries),
        &BundleFault::Missing { name: name.into() },
    );
}

#[test]
fn what_is_derived_cannot_say_something_else() {
    let entries = honest();
    for name in ["README.md", "allowed_signers"] {
        let other = String::from_utf8(entries[name].clone())
            .unwrap()
            .replace("SHA256:", "SHA256：")
            + "\n";
        assert_refused(
            &with(name, other),
            &BundleFault::NotCanonical { name: name.into() },
        );
    }
    let events = String::from_utf8(entries["article/events.json"].clone()).unwrap();
    let spaced = events.replacen(':', ": ", 1);
    let name = "article/events.json";
    assert_refused(
        &with(name, spaced),
        &BundleFault::NotCanonical { name: name.into() },
    );
    let more = events.replacen("{\"event\"", "{\"approved\":true,\"event\"", 1);
    assert_refused(
        &with(name, more),
        &BundleFault::NotCanonical { name: name.into() },
    );
}

#[test]
fn more_than_a_bundle_can_hold_is_not_read() {
    let names: Vec<String> = (0..=MAX_ENTRIES)
        .map(|number| format!("exports/{number:06}"))
        .collect();
    let entries = names.iter().map(|name| (name.as_str(), &b""[..]));
    let what = "entries".into();
    assert_refused(
        &packed(entries, &Packing::default()),
        &BundleFault::TooLarge { what },
    );
    let what = "file".into();
    assert_refused(&vec![0; MAX_FILE + 1], &BundleFault::TooLarge { what });
}

proptest! {
    #[test]
    fn no_bytes_make_it_fall_over(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let begun = [&b"PK\x03\x04"[..], &bytes].concat();
        prop_assert!(Bundle::read(&bytes).is_err());
        prop_assert!(Bundle::read(&begun).is_err());
    }

    #[test]
    fn no_bytes_in_any_file_make_it_fall_over(
        at in any::<prop::sample::Index>(),
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..60),
            "[\\[\\]{}\":,a-f0-9. ]{0,60}".prop_map(String::into_bytes),
        ],
    ) {
        let mut entries = honest();
        let name = entries.keys().nth(at.index(entries.len())).unwrap().clone();
        entries.insert(name, bytes);
        let report = verify(&repacked(&entries), &Asked::default());
        prop_assert_eq!(report.verdict, Verdict::Invalid);
    }

    #[test]
    fn whatever_is_read_is_written_to_the_same_bytes(
        names in prop::collection::btree_set("[a-z一-龥]{1,8}", 0..4),
        data in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let (world, piece) = World::with_article();
        let mut parts = world.parts(&piece);
        parts.exports.extend(names.into_iter().map(|name| (name, data.clone().into())));
        let bytes = Bundle::build(parts).unwrap().write();
        prop_assert_eq!(Bundle::read(&bytes).unwrap().write(), bytes);
    }
}
