//! A reviewer works in suggestions: each is tracked with its author, decided one by one or all, and becomes a revision.

use sanshen_tests::window::{Key, Machine, Office, Window, markup};
use serde_json::Value;

const TITLE: &str = "早稻收割过半";
const TEXT: [&str; 2] = [
    "全县早稻收割过半，机收率达七成。",
    "下一步抓紧烘干，颗粒归仓。",
];

/// An article in first review, open to be changed by the first reviewer.
async fn reviewer_at(machine: &Machine) -> (Window, String) {
    let mut office = Office::found(machine).await;
    let article = office.submit(TITLE, &TEXT).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("欧阳一审").await;
    window.open_from_inbox(TITLE).await;
    window.click("action-edit").await;
    window.see("editor-body").await;
    window.click("rail-suggestions").await;
    window.says("suggestions-none", "没有未处理的建议").await;
    (window, article)
}

/// Types, replaces, deletes, makes bold, splits, and changes the title.
async fn edits(window: &Window) {
    window.caret_behind("收割过半").await;
    window.type_on("（记者王𬱖）").await;
    window.select("七成").await;
    window.type_on("八成").await;
    window.select("抓紧").await;
    window.press(Key::Delete).await;
    window.select("全县").await;
    window.press_with_ctrl(Key::Sign('b')).await;
    window.caret_behind("烘干，").await;
    window.press(Key::Enter).await;
    window.replace("editor-title", "早稻收割已经过半").await;
}

const EDITED: &str = "<p><b>全县</b>早稻收割过半（记者王𬱖），机收率达八成。</p>\n<p>下一步烘干，</p>\n<p>颗粒归仓。</p>";

async fn tracked(window: &Window, article: &str) -> Value {
    window.article(article).await["draft"]["tracked"].take()
}

/// Waits until the core keeps this text, made from this one.
async fn keeps(window: &Window, article: &str, text: &str, base: &str) {
    window
        .until_so(&format!("the suggestions to be kept: {text}"), async || {
            let draft = window.article(article).await["draft"].take();
            let from = match &draft["tracked"] {
                Value::Null => markup(&draft["content"]["body"]),
                tracked => markup(&tracked["base"]["body"]),
            };
            markup(&draft["content"]["body"]) == text && from == base
        })
        .await;
}

fn plain(lines: &[&str]) -> String {
    let lines = lines.iter().map(|line| format!("<p>{line}</p>"));
    lines.collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_edit_of_a_reviewer_is_listed_with_its_author_and_decided_one_by_one_or_all() {
    let machine = Machine::start();
    let (window, article) = reviewer_at(&machine).await;
    edits(&window).await;
    let original = plain(&TEXT);
    keeps(&window, &article, EDITED, &original).await;
    window
        .until_so("the title to be kept", async || {
            window.content_of(&article).await["title"] == "早稻收割已经过半"
        })
        .await;
    let kept = tracked(&window, &article).await;
    assert_eq!(kept["base"]["title"], TITLE);
    for kind in [
        "inserted",
        "replaced",
        "deleted",
        "formatted",
        "split",
        "field",
    ] {
        window
            .says(&format!("suggestion[data-kind={kind}]"), "欧阳一审")
            .await;
    }
    window.says("suggest-count", "共 6 处").await;

    window.click("suggest-mode-original").await;
    window.says("reading-original", "机收率达七成。").await;
    window.click("suggest-mode-marks").await;
    window.gone("reading-original").await;

    window
        .click("suggestion[data-kind=inserted] [data-test=suggestion-accept]")
        .await;
    let with_reporter = original.replace("收割过半", "收割过半（记者王𬱖）");
    keeps(&window, &article, EDITED, &with_reporter).await;
    window
        .click("suggestion[data-kind=replaced] [data-test=suggestion-reject]")
        .await;
    let seven = EDITED.replace("八成", "七成");
    keeps(&window, &article, &seven, &with_reporter).await;
    window.says("suggest-count", "共 4 处").await;
    window.caret_behind("机收率达").await;
    window.press_with_ctrl(Key::Sign('z')).await;
    keeps(&window, &article, EDITED, &with_reporter).await;
    window.press_with_ctrl(Key::Sign('z')).await;
    keeps(&window, &article, EDITED, &original).await;

    window.click("suggest-reject-all").await;
    window.click("confirm").await;
    window.says("suggestions-none", "没有未处理的建议").await;
    keeps(&window, &article, &original, &original).await;
    assert_eq!(tracked(&window, &article).await, Value::Null);
    let shown = window.article(&article).await;
    assert_eq!(shown["draft"]["hash"], shown["revision"]["hash"]);
    assert_eq!(window.value("editor-title").await, TITLE);
}

#[tokio::test(flavor = "multi_thread")]
async fn suggestions_hold_a_signature_up_go_back_to_the_writer_and_are_settled_there() {
    let machine = Machine::start();
    let (window, article) = reviewer_at(&machine).await;
    window.select("七成").await;
    window.type_on("八成").await;
    window.select("抓紧").await;
    window.press(Key::Delete).await;
    window.keeps_words(&article, "八成").await;
    window.saved().await;
    window.click("rail-chain").await;
    window.says("held", "建议").await;
    assert!(!window.shows("action-approve").await);
    window
        .decide("return_for_revision", "请定夺两处修改。")
        .await;

    window.change_to("沈撰稿").await;
    window.open_from_inbox(TITLE).await;
    window
        .says("unsettled-bar", "还有 2 处修改建议没有处理")
        .await;
    window.click("rail-suggestions").await;
    window.says("suggestion", "欧阳一审").await;
    window
        .click("suggestion[data-kind=replaced] [data-test=suggestion-accept]")
        .await;
    window
        .click("suggestion[data-kind=deleted] [data-test=suggestion-reject]")
        .await;
    window.gone("unsettled-bar").await;
    // What the writer types from here on is the text again.
    window.see("suggest-off").await;
    let settled = plain(&TEXT).replace("七成", "八成");
    keeps(&window, &article, &settled, &settled).await;
    window.click("action-submit").await;
    window.click("submit-confirm").await;
    window.gone("action-submit").await;

    window.change_to("欧阳一审").await;
    window.open_from_inbox(TITLE).await;
    window.decide("approve", "改得对。").await;
    window.click("rail-chain").await;
    window.says("seal[data-step=一审]", "欧阳一审").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn applied_suggestions_are_the_next_revision_and_survive_until_then() {
    let machine = Machine::start();
    let (window, article) = reviewer_at(&machine).await;
    edits(&window).await;
    keeps(&window, &article, EDITED, &plain(&TEXT)).await;
    window.close().await;
    let window = machine.open().await;
    window.sign_in("欧阳一审").await;
    window.open_from_inbox("收割").await;
    window.click("rail-suggestions").await;
    window.says("suggest-count", "共 6 处").await;
    window.click("action-apply_changes").await;
    window.says("reading-body", "机收率达八成。").await;
    let shown = window.article(&article).await;
    assert_eq!(shown["revision"]["number"], 2);
    assert_eq!(shown["draft"]["tracked"], Value::Null);
    assert_eq!(markup(&shown["revision"]["content"]["body"]), EDITED);
    assert_eq!(shown["revision"]["content"]["title"], "早稻收割已经过半");
    window.decide("approve", "已改，同意。").await;
    window.click("rail-chain").await;
    window.says("seal[data-step=一审]", "欧阳一审").await;
}
