//! Files that leave: in every form, named by the signature, and asked about when they are found.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Piece, Room};
use serde_json::{Value, json};

const FORMS: [&str; 11] = [
    "text", "html", "fragment", "markdown", "wechat", "docx", "pdf", "epub", "ninjs", "newsml",
    "json",
];

async fn exports(room: &Room, piece: &Piece) -> Result<Vec<Value>, Refusal> {
    let asked = json!({ "article": piece.0, "formats": FORMS });
    let prepared = room.call(Cast::Editor, "prepare_export", asked).await?;
    let statement = prepared["statement"].as_str().unwrap();
    let files = room.hands_in(Cast::Editor, "export", statement).await?;
    Ok(files.as_array().unwrap().clone())
}

fn bytes(file: &Value) -> Vec<u8> {
    match file["body"]["text"].as_str() {
        Some(text) => text.as_bytes().to_vec(),
        None => STANDARD
            .decode(file["body"]["base64"].as_str().unwrap())
            .unwrap(),
    }
}

async fn whose(room: &Room, bytes: &[u8]) -> Value {
    let asked = json!({ "base64": STANDARD.encode(bytes) });
    room.call(Cast::First, "whose", asked).await.unwrap()
}

async fn released(room: &Room) -> Piece {
    let piece = room.approved("雨情").await;
    room.releases(Cast::Editor, &piece).await.unwrap();
    piece
}

#[tokio::test]
async fn every_file_of_an_export_is_known_again_and_a_changed_one_says_what_it_was() {
    let room = Room::open().await;
    let piece = released(&room).await;
    let files = exports(&room, &piece).await.unwrap();
    assert_eq!(files.len(), FORMS.len());
    let mut names: Vec<&str> = files
        .iter()
        .map(|file| file["file_name"].as_str().unwrap())
        .collect();
    names.dedup();
    assert_eq!(names.len(), FORMS.len(), "{names:?}");
    for file in &files {
        let format = file["format"].as_str().unwrap();
        let found = whose(&room, &bytes(file)).await;
        let export = &found["exports"][0];
        assert_eq!(export["article"], piece.0, "{format}");
        assert_eq!(
            (&export["valid"], &export["latest"]),
            (&json!(true), &json!(true))
        );
        assert_eq!(export["format"], format);
        // A fragment is pasted into other pages and carries no marks of its own.
        if format == "fragment" || format == "wechat" {
            continue;
        }
        assert_eq!(found["claims"]["article"], piece.0, "{format}: {found}");
        let mut changed = bytes(file);
        changed.push(b' ');
        let found = whose(&room, &changed).await;
        assert_eq!(found["exports"], json!([]), "{format}");
        assert_eq!(found["claims"]["revision"], 1, "{format}");
    }
    let nobody = whose(&room, b"nobody wrote this").await;
    assert_eq!(
        (&nobody["exports"], &nobody["claims"]),
        (&json!([]), &Value::Null)
    );
}

#[tokio::test]
async fn the_same_release_gives_the_same_bytes() {
    let room = Room::open().await;
    let piece = released(&room).await;
    let (one, two) = (
        exports(&room, &piece).await.unwrap(),
        exports(&room, &piece).await.unwrap(),
    );
    assert_eq!(one, two);
}

#[tokio::test]
async fn nothing_leaves_while_somebody_wants_a_comment_settled() {
    let room = Room::open().await;
    let piece = released(&room).await;
    let comment = json!({
        "article": piece.0, "anchor": null, "text": "地名有误。", "mentions": [], "blocking": true,
    });
    let threads = room
        .call(Cast::First, "add_comment", comment)
        .await
        .unwrap();
    let refused = exports(&room, &piece).await.unwrap_err();
    assert!(
        matches!(refused, Refusal::CommentsBlocking { count: 1, .. }),
        "{refused:?}"
    );
    let settle = json!({ "article": piece.0, "thread": threads[0]["id"] });
    room.call(Cast::First, "resolve_comment", settle)
        .await
        .unwrap();
    exports(&room, &piece).await.unwrap();
}

#[tokio::test]
async fn a_batch_is_what_a_section_released_in_a_time() {
    let room = Room::open().await;
    let piece = released(&room).await;
    room.approved("未签发").await;
    let lists = async |section: Value, from: &str, to: &str| {
        let asked = json!({ "section": section, "from": from, "to": to });
        room.call(Cast::Editor, "exportable", asked).await
    };
    let today = lists(json!(room.section()), "2020-01-01", "2040-01-01")
        .await
        .unwrap();
    assert_eq!(today.as_array().unwrap().len(), 1);
    assert_eq!(today[0]["article"], piece.0);
    assert_eq!(
        lists(Value::Null, "2040-01-01", "2040-01-02")
            .await
            .unwrap(),
        json!([])
    );
    let refused = lists(Value::Null, "去年", "2040-01-02").await;
    assert!(
        matches!(refused, Err(Refusal::BadInput { .. })),
        "{refused:?}"
    );
}

#[tokio::test]
async fn the_register_says_who_signed_and_no_cell_of_it_runs() {
    let room = Room::open().await;
    released(&room).await;
    room.drafts(Cast::Writer, "=HYPERLINK(\"http://x\")", "正文。")
        .await
        .unwrap();
    let asked = |form: &str| {
        json!({
            "stage": null, "section": null, "title": "", "mine": false, "from": null, "to": null, "form": form,
        })
    };
    let file = room
        .call(Cast::Editor, "register", asked("csv"))
        .await
        .unwrap();
    assert_eq!((&file["rows"], &file["cut"]), (&json!(2), &json!(false)));
    let csv = String::from_utf8(bytes(&file)).unwrap();
    for name in [Cast::First, Cast::Second, Cast::Third, Cast::Editor] {
        assert!(csv.contains(name.name()), "{csv}");
    }
    assert!(csv.contains("'=HYPERLINK"), "{csv}");
    let xlsx = room
        .call(Cast::Editor, "register", asked("xlsx"))
        .await
        .unwrap();
    assert!(bytes(&xlsx).starts_with(b"PK"));
}
