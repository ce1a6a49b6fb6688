//! Nothing secret goes to the core or comes back.

use std::collections::BTreeSet;

use sanshen_signoff::custody::{create_key_file, open_key_file};
use sanshen_tests::custody::Scanner;
use sanshen_tests::{CAST_PASSPHRASE, Cast, Room};
use serde_json::json;

const SPARE: [u8; 32] = *b"the seed of a key made meanwhile";

/// Knows the secrets of everybody who signs.
///
/// 韦兼审 does not: 32 bytes of 3 are in base64 what 32 noughts are, and ids of the stories are full of them.
fn scanner() -> Scanner {
    let mut people = Cast::ALL.to_vec();
    people.retain(|person| *person != Cast::WriterReviewer);
    people
        .iter()
        .fold(Scanner::default(), |scanner, person| {
            scanner.seed(person.name(), &person.seed())
        })
        .seed("another key", &SPARE)
        .passphrase(CAST_PASSPHRASE)
}

/// An article's whole life, and a key that is lost and replaced on the way.
async fn whole_life(room: &Room) {
    let piece = room.approved("全县早稻收割过半").await;
    room.releases(Cast::Editor, &piece).await.unwrap();
    room.exports(Cast::Editor, &piece).await.unwrap();
    let article = json!({ "article": piece.0 });
    room.call(Cast::Editor, "slip", article.clone())
        .await
        .unwrap();
    room.call(Cast::Editor, "bundle", article).await.unwrap();
    room.revokes(Cast::First, Cast::First, "lost")
        .await
        .unwrap();
    let sealed = create_key_file(&SPARE, &[9; 16], CAST_PASSPHRASE, "欧阳一审").unwrap();
    let spare = open_key_file(&sealed, CAST_PASSPHRASE).unwrap();
    room.offers_key(Cast::First, spare.public_key().to_openssh())
        .await
        .unwrap();
    room.confirms_key(Cast::Chief, Cast::First).await.unwrap();
    for question in ["roll", "trust", "allowed_signers", "inbox"] {
        room.call(Cast::Chief, question, json!({})).await.unwrap();
    }
}

#[tokio::test]
async fn no_call_of_an_articles_whole_life_carries_a_secret() {
    let room = Room::open().await;
    room.ear.listen();
    whole_life(&room).await;
    let heard = room.ear.heard();
    for command in [
        "decide",
        "release",
        "export",
        "bundle",
        "slip",
        "offer_key",
        "change_roster",
    ] {
        assert!(heard.contains(&format!("\n{command} {{")), "{command}");
    }
    assert_eq!(scanner().scan("calls", heard.as_bytes()), BTreeSet::new());
}

#[tokio::test]
async fn a_secret_in_an_argument_or_an_answer_would_be_heard() {
    let room = Room::open().await;
    room.ear.listen();
    let named = json!({ "name": CAST_PASSPHRASE, "policy": null });
    room.call(Cast::Chief, "add_section", named).await.unwrap();
    let asked = room.ear.heard();
    room.call(Cast::Writer, "sections", json!({}))
        .await
        .unwrap();
    let answered = room.ear.heard()[asked.len()..].to_string();
    assert!(!scanner().scan("argument", asked.as_bytes()).is_empty());
    assert!(!scanner().scan("answer", answered.as_bytes()).is_empty());
}
