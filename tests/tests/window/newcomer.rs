//! A newcomer's first day: a code, a key of their own, and an administrator who compares sixteen words.

use sanshen_tests::window::{Machine, Office, Window};

const NAME: &str = "马识途";
const WAITING: &str = "乡镇卫生院添了救护车";
const OWN: &str = "县城新开一条公交线";

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_writes_at_once_and_signs_once_the_words_were_compared() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.submit(WAITING, &["新车今天交接。"]).await;
    office.leave().await;
    let window = machine.open().await;
    comes_with_a_code(&window).await;
    writes_but_cannot_sign(&window).await;
    let shown_to_the_newcomer = words_of_my_own(&window).await;
    let shown_to_the_chief = is_confirmed(&window).await;
    assert_eq!(shown_to_the_newcomer.len(), 16);
    assert_eq!(shown_to_the_newcomer, shown_to_the_chief);
    signs(&window).await;
}

async fn comes_with_a_code(window: &Window) {
    window.sign_in("雷总编").await;
    let code = window.add_person(NAME, &["writer", "first_reviewer"]).await;
    window.key_is(NAME, "code").await;
    window.sign_out().await;
    window.enrol(NAME, &code).await;
}

async fn writes_but_cannot_sign(window: &Window) {
    window.says("key-bar", "您的密钥等待管理员雷总编确认").await;
    window.says("key-bar", "可以写稿，暂不能签字").await;
    window.click("new-article").await;
    window.write("editor-title", OWN).await;
    window.saved().await;
    reads(window).await;
    assert!(!window.shows("action-approve").await);
    window.click("not-offered summary").await;
    window
        .says(
            "not-offered",
            "马识途的密钥还没有经管理员确认，暂不能签字。",
        )
        .await;
    window.says("not-offered", "雷总编").await;
}

async fn reads(window: &Window) {
    window.click("nav-articles").await;
    window.click_where("article-row", WAITING).await;
    window.says("reading-body", "新车今天交接。").await;
}

async fn words_of_my_own(window: &Window) -> Vec<String> {
    window.click("key-bar-look").await;
    let words = window.words_of_the_key("my-key-offered").await;
    assert!(!window.shows("my-key-lost").await, "nothing to lose yet");
    window.click("my-key-close").await;
    words
}

async fn is_confirmed(window: &Window) -> Vec<String> {
    window.change_to("雷总编").await;
    window.says("nav-people", "1").await;
    window.key_is(NAME, "waits").await;
    window.looks_at(NAME).await;
    window.click("confirm-key").await;
    let words = window.words_of_the_key("dialog-confirm-key").await;
    let confirm = window.see("confirm-key-confirm").await;
    assert!(
        !confirm.is_enabled().await.unwrap(),
        "nobody has compared anything"
    );
    window.click("confirm-checked").await;
    window.click("confirm-key-confirm").await;
    window.gone("dialog-confirm-key").await;
    window.key_is(NAME, "signs").await;
    words
}

async fn signs(window: &Window) {
    window.change_to(NAME).await;
    window.gone("key-bar").await;
    reads(window).await;
    window.decide("approve", "已核对，同意。").await;
    window.says("seal[data-step=一审]", NAME).await;
}
