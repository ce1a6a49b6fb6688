//! A sign-off names the exact text and belongs to one key: every other use of it is refused.

use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Piece, Room, signer};
use serde_json::json;

async fn submitted(room: &Room, title: &str) -> Piece {
    let piece = room.drafts(Cast::Writer, title, "正文。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    piece
}

#[tokio::test]
async fn a_statement_signed_by_another_key_is_refused() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    let statement = room
        .prepares(Cast::First, &piece, "first_review", "approve", "同意。")
        .await
        .unwrap();
    let signature = signer(Cast::Chief)
        .sign("sanshen.decision.v1", statement.as_bytes())
        .unwrap();
    let asked = json!({ "statement": statement, "signature": signature });
    let refusal = room.call(Cast::First, "decide", asked).await.unwrap_err();
    assert!(
        matches!(refusal, Refusal::SignatureInvalid { .. }),
        "{refusal:?}"
    );
    assert_eq!(room.stage(&piece).await, "in_review");
}

#[tokio::test]
async fn an_administrator_cannot_hand_in_for_somebody_else() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    let statement = room
        .prepares(Cast::First, &piece, "first_review", "approve", "同意。")
        .await
        .unwrap();
    let refusal = room
        .hands_in(Cast::Chief, "decide", &statement)
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::NotYourStatement { .. }),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn a_changed_statement_is_refused_with_the_field_that_changed() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    let other = submitted(&room, "好稿").await;
    let statement = room
        .prepares(Cast::First, &piece, "first_review", "approve", "同意。")
        .await
        .unwrap();
    let elsewhere = statement.replace(&piece.0, &other.0);
    assert_ne!(elsewhere, statement);
    let refusal = room
        .hands_in(Cast::First, "decide", &elsewhere)
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::StatementStale { .. }),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn a_statement_is_good_once() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    let statement = room
        .prepares(Cast::First, &piece, "first_review", "approve", "同意。")
        .await
        .unwrap();
    room.hands_in(Cast::First, "decide", &statement)
        .await
        .unwrap();
    assert!(
        room.hands_in(Cast::First, "decide", &statement)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn nobody_signs_a_text_that_they_did_not_see() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    let statement = room
        .prepares(Cast::First, &piece, "first_review", "approve", "同意。")
        .await
        .unwrap();
    room.writes(Cast::FirstAndSecond, &piece, "改过的正文。")
        .await
        .unwrap();
    room.applies(Cast::FirstAndSecond, &piece).await.unwrap();
    let refusal = room
        .hands_in(Cast::First, "decide", &statement)
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::TextChanged { .. }),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn a_statement_must_be_signed_within_half_an_hour() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    let statement = room
        .prepares(Cast::First, &piece, "first_review", "approve", "同意。")
        .await
        .unwrap();
    room.clock.pass_minutes(31);
    let refusal = room
        .hands_in(Cast::First, "decide", &statement)
        .await
        .unwrap_err();
    assert_eq!(refusal, Refusal::StatementExpired { minutes: 30 });
}

#[tokio::test]
async fn two_people_cannot_look_the_same() {
    let room = Room::open().await;
    for name in ["曹二审\u{200b}", "曹二审\u{202e}", "曹 二审", "曹　二审"] {
        let add = json!({ "kind": "add_person", "name": name, "roles": ["third_reviewer"] });
        let refusal = room.changes_roster(Cast::Chief, add).await.unwrap_err();
        assert!(
            matches!(
                refusal,
                Refusal::NameNotUsable { .. } | Refusal::NameTaken { .. }
            ),
            "{name:?}: {refusal:?}"
        );
    }
}

#[tokio::test]
async fn every_decision_says_something() {
    let room = Room::open().await;
    let piece = submitted(&room, "好稿").await;
    for opinion in ["", "  ", "\u{200b}"] {
        let refusal = room
            .prepares(Cast::First, &piece, "first_review", "approve", opinion)
            .await
            .unwrap_err();
        assert_eq!(refusal, Refusal::ReasonRequired {});
    }
}
