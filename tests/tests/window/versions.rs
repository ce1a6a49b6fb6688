//! The texts that an article has had: named, read, compared, restored, and never lost by it.

use sanshen_tests::window::{Key, WritersDesk};

#[tokio::test(flavor = "multi_thread")]
async fn a_version_is_named_read_compared_and_restored_as_a_new_one() {
    let desk = WritersDesk::at("防汛值守", &["今夜有雨。"]).await;
    let window = &desk.window;
    window.caret_behind("今夜有雨。").await;
    window.type_on("值守到天明。").await;
    window.keeps_words(&desk.article, "值守到天明。").await;
    window.click("rail-versions").await;
    window.says("version:first-of-type", "现在的文字").await;

    window
        .click("version[data-version='1'] [data-test=version-choose]")
        .await;
    window.click("text-name").await;
    window.write("version-name:focus", "采访当天").await;
    window.press(Key::Enter).await;
    window.says("version[data-version='1']", "采访当天").await;
    window.click("text-view").await;
    window.says("version-text", "今夜有雨。").await;
    assert!(!window.read("version-text").await.contains("天明"));
    window.press(Key::Escape).await;
    window.gone("version-text").await;
    window.click("text-with-draft").await;
    window.says("comparison", "值守到天明。").await;
    window.says("compare-tally", "增 6 字，删 0 字").await;
    window.click("compare-close").await;

    window.click("text-restore").await;
    window.says("dialog-confirm", "不会丢失").await;
    window.click("confirm").await;
    window.says("toast", "已恢复").await;
    desk.keeps("<p>今夜有雨。</p>").await;
    let versions = desk.versions().await;
    let named: Vec<_> = versions
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(named.last(), Some(&"采访当天"), "{versions:?}");
    assert!(versions.len() >= 3, "{versions:?}");
    // What was there before is there still, and can be had again by an undo of its own: the restored text is a new version.
    let before = &versions[1]["version"];
    window
        .click(&format!(
            "version[data-version='{before}'] [data-test=version-choose]"
        ))
        .await;
    window.click("text-view").await;
    window.says("version-text", "值守到天明。").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_before_a_great_loss_is_kept_for_good() {
    let long = "一段要紧的文字，记着采访来的每一件事。".repeat(12);
    let desk = WritersDesk::at("采访手记", &[&long]).await;
    let window = &desk.window;
    window.press_with_ctrl(Key::Sign('a')).await;
    window.press(Key::Delete).await;
    desk.keeps("<p></p>").await;
    window.click("rail-versions").await;
    window
        .says("version[data-version='1']", "删去一半以上之前")
        .await;
    window
        .click("version[data-version='1'] [data-test=version-choose]")
        .await;
    window.click("text-restore").await;
    window.click("confirm").await;
    desk.keeps(&format!("<p>{long}</p>")).await;
}
