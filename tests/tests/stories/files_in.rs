//! Files that come in: seen first, taken whole, the original kept.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_editorial::refusal::Refusal;
use sanshen_tests::word::corrected_by;
use sanshen_tests::{Cast, Piece, Room};
use serde_json::{Value, json};

async fn imports(room: &Room, name: &str, bytes: &[u8], tracked: &str) -> Result<Piece, Refusal> {
    let file = json!({
        "name": name, "base64": STANDARD.encode(bytes), "encoding": null, "tracked": tracked, "section": room.section(),
    });
    let saved = room.call(Cast::Writer, "import_file", file).await?;
    Ok(Piece(saved["article"].as_str().unwrap().to_string()))
}

async fn looks_at(room: &Room, name: &str, bytes: &[u8]) -> Result<Value, Refusal> {
    let file = json!({ "name": name, "base64": STANDARD.encode(bytes), "encoding": null });
    room.call(Cast::Writer, "read_file", file).await
}

fn line(content: &Value) -> String {
    let runs = content["body"]["content"][0]["content"].as_array().unwrap();
    let texts = runs.iter().map(|run| run["text"].as_str().unwrap());
    texts.collect()
}

#[tokio::test]
async fn tracked_changes_of_a_word_file_come_in_as_suggestions_of_their_author() {
    let room = Room::open().await;
    let docx = corrected_by("罗老师");
    let seen = looks_at(&room, "来稿.docx", &docx).await.unwrap();
    assert_eq!(seen["record"]["form"], "docx");
    assert_eq!(seen["suggesters"][0]["name"], "罗老师");
    assert_eq!(line(&seen["content"]), "新桥11月24日通车。");
    assert_eq!(line(&seen["base"]), "新桥明天通车。");

    let piece = imports(&room, "来稿.docx", &docx, "suggest").await.unwrap();
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    let draft = &shown["draft"];
    assert_eq!(draft["content"]["title"], "新桥通车");
    assert_eq!(line(&draft["content"]), "新桥11月24日通车。");
    assert_eq!(line(&draft["tracked"]["base"]), "新桥明天通车。");
    let people = draft["tracked"]["people"].as_array().unwrap();
    assert_eq!(people[0]["name"], "罗老师（外部）");
    let marks = draft["tracked"]["marks"].as_array().unwrap();
    let inserted = marks
        .iter()
        .find(|mark| mark["kind"] == "inserted")
        .unwrap();
    assert_eq!((&inserted["from"], &inserted["to"]), (&json!(2), &json!(8)));
    assert_eq!(inserted["time"], 1_770_000_000_000_i64);

    // Suggestions of somebody from outside are saved again as they are, and forged ones are not.
    let save = |person: &str| {
        let mut marks = draft["tracked"]["marks"].clone();
        marks[0]["person"] = person.into();
        json!({
            "article": piece.0, "base_version": draft["version"], "session": "s1", "content": draft["content"],
            "tracked": { "base": draft["tracked"]["base"], "marks": marks },
        })
    };
    let again = room
        .call(Cast::Writer, "save_draft", save("outside:罗老师"))
        .await;
    assert!(again.is_ok(), "{again:?}");
    let forged = room
        .call(Cast::Writer, "save_draft", save("outside:曹二审"))
        .await;
    assert!(
        matches!(forged, Err(Refusal::BadInput { .. })),
        "{forged:?}"
    );
}

#[tokio::test]
async fn tracked_changes_are_accepted_or_rejected_as_the_user_chooses() {
    let room = Room::open().await;
    for (tracked, text) in [
        ("accept", "新桥11月24日通车。"),
        ("reject", "新桥明天通车。"),
    ] {
        let piece = imports(&room, "来稿.docx", &corrected_by("罗老师"), tracked)
            .await
            .unwrap();
        let shown = room.sees(Cast::Writer, &piece).await.unwrap();
        assert_eq!(line(&shown["draft"]["content"]), text);
        assert_eq!(shown["draft"]["tracked"], Value::Null);
    }
}

#[tokio::test]
async fn the_same_file_again_is_said_to_have_come_before_and_the_original_is_kept() {
    let room = Room::open().await;
    let page = "云岭晒秋\n\n　　云岭村的晒架上铺满了玉米和辣椒。\n".as_bytes();
    assert_eq!(
        looks_at(&room, "云岭.txt", page).await.unwrap()["seen"],
        json!([])
    );
    let piece = imports(&room, "云岭.txt", page, "suggest").await.unwrap();
    let seen = looks_at(&room, "另一个名字.txt", page).await.unwrap();
    assert_eq!(seen["seen"][0]["article"], piece.0);
    assert_eq!(seen["seen"][0]["by"]["name"], Cast::Writer.name());
    let asked = json!({ "article": piece.0, "sha256": seen["record"]["sha256"] });
    let kept = room.call(Cast::First, "original", asked).await.unwrap();
    assert_eq!(kept["file_name"], "云岭.txt");
    assert_eq!(
        STANDARD.decode(kept["base64"].as_str().unwrap()).unwrap(),
        page
    );
}

#[tokio::test]
async fn a_web_page_keeps_its_structure_and_says_what_it_lost() {
    let room = Room::open().await;
    let page = "<!doctype html><meta charset=utf-8><title>晒秋</title><h1>云岭晒秋</h1><p>晒架上<b>铺满</b>玉米。</p>\
        <ul><li>玉米<li>辣椒</ul><script>alert(1)</script><p><img src='https://example.com/a.png' alt='晒架'></p>";
    let piece = imports(&room, "晒秋.html", page.as_bytes(), "suggest")
        .await
        .unwrap();
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    let content = &shown["draft"]["content"];
    assert_eq!(content["title"], "云岭晒秋");
    let kinds: Vec<&str> = content["body"]["content"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| block["type"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["paragraph", "bullet_list"]);
    let seen = looks_at(&room, "晒秋.html", page.as_bytes()).await.unwrap();
    let notes = seen["record"]["notes"].as_array().unwrap();
    let lost: Vec<&str> = notes
        .iter()
        .filter(|note| note["note"] == "lost")
        .map(|note| note["what"].as_str().unwrap())
        .collect();
    assert!(lost.contains(&"macro"), "{lost:?}");
    assert!(lost.contains(&"remote_picture"), "{lost:?}");
}

#[tokio::test]
async fn old_office_files_and_broken_ones_are_named_for_what_they_are() {
    let room = Room::open().await;
    let refused = async |bytes: &[u8]| match looks_at(&room, "x.doc", bytes).await.unwrap_err() {
        Refusal::FileUnreadable { problem, .. } => problem,
        other => panic!("{other:?}"),
    };
    let mut ole = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    ole.resize(2048, 0);
    assert_eq!(refused(&ole).await, "old_word");
    assert_eq!(refused(b"{\\rtf1 a}").await, "old_word");
    let docx = corrected_by("罗老师");
    assert_eq!(refused(&docx[..docx.len() / 2]).await, "damaged");
}
