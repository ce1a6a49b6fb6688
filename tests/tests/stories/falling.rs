//! L2: sign-offs stand over one exact text. They fall by themselves, and are restored by themselves.

use expect_test::expect;
use sanshen_editorial::refusal::Refusal;
use sanshen_tests::{Cast, Piece, Room, timeline};
use serde_json::{Value, json};

fn states(shown: &Value) -> Vec<String> {
    let steps = shown["round"]["steps"].as_array().unwrap();
    steps
        .iter()
        .map(|step| step["state"].as_str().unwrap().to_string())
        .collect()
}

async fn twice_signed(room: &Room) -> Piece {
    let piece = room
        .drafts(Cast::Writer, "招聘会", "上午9时开始。")
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.signs(Cast::Second, &piece, "second_review")
        .await
        .unwrap();
    piece
}

#[tokio::test]
async fn a_reviewers_correction_opens_the_earlier_steps_and_says_through_whose_edit() {
    let room = Room::open().await;
    let piece = twice_signed(&room).await;
    room.clock.pass_minutes(15);
    room.writes(Cast::Third, &piece, "上午9时30分开始。")
        .await
        .unwrap();
    let refusal = room
        .signs(Cast::Third, &piece, "third_review")
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, Refusal::ChangesNotApplied { .. }),
        "{refusal:?}"
    );
    room.applies(Cast::Third, &piece).await.unwrap();
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    assert_eq!(states(&shown), ["open", "open", "open"]);
    let fallen = &shown["round"]["steps"][0]["fallen"];
    assert_eq!(fallen["signoff"]["person"]["name"], "欧阳一审");
    assert_eq!(fallen["by"]["name"], "彭㛃三审");
    assert_eq!(fallen["through_revision"], 2);
    room.signs(Cast::Third, &piece, "third_review")
        .await
        .unwrap();
    assert_eq!(
        room.inbox(Cast::First).await,
        [("招聘会".into(), "confirm".into())]
    );
    assert_eq!(room.inbox(Cast::FirstAndSecond).await, []);
    room.clock.pass_minutes(15);
    room.signs(Cast::Second, &piece, "second_review")
        .await
        .unwrap();
    assert_eq!(room.stage(&piece).await, "in_review");
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    assert_eq!(room.stage(&piece).await, "approved");
    expect![[r#"
        08:00 沈撰稿 article.created 2026-0001
        08:00 沈撰稿 article.submitted 1
        08:00 欧阳一审 decision.approve 1 first_review 同意。
        08:00 曹二审 decision.approve 1 second_review 同意。
        08:15 彭㛃三审 revision.corrected 2
        08:15 彭㛃三审 decision.approve 2 third_review 同意。
        08:30 曹二审 decision.approve 2 second_review 同意。
        08:30 欧阳一审 decision.approve 2 first_review 同意。
    "#]]
    .assert_eq(&timeline(&room, &piece).await);
}

#[tokio::test]
async fn restoring_the_same_text_restores_the_sign_offs() {
    let room = Room::open().await;
    let piece = twice_signed(&room).await;
    room.writes(Cast::Third, &piece, "下午开始。")
        .await
        .unwrap();
    room.applies(Cast::Third, &piece).await.unwrap();
    assert_eq!(
        states(&room.sees(Cast::Third, &piece).await.unwrap()),
        ["open", "open", "open"]
    );
    room.writes(Cast::Third, &piece, "上午9时开始。")
        .await
        .unwrap();
    room.applies(Cast::Third, &piece).await.unwrap();
    assert_eq!(
        states(&room.sees(Cast::Third, &piece).await.unwrap()),
        ["stands", "stands", "open"]
    );
}

#[tokio::test]
async fn saving_identical_text_changes_nothing() {
    let room = Room::open().await;
    let piece = twice_signed(&room).await;
    let before = room.sees(Cast::Third, &piece).await.unwrap();
    room.writes(Cast::Third, &piece, "上午9时开始。")
        .await
        .unwrap();
    assert_eq!(room.sees(Cast::Third, &piece).await.unwrap(), before);
}

#[tokio::test]
async fn corrections_can_be_dropped_and_the_sign_offs_stand() {
    let room = Room::open().await;
    let piece = twice_signed(&room).await;
    let saved = room
        .writes(Cast::Third, &piece, "下午开始。")
        .await
        .unwrap();
    room.call(
        Cast::Third,
        "discard_changes",
        json!({ "article": piece.0, "version": saved["version"] }),
    )
    .await
    .unwrap();
    let shown = room.sees(Cast::Third, &piece).await.unwrap();
    assert_eq!(shown["changed_since_revision"], false);
    assert_eq!(states(&shown), ["stands", "stands", "open"]);
    room.signs(Cast::Third, &piece, "third_review")
        .await
        .unwrap();
}

#[tokio::test]
async fn a_return_to_an_earlier_step_reopens_it_over_the_same_text() {
    let room = Room::open().await;
    let piece = twice_signed(&room).await;
    let shown = room.sees(Cast::Third, &piece).await.unwrap();
    let asked = json!({
        "article": piece.0, "step": "third_review", "decision": "return_for_revision", "return_to": "second_review",
        "opinion": "请二审再核一次时间。", "content_sha256": shown["revision"]["hash"],
    });
    let statement = room
        .call(Cast::Third, "prepare_decision", asked)
        .await
        .unwrap();
    room.hands_in(
        Cast::Third,
        "decide",
        statement["statement"].as_str().unwrap(),
    )
    .await
    .unwrap();
    let shown = room.sees(Cast::Second, &piece).await.unwrap();
    assert_eq!(states(&shown), ["stands", "open", "open"]);
    assert_eq!(
        shown["round"]["steps"][1]["fallen"]["through_revision"],
        Value::Null
    );
    assert_eq!(
        shown["round"]["steps"][1]["fallen"]["by"]["name"],
        "彭㛃三审"
    );
}

#[tokio::test]
async fn a_change_after_approval_is_not_possible_without_taking_a_sign_off_back() {
    let room = Room::open().await;
    let piece = room.approved("收割过半").await;
    let refusal = room
        .writes(Cast::Writer, &piece, "改一个字。")
        .await
        .unwrap_err();
    assert!(matches!(refusal, Refusal::WrongStage { .. }), "{refusal:?}");
    room.returns(Cast::Second, &piece, "second_review", "数字有误。")
        .await
        .unwrap();
    assert_eq!(room.stage(&piece).await, "returned");
    assert!(room.releases(Cast::Editor, &piece).await.is_err());
}

#[tokio::test]
async fn a_running_round_keeps_the_policy_it_froze() {
    let room = Room::open().await;
    let piece = twice_signed(&room).await;
    let sections = room.call(Cast::Chief, "sections", json!({})).await.unwrap();
    let mut policy = sections[0]["policy"].clone();
    policy["steps"][0]["name"] = "初审".into();
    room.call(
        Cast::Chief,
        "set_policy",
        json!({ "section": room.section(), "policy": policy }),
    )
    .await
    .unwrap();
    let shown = room.sees(Cast::Third, &piece).await.unwrap();
    assert_eq!(shown["round"]["steps"][0]["name"], "一审");
    assert_eq!(shown["round"]["policy_changed_since"], true);
}

#[tokio::test]
async fn the_edit_that_felled_a_sign_off_is_the_one_after_it_last_stood() {
    let room = Room::open().await;
    let piece = twice_signed(&room).await;
    for (person, body) in [
        (Cast::Second, "下午开始。"),
        (Cast::Second, "上午9时开始。"),
        (Cast::Third, "上午10时开始。"),
    ] {
        let shown = room.sees(person, &piece).await.unwrap();
        if shown["round"]["steps"][1]["state"] == "stands" && person == Cast::Second {
            // The second reviewer's own step stands: the third does the first change.
            room.writes(Cast::Third, &piece, body).await.unwrap();
            room.applies(Cast::Third, &piece).await.unwrap();
        } else {
            room.writes(person, &piece, body).await.unwrap();
            room.applies(person, &piece).await.unwrap();
        }
    }
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    let fallen = &shown["round"]["steps"][0]["fallen"];
    assert_eq!(
        (
            fallen["through_revision"].as_u64(),
            fallen["by"]["name"].as_str()
        ),
        (Some(4), Some("彭㛃三审"))
    );
}

#[tokio::test]
async fn an_article_cannot_slip_into_another_section_while_its_round_runs() {
    let room = Room::open().await;
    let piece = twice_signed(&room).await;
    let other = room
        .call(
            Cast::Chief,
            "add_section",
            json!({ "name": "涉密", "policy": null }),
        )
        .await
        .unwrap();
    let shown = room.sees(Cast::Third, &piece).await.unwrap();
    let mut content = shown["draft"]["content"].clone();
    content["section"] = other["id"].clone();
    let save = json!({
        "article": piece.0, "base_version": shown["draft"]["version"], "session": "s", "content": content,
    });
    room.call(Cast::Third, "save_draft", save).await.unwrap();
    let refusal = room.applies(Cast::Third, &piece).await.unwrap_err();
    assert!(
        matches!(refusal, Refusal::SectionFixed { .. }),
        "{refusal:?}"
    );
    room.returns(Cast::Third, &piece, "third_review", "请改栏目后重送。")
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    let shown = room.sees(Cast::Writer, &piece).await.unwrap();
    assert_eq!(
        shown["round"]["number"], 2,
        "another section, another round"
    );
    assert_eq!(states(&shown), ["open", "waiting", "waiting"]);
}

#[tokio::test]
async fn a_round_that_nobody_can_finish_gives_way_to_a_new_one() {
    let room = Room::open().await;
    let sections = room.call(Cast::Chief, "sections", json!({})).await.unwrap();
    let mut policy = sections[0]["policy"].clone();
    policy["steps"][1]["roles"] = json!([]);
    policy["steps"][1]["people"] = json!([room.id(Cast::Second)]);
    room.call(
        Cast::Chief,
        "set_policy",
        json!({ "section": room.section(), "policy": policy }),
    )
    .await
    .unwrap();
    let piece = room.drafts(Cast::Writer, "好稿", "正文。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.sets_roles(Cast::Second, &[]).await.unwrap();
    room.call(
        Cast::Chief,
        "set_policy",
        json!({ "section": room.section(), "policy": sections[0]["policy"] }),
    )
    .await
    .unwrap();
    room.returns(Cast::First, &piece, "first_review", "二审换人，请重送。")
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.signs(Cast::FirstAndSecond, &piece, "second_review")
        .await
        .unwrap();
}
