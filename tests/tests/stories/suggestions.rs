//! Suggestions stand in the working draft: nothing is signed or submitted past them, and nobody is made their author.

use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Piece, Room, content};
use serde_json::{Value, json};

const FROM: &str = "上午9时开始。";
const TO: &str = "上午9时30分开始。";

/// A save in which somebody suggests another text, with a mark by `author`.
async fn suggests(
    room: &Room,
    by: Cast,
    author: Cast,
    piece: &Piece,
    body: &str,
) -> Result<Value, Refusal> {
    let version = room.sees(by, piece).await.unwrap()["draft"]["version"].clone();
    let mark = json!({
        "kind": "inserted", "at": "p0", "from": 4, "to": 7, "person": room.id(author), "time": 1_000,
    });
    let save = json!({
        "article": piece.0, "base_version": version, "session": "desk",
        "content": content(room.section(), "活动", &[body]),
        "tracked": { "base": content(room.section(), "活动", &[FROM]), "marks": [mark] },
    });
    room.call(by, "save_draft", save).await
}

async fn in_review(room: &Room) -> Piece {
    let piece = room.drafts(Cast::Writer, "活动", FROM).await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    piece
}

#[tokio::test]
async fn what_a_reviewer_suggests_comes_back_with_its_author_and_becomes_a_revision() {
    let room = Room::open().await;
    let piece = in_review(&room).await;
    suggests(&room, Cast::First, Cast::First, &piece, TO)
        .await
        .unwrap();
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    let tracked = &shown["draft"]["tracked"];
    assert_eq!(tracked["base_hash"], shown["revision"]["hash"]);
    assert_eq!(tracked["people"][0]["name"], Cast::First.name());
    assert_eq!(tracked["marks"][0]["from"], 4);
    let refusal = room
        .signs(Cast::First, &piece, "first_review")
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::SuggestionsOpen { .. }),
        "{refusal:?}"
    );
    room.applies(Cast::First, &piece).await.unwrap();
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    assert_eq!(shown["draft"]["tracked"], Value::Null);
    assert_eq!(shown["revision"]["number"], 2);
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
}

#[tokio::test]
async fn returned_suggestions_wait_for_the_writer_who_settles_them_before_submitting() {
    let room = Room::open().await;
    let piece = in_review(&room).await;
    suggests(&room, Cast::First, Cast::First, &piece, TO)
        .await
        .unwrap();
    room.returns(Cast::First, &piece, "first_review", "请核对时间。")
        .await
        .unwrap();
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    assert_ne!(shown["draft"]["tracked"], Value::Null);
    let refusal = room.submits(Cast::Writer, &piece).await.unwrap_err();
    assert!(
        matches!(&refusal, Refusal::SuggestionsOpen { .. }),
        "{refusal:?}"
    );
    // The writer adds to it, under their own name; the reviewer's mark stays the reviewer's.
    suggests(
        &room,
        Cast::Writer,
        Cast::First,
        &piece,
        "上午9时30分整开始。",
    )
    .await
    .unwrap();
    // Undone and saved again in between, it still is.
    suggests(&room, Cast::Writer, Cast::Writer, &piece, "上午9时整开始。")
        .await
        .unwrap();
    suggests(&room, Cast::Writer, Cast::First, &piece, TO)
        .await
        .unwrap();
    // All accepted: the text is the base.
    room.writes(Cast::Writer, &piece, TO).await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
}

#[tokio::test]
async fn nobody_is_made_the_author_of_a_change() {
    let room = Room::open().await;
    let piece = in_review(&room).await;
    let refusal = suggests(&room, Cast::First, Cast::Second, &piece, TO)
        .await
        .unwrap_err();
    assert!(matches!(refusal, Refusal::BadInput { .. }), "{refusal:?}");
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    assert_eq!(shown["draft"]["tracked"], Value::Null);
}

#[tokio::test]
async fn suggestions_that_come_to_nothing_are_none() {
    let room = Room::open().await;
    let piece = in_review(&room).await;
    suggests(&room, Cast::First, Cast::First, &piece, TO)
        .await
        .unwrap();
    suggests(&room, Cast::First, Cast::First, &piece, FROM)
        .await
        .unwrap();
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    assert_eq!(shown["draft"]["tracked"], Value::Null);
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
}
