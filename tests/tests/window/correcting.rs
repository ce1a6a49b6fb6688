//! A reviewer changes the text, and the earlier sign-off falls.

use sanshen_tests::window::{Key, Machine, Office};

#[tokio::test(flavor = "multi_thread")]
async fn the_window_names_whose_edit_a_signoff_fell_through() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office
        .submit("县图书馆新馆开放", &["新馆每周二至周日开放。"])
        .await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("欧阳一审").await;
    window.open_from_inbox("县图书馆新馆开放").await;
    window.decide("approve", "同意。").await;
    window.see("seal[data-step=一审]").await;

    window.change_to("曹二审").await;
    window.open_from_inbox("县图书馆新馆开放").await;
    window.click("action-edit").await;
    window.click("editor-body").await;
    window.press_with_ctrl(Key::End).await;
    window.write("editor-body", "周一闭馆整理。").await;
    window.saved().await;
    window.click("action-apply_changes").await;
    window
        .says("step[data-step=一审]", "欧阳一审的签字因曹二审于今天")
        .await;
    window.says("step[data-step=一审]", "第 2 稿").await;
    window
        .says("reading-body", "新馆每周二至周日开放。周一闭馆整理。")
        .await;
    window.decide("approve", "已改，同意。").await;

    window.change_to("欧阳一审").await;
    window.says("inbox-list", "改后请确认").await;
    window.open_from_inbox("县图书馆新馆开放").await;
    window.decide("approve", "改得对。").await;
    window.see("seal[data-step=一审]").await;
    window.see("seal[data-step=二审]").await;
}
