//! Copies to read: marked on every page, and their readers' changes taken back as suggestions.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_editorial::refusal::Refusal;
use sanshen_tests::word::with_words_replaced;
use sanshen_tests::{Cast, Piece, Room};
use serde_json::{Value, json};

async fn sends(room: &Room, piece: &Piece, which: Value, form: &str) -> Value {
    let asked = json!({
        "article": piece.0, "which": which, "form": form, "channel": null, "to_whom": "罗老师",
    });
    room.call(Cast::Writer, "reading_copy", asked)
        .await
        .unwrap()
}

fn bytes(file: &Value) -> Vec<u8> {
    match file["body"]["text"].as_str() {
        Some(text) => text.as_bytes().to_vec(),
        None => STANDARD
            .decode(file["body"]["base64"].as_str().unwrap())
            .unwrap(),
    }
}

async fn previews(room: &Room, piece: &Piece, docx: &[u8]) -> Result<Value, Refusal> {
    let asked = json!({ "article": piece.0, "name": "回.docx", "base64": STANDARD.encode(docx) });
    room.call(Cast::Writer, "take_back_preview", asked).await
}

async fn takes(room: &Room, piece: &Piece, docx: &[u8]) -> Result<Value, Refusal> {
    let shown = room.sees(Cast::Writer, piece).await.unwrap();
    let asked = json!({
        "article": piece.0, "name": "回.docx", "base64": STANDARD.encode(docx),
        "base_version": shown["draft"]["version"], "session": "s1",
    });
    room.call(Cast::Writer, "take_back", asked).await
}

fn line(content: &Value) -> String {
    let runs = content["body"]["content"][0]["content"].as_array().unwrap();
    runs.iter()
        .map(|run| run["text"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn a_draft_leaves_for_reading_only_with_its_mark() {
    let room = Room::open().await;
    let piece = room
        .drafts(Cast::Writer, "新桥通车", "新桥明天通车。")
        .await
        .unwrap();
    let text = sends(&room, &piece, json!({ "kind": "draft" }), "text").await;
    assert_eq!(text["mark"], "未经三审");
    let said = String::from_utf8(bytes(&text)).unwrap();
    assert!(said.starts_with("【未经三审"), "{said}");
    assert!(said.contains("新桥明天通车。"));
    let html = sends(&room, &piece, json!({ "kind": "draft" }), "html").await;
    assert!(
        String::from_utf8(bytes(&html))
            .unwrap()
            .contains("content=\"未经三审\"")
    );
    let copies = room
        .call(Cast::First, "copies", json!({ "article": piece.0 }))
        .await
        .unwrap();
    assert_eq!(copies.as_array().unwrap().len(), 2);
    assert_eq!(copies[0]["to_whom"], "罗老师");
}

#[tokio::test]
async fn an_approved_text_is_marked_as_a_copy_and_not_as_unreviewed() {
    let room = Room::open().await;
    let piece = room.approved("雨情").await;
    let text = sends(
        &room,
        &piece,
        json!({ "kind": "revision", "number": 1 }),
        "text",
    )
    .await;
    assert_eq!(text["mark"], "仅供审阅");
}

#[tokio::test]
async fn what_an_outside_reader_changed_comes_back_as_suggestions_in_the_readers_name() {
    let room = Room::open().await;
    let piece = room
        .drafts(Cast::Writer, "新桥通车", "新桥明天通车。")
        .await
        .unwrap();
    let sent = sends(&room, &piece, json!({ "kind": "draft" }), "docx_review").await;
    let untouched = previews(&room, &piece, &bytes(&sent)).await.unwrap();
    assert_eq!(
        (&untouched["placed"], &untouched["stale"]),
        (&json!(0), &json!(false)),
        "{untouched}"
    );
    assert_eq!(
        takes(&room, &piece, &bytes(&sent)).await,
        Err(Refusal::NothingChanged {})
    );

    let back = with_words_replaced(&bytes(&sent), "明天", "11月24日");
    let seen = previews(&room, &piece, &back).await.unwrap();
    assert_eq!(seen["copy"]["to_whom"], "罗老师");
    assert_eq!(seen["unplaced"], json!([]));
    takes(&room, &piece, &back).await.unwrap();
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    let draft = &shown["draft"];
    assert_eq!(line(&draft["content"]), "新桥11月24日通车。");
    assert_eq!(line(&draft["tracked"]["base"]), "新桥明天通车。");
    assert_eq!(draft["tracked"]["people"][0]["name"], "罗老师（外部）");
}

#[tokio::test]
async fn an_article_with_everything_comes_back_untouched_as_it_left() {
    let room = Room::open().await;
    let chart = include_bytes!("../../../src-tauri/shell/demo/harvest.png");
    let file = json!({ "base64": STANDARD.encode(chart), "name": "图.png" });
    let kept = room.call(Cast::Writer, "add_picture", file).await.unwrap();
    let mut content = sanshen_tests::content(room.section(), "万亩稻田开镰", &[]);
    for (field, value) in [
        ("kicker", "秋收一线"),
        ("subtitle", "农机跨镇调度"),
        ("summary", "机收率过九成。"),
        ("source_outlet", "远山晚报"),
        ("original_url", "https://www.example.com/a.html"),
        ("original_date", "2026-02-20"),
        ("origin", "reprint"),
        ("disclaimer", "reprint_for_study"),
    ] {
        content[field] = value.into();
    }
    content["keywords"] = json!(["秋收", "农机"]);
    content["ai_declared"] = true.into();
    content["contributors"] = json!([{ "role": "摄影", "names": ["马逐云", "石见山"] }]);
    let text = |text: &str| json!([{ "type": "text", "text": text }]);
    let paragraph = |id: &str, words: &str| json!({ "type": "paragraph", "attrs": { "id": id, "align": "left", "indent": true }, "content": text(words) });
    let cell = |kind: &str, id: &str, words: &str| {
        json!({
            "type": kind, "attrs": { "colspan": 1, "rowspan": 1 },
            "content": [{ "type": "paragraph", "attrs": { "id": id, "align": "left", "indent": false }, "content": text(words) }],
        })
    };
    content["body"]["content"] = json!([
        paragraph("a", "稻浪翻滚，收割机排队下田。"),
        { "type": "heading", "attrs": { "id": "h", "level": 2, "align": "left" }, "content": text("调度") },
        { "type": "paragraph", "attrs": { "id": "b", "align": "left", "indent": true }, "content": [
            { "type": "text", "text": "合作社" },
            { "type": "text", "text": "二十台", "marks": [{ "type": "bold" }] },
            { "type": "text", "text": "机具。" },
            { "type": "footnote", "attrs": { "id": "n" }, "content": text("据镇农技站。") },
        ] },
        { "type": "table", "attrs": { "id": "t" }, "content": [
            { "type": "table_row", "content": [cell("table_header", "c1", "镇"), cell("table_header", "c2", "亩")] },
            { "type": "table_row", "content": [cell("table_cell", "c3", "青石"), cell("table_cell", "c4", "3200")] },
        ] },
        { "type": "figure", "attrs": {
            "id": "g", "media": kept["sha256"], "alt": "柱状图", "credit": "韦制图", "ai_generated": false,
        }, "content": text("今年投入的机具。") },
        { "type": "bullet_list", "attrs": { "id": "l" }, "content": [
            { "type": "list_item", "content": [paragraph("i1", "早稻")] },
            { "type": "list_item", "content": [paragraph("i2", "晚稻")] },
        ] },
        paragraph("z", "预计月底收完。"),
    ]);
    let created = room
        .call(
            Cast::Writer,
            "create_article",
            json!({ "content": content }),
        )
        .await;
    let piece = Piece(created.unwrap()["article"].as_str().unwrap().to_string());
    let sent = sends(&room, &piece, json!({ "kind": "draft" }), "docx_review").await;
    let seen = previews(&room, &piece, &bytes(&sent)).await.unwrap();
    assert_eq!(
        seen["comparison"]["tally"]["changes"], 0,
        "{:#}",
        seen["comparison"]
    );
    assert_eq!(seen["unplaced"], json!([]));
}

#[tokio::test]
async fn a_stale_copy_is_shown_as_such_and_what_no_longer_fits_becomes_a_comment() {
    let room = Room::open().await;
    let body = "新桥明天通车。";
    let piece = room.drafts(Cast::Writer, "新桥通车", body).await.unwrap();
    let sent = sends(&room, &piece, json!({ "kind": "draft" }), "docx_review").await;
    room.writes(Cast::Writer, &piece, "新桥下周通车。")
        .await
        .unwrap();
    let back = with_words_replaced(&bytes(&sent), "明天", "11月24日");
    let seen = previews(&room, &piece, &back).await.unwrap();
    assert_eq!(seen["stale"], true);
    assert_eq!(seen["unplaced"].as_array().unwrap().len(), 1, "{seen}");
    takes(&room, &piece, &back).await.unwrap();
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    assert_eq!(line(&shown["draft"]["content"]), "新桥下周通车。");
    let threads = room
        .call(Cast::Writer, "comments", json!({ "article": piece.0 }))
        .await
        .unwrap();
    let said = threads[0]["notes"][0]["text"].as_str().unwrap();
    assert!(said.contains("11月24日"), "{said}");
    assert_eq!(threads[0]["notes"][0]["by"]["name"], "罗老师（外部）");
}

#[tokio::test]
async fn a_file_that_is_no_copy_or_a_copy_of_another_article_is_refused() {
    let room = Room::open().await;
    let one = room
        .drafts(Cast::Writer, "新桥通车", "新桥明天通车。")
        .await
        .unwrap();
    let other = room
        .drafts(Cast::Writer, "晒秋", "晒架上铺满玉米。")
        .await
        .unwrap();
    let sent = sends(&room, &one, json!({ "kind": "draft" }), "docx_review").await;
    let refused = previews(&room, &other, &bytes(&sent)).await.unwrap_err();
    assert!(
        matches!(refused, Refusal::OtherArticle { .. }),
        "{refused:?}"
    );
    let stranger = sanshen_tests::word::corrected_by("罗老师");
    let refused = previews(&room, &one, &stranger).await.unwrap_err();
    assert!(
        matches!(
            refused,
            Refusal::NotOurCopy { .. } | Refusal::OtherArticle { .. }
        ),
        "{refused:?}"
    );
}
