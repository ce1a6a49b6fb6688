//! A reviewer works in suggestions: each is named, taken or turned down, and travels with the article.

use sanshen_tests::window::{Machine, Office};

const TITLE: &str = "县图书馆新馆开放";

#[tokio::test(flavor = "multi_thread")]
async fn a_reviewers_changes_are_suggestions_that_are_taken_or_turned_down_one_by_one() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    let article = office
        .submit(TITLE, &["新馆每周二至周日开放。", "市民凭证入馆。"])
        .await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("欧阳一审").await;
    window.open_from_inbox(TITLE).await;
    window.click("action-edit").await;
    window.click("rail-suggestions").await;
    window.see("suggestions-none").await;
    window.caret_behind("周日").await;
    window.type_on("全天").await;
    window.select("凭证").await;
    window.type_on("凭身份证").await;
    window.says("suggest-count", "共 2 处").await;
    let words = window.read_all("suggestion").await.join("\n");
    assert!(words.contains("插入") && words.contains("全天"), "{words}");
    assert!(words.contains("欧阳一审"), "{words}");
    camera(&window, "suggested").await;

    // One is taken, and undone; one is turned down.
    window.click("suggestion-accept").await;
    window.says("suggest-count", "共 1 处").await;
    window.click("suggestion-reject").await;
    window.see("suggestions-none").await;
    window.says("editor-body", "市民凭证入馆。").await;
    window
        .says("editor-body", "新馆每周二至周日全天开放。")
        .await;
    window.saved().await;
    window.click("action-apply_changes").await;
    window
        .says("reading-body", "新馆每周二至周日全天开放。市民凭证入馆。")
        .await;
    window.decide("approve", "改了一处。").await;
    window.see("seal[data-step=一审]").await;
    drop(window);
    office.come_back(&machine).await;
    let shown = office.article(&article).await;
    assert_eq!(shown["revision"]["number"], 2);
    assert!(shown["draft"]["tracked"].is_null());
}

#[tokio::test(flavor = "multi_thread")]
async fn returned_suggestions_are_settled_by_the_writer_before_submitting() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.submit(TITLE, &["新馆每周二至周日开放。"]).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("欧阳一审").await;
    window.open_from_inbox(TITLE).await;
    window.click("action-edit").await;
    window.caret_behind("周日").await;
    window.type_on("全天").await;
    window.saved().await;
    window
        .decide("return_for_revision", "请核对开放时间。")
        .await;

    window.change_to("沈撰稿").await;
    window.open_from_inbox(TITLE).await;
    window.click("rail-suggestions").await;
    window.says("suggest-count", "共 1 处").await;
    window.says("suggestion", "欧阳一审").await;
    camera(&window, "returned").await;
    window.says("unsettled-bar", "还有 1 处").await;
    window.click("suggest-mode-original").await;
    window
        .says("reading-original", "新馆每周二至周日开放。")
        .await;
    window.click("suggest-mode-marks").await;
    window.click("suggestion-accept").await;
    window.see("suggestions-none").await;
    window.saved().await;
    window.click("action-submit").await;
    window.click("submit-confirm").await;
    window
        .says("reading-body", "新馆每周二至周日全天开放。")
        .await;
}

async fn camera(window: &sanshen_tests::window::Window, name: &str) {
    if let Ok(folder) = std::env::var("PICS") {
        std::fs::write(format!("{folder}/{name}.png"), window.still_picture().await).unwrap();
    }
}
