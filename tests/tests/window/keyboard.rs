//! A morning without the mouse: a reviewer's, an administrator's.

use sanshen_tests::window::{Key, Machine, Office, PASSPHRASE, Window};

#[tokio::test(flavor = "multi_thread")]
async fn everything_a_reviewer_does_can_be_done_with_keys() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.submit("甲稿", &["第一篇。"]).await;
    office.submit("乙稿", &["第二篇。"]).await;
    office.leave().await;
    let window = machine.open().await;
    signs_in(&window, "欧阳一审").await;
    moves_in_the_list(&window).await;
    finds_by_title(&window).await;
    signs(&window).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_confirms_keys_with_keys() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.newcomer(&machine, "马识途", "writer").await;
    office.newcomer(&machine, "石㛃", "editor").await;
    office.leave().await;
    let window = machine.open().await;
    signs_in(&window, "雷总编").await;
    goes_to_the_people(&window).await;
    window.press(Key::Sign('c')).await;
    for name in ["马识途", "石㛃"] {
        window.says("dialog-confirm-key h2", name).await;
        window.see("confirm-checked:focus").await;
        window.press(Key::Sign(' ')).await;
        window.press(Key::Enter).await;
    }
    window.gone("dialog-confirm-key").await;
    window.key_is("马识途", "signs").await;
    window.key_is("石㛃", "signs").await;
}

async fn goes_to_the_people(window: &Window) {
    window.press_with_ctrl(Key::Sign('k')).await;
    window.write("palette-input:focus", "ry").await;
    window.says("palette-item", "人员").await;
    window.press(Key::Enter).await;
    window.says("waiting-keys", "2 把").await;
}

async fn signs_in(window: &Window, name: &str) {
    window.see("person-filter:focus").await;
    window.write("person-filter", name).await;
    window.press(Key::Enter).await;
    window.write("passphrase:focus", PASSPHRASE).await;
    window.press(Key::Enter).await;
    window.says("signed-in", name).await;
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
