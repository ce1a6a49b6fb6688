//! 批注: written to words of the text, answered, found by whom they name, in the way of an approval, never lost.

use sanshen_tests::window::{Held, Key, Machine, Office, Window};
use serde_json::{Value, json};

const TITLE: &str = "招聘会时间";
const TEXT: &str = "王𬱖介绍，招聘会上午9时开始，地点在县体育馆。";

/// An article in first review, and the first reviewer at it.
async fn reviewer_at(machine: &Machine) -> (Window, String) {
    let mut office = Office::found(machine).await;
    let article = office.submit(TITLE, &[TEXT, "欢迎前来。"]).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("欧阳一审").await;
    window.open_from_inbox(TITLE).await;
    (window, article)
}

async fn comments_by_key(window: &Window, text: &str) {
    window
        .press_with(&[Held::Ctrl, Held::Alt], Key::Sign('m'))
        .await;
    window.write("comment-text:focus", text).await;
}

async fn threads(window: &Window, article: &str) -> Vec<Value> {
    let threads = window.call("comments", json!({ "article": article })).await;
    threads.as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_names_a_colleague_who_answers_and_holds_the_approval_up_until_it_is_settled() {
    let machine = Machine::start();
    let (window, article) = reviewer_at(&machine).await;
    window.select_reading("上午9时").await;
    comments_by_key(&window, "时间核过吗？@沈").await;
    window.says("mention-people", "沈撰稿").await;
    window.press(Key::Enter).await;
    window.type_on("请附通知。").await;
    window.click("comment-new-blocking").await;
    window.click("comment-text-send").await;
    window.gone("comment-new").await;
    window.says("comment-quote", "上午9时").await;
    window.says("comments-open", "1").await;
    window.click("rail-chain").await;
    window.says("held", "批注").await;
    assert!(!window.shows("action-approve").await);
    let kept = threads(&window, &article).await;
    assert_eq!(kept[0]["anchor"]["quote"], "上午9时");
    assert_eq!(kept[0]["anchor"]["start"], 8);
    assert_eq!(kept[0]["notes"][0]["mentions"][0]["name"], "沈撰稿");

    window.change_to("沈撰稿").await;
    window.says("mention", "时间核过吗？").await;
    window.click("mention").await;
    window.says("comment", "时间核过吗？").await;
    window.write("comment-reply", "核过，通知已附。").await;
    window.press_with_ctrl(Key::Enter).await;
    window.says("comment", "核过，通知已附。").await;
    window.click("nav-inbox").await;
    window.see("mention").await;

    window.change_to("欧阳一审").await;
    window.open_from_inbox(TITLE).await;
    window.click("rail-comments").await;
    window.says("comment", "核过，通知已附。").await;
    window.click("comment-settle").await;
    window.says("comments", "没有未解决的批注").await;
    window.decide("approve", "时间已核。").await;
    window.click("rail-chain").await;
    window.says("seal[data-step=一审]", "欧阳一审").await;
    window.change_to("沈撰稿").await;
    window.see("inbox-list, empty").await;
    window.gone("mentions").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_follows_its_words_through_edits_and_stays_when_they_are_deleted() {
    let machine = Machine::start();
    let (window, article) = reviewer_at(&machine).await;
    window.select_reading("上午9时").await;
    window.see("comment-float").await;
    window.click("comment-float").await;
    window.write("comment-text:focus", "请改成9时30分。").await;
    window.press_with_ctrl(Key::Enter).await;
    window.says("comment", "请改成9时30分。").await;
    window.click("comment-whole").await;
    window.write("comment-text:focus", "全文请再通读。").await;
    window.click("comment-text-send").await;
    window.says("comments", "关于全文").await;
    window.decide("return_for_revision", "见批注。").await;

    window.change_to("沈撰稿").await;
    window.open_from_inbox(TITLE).await;
    window.select("王𬱖介绍，").await;
    window.type_on("据悉，高㛃说：").await;
    window.keeps_words(&article, "据悉").await;
    window.click("rail-comments").await;
    window.says("comment-quote", "上午9时").await;
    let moved = |threads: Vec<Value>| threads[0]["anchor"]["start"] == 10;
    window
        .until_so("the comment to follow", async || {
            moved(threads(&window, &article).await)
        })
        .await;

    window.select("上午9时开始，").await;
    window.press(Key::Delete).await;
    window.says("comment-gone", "所批的文字已删去").await;
    window.saved().await;
    let kept = threads(&window, &article).await;
    assert_eq!(kept.len(), 2);
    assert_eq!(kept[0]["notes"][0]["text"], "请改成9时30分。");
    window.press_with_ctrl(Key::Sign('z')).await;
    window.gone("comment-gone").await;

    // A comment from the text that is being written.
    window.select("县体育馆").await;
    comments_by_key(&window, "写全称。").await;
    window.press_with_ctrl(Key::Enter).await;
    window.says("comments", "写全称。").await;
    let kept = threads(&window, &article).await;
    assert_eq!(kept[2]["anchor"]["quote"], "县体育馆");
}
