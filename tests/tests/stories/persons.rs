//! Three different people is a law of the store: who is refused, why, and who can help.

use expect_test::expect;
use sanshen_editorial::refusal::{Named, Refusal};
use sanshen_editorial::words::Role;
use sanshen_tests::{Cast, Room};
use serde_json::json;

fn told(refusal: Refusal) -> String {
    let names = |who: Vec<Named>| {
        who.into_iter()
            .map(|person| person.name)
            .collect::<Vec<_>>()
            .join("、")
    };
    match refusal {
        Refusal::NotYourRole { need, who, .. } => format!("not_your_role {need:?} {}", names(who)),
        Refusal::NotTheWriter { writer, .. } => format!("not_the_writer {}", writer.name),
        Refusal::WriterMayNotReview { step, who } => {
            format!("writer_may_not_review {step} {}", names(who))
        }
        Refusal::AlreadyDecidedAnotherStep { step, decided, who } => {
            format!(
                "already_decided_another_step {decided} -> {step} {}",
                names(who)
            )
        }
        Refusal::NotEligible { step, who } => format!("not_eligible {step} {}", names(who)),
        Refusal::EarlierStepOpen { step, earlier, who } => {
            format!("earlier_step_open {earlier} < {step} {}", names(who))
        }
        Refusal::StepStands { step, by } => format!("step_stands {step} {}", by.name),
        Refusal::WrongStage {
            stage, waiting_for, ..
        } => format!("wrong_stage {stage:?} {}", names(waiting_for)),
        other => format!("{other:?}"),
    }
}

#[tokio::test]
async fn the_wrong_person_is_told_who_can_help() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "好稿", "正文。").await.unwrap();
    let others_edit = room
        .writes(Cast::WriterReviewer, &piece, "改。")
        .await
        .unwrap_err();
    expect!["not_the_writer 沈撰稿"].assert_eq(&told(others_edit));
    room.submits(Cast::Writer, &piece).await.unwrap();
    let wrong_role = room
        .signs(Cast::Third, &piece, "first_review")
        .await
        .unwrap_err();
    expect!["not_eligible 一审 韦兼审、欧阳一审、龙两审"].assert_eq(&told(wrong_role));
    let too_early = room
        .signs(Cast::Second, &piece, "second_review")
        .await
        .unwrap_err();
    expect!["earlier_step_open 一审 < 二审 韦兼审、欧阳一审、龙两审"].assert_eq(&told(too_early));
    let locked = room
        .writes(Cast::Writer, &piece, "再改。")
        .await
        .unwrap_err();
    expect!["wrong_stage InReview 韦兼审、欧阳一审、龙两审"].assert_eq(&told(locked));
    let not_yet = room.releases(Cast::Editor, &piece).await.unwrap_err();
    expect!["wrong_stage InReview 韦兼审、欧阳一审、龙两审"].assert_eq(&told(not_yet));
}

#[tokio::test]
async fn nobody_signs_two_steps_of_one_round() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "好稿", "正文。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.signs(Cast::FirstAndSecond, &piece, "first_review")
        .await
        .unwrap();
    let twice = room
        .signs(Cast::FirstAndSecond, &piece, "second_review")
        .await
        .unwrap_err();
    expect!["already_decided_another_step 一审 -> 二审 曹二审"].assert_eq(&told(twice));
    let again = room
        .signs(Cast::FirstAndSecond, &piece, "first_review")
        .await
        .unwrap_err();
    expect!["step_stands 一审 龙两审"].assert_eq(&told(again));
    assert_eq!(room.inbox(Cast::FirstAndSecond).await, []);
    assert_eq!(room.inbox(Cast::Second).await.len(), 1);
}

#[tokio::test]
async fn the_writer_may_review_first_but_never_second_or_third() {
    let room = Room::open().await;
    let roles = [
        Role::Writer,
        Role::FirstReviewer,
        Role::SecondReviewer,
        Role::ThirdReviewer,
        Role::Editor,
    ];
    room.sets_roles(Cast::WriterReviewer, &roles).await.unwrap();
    let piece = room
        .drafts(Cast::WriterReviewer, "自审稿", "正文。")
        .await
        .unwrap();
    room.submits(Cast::WriterReviewer, &piece).await.unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    let second = room
        .signs(Cast::WriterReviewer, &piece, "second_review")
        .await
        .unwrap_err();
    expect!["writer_may_not_review 二审 龙两审、曹二审"].assert_eq(&told(second));
    room.signs(Cast::Second, &piece, "second_review")
        .await
        .unwrap();
    let third = room
        .signs(Cast::WriterReviewer, &piece, "third_review")
        .await
        .unwrap_err();
    expect!["writer_may_not_review 三审 彭㛃三审"].assert_eq(&told(third));
}

#[tokio::test]
async fn a_section_may_forbid_the_writer_to_review_first() {
    let room = Room::open().await;
    let sections = room.call(Cast::Chief, "sections", json!({})).await.unwrap();
    let mut policy = sections[0]["policy"].clone();
    policy["writer_may_first_review"] = false.into();
    room.call(
        Cast::Chief,
        "set_policy",
        json!({ "section": room.section(), "policy": policy }),
    )
    .await
    .unwrap();
    let piece = room
        .drafts(Cast::WriterReviewer, "自审稿", "正文。")
        .await
        .unwrap();
    room.submits(Cast::WriterReviewer, &piece).await.unwrap();
    let first = room
        .signs(Cast::WriterReviewer, &piece, "first_review")
        .await
        .unwrap_err();
    expect!["writer_may_not_review 一审 欧阳一审、龙两审"].assert_eq(&told(first));
}

#[tokio::test]
async fn a_person_without_roles_has_left_but_what_they_signed_stays() {
    let room = Room::open().await;
    let piece = room.approved("老稿").await;
    room.sets_roles(Cast::First, &[]).await.unwrap();
    let gone = room
        .call(Cast::First, "inbox", json!({}))
        .await
        .unwrap_err();
    assert!(matches!(gone, Refusal::PersonNotActive { .. }), "{gone:?}");
    assert_eq!(room.stage(&piece).await, "approved");
    room.releases(Cast::Editor, &piece).await.unwrap();
}

#[tokio::test]
async fn the_last_administrator_cannot_go() {
    let room = Room::open().await;
    let refusal = room
        .sets_roles(Cast::Chief, &[Role::Writer])
        .await
        .unwrap_err();
    assert_eq!(refusal, Refusal::LastAdministrator {});
}

#[tokio::test]
async fn a_policy_that_three_people_cannot_satisfy_is_refused_with_the_names() {
    let room = Room::open().await;
    let step = |id: &str, name: &str| json!({ "id": id, "name": name, "roles": [], "people": [room.id(Cast::Third)], "deadline_hours": 24 });
    let steps = [
        step("first_review", "一审"),
        step("second_review", "二审"),
        step("third_review", "三审"),
    ];
    let policy = json!({ "steps": steps, "writer_may_first_review": true });
    let refusal = room
        .call(
            Cast::Chief,
            "add_section",
            json!({ "name": "急稿", "policy": policy }),
        )
        .await
        .unwrap_err();
    let Refusal::PolicyUnsatisfiable { step, who } = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!((step.as_str(), who[0].name.as_str()), ("二审", "彭㛃三审"));
}

#[tokio::test]
async fn when_a_signer_leaves_the_confirmation_waits_for_the_others() {
    let room = Room::open().await;
    let piece = room
        .drafts(Cast::Writer, "改过的稿", "正文。")
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.writes(Cast::Second, &piece, "改。").await.unwrap();
    room.applies(Cast::Second, &piece).await.unwrap();
    assert_eq!(
        room.inbox(Cast::First).await,
        [("改过的稿".into(), "confirm".into())]
    );
    assert_eq!(
        room.inbox(Cast::FirstAndSecond).await,
        [("改过的稿".into(), "review".into())]
    );
    room.sets_roles(Cast::First, &[]).await.unwrap();
    assert_eq!(
        room.inbox(Cast::WriterReviewer).await,
        [("改过的稿".into(), "review".into())]
    );
}
