//! A page of text comes in through the file field.

use std::fs;

use sanshen_tests::window::{Machine, Office, Window, workspace};

const PAGE: &str = include_str!("page.txt");

async fn writer_at(machine: &Machine) -> Window {
    Office::found(machine).await.leave().await;
    let window = machine.open().await;
    window.sign_in("沈撰稿").await;
    window
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_taken_apart_and_what_was_left_is_told() {
    let machine = Machine::start();
    let window = writer_at(&machine).await;
    window.click("import").await;
    window
        .give_file("import-file", &machine.file("page.txt", PAGE.as_bytes()))
        .await;
    window
        .says("import-preview", "云岭县开展秋季校园食品安全检查")
        .await;
    let preview = window.read("import-preview").await;
    assert!(preview.contains("当场整改6处"));
    assert!(!preview.contains("欢迎访问") && !preview.contains("版权所有"));
    window.says("notes-warning", "“佚名”不是真实姓名").await;
    window.says("notes-recognised", "原文链接").await;
    window.says("notes-source_credit", "高㛃").await;
    window.says("notes-left_out", "网页页眉").await;
    window.says("notes-left_out", "网页页脚").await;

    window.click("import-create").await;
    window.see("editor-title").await;
    assert_eq!(
        window.value("editor-title").await,
        "云岭县开展秋季校园食品安全检查"
    );
    let fields = [
        ("source_outlet", "云岭县市场监督管理局"),
        ("origin_unit", "云岭县市场监督管理局"),
        ("original_date", "2026-09-08"),
        (
            "original_url",
            "https://www.example.gov.cn/xx/20260908.shtml",
        ),
    ];
    for (field, expected) in fields {
        assert_eq!(
            window.value(&format!("field-{field}")).await,
            expected,
            "{field}"
        );
    }
    window.click("rail-imported").await;
    window.says("notes-warning", "“佚名”不是真实姓名").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_as_it_was_published_comes_in_whole() {
    let published = workspace().join("../shared/samples/published-page.txt");
    // Not in every checkout: the page above is ours and always here.
    let Ok(bytes) = fs::read(published) else {
        return;
    };
    let machine = Machine::start();
    let window = writer_at(&machine).await;
    window.click("import").await;
    window
        .give_file("import-file", &machine.file("published.txt", &bytes))
        .await;
    window.says("import-preview", "推动学校党建提质增效").await;
    window.says("notes-source_credit", "何建成").await;
    window.click("import-create").await;
    window.see("editor-title").await;
    assert_eq!(window.value("field-origin_unit").await, "铜仁市委组织部");
    assert_eq!(window.read_all("editor-body p").await.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_text_is_turned_away_with_advice() {
    let machine = Machine::start();
    let window = writer_at(&machine).await;
    window.click("import").await;
    let picture = machine.file("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01");
    window.give_file("import-file", &picture).await;
    window
        .says("refusal[data-code=file_unreadable]", "请另存为纯文本")
        .await;
    assert!(!window.shows("import-create").await);
}
