//! What would take a text away or put it where it does not belong: too large, thinned, put aside twice, another's place.

use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Piece, Room, content};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions};

/// A save on top of what is there.
async fn saves(room: &Room, by: Cast, piece: &Piece, body: &str) -> Result<Value, Refusal> {
    let version = room.sees(by, piece).await?["draft"]["version"].clone();
    saves_on(room, by, piece, &version, body, Value::Null).await
}

async fn saves_on(
    room: &Room,
    by: Cast,
    piece: &Piece,
    version: &Value,
    body: &str,
    tracked: Value,
) -> Result<Value, Refusal> {
    let save = json!({
        "article": piece.0, "base_version": version, "session": "desk", "tracked": tracked,
        "content": content(room.section(), "稿子", &[body]),
    });
    room.call(by, "save_draft", save).await
}

async fn opens(room: &Room, by: Cast, piece: &Piece, session: &str) -> Result<Value, Refusal> {
    let open = json!({ "article": piece.0, "session": session, "take_over": false });
    room.call(by, "open_draft", open).await
}

fn suggestion(room: &Room, author: Cast, time: i64) -> Value {
    let mark = json!({
        "kind": "inserted", "at": "p0", "from": 0, "to": 1, "person": room.id(author), "time": time,
    });
    json!({ "base": content(room.section(), "稿子", &["原文。"]), "marks": [mark] })
}

async fn versions(room: &Room, piece: &Piece) -> Value {
    let asked = json!({ "article": piece.0 });
    room.call(Cast::Writer, "versions", asked).await.unwrap()
}

fn number(saved: &Value) -> u64 {
    saved["version"].as_u64().unwrap()
}

/// Types on for a day until the saves have been thinned, and answers which are left.
async fn left_a_day_later(room: &Room, by: Cast, piece: &Piece) -> Vec<u64> {
    room.clock.pass_minutes(25 * 60);
    for at in 0..40 {
        saves(room, by, piece, &format!("次日第{at}次。"))
            .await
            .unwrap();
    }
    let shown = versions(room, piece).await;
    shown["versions"]
        .as_array()
        .unwrap()
        .iter()
        .map(number)
        .collect()
}

/// Somebody who changes the database behind the program's back.
async fn intrudes(room: &Room, change: &'static str) {
    let options = SqliteConnectOptions::new().filename(room.path().join("sanshen.db"));
    let mut stranger = options.connect().await.unwrap();
    let query = sqlx::query(AssertSqlSafe(change.to_string()));
    query.execute(&mut stranger).await.unwrap();
}

#[tokio::test]
async fn a_text_too_large_to_be_read_again_is_never_called_saved() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "稿子", "原文。").await.unwrap();
    let large = "审".repeat(3_000_000);
    let too_large = |answer: Result<Value, Refusal>| matches!(&answer, Err(Refusal::DocumentInvalid { problem, .. }) if problem == "too_large");
    assert!(too_large(saves(&room, Cast::Writer, &piece, &large).await));
    let content = content(room.section(), "长稿", &[&large]);
    let created = json!({ "content": content });
    assert!(too_large(
        room.call(Cast::Writer, "create_article", created).await
    ));
    let aside = json!({
        "article": piece.0, "session": "desk", "base_version": 1, "why": "conflict", "content": content,
    });
    assert!(too_large(
        room.call(Cast::Writer, "keep_aside", aside).await
    ));
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    assert_eq!(
        (&shown["draft"]["version"], &shown["draft"]["damaged"]),
        (&json!(1), &Value::Null)
    );
}

#[tokio::test]
async fn a_conflict_is_told_as_one_whatever_else_is_wrong_with_the_save() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "稿子", "原文。").await.unwrap();
    room.writes(Cast::Writer, &piece, "别处写的。")
        .await
        .unwrap();
    // Only a conflict has the window put the text aside.
    let tracked = suggestion(&room, Cast::Second, 1);
    let refused = saves_on(&room, Cast::Writer, &piece, &json!(1), "新原文。", tracked).await;
    assert!(
        matches!(refused, Err(Refusal::SaveConflict { .. })),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_mark_of_a_time_that_does_not_come_back_is_refused() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "稿子", "原文。").await.unwrap();
    for time in [-1, 1 << 53] {
        let tracked = suggestion(&room, Cast::Writer, time);
        let refused = saves_on(&room, Cast::Writer, &piece, &json!(1), "新原文。", tracked).await;
        assert!(
            matches!(refused, Err(Refusal::BadInput { .. })),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn what_was_discarded_or_restored_over_stays_among_the_versions_for_good() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "稿子", "原文。").await.unwrap();
    saves(&room, Cast::Writer, &piece, "写了一段。")
        .await
        .unwrap();
    let before = saves(&room, Cast::Writer, &piece, "写了一段，又一段。")
        .await
        .unwrap();
    let restore = json!({
        "article": piece.0, "which": { "kind": "version", "version": 1 },
        "base_version": number(&before), "session": "desk",
    });
    room.call(Cast::Writer, "restore", restore).await.unwrap();
    saves(&room, Cast::Writer, &piece, "原文，接着写。")
        .await
        .unwrap();
    let left = left_a_day_later(&room, Cast::Writer, &piece).await;
    assert!(left.contains(&number(&before)), "{left:?}");

    room.submits(Cast::Writer, &piece).await.unwrap();
    saves(&room, Cast::First, &piece, "审稿人改过。")
        .await
        .unwrap();
    let before = saves(&room, Cast::First, &piece, "审稿人改过两处。")
        .await
        .unwrap();
    let discard = json!({ "article": piece.0, "version": number(&before) });
    room.call(Cast::First, "discard_changes", discard)
        .await
        .unwrap();
    saves(&room, Cast::First, &piece, "审稿人另改。")
        .await
        .unwrap();
    let left = left_a_day_later(&room, Cast::First, &piece).await;
    assert!(left.contains(&number(&before)), "{left:?}");
}

#[tokio::test]
async fn a_session_that_is_turned_away_twice_has_both_texts_put_aside() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "稿子", "原文。").await.unwrap();
    for (base, body) in [
        (1, "第一次没存上。"),
        (1, "第一次没存上，接着写。"),
        (4, "第二次没存上。"),
    ] {
        let aside = json!({
            "article": piece.0, "session": "desk", "base_version": base, "why": "conflict",
            "content": content(room.section(), "稿子", &[body]),
        });
        room.call(Cast::Writer, "keep_aside", aside).await.unwrap();
    }
    let asides = versions(&room, &piece).await["asides"].clone();
    assert_eq!(asides.as_array().unwrap().len(), 2);
    // A text is let go of at its own article.
    let other = room.drafts(Cast::Writer, "另一篇", "原文。").await.unwrap();
    let astray = json!({ "article": other.0, "id": asides[0]["id"] });
    let refused = room.call(Cast::Writer, "drop_aside", astray).await;
    assert!(
        matches!(refused, Err(Refusal::NotFound { .. })),
        "{refused:?}"
    );
    assert_eq!(versions(&room, &piece).await["asides"], asides);
}

#[tokio::test]
async fn a_session_sits_at_one_draft() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "稿子", "原文。").await.unwrap();
    let other = room.drafts(Cast::Writer, "另一篇", "原文。").await.unwrap();
    opens(&room, Cast::Writer, &piece, "desk").await.unwrap();
    // Once more, after an answer that was lost.
    opens(&room, Cast::Writer, &piece, "desk").await.unwrap();
    for session in ["desk", "", &"s".repeat(65)] {
        let refused = opens(&room, Cast::Writer, &other, session).await;
        assert!(
            matches!(refused, Err(Refusal::BadInput { .. })),
            "{refused:?}"
        );
    }
    let elsewhere = json!({ "article": other.0, "session": "desk" });
    let refused = room.call(Cast::Writer, "keep_draft", elsewhere).await;
    assert!(
        matches!(refused, Err(Refusal::NotFound { .. })),
        "{refused:?}"
    );
    // The place at the first draft is held all the same.
    let refused = opens(&room, Cast::Writer, &piece, "second").await;
    assert!(
        matches!(refused, Err(Refusal::DraftOpenElsewhere { .. })),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_text_that_somebody_else_saved_later_is_not_called_mine() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "稿子", "原文。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    opens(&room, Cast::First, &piece, "first").await.unwrap();
    let room = room.reopen().await;
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    saves(&room, Cast::Second, &piece, "二审改过。")
        .await
        .unwrap();
    let unfinished = room.call(Cast::First, "unfinished", json!({})).await;
    assert_eq!(unfinished.unwrap(), json!([]));
}

#[tokio::test]
async fn suggestions_altered_in_the_database_are_shown_as_damaged_and_not_accepted() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "稿子", "原文。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    let suggests = || async {
        let version = room.sees(Cast::First, &piece).await.unwrap()["draft"]["version"].clone();
        let tracked = suggestion(&room, Cast::First, 1);
        saves_on(&room, Cast::First, &piece, &version, "新原文。", tracked)
            .await
            .unwrap()
    };
    let saved = suggests().await;
    intrudes(
        &room,
        "update base_text set content = replace(content, '原文', '愿文')",
    )
    .await;
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    assert_eq!(shown["draft"]["damaged"]["version"], saved["version"]);
    assert_eq!(shown["draft"]["tracked"], Value::Null);
    let refused = room.applies(Cast::First, &piece).await;
    assert!(
        matches!(refused, Err(Refusal::RecordDamaged { .. })),
        "{refused:?}"
    );
    let discard = json!({ "article": piece.0, "version": saved["version"] });
    room.call(Cast::First, "discard_changes", discard)
        .await
        .unwrap();
    // Made once more, they are whole again.
    suggests().await;
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    assert_eq!(shown["draft"]["damaged"], Value::Null);
    room.applies(Cast::First, &piece).await.unwrap();
}
