//! Who belongs to the newsroom, and whose key counts from when to when.

use sanshen_editorial::refusal::Refusal;
use sanshen_editorial::words::Role;
use sanshen_signoff::custody::{Signer, create_key_file, open_key_file};
use sanshen_tests::{Cast, Piece, Room, signer};
use serde_json::{Value, json};

/// A key that nobody has yet.
fn spare(number: u8) -> Signer {
    let sealed = create_key_file(&[number; 32], &[number; 16], "test-passphrase", "备用").unwrap();
    open_key_file(&sealed, "test-passphrase").unwrap()
}

async fn submitted(room: &Room, title: &str) -> Piece {
    let piece = room.drafts(Cast::Writer, title, "正文。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    piece
}

async fn person(room: &Room, who: Cast) -> Value {
    let roll = room.call(Cast::Chief, "roll", json!({})).await.unwrap();
    let people = roll.as_array().unwrap();
    let found = people.iter().find(|person| person["id"] == room.id(who));
    found.unwrap().clone()
}

#[tokio::test]
async fn a_key_that_nobody_confirmed_writes_but_signs_nothing() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    room.revokes(Cast::Chief, Cast::First, "lost")
        .await
        .unwrap();
    let fresh = spare(90);
    room.offers_key(Cast::First, fresh.public_key().to_openssh())
        .await
        .unwrap();
    let refusal = room
        .signs(Cast::First, &piece, "first_review")
        .await
        .unwrap_err();
    let Refusal::KeyNotConfirmed { who, .. } = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!(who[0].name, Cast::Chief.name());
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    let offered = shown["offered"].as_array().unwrap();
    assert!(
        !offered.iter().any(|offer| offer["action"] == "approve"),
        "the button and its check agree"
    );
    assert!(offered.iter().any(|offer| offer["action"] == "edit"));
    room.confirms_key(Cast::Chief, Cast::First).await.unwrap();
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    let offered = shown["offered"].as_array().unwrap();
    assert!(offered.iter().any(|offer| offer["action"] == "approve"));
}

#[tokio::test]
async fn only_an_administrator_changes_the_roster() {
    let room = Room::open().await;
    let add = json!({ "kind": "add_person", "name": "新来的", "roles": ["writer"] });
    let refusal = room.changes_roster(Cast::Editor, add).await.unwrap_err();
    assert!(
        matches!(refusal, Refusal::NotYourRole { .. }),
        "{refusal:?}"
    );
    let refusal = room
        .revokes(Cast::Editor, Cast::First, "lost")
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::NotYourRole { .. }),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn what_was_signed_before_a_revocation_stands_and_after_it_nothing_is_signed() {
    let room = Room::open().await;
    let piece = room.approved("老稿").await;
    let next = submitted(&room, "新稿").await;
    let prepared = room
        .prepares(Cast::First, &next, "first_review", "approve", "同意。")
        .await
        .unwrap();
    room.revokes(Cast::First, Cast::First, "lost")
        .await
        .unwrap();
    assert_eq!(room.stage(&piece).await, "approved");
    let refusal = room
        .hands_in(Cast::First, "decide", &prepared)
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::KeyNotEnrolled { .. }),
        "{refusal:?}"
    );
    room.releases(Cast::Editor, &piece).await.unwrap();
    let keys = person(&room, Cast::First).await["keys"].clone();
    assert_eq!(keys[0]["ended"]["reason"], "lost");
    assert_eq!(keys[0]["ended"]["by"]["name"], Cast::First.name());
}

#[tokio::test]
async fn a_statement_is_stale_once_the_roster_has_changed() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    let prepared = room
        .prepares(Cast::First, &piece, "first_review", "approve", "同意。")
        .await
        .unwrap();
    room.sets_roles(Cast::Writer, &[Role::Writer, Role::Editor])
        .await
        .unwrap();
    let refusal = room
        .hands_in(Cast::First, "decide", &prepared)
        .await
        .unwrap_err();
    assert_eq!(
        refusal,
        Refusal::StatementStale {
            field: "roster_sha256".into()
        }
    );
}

#[tokio::test]
async fn a_lost_passphrase_means_a_new_key_and_the_old_one_never_comes_back() {
    let room = Room::open().await;
    room.revokes(Cast::Chief, Cast::First, "lost")
        .await
        .unwrap();
    let old = signer(Cast::First).public_key().to_openssh();
    let refusal = room.offers_key(Cast::First, old).await.unwrap_err();
    let used = Refusal::BadInput {
        path: "public_key".into(),
        problem: "used_before".into(),
    };
    assert_eq!(refusal, used);
    let wrong = json!({ "code": "0", "public_key": spare(91).public_key().to_openssh() });
    assert_eq!(
        room.call(Cast::First, "offer_key", wrong).await,
        Err(Refusal::WrongCode {})
    );
}

#[tokio::test]
async fn a_code_is_used_once_and_nobody_gives_one_to_oneself() {
    let room = Room::open().await;
    let again = json!({ "code": "00000000", "public_key": spare(92).public_key().to_openssh() });
    let refusal = room
        .call(Cast::First, "offer_key", again)
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::KeyAlreadyEnrolled { .. }),
        "{refusal:?}"
    );
    let own = json!({ "person": room.id(Cast::Chief) });
    assert_eq!(
        room.call(Cast::Chief, "issue_code", own).await,
        Err(Refusal::OwnCode {})
    );
}

#[tokio::test]
async fn no_code_is_handed_out_while_a_key_counts() {
    let room = Room::open().await;
    let asked = json!({ "person": room.id(Cast::First) });
    let refusal = room
        .call(Cast::Chief, "issue_code", asked)
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::KeyStillCounts { .. }),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn what_waits_for_somebody_who_lost_a_key_or_left_is_forgotten() {
    for leaves in [false, true] {
        let room = Room::open().await;
        let offer = json!({ "public_key": spare(97).public_key().to_openssh() });
        room.call(Cast::First, "offer_replacement", offer)
            .await
            .unwrap();
        match leaves {
            true => room.sets_roles(Cast::First, &[]).await.unwrap(),
            false => room
                .revokes(Cast::Chief, Cast::First, "lost")
                .await
                .unwrap(),
        };
        assert!(person(&room, Cast::First).await["offered"].is_null());
    }
}

#[tokio::test]
async fn a_strange_key_is_dropped_by_an_administrator() {
    let room = Room::open().await;
    let offer = json!({ "public_key": spare(98).public_key().to_openssh() });
    room.call(Cast::First, "offer_replacement", offer)
        .await
        .unwrap();
    let asked = json!({ "person": room.id(Cast::First) });
    let refusal = room.call(Cast::Editor, "refuse_key", asked.clone()).await;
    assert!(matches!(refusal, Err(Refusal::NotYourRole { .. })));
    room.call(Cast::Chief, "refuse_key", asked.clone())
        .await
        .unwrap();
    assert!(person(&room, Cast::First).await["offered"].is_null());
    let nothing = room.call(Cast::Chief, "refuse_key", asked).await;
    assert!(matches!(nothing, Err(Refusal::KeyNotOffered { .. })));
}

#[tokio::test]
async fn an_administrator_whose_key_nobody_confirmed_administers_nothing() {
    let room = Room::open().await;
    room.revokes(Cast::Chief, Cast::First, "lost")
        .await
        .unwrap();
    room.sets_roles(Cast::First, &[Role::Administrator])
        .await
        .unwrap();
    room.offers_key(Cast::First, spare(99).public_key().to_openssh())
        .await
        .unwrap();
    let asked = json!({ "person": room.id(Cast::Third) });
    let refusal = room
        .call(Cast::First, "issue_code", asked)
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::KeyNotConfirmed { .. }),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn a_statement_of_a_second_key_beside_the_first_is_refused() {
    let room = Room::open().await;
    let offer = json!({ "public_key": spare(100).public_key().to_openssh() });
    room.call(Cast::First, "offer_replacement", offer)
        .await
        .unwrap();
    let fingerprint = spare(100).public_key().fingerprint();
    let confirm = json!({ "change": {
        "kind": "confirm_key", "person": room.id(Cast::First), "fingerprint": fingerprint,
    } });
    let prepared = room
        .call(Cast::Chief, "prepare_roster_change", confirm)
        .await
        .unwrap();
    let old = signer(Cast::First).public_key().fingerprint();
    let prepared = prepared["statement"].as_str().unwrap();
    let beside = prepared.replace(&format!("\"replaces\":\"{old}\""), "\"replaces\":\"\"");
    assert_ne!(beside, prepared);
    let refusal = room.hands_in(Cast::Chief, "change_roster", &beside).await;
    assert!(matches!(refusal, Err(Refusal::BadInput { .. })));
    room.hands_in(Cast::Chief, "change_roster", prepared)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_replacement_ends_the_old_key_only_when_it_is_confirmed() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    let fresh = spare(93);
    let offer = json!({ "public_key": fresh.public_key().to_openssh() });
    room.call(Cast::First, "offer_replacement", offer)
        .await
        .unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.confirms_key(Cast::Chief, Cast::First).await.unwrap();
    let known = person(&room, Cast::First).await;
    assert_eq!(known["fingerprint"], fresh.public_key().fingerprint());
    assert_eq!(known["keys"][0]["ended"]["reason"], "replaced");
    let shown = room.sees(Cast::Editor, &piece).await.unwrap();
    assert_eq!(shown["round"]["steps"][0]["state"], "stands");
}

#[tokio::test]
async fn an_administrator_confirms_the_very_key_that_was_compared() {
    let room = Room::open().await;
    room.revokes(Cast::Chief, Cast::First, "lost")
        .await
        .unwrap();
    room.offers_key(Cast::First, spare(94).public_key().to_openssh())
        .await
        .unwrap();
    let other = spare(95).public_key().fingerprint();
    let confirm =
        json!({ "kind": "confirm_key", "person": room.id(Cast::First), "fingerprint": other });
    let refusal = room.changes_roster(Cast::Chief, confirm).await.unwrap_err();
    assert!(
        matches!(refusal, Refusal::KeyNotOffered { .. }),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn the_only_administrator_cannot_give_up_the_key_but_can_replace_it() {
    let room = Room::open().await;
    assert_eq!(
        room.revokes(Cast::Chief, Cast::Chief, "lost").await,
        Err(Refusal::LastAdministrator {})
    );
    let offer = json!({ "public_key": spare(96).public_key().to_openssh() });
    room.call(Cast::Chief, "offer_replacement", offer)
        .await
        .unwrap();
    room.confirms_key(Cast::Chief, Cast::Chief).await.unwrap();
    let fresh = spare(96).public_key().fingerprint();
    assert_eq!(person(&room, Cast::Chief).await["fingerprint"], fresh);
}

#[tokio::test]
async fn the_signed_roster_is_all_that_is_believed_after_a_restart() {
    let room = Room::open().await;
    let before = room.call(Cast::Chief, "roll", json!({})).await.unwrap();
    let room = room.reopen().await;
    let after = room.call(Cast::Chief, "roll", json!({})).await.unwrap();
    assert_eq!(after, before);
    let trust = room.call(Cast::Chief, "trust", json!({})).await.unwrap();
    assert_eq!(
        trust["root"],
        signer(Cast::Chief).public_key().fingerprint()
    );
    assert_eq!(trust["root_words"].as_array().unwrap().len(), 16);
    let signers = room
        .call(Cast::Chief, "allowed_signers", json!({}))
        .await
        .unwrap();
    assert_eq!(signers.as_str().unwrap().lines().count(), Cast::ALL.len());
}
