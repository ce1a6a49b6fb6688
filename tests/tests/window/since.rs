//! Who signed before opens an article on what changed since, and confirms it by one key.

use sanshen_tests::window::{Key, Machine, Office};

const TITLE: &str = "新馆开放";

#[tokio::test(flavor = "multi_thread")]
async fn a_reviewer_sees_exactly_what_changed_since_they_signed_whose_it_was_and_confirms() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    let filler: Vec<String> = (1..=9).map(|place| format!("第{place}段照旧。")).collect();
    let mut text = vec!["新馆每周二至周日开放。"];
    text.extend(filler.iter().map(String::as_str));
    text.push("咨询电话12345。");
    let article = office.submit(TITLE, &text).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("欧阳一审").await;
    window.open_from_inbox(TITLE).await;
    assert!(!window.shows("since").await);
    window.decide("approve", "同意。").await;

    window.change_to("曹二审").await;
    window.open_from_inbox(TITLE).await;
    window.click("action-edit").await;
    window.caret_behind("新馆每周二至周日开放").await;
    window.type_on("，周一闭馆").await;
    window.select("12345").await;
    window.type_on("12329").await;
    window.keeps_words(&article, "12329").await;
    window.click("action-apply_changes").await;
    window.says("reading-body", "周一闭馆").await;
    window.decide("approve", "已改，同意。").await;

    window.change_to("欧阳一审").await;
    window.says("inbox-list", "改后请确认").await;
    window.open_from_inbox(TITLE).await;
    window
        .says("since-told", "此后有 2 处改动，改动人：曹二审")
        .await;
    window.says("fold", "7 段未改").await;
    assert_eq!(window.read_all("since del").await, ["删去12345"]);
    let come = window.read_all("since ins").await.concat();
    assert_eq!(come, "插入，周一闭馆插入12329");
    window.says("whose", "曹二审").await;
    window.says("change-told", "第 1 处，共 2 处").await;
    window.says("since-left", "还有 1 处没有看").await;
    window.press(Key::Sign('j')).await;
    window.says("change-told", "第 2 处").await;
    window.says("since-left", "改动都已看过").await;
    window.press(Key::Sign('k')).await;
    window.says("change-told", "第 1 处").await;
    window.click("since-read").await;
    window.says("reading-body", "第5段照旧。").await;
    window.click("since-look").await;
    window.see("since").await;
    window.press(Key::Sign('c')).await;
    window.see("opinion:focus").await;
    window.press_with_ctrl(Key::Enter).await;
    window.gone("since").await;
    window.says("seal[data-step=一审]", "欧阳一审").await;
    window.says("seal[data-step=二审]", "曹二审").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_can_be_returned_instead() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    let article = office.submit(TITLE, &["新馆每周二至周日开放。"]).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("欧阳一审").await;
    window.open_from_inbox(TITLE).await;
    window.decide("approve", "同意。").await;
    window.change_to("曹二审").await;
    window.open_from_inbox(TITLE).await;
    window.click("action-edit").await;
    window.select("周日").await;
    window.type_on("周六").await;
    window.keeps_words(&article, "周六").await;
    window.click("action-apply_changes").await;
    window.says("reading-body", "周六").await;
    window.change_to("欧阳一审").await;
    window.open_from_inbox(TITLE).await;
    window.see("since").await;
    window.press(Key::Sign('r')).await;
    window
        .write("opinion:focus", "周日照常开放，请改回。")
        .await;
    window.press_with_ctrl(Key::Enter).await;
    window.gone("since").await;
    let shown = window.article(&article).await;
    assert_eq!(shown["article"]["stage"], "returned");
}
