//! Two at one draft, texts put aside, drafts left open: no text is lost, and none lands where it does not belong.

use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Piece, Room, content};
use serde_json::{Value, json};
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

async fn opens(
    room: &Room,
    piece: &Piece,
    session: &str,
    take_over: bool,
) -> Result<Value, Refusal> {
    let open = json!({ "article": piece.0, "session": session, "take_over": take_over });
    room.call(Cast::Writer, "open_draft", open).await
}

async fn saves(
    room: &Room,
    piece: &Piece,
    session: &str,
    version: u64,
    body: &str,
) -> Result<Value, Refusal> {
    let content = content(room.section(), "通告", &[body]);
    let save = json!({
        "article": piece.0, "base_version": version, "session": session, "content": content, "tracked": null,
    });
    room.call(Cast::Writer, "save_draft", save).await
}

async fn text_of(room: &Room, piece: &Piece, which: Value) -> String {
    let asked = json!({ "article": piece.0, "which": which });
    let text = room.call(Cast::Writer, "text", asked).await.unwrap();
    let line = &text["content"]["body"]["content"][0]["content"][0]["text"];
    line.as_str().unwrap_or("").to_string()
}

async fn versions(room: &Room, piece: &Piece) -> Value {
    let asked = json!({ "article": piece.0 });
    room.call(Cast::Writer, "versions", asked).await.unwrap()
}

#[tokio::test]
async fn a_second_desk_learns_who_sits_there_and_may_take_over_without_losing_either_text() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "通告", "原文。").await.unwrap();
    opens(&room, &piece, "morning", false).await.unwrap();
    saves(&room, &piece, "morning", 1, "早上写的。")
        .await
        .unwrap();
    room.clock.pass_minutes(1);
    let refusal = opens(&room, &piece, "evening", false).await.unwrap_err();
    assert!(
        matches!(&refusal, Refusal::DraftOpenElsewhere { by, .. } if by.name == "沈撰稿"),
        "{refusal:?}"
    );
    opens(&room, &piece, "evening", true).await.unwrap();
    saves(&room, &piece, "evening", 2, "晚上写的。")
        .await
        .unwrap();
    // The first desk types on, not knowing yet: its text is turned away from the draft, and kept beside it.
    let refusal = saves(&room, &piece, "morning", 3, "早上接着写的。")
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::DraftTakenOver { .. }),
        "{refusal:?}"
    );
    let heartbeat = json!({ "article": piece.0, "session": "morning" });
    let refusal = room
        .call(Cast::Writer, "keep_draft", heartbeat)
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::DraftTakenOver { .. }),
        "{refusal:?}"
    );
    let aside = json!({
        "article": piece.0, "session": "morning", "base_version": 2, "why": "taken_over",
        "content": content(room.section(), "通告", &["早上接着写的。"]),
    });
    let kept = room.call(Cast::Writer, "keep_aside", aside).await.unwrap();
    assert_eq!(
        text_of(&room, &piece, json!({ "kind": "draft" })).await,
        "晚上写的。"
    );
    let which = json!({ "kind": "aside", "id": kept["id"] });
    assert_eq!(text_of(&room, &piece, which).await, "早上接着写的。");
    assert_eq!(
        versions(&room, &piece).await["asides"][0]["why"],
        "taken_over"
    );
    // Only its writer lets it go.
    let drop = json!({ "article": piece.0, "id": kept["id"] });
    assert!(
        room.call(Cast::Editor, "drop_aside", drop.clone())
            .await
            .is_err()
    );
    let left = room.call(Cast::Writer, "drop_aside", drop).await.unwrap();
    assert_eq!(left["asides"], json!([]));
}

#[tokio::test]
async fn the_place_is_free_when_its_holder_gets_up_or_is_not_heard_of() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "通告", "原文。").await.unwrap();
    opens(&room, &piece, "one", false).await.unwrap();
    let close = json!({ "article": piece.0, "session": "one" });
    room.call(Cast::Writer, "close_draft", close).await.unwrap();
    opens(&room, &piece, "two", false).await.unwrap();
    room.clock.pass_minutes(3);
    opens(&room, &piece, "three", false).await.unwrap();
}

#[tokio::test]
async fn a_text_is_put_aside_even_when_the_article_has_gone_on() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "通告", "原文。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    let refusal = saves(&room, &piece, "late", 1, "还在改。")
        .await
        .unwrap_err();
    assert!(matches!(refusal, Refusal::WrongStage { .. }), "{refusal:?}");
    for body in ["还在改。", "还在改，又改了。"] {
        let aside = json!({
            "article": piece.0, "session": "late", "base_version": 1, "why": "locked",
            "content": content(room.section(), "通告", &[body]),
        });
        room.call(Cast::Writer, "keep_aside", aside).await.unwrap();
    }
    // One session has one text put aside, the latest.
    let asides = versions(&room, &piece).await["asides"].clone();
    assert_eq!(asides.as_array().unwrap().len(), 1);
    let which = json!({ "kind": "aside", "id": asides[0]["id"] });
    assert_eq!(text_of(&room, &piece, which).await, "还在改，又改了。");
}

#[tokio::test]
async fn a_draft_that_was_open_when_the_program_went_down_is_told_of_once() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "通告", "原文。").await.unwrap();
    let idle = room.drafts(Cast::Writer, "没动过", "原文。").await.unwrap();
    opens(&room, &piece, "before", false).await.unwrap();
    opens(&room, &idle, "idle", false).await.unwrap();
    saves(&room, &piece, "before", 1, "写到一半，电脑没电了。")
        .await
        .unwrap();
    let none = room.call(Cast::Writer, "unfinished", json!({})).await;
    assert_eq!(none.unwrap(), json!([]));
    let room = room.reopen().await;
    let found = room
        .call(Cast::Writer, "unfinished", json!({}))
        .await
        .unwrap();
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!(
        (&found[0]["article"], &found[0]["title"]),
        (&json!(piece.0), &json!("通告"))
    );
    assert_eq!(
        (&found[0]["version_before"], &found[0]["version"]),
        (&json!(1), &json!(2))
    );
    assert!(found[0]["words"].as_u64() > found[0]["words_before"].as_u64());
    // Not another's, and nobody is kept from the draft by it.
    let editors = room.call(Cast::Editor, "unfinished", json!({})).await;
    assert_eq!(editors.unwrap(), json!([]));
    let close = json!({ "article": piece.0, "session": "before" });
    room.call(Cast::Writer, "close_draft", close).await.unwrap();
    let none = room.call(Cast::Writer, "unfinished", json!({})).await;
    assert_eq!(none.unwrap(), json!([]));
    assert_eq!(
        text_of(&room, &piece, json!({ "kind": "draft" })).await,
        "写到一半，电脑没电了。"
    );
}

#[tokio::test]
async fn a_draft_altered_in_the_database_is_shown_as_damaged_with_the_last_good_text() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "通告", "第一版。").await.unwrap();
    saves(&room, &piece, "s", 1, "第二版。").await.unwrap();
    let path = room.path().join("sanshen.db");
    let options = SqliteConnectOptions::new().filename(path);
    let mut stranger = options.connect().await.unwrap();
    sqlx::query("update save set content = replace(content, '第二版', '第贰版')")
        .execute(&mut stranger)
        .await
        .unwrap();
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    assert_eq!(shown["draft"]["damaged"]["version"], 2);
    assert_eq!(
        shown["draft"]["damaged"]["shown"],
        json!({ "kind": "version", "version": 1 })
    );
    let line = &shown["draft"]["content"]["body"]["content"][0]["content"][0]["text"];
    assert_eq!(line, "第一版。");
    // It goes nowhere as it is, and the good text can be restored over it.
    let submit = json!({ "article": piece.0, "version": 2, "urgent": false });
    let refusal = room.call(Cast::Writer, "submit", submit).await.unwrap_err();
    assert!(
        matches!(refusal, Refusal::RecordDamaged { .. }),
        "{refusal:?}"
    );
    let restore = json!({
        "article": piece.0, "which": { "kind": "version", "version": 1 }, "base_version": 2, "session": "s",
    });
    room.call(Cast::Writer, "restore", restore).await.unwrap();
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    assert_eq!(shown["draft"]["damaged"], Value::Null);
    assert_eq!(shown["draft"]["version"], 3);
}
