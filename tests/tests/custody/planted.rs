//! What was planted is found, however it is written; what was not is not.

use std::collections::BTreeSet;
use std::fs;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use proptest::prelude::*;
use sanshen_signoff::custody::create_key_file;
use sanshen_tests::custody::{Scanner, seed_in};
use sqlx::{ConnectOptions, Connection};
use tempfile::TempDir;

const PASSPHRASE: &str = "云岭-晨光-2026";
const SEED: [u8; 32] = *b"\x93\x07 32 bytes that nobody may see.";

fn scanner() -> Scanner {
    Scanner::default()
        .passphrase(PASSPHRASE)
        .seed("沈撰稿", &SEED)
}

fn spellings(text: &[u8]) -> BTreeSet<&'static str> {
    let leaks = scanner().scan("here", text);
    leaks.into_iter().map(|leak| leak.spelling).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

proptest! {
    #[test]
    fn a_secret_is_found_wherever_it_stands_and_however_it_is_written(
        before in proptest::collection::vec(any::<u8>(), 0..40),
        after in proptest::collection::vec(any::<u8>(), 0..40),
        passphrase in any::<bool>(),
    ) {
        let secret: &[u8] = if passphrase { PASSPHRASE.as_bytes() } else { &SEED };
        let text = [&before, secret, &after].concat();
        let written = [
            ("bytes", text.clone()),
            ("hex", hex(&text).into_bytes()),
            ("hex", hex(&text).to_uppercase().into_bytes()),
            ("numbers", format!("{text:?}").into_bytes()),
            ("base64", STANDARD.encode(&text).into_bytes()),
            ("base64", URL_SAFE.encode(&text).into_bytes()),
        ];
        for (spelling, text) in written {
            prop_assert!(spellings(&text).contains(spelling), "{spelling}");
        }
    }

    #[test]
    fn noise_is_no_secret(noise in proptest::collection::vec(any::<u8>(), 0..4000)) {
        prop_assert_eq!(spellings(&noise), BTreeSet::new());
    }
}

#[test]
fn a_passphrase_is_found_as_other_programs_write_text() {
    let units = || PASSPHRASE.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    assert_eq!(spellings(&little), BTreeSet::from(["utf-16le"]));
    assert_eq!(spellings(&big), BTreeSet::from(["utf-16be"]));
    let json = r#"{"passphrase":"\u4e91\u5cad-\u6668\u5149-2026"}"#;
    assert_eq!(spellings(json.as_bytes()), BTreeSet::from(["json"]));
    let url = "passphrase=%E4%BA%91%E5%B2%AD-%E6%99%A8%E5%85%89-2026";
    assert_eq!(spellings(url.as_bytes()), BTreeSet::from(["url"]));
}

#[test]
fn a_sealed_key_file_hides_its_seed_and_an_open_one_does_not() {
    let sealed = create_key_file(&SEED, &[7; 16], PASSPHRASE, "沈撰稿").unwrap();
    assert_eq!(seed_in(&sealed, PASSPHRASE), Some(SEED));
    assert_eq!(seed_in(&sealed, "another passphrase"), None);
    assert_eq!(spellings(sealed.as_bytes()), BTreeSet::new());
    let key = ssh_key::PrivateKey::from_openssh(&sealed).unwrap();
    let open = key
        .decrypt(PASSPHRASE)
        .unwrap()
        .to_openssh(ssh_key::LineEnding::LF)
        .unwrap();
    assert_eq!(spellings(open.as_bytes()), BTreeSet::from(["base64"]));
}

#[tokio::test]
async fn a_secret_in_a_folder_is_found_in_names_files_and_databases() {
    let folder = TempDir::new().unwrap();
    let below = folder.path().join("a/b");
    fs::create_dir_all(&below).unwrap();
    fs::write(below.join("quiet.log"), "nothing here").unwrap();
    assert_eq!(scanner().scan_folder(folder.path()), BTreeSet::new());

    fs::write(
        below.join("loud.log"),
        format!("opened with {PASSPHRASE}\n"),
    )
    .unwrap();
    fs::write(below.join(format!("{}.tmp", hex(&SEED))), "").unwrap();
    let database = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(folder.path().join("sanshen.db"))
        .create_if_missing(true)
        .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal);
    let mut database = database.connect().await.unwrap();
    sqlx::query("create table note (seed blob)")
        .execute(&mut database)
        .await
        .unwrap();
    sqlx::query("insert into note values ($1)")
        .bind(SEED.to_vec())
        .execute(&mut database)
        .await
        .unwrap();

    let found: BTreeSet<(String, &str)> = scanner()
        .scan_folder(folder.path())
        .into_iter()
        .map(|leak| {
            (
                leak.place.replace(folder.path().to_str().unwrap(), ""),
                leak.spelling,
            )
        })
        .collect();
    let seed_file = format!("name of /a/b/{}.tmp", hex(&SEED));
    let expected = [
        ("/a/b/loud.log".to_string(), "bytes"),
        ("/sanshen.db-wal".to_string(), "bytes"),
        (seed_file, "hex"),
    ];
    assert_eq!(found, BTreeSet::from(expected));
    database.close().await.unwrap();
}
