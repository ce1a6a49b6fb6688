//! Everything that an article can hold is put into it by hand, and the core keeps exactly that.

use std::path::PathBuf;

use sanshen_tests::window::{Held, Key, Machine, WritersDesk, workspace};
use serde_json::{Value, json};

/// A chart of 1,080 by 600 pixels.
fn chart_file() -> PathBuf {
    workspace().join("src-tauri/shell/demo/harvest.png")
}

/// The smallest picture, as the clipboard has it.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_drawn_by_its_size_filled_by_tab_and_its_cells_merged_and_split() {
    let desk = WritersDesk::at("收割进度", &["各乡镇进度："]).await;
    let window = &desk.window;
    window.caret_behind("各乡镇进度：").await;
    window
        .press_with(&[Held::Ctrl, Held::Alt], Key::Sign('t'))
        .await;
    window.says("table-size", "3 行 3 列").await;
    window.click("table-size [data-size='2x3']").await;
    for cell in ["乡镇", "面积", "进度", "云岭镇", "1200亩", "过半"] {
        window.type_on(cell).await;
        window.press(Key::Tab).await;
    }
    window.type_on("石㛃乡").await;
    let head = "<p>各乡镇进度：</p>\n<table><tr><th><p>乡镇</p></th><th><p>面积</p></th><th><p>进度</p></th></tr>\
                <tr><td><p>云岭镇</p></td><td><p>1200亩</p></td><td><p>过半</p></td></tr>";
    let apart = "<tr><td><p>石㛃乡</p></td><td><p></p></td><td><p></p></td></tr></table>\n<p></p>";
    desk.keeps(&format!("{head}{apart}")).await;

    let merged = "<tr><td 2x1><p>石㛃乡</p></td><td><p></p></td></tr></table>\n<p></p>";
    window.press_with(&[Held::Shift], Key::Right).await;
    window.click("table-merge").await;
    desk.keeps(&format!("{head}{merged}")).await;
    window.click("table-split").await;
    desk.keeps(&format!("{head}{apart}")).await;
    window.press_with_ctrl(Key::Sign('z')).await;
    desk.keeps(&format!("{head}{merged}")).await;

    window.caret_behind("云岭镇").await;
    window.click("table-headerRow").await;
    let bare = head.replace("th>", "td>");
    desk.keeps(&format!("{bare}{merged}")).await;
    window.click("table-headerRow").await;
    window.click("table-columnRight").await;
    window.click("table-deleteColumn").await;
    window.click("table-deleteRow").await;
    window.press_with_ctrl(Key::Sign('z')).await;
    window.press_with_ctrl(Key::Enter).await;
    window.type_on("表后接着写。").await;
    window.keeps_words(&desk.article, "表后接着写。").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn marks_a_link_a_footnote_a_rule_and_lines_from_the_menu_are_kept() {
    let desk = WritersDesk::at("水质公报", &["水质达到H2O二类标准，面积12m2。", ""]).await;
    let window = &desk.window;
    window.select("2").await;
    window.press_with_ctrl(Key::Sign('=')).await;
    window.select_nth("2", 2).await;
    window
        .press_with(&[Held::Ctrl, Held::Shift], Key::Sign('='))
        .await;
    window.select("二类标准").await;
    window
        .press_with(&[Held::Ctrl, Held::Shift], Key::Sign('k'))
        .await;
    window
        .write("link-input:focus", "javascript:alert(1)")
        .await;
    window.click("link-apply").await;
    window.says("link-popover", "请填网址").await;
    window
        .replace("link-input", "https://www.mee.gov.cn/标准")
        .await;
    window.click("link-apply").await;
    window.gone("link-popover").await;
    window.caret_behind("12m2").await;
    window
        .press_with(&[Held::Ctrl, Held::Alt], Key::Sign('f'))
        .await;
    window
        .write("footnote-input:focus", "据县水文站2026年9月实测。")
        .await;
    window.press(Key::Enter).await;
    window.gone("footnote-popover").await;
    window
        .says("editor-note", "据县水文站2026年9月实测。")
        .await;
    window.press_with_ctrl(Key::End).await;
    window.type_on("/fgx").await;
    window.says("slash-menu", "分隔线").await;
    window.press(Key::Enter).await;
    window.gone("slash-menu").await;
    window
        .type_on("/ejbt\n监测点位\n一共十二处。\n/xmfh\n城东水厂\n城西水厂\n\n/zw\n")
        .await;
    window.type_on("第一行").await;
    window.press_with(&[Held::Shift], Key::Enter).await;
    window.type_on("第二行").await;
    window.press_with_ctrl(Key::Sign('e')).await;
    desk.keeps(
        "<p>水质达到H<sub>2</sub>O<a https://www.mee.gov.cn/标准>二类标准</a>，面积12m<sup>2</sup><note>据县水文站2026年9月实测。</note>。</p>\n\
         <hr>\n\
         <h2>监测点位</h2>\n\
         <p>一共十二处。</p>\n\
         <ul><li><p>城东水厂</p></li><li><p>城西水厂</p></li></ul>\n\
         <p center>第一行<br>第二行</p>",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_chosen_or_pasted_told_about_and_taken_out() {
    let desk = WritersDesk::at("机收过半", &["稻浪翻滚。", ""]).await;
    let window = &desk.window;
    window.press_with_ctrl(Key::End).await;
    window.give_file("picture-file", &chart_file()).await;
    window.see("editor-body [data-picture=shown] img").await;
    window.click("editor-body .picture-box").await;
    window.says("figure-bar", "缺替代文字").await;
    window.click("figure-facts").await;
    window
        .write("figure-alt:focus", "柱状图：三年投入的机具")
        .await;
    window.write("figure-credit", "韦制图").await;
    window.click("figure-ai").await;
    window.click("figure-apply").await;
    window.gone("figure-form").await;
    assert!(!window.shows("alt-missing").await);
    window.click("editor-body figcaption").await;
    window.type_on("今年投入的机具。").await;
    let chart =
        r#"<figure alt="柱状图：三年投入的机具" credit="韦制图" ai>今年投入的机具。</figure>"#;
    desk.keeps(&format!("<p>稻浪翻滚。</p>\n{chart}\n<p></p>"))
        .await;

    window.caret_behind("稻浪翻滚。").await;
    window.paste_picture(DOT).await;
    let dot = r#"<figure alt="" credit=""></figure>"#;
    desk.keeps(&format!("<p>稻浪翻滚。</p>\n{dot}\n{chart}\n<p></p>"))
        .await;
    let hashes = media(&desk.content().await);
    let kept = window
        .call("picture", json!({ "sha256": hashes[0], "size": "whole" }))
        .await;
    assert_eq!(kept["base64"], DOT);
    let kept = window
        .call("picture", json!({ "sha256": hashes[1], "size": "screen" }))
        .await;
    assert_eq!(kept["width"], 1080);

    window.click("editor-body figure .picture-box").await;
    window.click("figure-remove").await;
    desk.keeps(&format!("<p>稻浪翻滚。</p>\n{chart}\n<p></p>"))
        .await;

    let mut bomb = std::fs::read(chart_file()).unwrap();
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0, 0, 0, 0xff, 0]);
    let bomb = desk.machine.file("photo.png", &bomb);
    window.give_file("picture-file", &bomb).await;
    window.says("editor-notice", "像素").await;
    let text = desk.machine.file("report.png", "不是图片".as_bytes());
    window.give_file("picture-file", &text).await;
    window.says("editor-notice", "不是图片").await;
    desk.keeps(&format!("<p>稻浪翻滚。</p>\n{chart}\n<p></p>"))
        .await;
}

fn media(content: &Value) -> Vec<Value> {
    let blocks = content["body"]["content"].as_array().unwrap().iter();
    let hashes = blocks.map(|block| block["attrs"]["media"].clone());
    hashes.filter(Value::is_string).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_found_and_replaced_in_the_whole_text_in_one_step_that_can_be_undone() {
    let first = "云岭县电视台记者在云岭县城采访。";
    let second = "到云岭县的客车增开。ＡＢＣ与abc。";
    let desk = WritersDesk::at("云岭县新貌", &[first, second]).await;
    let window = &desk.window;
    window.press_with_ctrl(Key::Sign('f')).await;
    window.write("find-text:focus", "云岭县").await;
    window.says("find-count", "/4").await;
    window.says("find-titles", "标题 1").await;
    window.press(Key::F(3)).await;
    window.press_with_ctrl(Key::Sign('h')).await;
    window.write("replace-text", "平阳县").await;
    window.click("replace-all").await;
    window.says("replace-told", "已替换 3 处").await;
    let (after_first, after_second) = (
        first.replace("云岭县", "平阳县"),
        second.replace("云岭县", "平阳县"),
    );
    desk.keeps(&format!("<p>{after_first}</p>\n<p>{after_second}</p>"))
        .await;
    assert_eq!(desk.content().await["title"], "云岭县新貌");
    window.press(Key::Escape).await;
    window.gone("find-bar").await;
    window.press_with_ctrl(Key::Sign('z')).await;
    desk.keeps(&format!("<p>{first}</p>\n<p>{second}</p>"))
        .await;
    window.press_with_ctrl(Key::Sign('f')).await;
    window.replace("find-text", "abc").await;
    window.says("find-count", "/2").await;
    window.click("find-width").await;
    window.says("find-count", "/1").await;
    window.replace("find-text", "没有的话").await;
    window.says("find-count", "没有找到").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outline_leads_through_the_text_and_the_desk_can_be_cleared_for_writing() {
    let heading = |id: &str, level: u8, text: &str| {
        json!({
            "type": "heading", "attrs": { "id": id, "level": level, "align": "left" },
            "content": [{ "type": "text", "text": text }],
        })
    };
    let paragraph =
        |place: usize| sanshen_tests::paragraph(place, &"县里的事，一件一件说。".repeat(40));
    let blocks = json!([
        heading("h1", 2, "早稻"),
        paragraph(0),
        heading("h2", 3, "机收"),
        paragraph(1),
        heading("h3", 2, "晚稻"),
        paragraph(2),
    ]);
    let desk = WritersDesk::at_blocks("一年两季", blocks).await;
    let window = &desk.window;
    window
        .press_with(&[Held::Ctrl, Held::Shift], Key::Sign('o'))
        .await;
    assert_eq!(
        window.read_all("outline-heading").await,
        ["早稻", "机收", "晚稻"]
    );
    window.click_where("outline-heading", "晚稻").await;
    window
        .says("outline-heading[aria-current=true]", "晚稻")
        .await;
    window.type_on("与双季").await;
    window.says("outline", "与双季").await;
    window
        .press_with(&[Held::Ctrl, Held::Shift], Key::Sign('o'))
        .await;
    window.gone("outline").await;

    window.press(Key::F(11)).await;
    window.gone("rail-chain").await;
    assert!(!window.shows("nav-inbox").await && !window.shows("field-byline").await);
    window.type_on("在专心写的时候也存。").await;
    window
        .keeps_words(&desk.article, "在专心写的时候也存。")
        .await;
    window.press(Key::Escape).await;
    window.see("rail-chain").await;
    window.see("nav-inbox").await;

    window.says("zoom", "100%").await;
    window.click("zoom-in").await;
    window.says("zoom", "106%").await;
    window.holds("return getComputedStyle(document.querySelector('[data-test=editor-body]')).fontSize === '18px' || null").await;
    window.click("zoom").await;
    window.says("zoom", "100%").await;

    window.select("县里的事，一件一件说。").await;
    window.says("selection-count", "选中 11 字").await;
    window.press(Key::Right).await;
    window.gone("selection-count").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_headline_and_the_fields_are_kept_and_what_they_lack_is_said() {
    let machine = Machine::start();
    let mut office = sanshen_tests::window::Office::found(&machine).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("沈撰稿").await;
    window.click("new-article").await;
    window.see("editor-title:focus").await;
    window.type_on("石㛃乡通路记").await;
    window.click("editor-add-kicker").await;
    window.type_on("出行更便捷\n").await;
    window.see("editor-title:focus").await;
    window.write("editor-subtitle", "三十里山路三年修成").await;
    window.press(Key::Enter).await;
    window.type_on("路通了。").await;
    window.choose("field-origin", "转载").await;
    window
        .says("concern-original_url", "转载稿应附原文链接")
        .await;
    window
        .write("field-original_url", "ftp://example.com/")
        .await;
    window.says("wrong", "应以 http:// 或 https:// 开头").await;
    window
        .replace("field-original_url", "https://www.example.gov.cn/a")
        .await;
    window.write("field-keywords", "通路、石㛃乡\n").await;
    window.write("field-summary", "第一行\n第二行").await;
    window.click("field-ai_declared").await;
    window.click("contributor-add").await;
    window.write("contributor-role", "摄影").await;
    window.click("contributor-names").await;
    window.type_on("高㛃、王𬱖").await;
    window.click("editor-body").await;
    window.saved().await;
    let listed = window
        .call(
            "articles",
            json!({ "stage": null, "section": null, "title": "石㛃乡", "mine": false, "after": null, "limit": 9 }),
        )
        .await;
    let article = listed["items"][0]["id"]
        .as_str()
        .unwrap_or_else(|| panic!("{listed}"));
    let content = window.content_of(article).await;
    assert_eq!(content["kicker"], "出行更便捷");
    assert_eq!(content["title"], "石㛃乡通路记");
    assert_eq!(content["subtitle"], "三十里山路三年修成");
    assert_eq!(content["origin"], "reprint");
    assert_eq!(content["original_url"], "https://www.example.gov.cn/a");
    assert_eq!(content["keywords"], json!(["通路", "石㛃乡"]));
    assert_eq!(content["ai_declared"], true);
    assert_eq!(content["contributors"][0]["names"], json!(["高㛃", "王𬱖"]));
}
