//! The texts that an article has had: listed, named, compared, restored; and what changed since somebody signed.

use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Piece, Room, content};
use serde_json::{Value, json};

async fn saves(room: &Room, piece: &Piece, body: &str) -> Value {
    let version = room.sees(Cast::Writer, piece).await.unwrap()["draft"]["version"].clone();
    let save = json!({
        "article": piece.0, "base_version": version, "session": "desk", "tracked": null,
        "content": content(room.section(), "稿子", &[body]),
    });
    room.call(Cast::Writer, "save_draft", save).await.unwrap()
}

async fn versions(room: &Room, piece: &Piece) -> Vec<Value> {
    let asked = json!({ "article": piece.0 });
    let shown = room.call(Cast::Writer, "versions", asked).await.unwrap();
    shown["versions"].as_array().unwrap().clone()
}

fn numbers(versions: &[Value]) -> Vec<u64> {
    let number = |version: &Value| version["version"].as_u64().unwrap();
    versions.iter().map(number).collect()
}

#[tokio::test]
async fn a_days_saves_are_thinned_and_what_matters_is_kept() {
    let room = Room::open().await;
    let long = "一段要紧的文字。".repeat(20);
    let piece = room.drafts(Cast::Writer, "稿子", &long).await.unwrap();
    saves(&room, &piece, "几乎全删了。").await;
    saves(&room, &piece, "又写了一点。").await;
    let name = json!({ "article": piece.0, "version": 3, "name": "采访当天" });
    room.call(Cast::Writer, "name_version", name).await.unwrap();
    for number in 0..64 {
        saves(&room, &piece, &format!("第{number}次。")).await;
    }
    room.clock.pass_minutes(24 * 60);
    for number in 0..32 {
        saves(&room, &piece, &format!("第二天第{number}次。")).await;
    }
    let left = versions(&room, &piece).await;
    let of = |number: u64| {
        left.iter()
            .find(|version| version["version"] == number)
            .unwrap()
    };
    assert_eq!(of(1)["kept"], "loss");
    assert_eq!(
        (of(3)["kept"].as_str(), of(3)["name"].as_str()),
        (Some("named"), Some("采访当天"))
    );
    // The day before is thinned; today every save is there.
    assert!(numbers(&left).len() < 45, "{:?}", numbers(&left));
    let today: Vec<u64> = numbers(&left).into_iter().take(32).collect();
    assert_eq!(today, (68..=99).rev().collect::<Vec<_>>());
}

#[tokio::test]
async fn an_earlier_text_is_restored_as_a_new_version() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "稿子", "第一版。").await.unwrap();
    saves(&room, &piece, "第二版。").await;
    let restore = |version: u64, base: u64| {
        json!({
            "article": piece.0, "which": { "kind": "version", "version": version }, "base_version": base,
            "session": "desk",
        })
    };
    let stale = room.call(Cast::Writer, "restore", restore(1, 1)).await;
    assert!(matches!(stale, Err(Refusal::SaveConflict { .. })));
    let not_mine = room.call(Cast::Editor, "restore", restore(1, 2)).await;
    assert!(matches!(not_mine, Err(Refusal::NotTheWriter { .. })));
    let saved = room
        .call(Cast::Writer, "restore", restore(1, 2))
        .await
        .unwrap();
    assert_eq!(saved["version"], 3);
    assert_eq!(numbers(&versions(&room, &piece).await), [3, 2, 1]);
    let compare = json!({
        "article": piece.0, "from": { "kind": "version", "version": 1 }, "to": { "kind": "draft" },
    });
    let comparison = room.call(Cast::Writer, "compare", compare).await.unwrap();
    assert_eq!(comparison["tally"]["changes"], 0);
    let compare = json!({
        "article": piece.0, "from": { "kind": "version", "version": 2 }, "to": { "kind": "draft" },
    });
    let comparison = room
        .call(Cast::Writer, "compare", compare.clone())
        .await
        .unwrap();
    assert_eq!(comparison["tally"]["changes"], 1);
    let page = room
        .call(Cast::Writer, "comparison_page", compare)
        .await
        .unwrap();
    let page = page["text"].as_str().unwrap();
    assert!(page.contains("<del>") && page.contains("<ins>"), "{page}");
}

#[tokio::test]
async fn who_signed_before_is_told_exactly_what_changed_since_and_by_whom() {
    let room = Room::open().await;
    let piece = room
        .drafts(Cast::Writer, "稿子", "上午9时开始。")
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    let asked = json!({ "article": piece.0 });
    let since = room.call(Cast::First, "since_signed", asked.clone()).await;
    assert_eq!(since.unwrap(), Value::Null);
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    let since = room.call(Cast::First, "since_signed", asked.clone()).await;
    assert_eq!(since.unwrap(), Value::Null);
    room.writes(Cast::Second, &piece, "上午9时30分开始。")
        .await
        .unwrap();
    room.applies(Cast::Second, &piece).await.unwrap();
    let since = room
        .call(Cast::First, "since_signed", asked.clone())
        .await
        .unwrap();
    assert_eq!(
        (&since["signed"]["number"], &since["now"]["number"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(since["comparison"]["tally"]["changes"], 1);
    let whose = since["whose"].as_array().unwrap();
    assert_eq!(whose.len(), 1);
    assert_eq!(
        (&whose[0]["at"], &whose[0]["by"]["name"]),
        (&json!("p0"), &json!(Cast::Second.name()))
    );
    // Confirmed, there is nothing left to look at; the one who made the change has nothing to look at either.
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    let since = room.call(Cast::First, "since_signed", asked.clone()).await;
    assert_eq!(since.unwrap(), Value::Null);
    let since = room.call(Cast::Second, "since_signed", asked).await;
    assert_eq!(since.unwrap(), Value::Null);
}
