//! What was typed is there, whatever ends the app.

use sanshen_tests::window::{Machine, Office, Window};

const TYPED: &str = "截至今晚八时，全县道路已全部抢通。";

/// The writer at an article that was begun before.
async fn writer_at(machine: &Machine) -> (Office, String, Window) {
    let mut office = Office::found(machine).await;
    let article = office.draft("道路抢通", &[""]).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("沈撰稿").await;
    window.click("nav-articles").await;
    window.click("article-row").await;
    window.see("editor-body").await;
    (office, article, window)
}

async fn kept(mut office: Office, article: &str, machine: &Machine) -> String {
    office.come_back(machine).await;
    office.article(article).await["draft"]["content"]["body"].to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn text_that_was_not_saved_yet_is_saved_at_closing() {
    let machine = Machine::start();
    let (office, article, window) = writer_at(&machine).await;
    window.write("editor-body", TYPED).await;
    window.close().await;
    assert!(kept(office, &article, &machine).await.contains(TYPED));
}

#[tokio::test(flavor = "multi_thread")]
async fn text_that_was_shown_as_saved_survives_the_end_of_the_app() {
    let machine = Machine::start();
    let (office, article, window) = writer_at(&machine).await;
    window.write("editor-body", TYPED).await;
    window.says("word-count", "17 字").await;
    window.saved().await;
    window.kill().await;
    assert!(kept(office, &article, &machine).await.contains(TYPED));
}
