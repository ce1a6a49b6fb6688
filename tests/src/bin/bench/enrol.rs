//! Two hundred people join: each is added, gets a code, offers a key, and has it confirmed; and as many commits of
//! SQLite alone.

use std::path::Path;
use std::time::Instant;

use sanshen_editorial::commands::call;
use sanshen_signoff::custody::{Signer, create_key_file, open_key_file};
use sanshen_tests::{Cast, Room};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{bare, written};

const PEOPLE: u32 = 200;
/// add, code, offer, confirm
const COMMITS: u32 = 4;

/// Prints the time for all, for the last of them, and the bare loop's.
pub async fn measure() {
    let keys: Vec<Signer> = (0..PEOPLE).map(key).collect();
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("target");
    let folder = TempDir::new_in(target).unwrap();
    let room = Room::open_in(TempDir::new_in(folder.path()).unwrap()).await;
    let (begun, before) = (Instant::now(), written::bytes());
    let mut last = begun.elapsed();
    for (number, key) in keys.iter().enumerate() {
        let one = Instant::now();
        join(&room, number, key).await;
        last = one.elapsed();
    }
    let (taken, bytes) = (begun.elapsed(), written::bytes() - before);
    room.newsroom.close().await;
    let commits = PEOPLE * COMMITS;
    let payload = usize::try_from(bytes / u64::from(commits) / 2).unwrap();
    let (alone, _) = bare::commits(folder.path(), commits, payload).await;
    println!("enrolling {PEOPLE} people, {COMMITS} commits each");
    println!(
        "  Sanshen {:.2} s, the last person {:.1} ms; SQLite alone {:.2} s; ratio {:.2}",
        taken.as_secs_f64(),
        last.as_secs_f64() * 1000.0,
        alone.as_secs_f64(),
        alone.as_secs_f64() / taken.as_secs_f64()
    );
    let again = Instant::now();
    let room = room.reopen().await;
    room.call(Cast::Chief, "roll", json!({})).await.unwrap();
    let opened = again.elapsed().as_secs_f64() * 1000.0;
    println!("  opening again, every change of the roster verified: {opened:.1} ms");
}

async fn join(room: &Room, number: usize, key: &Signer) {
    let name = format!("第{}位同事", han(number));
    let add = json!({ "kind": "add_person", "name": name, "roles": ["first_reviewer"] });
    let person = room.changes_roster(Cast::Chief, add).await.unwrap()["id"].clone();
    let asked = json!({ "person": person });
    let issued = room.call(Cast::Chief, "issue_code", asked).await.unwrap();
    let id = person.as_str().unwrap();
    let offer = json!({ "code": issued["code"], "public_key": key.public_key().to_openssh() });
    call(&room.newsroom, Some(id), "offer_key", offer)
        .await
        .unwrap();
    let fingerprint: Value = key.public_key().fingerprint().into();
    let confirm = json!({ "kind": "confirm_key", "person": person, "fingerprint": fingerprint });
    room.changes_roster(Cast::Chief, confirm).await.unwrap();
}

/// The number in characters that a name may have.
fn han(number: usize) -> String {
    let digits: Vec<char> = "零一二三四五六七八九".chars().collect();
    let shown = number.to_string();
    shown
        .bytes()
        .map(|digit| digits[usize::from(digit - b'0')])
        .collect()
}

fn key(number: u32) -> Signer {
    let mut seed = [0x51; 32];
    seed[..4].copy_from_slice(&number.to_be_bytes());
    let sealed = create_key_file(&seed, &[7; 16], "bench-passphrase", "同事").unwrap();
    open_key_file(&sealed, "bench-passphrase").unwrap()
}
