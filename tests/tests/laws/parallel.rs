//! Many hands at once.

use std::sync::Arc;

use sanshen_tests::{Cast, Raw, Room};
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread")]
async fn fifty_hands_with_one_statement_make_one_decision() {
    let room = Arc::new(Room::open().await);
    let piece = room.drafts(Cast::Writer, "雨情", "雨停了。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    let statement = room
        .prepares(Cast::First, &piece, "first_review", "approve", "同意。")
        .await
        .unwrap();
    let mut hands = JoinSet::new();
    for _ in 0..50 {
        let (room, statement) = (room.clone(), statement.clone());
        hands.spawn(async move { room.hands_in(Cast::First, "decide", &statement).await });
    }
    let answers = hands.join_all().await;
    assert_eq!(
        answers.iter().filter(|answer| answer.is_ok()).count(),
        1,
        "{answers:?}"
    );
    let mut raw = Raw::open(room.path()).await;
    assert_eq!(raw.dump().await["decision"].len(), 1);
    let decided = raw.ledger().await;
    let decided = decided
        .iter()
        .filter(|recorded| recorded.event.kind == "decision.approve");
    assert_eq!(decided.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_saves_on_one_base_one_is_kept() {
    let room = Arc::new(Room::open().await);
    let piece = room.drafts(Cast::Writer, "雨情", "雨停了。").await.unwrap();
    let mut hands = JoinSet::new();
    for hand in 0..50 {
        let (room, piece) = (room.clone(), piece.clone());
        let content = sanshen_tests::content(room.section(), "雨情", &[&format!("第{hand}稿")]);
        let save = serde_json::json!({
            "article": piece.0, "base_version": 1, "session": hand.to_string(), "content": content,
        });
        hands.spawn(async move { room.call(Cast::Writer, "save_draft", save).await });
    }
    let answers = hands.join_all().await;
    assert_eq!(
        answers.iter().filter(|answer| answer.is_ok()).count(),
        1,
        "{answers:?}"
    );
    assert_eq!(Raw::open(room.path()).await.dump().await["save"].len(), 2);
}
