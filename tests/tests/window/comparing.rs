//! Any two texts of an article are compared: in line and side by side, walked through by keys, kept as a page.

use std::fs;

use sanshen_tests::paragraph;
use sanshen_tests::window::{Key, WritersDesk};
use serde_json::{Value, json};

fn table(machines: &str) -> Value {
    let cell = |id: &str, text: &str| {
        json!({
            "type": "table_cell", "attrs": { "colspan": 1, "rowspan": 1 },
            "content": [{
                "type": "paragraph", "attrs": { "id": id, "align": "left", "indent": true },
                "content": [{ "type": "text", "text": text }],
            }],
        })
    };
    let row = json!({ "type": "table_row", "content": [cell("c1", "机具"), cell("c2", machines)] });
    json!({ "type": "table", "attrs": { "id": "t1" }, "content": [row] })
}

fn before() -> Value {
    json!([
        paragraph(0, "国务院新闻办公室今天举行发布会，介绍秋粮生产。"),
        paragraph(1, "会议由王𬱖主持，高㛃作说明。"),
        paragraph(2, "各地抢抓晴好天气，组织机收，抓紧烘干入库。"),
        paragraph(3, "第一段没有改。"),
        paragraph(4, "第二段没有改。"),
        paragraph(5, "第三段没有改。"),
        table("286台"),
    ])
}

fn after() -> Value {
    let mut bold = paragraph(3, "第一段没有改。");
    bold["content"][0]["marks"] = json!([{ "type": "bold" }]);
    json!([
        paragraph(2, "各地抢抓晴好天气，组织机收，抓紧烘干入库。"),
        paragraph(0, "国新办今天举行发布会，介绍秋粮生产。"),
        paragraph(1, "会议由王𬱖主持，高㛃作说明。"),
        bold,
        paragraph(4, "第二段没有改。"),
        paragraph(5, "第三段没有改。"),
        table("288台"),
    ])
}

/// The writer's desk with an article whose second version is another text.
async fn two_versions() -> WritersDesk {
    let desk = WritersDesk::at_blocks("秋粮生产", before()).await;
    let window = &desk.window;
    window.click("nav-inbox").await;
    window.see("inbox-list, empty").await;
    let mut content = desk.content().await;
    content["title"] = json!("秋粮生产形势好");
    content["body"]["content"] = after();
    let save = json!({
        "article": desk.article, "base_version": 1, "session": "two", "content": content, "tracked": null,
    });
    window.call("save_draft", save).await;
    window.open_from_list("秋粮生产").await;
    window.click("rail-versions").await;
    window
        .click("version[data-version='1'] [data-test=version-choose]")
        .await;
    window.click("text-with-draft").await;
    window.see("comparison").await;
    desk
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_is_shown_and_told_and_the_keys_lead_from_one_to_the_next() {
    let desk = two_versions().await;
    let window = &desk.window;
    let (deleted, inserted) = ("comparison del", "comparison ins");
    let gone = window.read_all(deleted).await.concat();
    let come = window.read_all(inserted).await.concat();
    assert!(
        gone.contains("国务院新闻办公室") && come.contains("国新办"),
        "{gone} {come}"
    );
    window.says("compared-fields", "形势好").await;
    window.press(Key::Sign('j')).await;
    window.says("change-told", "第 1 处，共").await;
    let count = window.read_all("change-told").await.concat();
    let count: usize = count
        .split_once('共')
        .unwrap()
        .1
        .split_once('处')
        .unwrap()
        .0
        .trim()
        .parse()
        .unwrap();
    let mut told = String::new();
    for place in 1..=count {
        window.says("change-told", &format!("第 {place} 处")).await;
        window.see("comparison [aria-current=true]").await;
        told.push_str(&window.read("change-told").await);
        window
            .press(Key::Sign(if place % 2 == 0 { 'n' } else { 'j' }))
            .await;
    }
    for change in ["“国务院新闻办公室”改为“国新办”", "加粗", "6", "移动"] {
        assert!(told.contains(change), "{change} in {told}");
    }
    window.press(Key::Sign('k')).await;
    window
        .says("change-told", &format!("第 {} 处", count - 1))
        .await;

    window.click("compare-side").await;
    window.see("comparison[data-mode=side]").await;
    window
        .see("comparison [role=table] [role=columnheader]")
        .await;
    window.says("comparison", "国务院新闻办公室").await;
    window.click("compare-swap").await;
    window.press(Key::Sign('j')).await;
    window.says("change-told", "第 1 处").await;
    window.click("compare-inline").await;
    window.see("comparison[data-mode=inline]").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comparison_is_kept_as_a_page_and_equal_texts_are_said_to_be_equal() {
    let desk = two_versions().await;
    let window = &desk.window;
    window.click("compare-save").await;
    window.see("compare-saved").await;
    let folders = fs::read_dir(desk.machine.documents().join("三审台导出")).unwrap();
    let folder = folders.last().unwrap().unwrap().path();
    let page = fs::read_dir(&folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("国务院新闻办公室<") && page.contains("国新办<"));
    assert!(!page.contains("<script"));
    window.choose("compare-from", "工作稿").await;
    window.says("dialog-compare", "两边完全相同。").await;
    window.press(Key::Escape).await;
    window.gone("dialog-compare").await;
}
