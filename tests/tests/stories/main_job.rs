//! The main job: draft, three sign-offs, release, export.

use expect_test::expect;
use sanshen_tests::{Cast, Room, timeline};

#[tokio::test]
async fn three_people_sign_an_editor_releases_and_the_page_leaves() {
    let room = Room::open().await;
    let piece = room
        .drafts(
            Cast::WriterReviewer,
            "印江推动学校党建提质增效",
            "全县11节思政课获评。",
        )
        .await
        .unwrap();
    room.clock.pass_minutes(30);
    room.submits(Cast::WriterReviewer, &piece).await.unwrap();
    room.clock.pass_minutes(20);
    room.signs(Cast::WriterReviewer, &piece, "first_review")
        .await
        .unwrap();
    room.clock.pass_minutes(40);
    room.signs(Cast::Second, &piece, "second_review")
        .await
        .unwrap();
    assert_eq!(
        room.inbox(Cast::Third).await,
        [("印江推动学校党建提质增效".into(), "review".into())]
    );
    room.clock.pass_minutes(60);
    room.signs(Cast::Third, &piece, "third_review")
        .await
        .unwrap();
    assert_eq!(room.stage(&piece).await, "approved");
    assert_eq!(
        room.inbox(Cast::Editor).await,
        [("印江推动学校党建提质增效".into(), "release".into())]
    );
    room.clock.pass_minutes(5);
    room.releases(Cast::Editor, &piece).await.unwrap();
    let page = room.exports(Cast::Editor, &piece).await.unwrap();
    expect![[r#"
        印江推动学校党建提质增效

        发布时间：2026-03-02　来源：云岭县融媒体中心　作者：沈撰稿

        　　全县11节思政课获评。

        　　信息来源：云岭县教育体育局
        　　一审（撰稿人）：韦兼审
        　　二审：曹二审
        　　三审：彭㛃三审
        　　编辑：唐编发

        稿号 2026-0001 · 第1版 · 5b001407
    "#]]
    .assert_eq(&page);
    expect![[r#"
        08:00 韦兼审 article.created 2026-0001
        08:30 韦兼审 article.submitted 1
        08:50 韦兼审 decision.approve 1 first_review 同意。
        09:30 曹二审 decision.approve 1 second_review 同意。
        10:30 彭㛃三审 decision.approve 1 third_review 同意。
        10:35 唐编发 article.released 1
        10:35 唐编发 article.exported
    "#]]
    .assert_eq(&timeline(&room, &piece).await);
}

#[tokio::test]
async fn everything_is_there_after_closing_and_opening_again() {
    let room = Room::open().await;
    let piece = room.approved("收割过半").await;
    let before = room.sees(Cast::Editor, &piece).await.unwrap();
    let room = room.reopen().await;
    assert_eq!(room.sees(Cast::Editor, &piece).await.unwrap(), before);
    room.releases(Cast::Editor, &piece).await.unwrap();
    assert_eq!(room.stage(&piece).await, "released");
}

#[tokio::test]
async fn a_returned_article_comes_back_to_its_writer_and_into_the_same_round() {
    let room = Room::open().await;
    let piece = room
        .drafts(Cast::Writer, "道路封闭公告", "封闭至周五。")
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.returns(Cast::First, &piece, "first_review", "请写明封闭路段。")
        .await
        .unwrap();
    assert_eq!(room.stage(&piece).await, "returned");
    assert_eq!(
        room.inbox(Cast::Writer).await,
        [("道路封闭公告".into(), "revise".into())]
    );
    room.writes(Cast::Writer, &piece, "新城路至南桥段封闭至周五。")
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    let shown = room.sees(Cast::First, &piece).await.unwrap();
    assert_eq!(shown["round"]["number"], 1);
    assert_eq!(shown["revision"]["number"], 2);
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
}

#[tokio::test]
async fn a_held_article_rests_until_it_is_resumed() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "节气稿", "立春。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.decides(Cast::First, &piece, "first_review", "hold", "等节气当天。")
        .await
        .unwrap();
    assert_eq!(room.stage(&piece).await, "held");
    assert!(
        room.signs(Cast::First, &piece, "first_review")
            .await
            .is_err()
    );
    room.call(
        Cast::Editor,
        "resume",
        serde_json::json!({ "article": piece.0 }),
    )
    .await
    .unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    assert_eq!(room.stage(&piece).await, "in_review");
}

#[tokio::test]
async fn rejected_and_spiked_articles_do_not_come_back() {
    for (decision, stage) in [("reject", "rejected"), ("spike", "spiked")] {
        let room = Room::open().await;
        let piece = room
            .drafts(Cast::Writer, "软文", "本店开业。")
            .await
            .unwrap();
        room.submits(Cast::Writer, &piece).await.unwrap();
        room.decides(
            Cast::First,
            &piece,
            "first_review",
            decision,
            "属商业推广。",
        )
        .await
        .unwrap();
        assert_eq!(room.stage(&piece).await, stage);
        assert!(room.submits(Cast::Writer, &piece).await.is_err());
        assert!(
            room.signs(Cast::First, &piece, "first_review")
                .await
                .is_err()
        );
    }
}
