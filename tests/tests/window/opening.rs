//! Opening: the wrong passphrase, a second start, a newsroom that is in use or cannot be read.

use sanshen_tests::window::{Machine, Office};

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_passphrase_is_told_and_the_right_one_opens() {
    let machine = Machine::start();
    Office::found(&machine).await.leave().await;
    let window = machine.open().await;
    window.click("person[data-name=沈撰稿]").await;
    window.write("passphrase", "不是这个口令").await;
    window.click("sign-in").await;
    window
        .says("refusal[data-code=wrong_passphrase]", "签字口令不对")
        .await;
    assert!(!window.shows("signed-in").await);
    window.sign_in("沈撰稿").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_ends_by_itself_and_leaves_the_first_at_work() {
    let machine = Machine::start();
    Office::found(&machine).await.leave().await;
    let window = machine.open().await;
    window.sign_in("沈撰稿").await;
    machine.start_again().await;
    window.click("new-article").await;
    window.write("editor-title", "第一个窗口照常工作").await;
    window.saved().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newsroom_in_use_is_told_and_opens_once_it_is_free() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    let window = machine.open().await;
    window
        .says("room-problem", "这个编辑部正被另一个窗口使用。")
        .await;
    office.leave().await;
    window.click("room-retry").await;
    window.sign_in("沈撰稿").await;
}
