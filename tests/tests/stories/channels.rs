//! Channels: how pages are laid out there, kept by an administrator, tried before they are kept.

use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Room};
use serde_json::{Value, json};

async fn layout(room: &Room, shape: usize) -> Value {
    let presets = room
        .call(Cast::Chief, "layout_presets", json!({}))
        .await
        .unwrap();
    presets["shapes"][shape]["layout"].clone()
}

async fn sets(
    room: &Room,
    by: Cast,
    id: Value,
    name: &str,
    layout: &Value,
) -> Result<Value, Refusal> {
    let asked = json!({ "id": id, "name": name, "layout": layout, "formats": ["wechat", "html"] });
    room.call(by, "set_channel", asked).await
}

#[tokio::test]
async fn an_article_leaves_as_the_channel_lays_it_out() {
    let room = Room::open().await;
    let channels = sets(
        &room,
        Cast::Chief,
        Value::Null,
        "云岭网",
        &layout(&room, 5).await,
    )
    .await
    .unwrap();
    let channel = channels[0]["id"].clone();
    assert_eq!(channels[0]["formats"], json!(["html", "wechat"]));
    let piece = room.approved("雨情").await;
    room.releases(Cast::Editor, &piece).await.unwrap();
    let asked = json!({ "article": piece.0, "format": "text", "channel": channel });
    let look = room
        .call(Cast::Editor, "preview_export", asked)
        .await
        .unwrap();
    let text = look["look"]["text"].as_str().unwrap();
    assert!(text.contains("（审核：欧阳一审、"), "{text}");

    // The signature names the files of that layout: another channel's are not handed in under it.
    let asked = json!({ "article": piece.0, "formats": ["text"], "channel": channel });
    let prepared = room
        .call(Cast::Editor, "prepare_export", asked)
        .await
        .unwrap();
    let statement = prepared["statement"].as_str().unwrap();
    let signed = json!({
        "statement": statement, "signature": sanshen_tests::sign(Cast::Editor, statement), "channel": null,
    });
    let refused = room.call(Cast::Editor, "export", signed).await;
    assert!(
        matches!(refused, Err(Refusal::StatementStale { .. })),
        "{refused:?}"
    );
}

#[tokio::test]
async fn only_an_administrator_changes_channels_and_no_two_have_one_name() {
    let room = Room::open().await;
    let layout = layout(&room, 0).await;
    let refused = sets(&room, Cast::Editor, Value::Null, "云岭网", &layout).await;
    assert!(
        matches!(refused, Err(Refusal::NotYourRole { .. })),
        "{refused:?}"
    );
    let kept = sets(&room, Cast::Chief, Value::Null, "云岭网", &layout)
        .await
        .unwrap();
    let taken = sets(&room, Cast::Chief, Value::Null, "云岭网", &layout).await;
    assert_eq!(
        taken,
        Err(Refusal::NameTaken {
            name: "云岭网".into()
        })
    );
    let renamed = sets(
        &room,
        Cast::Chief,
        kept[0]["id"].clone(),
        "云岭公众号",
        &layout,
    )
    .await
    .unwrap();
    assert_eq!(renamed[0]["name"], "云岭公众号");
    let asked = json!({ "id": kept[0]["id"] });
    assert_eq!(
        room.call(Cast::Chief, "remove_channel", asked)
            .await
            .unwrap(),
        json!([])
    );
}

#[tokio::test]
async fn a_layout_that_cannot_print_is_refused_at_its_line() {
    let room = Room::open().await;
    let mut wrong = layout(&room, 0).await;
    wrong["parts"][0]["lines"][0] = "{{ 没有这个 }}".into();
    let refused = sets(&room, Cast::Chief, Value::Null, "云岭网", &wrong).await;
    let Err(Refusal::LayoutInvalid { fault }) = refused else {
        panic!("{refused:?}");
    };
    let told = serde_json::to_value(&fault).unwrap();
    assert_eq!(told["place"], json!({ "in": "line", "part": 0, "line": 0 }));
    assert_eq!(told["problem"]["code"], "unknown_variable");
}

#[tokio::test]
async fn a_layout_is_tried_on_a_made_up_text_in_every_form() {
    let room = Room::open().await;
    let layout = layout(&room, 0).await;
    for format in [
        "text", "html", "fragment", "markdown", "wechat", "docx", "pdf", "epub", "ninjs", "newsml",
        "json",
    ] {
        let asked = json!({ "layout": layout, "format": format, "article": null });
        let look = room
            .call(Cast::Writer, "preview_layout", asked)
            .await
            .unwrap();
        assert!(look["size"].as_u64().unwrap() > 100, "{format}");
        assert_eq!(look["wechat"].is_null(), format != "wechat", "{format}");
    }
}
