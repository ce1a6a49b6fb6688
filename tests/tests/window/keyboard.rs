//! A reviewer's morning without the mouse.

use sanshen_tests::window::{Key, Machine, Office, PASSPHRASE, Window};

#[tokio::test(flavor = "multi_thread")]
async fn everything_a_reviewer_does_can_be_done_with_keys() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.submit("甲稿", &["第一篇。"]).await;
    office.submit("乙稿", &["第二篇。"]).await;
    office.leave().await;
    let window = machine.open().await;
    signs_in(&window).await;
    moves_in_the_list(&window).await;
    finds_by_title(&window).await;
    signs(&window).await;
}

async fn signs_in(window: &Window) {
    window.see("person-filter:focus").await;
    window.write("person-filter", "欧阳").await;
    window.press(Key::Enter).await;
    window.write("passphrase:focus", PASSPHRASE).await;
    window.press(Key::Enter).await;
    window.says("signed-in", "欧阳一审").await;
}

async fn moves_in_the_list(window: &Window) {
    let first = window.read("inbox-item[aria-current=true]").await;
    window.press(Key::Sign('j')).await;
    window
        .see("inbox-item[aria-current=false]:first-child")
        .await;
    let second = window.read("inbox-item[aria-current=true]").await;
    assert_ne!(first, second);
    window.press(Key::Sign('k')).await;
    window.says("inbox-item[aria-current=true]", &first).await;
    window.press(Key::Enter).await;
    window.see("reading-title").await;
    window.press(Key::Escape).await;
    window.see("inbox-list").await;
}

async fn finds_by_title(window: &Window) {
    window.press(Key::Sign('?')).await;
    window.see("dialog-keys").await;
    window.press(Key::Escape).await;
    window.gone("dialog-keys").await;
    window.press_with_ctrl(Key::Sign('k')).await;
    window.write("palette-input:focus", "乙稿").await;
    window.says("palette-item", "乙稿").await;
    window.press(Key::Enter).await;
    window.gone("palette").await;
    window.says("reading-title", "乙稿").await;
}

async fn signs(window: &Window) {
    window.press(Key::Sign('a')).await;
    window.see("opinion:focus").await;
    window.press_with_ctrl(Key::Enter).await;
    window.says("seal[data-step=一审]", "欧阳一审").await;
}
