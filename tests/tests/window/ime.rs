//! Chinese typed through a real input method, key by key, into the real app.

use sanshen_tests::paragraph;
use sanshen_tests::window::{PinyinDesk, RealKey};
use serde_json::{Value, json};

fn text(words: &str) -> Value {
    json!({ "type": "text", "text": words })
}

fn bold(words: &str) -> Value {
    json!({ "type": "text", "text": words, "marks": [{ "type": "bold" }] })
}

fn linked(words: &str) -> Value {
    let link = json!({ "type": "link", "attrs": { "href": "https://www.example.gov.cn/" } });
    json!({ "type": "text", "text": words, "marks": [link] })
}

fn paragraph_of(index: usize, inline: &[Value]) -> Value {
    let mut paragraph = paragraph(index, "");
    paragraph["content"] = json!(inline);
    paragraph
}

fn list(index: usize) -> Value {
    let item = json!({ "type": "list_item", "content": [paragraph(index + 1, "")] });
    json!({ "type": "bullet_list", "attrs": { "id": format!("p{index}") }, "content": [item] })
}

fn quote(index: usize) -> Value {
    let inside = [paragraph(index + 1, "")];
    json!({ "type": "blockquote", "attrs": { "id": format!("p{index}") }, "content": inside })
}

fn table(index: usize) -> Value {
    let spans = json!({ "colspan": 1, "rowspan": 1 });
    let cell = |kind: &str, index| json!({ "type": kind, "attrs": spans, "content": [paragraph(index, "")] });
    let row = |cells: [Value; 2]| json!({ "type": "table_row", "content": cells });
    let rows = [
        row([
            cell("table_header", index + 1),
            cell("table_header", index + 2),
        ]),
        row([cell("table_cell", index + 3), cell("table_cell", index + 4)]),
    ];
    json!({ "type": "table", "attrs": { "id": format!("p{index}") }, "content": rows })
}

fn heading(index: usize) -> Value {
    let attrs = json!({ "id": format!("p{index}"), "level": 2, "align": "left" });
    json!({ "type": "heading", "attrs": attrs })
}

fn every_kind() -> Value {
    json!([paragraph(0, ""), heading(1), list(2), quote(10), table(20)])
}

/// A place by CSS, the keys pressed there, the word they make.
const PLACES: [(&str, &str, &str); 6] = [
    ("p", "zhongguo ", "中国"),
    ("h2", "beijing ", "北京"),
    ("li p", "women ", "我们"),
    ("blockquote p", "nihao ", "你好"),
    ("th p", "shanghai ", "上海"),
    ("td p", "yunnan ", "云南"),
];
const FILLED: &str = "doc(paragraph(中国)heading(北京)bullet_list(list_item(paragraph(我们)))\
    blockquote(paragraph(你好))table(table_row(table_header(paragraph(上海))table_header(paragraph()))\
    table_row(table_cell(paragraph(云南))table_cell(paragraph()))))";

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_of_words_goes_into_an_empty_paragraph() {
    let desk = PinyinDesk::at(json!([paragraph(0, "")])).await;
    desk.goes_to("p").await;
    desk.types_swiftly(&format!("nihao {}", "zhongguo women ".repeat(6)));
    desk.presses(RealKey::Enter);
    desk.types_swiftly("beijing ");
    let words = format!("你好{}", "中国我们".repeat(6));
    desk.shows(&format!("{words}北京")).await;
    let kept = desk.kept("北京").await;
    assert_eq!(kept, format!("doc(paragraph({words})paragraph(北京))"));
}

#[tokio::test(flavor = "multi_thread")]
async fn words_go_into_every_kind_of_empty_block() {
    let desk = PinyinDesk::at(every_kind()).await;
    for (place, keys, words) in PLACES {
        desk.goes_to(place).await;
        desk.types(keys);
        desk.until_shown(words).await;
    }
    assert_eq!(desk.kept("云南").await, FILLED);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_go_into_every_kind_of_empty_block_however_swiftly() {
    let desk = PinyinDesk::at(every_kind()).await;
    for (place, keys, words) in PLACES {
        desk.goes_to(place).await;
        desk.types_swiftly(keys);
        desk.until_shown(words).await;
    }
    assert_eq!(desk.kept("云南").await, FILLED);
}

#[tokio::test(flavor = "multi_thread")]
async fn enter_and_tab_right_after_a_word_go_on_to_the_next_item_and_cell() {
    let desk = PinyinDesk::at(json!([list(0), table(20)])).await;
    desk.goes_to("li p").await;
    desk.types("women ");
    desk.until_shown("我们").await;
    desk.presses(RealKey::Enter);
    desk.types("zhongguo ");
    desk.until_shown("中国").await;
    desk.goes_to("th p").await;
    desk.types("beijing ");
    desk.until_shown("北京").await;
    desk.presses(RealKey::Tab);
    desk.types("shanghai ");
    desk.until_shown("上海").await;
    desk.presses(RealKey::Tab);
    desk.types("nihao ");
    desk.shows("我们中国北京上海你好").await;
    assert_eq!(
        desk.kept("你好").await,
        "doc(bullet_list(list_item(paragraph(我们))list_item(paragraph(中国)))\
         table(table_row(table_header(paragraph(北京))table_header(paragraph(上海)))\
         table_row(table_cell(paragraph(你好))table_cell(paragraph()))))"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn at_the_end_of_a_bold_run_it_goes_on_in_bold_and_after_a_link_without_it() {
    let blocks = json!([
        paragraph_of(0, &[text("今天"), bold("很好")]),
        paragraph_of(1, &[bold("很好"), text("明天")]),
        paragraph_of(2, &[text("详见"), linked("网站")]),
    ]);
    let desk = PinyinDesk::at(blocks).await;
    desk.goes_to("p:nth-child(1) strong").await;
    desk.types("women zhongguo ");
    desk.shows("今天很好我们中国很好明天详见网站").await;
    desk.goes_to("p:nth-child(2) strong").await;
    desk.types("nihao ");
    desk.shows("今天很好我们中国很好你好明天详见网站").await;
    desk.goes_to("p:nth-child(3) a").await;
    desk.types("beijing ");
    desk.shows("今天很好我们中国很好你好明天详见网站北京").await;
    assert_eq!(
        desk.kept("北京").await,
        "doc(paragraph(今天*很好我们中国*)paragraph(*很好你好*明天)paragraph(详见_网站_北京))"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn bold_switched_on_before_a_word_holds_for_the_word() {
    let desk = PinyinDesk::at(json!([paragraph(0, "今天")])).await;
    desk.goes_to("p").await;
    desk.presses_with_ctrl('b');
    desk.types("women zhongguo ");
    desk.shows("今天我们中国").await;
    desk.presses_with_ctrl('b');
    desk.types("nihao ");
    desk.shows("今天我们中国你好").await;
    let kept = desk.kept("你好").await;
    assert_eq!(kept, "doc(paragraph(今天*我们中国*你好))");
}

#[tokio::test(flavor = "multi_thread")]
async fn bold_switched_on_in_an_empty_paragraph_holds_for_the_word() {
    let desk = PinyinDesk::at(json!([table(20), paragraph(0, ""), paragraph(1, "")])).await;
    desk.goes_to(":scope > p:nth-child(2)").await;
    desk.presses_with_ctrl('b');
    desk.types("women ");
    desk.shows("我们").await;
    desk.goes_to(":scope > p:nth-child(3)").await;
    desk.presses_with_ctrl('b');
    desk.types_swiftly("nihao ");
    desk.shows("我们你好").await;
    let kept = desk.kept("你好").await;
    assert!(
        kept.ends_with("paragraph(*我们*)paragraph(*你好*))"),
        "{kept}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn words_go_between_others() {
    let desk = PinyinDesk::at(json!([paragraph(0, "今天明天")])).await;
    desk.goes_to("p").await;
    desk.presses(RealKey::Left);
    desk.presses(RealKey::Left);
    desk.types("women ");
    desk.shows("今天我们明天").await;
    desk.types("nihao ");
    desk.shows("今天我们你好明天").await;
    let kept = desk.kept("你好").await;
    assert_eq!(kept, "doc(paragraph(今天我们你好明天))");
}

#[tokio::test(flavor = "multi_thread")]
async fn undoing_takes_the_whole_word_back_and_redoing_gives_it_again() {
    let desk = PinyinDesk::at(json!([paragraph(0, "今天")])).await;
    desk.goes_to("p").await;
    desk.types("zhongguo ");
    desk.shows("今天中国").await;
    desk.presses_with_ctrl('z');
    desk.shows("今天").await;
    desk.presses_with_ctrl('y');
    desk.shows("今天中国").await;
    desk.presses_with_ctrl('z');
    desk.shows("今天").await;
    desk.types("women ");
    desk.shows("今天我们").await;
    assert_eq!(desk.kept("我们").await, "doc(paragraph(今天我们))");
}

#[tokio::test(flavor = "multi_thread")]
async fn escape_takes_back_what_is_composed_and_nothing_else() {
    let desk = PinyinDesk::at(json!([paragraph(0, "今天")])).await;
    desk.goes_to("p").await;
    desk.types("women");
    desk.composes("wo men").await;
    desk.presses(RealKey::Escape);
    desk.shows("今天").await;
    desk.types("nihao ");
    desk.shows("今天你好").await;
    assert_eq!(desk.kept("你好").await, "doc(paragraph(今天你好))");
}

#[tokio::test(flavor = "multi_thread")]
async fn enter_takes_the_letters_as_they_are_and_splits_nothing() {
    let desk = PinyinDesk::at(json!([paragraph(0, "今天")])).await;
    desk.goes_to("p").await;
    desk.types("women");
    desk.composes("wo men").await;
    desk.presses(RealKey::Enter);
    desk.shows("今天women").await;
    desk.types("nihao ");
    desk.shows("今天women你好").await;
    desk.presses(RealKey::Enter);
    desk.types("zhongguo ");
    desk.shows("今天women你好中国").await;
    let kept = desk.kept("中国").await;
    assert_eq!(kept, "doc(paragraph(今天women你好)paragraph(中国))");
}

#[tokio::test(flavor = "multi_thread")]
async fn backspace_mends_what_is_composed_and_then_the_text() {
    let desk = PinyinDesk::at(json!([paragraph(0, "今天")])).await;
    desk.goes_to("p").await;
    desk.types("womem");
    desk.presses(RealKey::Backspace);
    desk.types("n ");
    desk.shows("今天我们").await;
    desk.presses(RealKey::Backspace);
    desk.shows("今天我").await;
    desk.types("zhongguo ");
    desk.shows("今天我中国").await;
    assert_eq!(desk.kept("中国").await, "doc(paragraph(今天我中国))");
}

#[tokio::test(flavor = "multi_thread")]
async fn signs_of_the_keyboard_become_full_width_ones() {
    let desk = PinyinDesk::at(json!([paragraph(0, "")])).await;
    desk.goes_to("p").await;
    desk.types("nihao,women,\"zhongguo\".");
    desk.shows("你好，我们，“中国”。").await;
    let kept = desk.kept("中国").await;
    assert_eq!(kept, "doc(paragraph(你好，我们，“中国”。))");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_takes_the_place_of_what_is_selected() {
    let blocks = json!([paragraph(0, "今天晴朗"), paragraph(1, "多云明天")]);
    let desk = PinyinDesk::at(blocks).await;
    desk.selects("p:nth-child(1)", 2, "p:nth-child(2)", 2).await;
    desk.types("nihao ");
    desk.shows("今天你好明天").await;
    desk.selects("p", 2, "p", 4).await;
    desk.types("women ");
    desk.shows("今天我们明天").await;
    assert_eq!(desk.kept("我们").await, "doc(paragraph(今天我们明天))");
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_while_composing_keeps_what_the_screen_shows() {
    let desk = PinyinDesk::at(json!([paragraph(0, "今天")])).await;
    desk.goes_to("p").await;
    desk.types("women");
    desk.composes("wo men").await;
    desk.goes_to_field("editor-title").await;
    desk.goes_to("p").await;
    desk.types("zhongguo ");
    desk.until_shown("中国").await;
    let shown = desk.shown().await;
    let kept = desk.kept("中国").await;
    assert_eq!(kept, format!("doc(paragraph({shown}))"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_title_takes_words_and_letters_and_enter_leads_on() {
    let desk = PinyinDesk::at(json!([paragraph(0, "今天")])).await;
    desk.goes_to_field("editor-title").await;
    desk.presses(RealKey::End);
    desk.types("nihao ");
    desk.field_says("editor-title", "拼音输入你好").await;
    desk.types("women");
    desk.field_says("editor-title", "拼音输入你好wo men").await;
    desk.presses(RealKey::Enter);
    desk.field_says("editor-title", "拼音输入你好women").await;
    desk.types("zhongguo ");
    desk.field_says("editor-title", "拼音输入你好women中国")
        .await;
    desk.presses(RealKey::Enter);
    desk.types_swiftly("beijing ");
    desk.field_says("editor-subtitle", "北京").await;
    desk.presses(RealKey::Enter);
    desk.types_swiftly("shanghai ");
    desk.until_shown("上海").await;
    desk.kept("上海").await;
    let content = desk.content().await;
    assert_eq!(content["title"], "拼音输入你好women中国");
    assert_eq!(content["subtitle"], "北京");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_footnote_takes_words_and_stays_open_until_it_is_done() {
    let note = json!({ "type": "footnote", "attrs": { "id": "n0" }, "content": [text("见公报")] });
    let blocks = json!([paragraph_of(0, &[text("全县"), note, text("丰收")])]);
    let desk = PinyinDesk::at(blocks).await;
    desk.opens_the_footnote().await;
    desk.presses(RealKey::End);
    desk.types("nihao ");
    desk.field_says("footnote-input", "见公报你好").await;
    desk.types("women");
    desk.field_says("footnote-input", "见公报你好wo men").await;
    desk.presses(RealKey::Escape);
    desk.field_says("footnote-input", "见公报你好").await;
    desk.types("women");
    desk.field_says("footnote-input", "见公报你好wo men").await;
    desk.presses(RealKey::Enter);
    desk.field_says("footnote-input", "见公报你好women").await;
    desk.types("zhongguo ");
    desk.field_says("footnote-input", "见公报你好women中国")
        .await;
    desk.presses(RealKey::Enter);
    desk.window.gone("footnote-popover").await;
    let kept = desk.kept("中国").await;
    assert_eq!(
        kept,
        "doc(paragraph(全县footnote(见公报你好women中国)丰收))"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suggested_word_is_one_insertion() {
    let blocks = json!([paragraph(0, "今天晴朗"), paragraph(1, "")]);
    let desk = PinyinDesk::at(blocks).await;
    desk.suggests().await;
    desk.goes_to("p").await;
    desk.types("zhongguo ");
    desk.until_shown("今天晴朗中国").await;
    desk.goes_to(":scope > p:nth-child(2)").await;
    desk.types("women");
    desk.composes("wo men").await;
    desk.presses(RealKey::Escape);
    desk.types("nihao ");
    desk.until_shown("你好").await;
    let kept = desk.kept("你好").await;
    assert_eq!(kept, "doc(paragraph(今天晴朗中国)paragraph(你好))");
    let (marks, base) = desk.suggestions().await;
    assert_eq!(marks, ["inserted p0 4..6", "inserted p1 0..2"]);
    assert_eq!(base, "doc(paragraph(今天晴朗)paragraph())");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_suggested_in_the_place_of_another_is_undone_whole() {
    let desk = PinyinDesk::at(json!([paragraph(0, "今天晴朗")])).await;
    desk.suggests().await;
    desk.selects("p", 2, "p", 4).await;
    desk.types("zhongguo ");
    desk.until_shown("中国").await;
    assert_eq!(desk.kept("中国").await, "doc(paragraph(今天中国))");
    let (marks, base) = desk.suggestions().await;
    assert_eq!(marks, ["inserted p0 2..4", "deleted p0 2..4"]);
    assert_eq!(base, "doc(paragraph(今天晴朗))");
    desk.presses_with_ctrl('z');
    desk.window.holds("return document.querySelector('[data-test=editor-body]').textContent === '今天晴朗' || null").await;
    desk.kept("今天晴朗").await;
    let (marks, _) = desk.suggestions().await;
    assert!(marks.is_empty(), "{marks:?}");
}
