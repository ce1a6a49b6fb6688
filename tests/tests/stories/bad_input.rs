//! Bad input gets a code that says what is wrong; what was saved stays.

use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Room, content, paragraph};
use serde_json::{Value, json};

async fn create(room: &Room, content: Value) -> Result<Value, Refusal> {
    room.call(
        Cast::Writer,
        "create_article",
        json!({ "content": content }),
    )
    .await
}

async fn submit(room: &Room, content: Value) -> Result<Value, Refusal> {
    let saved = create(room, content).await.unwrap();
    let asked =
        json!({ "article": saved["article"], "version": saved["version"], "urgent": false });
    room.call(Cast::Writer, "submit", asked).await
}

#[tokio::test]
async fn what_is_not_ready_is_refused_at_submission_and_stays_saved() {
    let room = Room::open().await;
    let section = room.section();
    assert_eq!(
        submit(&room, content(section, "", &["正文。"])).await,
        Err(Refusal::TitleEmpty {})
    );
    assert_eq!(
        submit(&room, content(section, "有题无文", &[])).await,
        Err(Refusal::BodyEmpty {})
    );
    assert_eq!(
        submit(&room, content(section, "只有空格", &[" \u{3000}\u{200b}"])).await,
        Err(Refusal::BodyEmpty {})
    );
    assert_eq!(
        submit(&room, content("", "没有栏目", &["正文。"])).await,
        Err(Refusal::SectionMissing {})
    );
    assert_eq!(
        submit(&room, content("gone", "栏目不存在", &["正文。"])).await,
        Err(Refusal::SectionMissing {})
    );
    let list = json!({ "stage": "draft", "section": null, "title": "", "mine": true, "after": null, "limit": 50 });
    assert_eq!(
        room.call(Cast::Writer, "articles", list).await.unwrap()["items"]
            .as_array()
            .unwrap()
            .len(),
        5
    );
}

#[tokio::test]
async fn placeholders_and_login_names_are_no_credits() {
    let room = Room::open().await;
    for (name, problem) in [
        ("佚名", "placeholder"),
        ("待定", "placeholder"),
        ("zhangwei01", "login_like"),
    ] {
        let mut content = content(room.section(), "好稿", &["正文。"]);
        content["byline"] = json!([name]);
        let expected = Refusal::CreditNotAName {
            label: "作者".into(),
            name: name.into(),
            problem: problem.into(),
        };
        assert_eq!(submit(&room, content).await, Err(expected));
        let add = json!({ "kind": "add_person", "name": name, "roles": ["third_reviewer"] });
        let refused = room.changes_roster(Cast::Chief, add).await;
        assert_eq!(
            refused,
            Err(Refusal::NameNotUsable {
                name: name.into(),
                problem: problem.into()
            })
        );
    }
}

#[tokio::test]
async fn a_reprint_may_say_that_its_author_is_unknown() {
    let room = Room::open().await;
    let mut content = content(room.section(), "转载", &["正文。"]);
    content["byline"] = json!(["佚名"]);
    content["origin"] = "reprint".into();
    content["original_url"] = "https://example.com/1.html".into();
    submit(&room, content).await.unwrap();
}

#[tokio::test]
async fn a_hundred_thousand_characters_are_saved_and_counted() {
    let room = Room::open().await;
    let paragraphs: Vec<String> = (0..1_000).map(|_| "审".repeat(100)).collect();
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let saved = create(&room, content(room.section(), "长稿", &paragraphs))
        .await
        .unwrap();
    assert_eq!(saved["count"]["words"], 100_000);
}

#[tokio::test]
async fn rare_characters_survive_and_hidden_ones_are_shown() {
    let room = Room::open().await;
    let text = "彭㛃与𬱖同学👩‍👩‍👧，藏\u{200b}字\u{202e}。";
    let saved = create(&room, content(room.section(), "彭㛃", &[text]))
        .await
        .unwrap();
    let hidden: Vec<&str> = saved["hidden"]
        .as_array()
        .unwrap()
        .iter()
        .map(|h| h["code_point"].as_str().unwrap())
        .collect();
    assert!(
        hidden.contains(&"U+200B") && hidden.contains(&"U+202E"),
        "{hidden:?}"
    );
    let shown = room
        .call(
            Cast::Writer,
            "article",
            json!({ "article": saved["article"] }),
        )
        .await
        .unwrap();
    assert_eq!(
        shown["draft"]["content"]["body"]["content"][0]["content"][0]["text"],
        text
    );
}

#[tokio::test]
async fn an_unknown_node_is_refused_with_its_path_and_the_saved_text_stays() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "好稿", "原文。").await.unwrap();
    let mut bad = content(room.section(), "好稿", &["改。"]);
    bad["body"]["content"] = json!([paragraph(0, "改。"), { "type": "script", "content": [] }]);
    let asked = json!({ "article": piece.0, "base_version": 1, "session": "s", "content": bad });
    let refusal = room
        .call(Cast::Writer, "save_draft", asked)
        .await
        .unwrap_err();
    let Refusal::DocumentInvalid { path, .. } = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!(path, "body.content[1]");
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    assert_eq!(
        shown["draft"]["content"]["body"]["content"][0]["content"][0]["text"],
        "原文。"
    );
}

#[tokio::test]
async fn two_desks_on_one_text_overwrite_nothing() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "好稿", "原文。").await.unwrap();
    let save = |session: &str, body: &str| json!({ "article": piece.0, "base_version": 1, "session": session, "content": content(room.section(), "好稿", &[body]) });
    room.call(Cast::Writer, "save_draft", save("甲", "甲的改动。"))
        .await
        .unwrap();
    let refusal = room
        .call(Cast::Writer, "save_draft", save("乙", "乙的改动。"))
        .await
        .unwrap_err();
    assert!(
        matches!(
            refusal,
            Refusal::SaveConflict {
                base: 1,
                current: 2,
                ..
            }
        ),
        "{refusal:?}"
    );
    let again = room
        .call(Cast::Writer, "save_draft", save("甲", "甲的改动。"))
        .await
        .unwrap();
    assert_eq!(
        again["version"], 2,
        "a save whose answer was lost may be repeated"
    );
}

#[tokio::test]
async fn files_that_are_no_text_are_named_for_what_they_are() {
    let room = Room::open().await;
    let read = async |base64: &str| {
        room.call(
            Cast::Writer,
            "read_file",
            json!({ "name": "x", "base64": base64, "encoding": null }),
        )
        .await
        .unwrap_err()
    };
    let unreadable = |problem: &str, detail: &str| Refusal::FileUnreadable {
        problem: problem.into(),
        detail: detail.into(),
    };
    assert_eq!(read("JVBERi0xLjQK").await, unreadable("binary", "pdf"));
    assert_eq!(read("").await, unreadable("empty", ""));
    assert!(matches!(read("不是base64").await, Refusal::BadInput { .. }));
}

#[tokio::test]
async fn gbk_and_utf16_files_are_read() {
    let room = Room::open().await;
    // 题目\n\n　　云岭县新城路今日恢复通车。 in GBK, and 题目\n正文。 in UTF-16 with its mark.
    let gbk = "zOLEvwoKoaGhodTGwevP2NDCs8fCt73xyNW7pri0zai1saGj";
    let utf16 = "//6YmO52CgBja4dlAjA=";
    for (base64, title) in [(gbk, "题目"), (utf16, "题目")] {
        let asked = json!({ "name": "x.txt", "base64": base64, "encoding": null });
        let read = room.call(Cast::Writer, "read_file", asked).await.unwrap();
        assert_eq!(read["content"]["title"], title);
    }
}

#[tokio::test]
async fn unknown_commands_and_arguments_are_refused_before_anything_begins() {
    let room = Room::open().await;
    let refusal = room
        .call(Cast::Chief, "drop_tables", json!({}))
        .await
        .unwrap_err();
    assert_eq!(
        refusal,
        Refusal::UnknownCommand {
            name: "drop_tables".into()
        }
    );
    let refusal = room
        .call(Cast::Chief, "inbox", json!({ "everything": true }))
        .await
        .unwrap_err();
    assert!(matches!(refusal, Refusal::BadInput { .. }), "{refusal:?}");
}
