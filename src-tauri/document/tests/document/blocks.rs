//! Passages, plain text and blankness.

use expect_test::expect;
use sanshen_document::{Content, Doc};
use serde_json::{Value, json};

/// A body of these nodes, its content otherwise empty.
pub fn body(nodes: Value) -> Doc {
    let mut value = Content::default().to_json();
    value["body"]["content"] = nodes;
    Content::from_json(&value).unwrap().body
}

/// A left-aligned paragraph of these inline nodes.
pub fn paragraph(id: &str, inlines: Value) -> Value {
    json!({ "type": "paragraph", "attrs": { "id": id, "align": "left", "indent": true }, "content": inlines })
}

/// An unmarked run.
pub fn run(text: &str) -> Value {
    json!({ "type": "text", "text": text })
}

/// A picture with its texts and its caption.
pub fn figure(id: &str, alt: &str, credit: &str, caption: Value) -> Value {
    let media = "ab".repeat(32);
    let attrs =
        json!({ "id": id, "media": media, "alt": alt, "credit": credit, "ai_generated": false });
    json!({ "type": "figure", "attrs": attrs, "content": caption })
}

#[test]
fn passages_come_in_reading_order_each_followed_by_its_footnotes() {
    let note = json!({ "type": "footnote", "attrs": { "id": "n" }, "content": [run("见附表")] });
    let item = json!({ "type": "list_item", "content": [paragraph("i", json!([run("其一")]))] });
    let doc = body(json!([
        paragraph("p", json!([run("上"), note, run("半"), { "type": "hard_break" }, run("下半")])),
        { "type": "bullet_list", "attrs": { "id": "l" }, "content": [item] },
        figure("f", "", "", json!([run("图说")])),
    ]));
    let passages = doc.passages();
    let shown: Vec<_> = passages.iter().map(|p| (p.id, p.part, p.text())).collect();
    expect![[r#"[("p", Paragraph, "上半\n下半"), ("n", Footnote, "见附表"), ("i", Paragraph, "其一"), ("f", Caption, "图说")]"#]]
        .assert_eq(&format!("{shown:?}"));
    assert_eq!(doc.text(), "上半\n下半\n见附表\n其一\n图说");
    assert_eq!(doc.blocks[1].text(), "其一");
}

#[test]
fn blocks_are_visited_outer_before_inner() {
    let quote = json!({ "type": "blockquote", "attrs": { "id": "q" }, "content": [paragraph("q1", json!([]))] });
    let doc = body(json!([quote, { "type": "rule", "attrs": { "id": "r" } }]));
    let mut ids = Vec::new();
    doc.for_each_block(&mut |block| ids.push(block.id()));
    assert_eq!(ids, ["q", "q1", "r"]);
}

#[test]
fn blank_means_that_a_reader_would_see_nothing() {
    let blank = |nodes| body(nodes).is_blank();
    assert!(blank(json!([])));
    assert!(blank(json!([paragraph(
        "a",
        json!([run(" \u{3000}\t\u{200b}\u{feff}")])
    )])));
    assert!(blank(json!([{ "type": "rule", "attrs": { "id": "a" } }])));
    assert!(!blank(json!([paragraph("a", json!([run("\u{3000}。")]))])));
    assert!(!blank(json!([figure("a", "", "", json!([]))])));
}
