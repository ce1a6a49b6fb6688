//! Sizes at and beyond the limits.

use sanshen_document::{Content, Fault, MAX_BYTES, MAX_TABLE_ROWS, Problem};
use serde_json::{Value, json};

use crate::blocks::{paragraph, run};

fn with_body(nodes: Value) -> Value {
    let mut value = Content::default().to_json();
    value["body"]["content"] = nodes;
    value
}

fn table(rows: u32) -> Value {
    let row = |row: u32| {
        let content = [paragraph(&format!("p{row}"), json!([]))];
        let cell = json!({ "type": "table_cell", "attrs": { "colspan": 1, "rowspan": 1 }, "content": content });
        json!({ "type": "table_row", "content": [cell] })
    };
    let rows: Vec<Value> = (0..rows).map(row).collect();
    with_body(json!([{ "type": "table", "attrs": { "id": "t" }, "content": rows }]))
}

#[test]
fn more_bytes_than_the_limit_are_not_decoded() {
    let mut bytes = serde_json::to_vec(&Content::default().to_json()).unwrap();
    bytes.resize(MAX_BYTES, b' ');
    assert_eq!(Content::from_json_bytes(&bytes), Ok(Content::default()));
    bytes.push(b' ');
    let problem = Problem::TooLarge { limit: MAX_BYTES };
    let path = String::new();
    assert_eq!(
        Content::from_json_bytes(&bytes),
        Err(Fault { path, problem })
    );
}

#[test]
fn json_of_any_depth_is_refused_without_harm() {
    for open in [&b"["[..], br#"{"body":"#, br#"{"content":["#] {
        let bytes = open.repeat(500_000);
        let fault = Content::from_json_bytes(&bytes).unwrap_err();
        assert!(matches!(fault.problem, Problem::NotJson { .. }), "{fault}");
    }
}

#[test]
fn bytes_that_are_not_unicode_are_no_json() {
    for bytes in [
        &b"\xff\xfe{\0}\0"[..],
        b"\"\xd5\xfd\"",
        br#""\ud800""#,
        b"",
        b"{} {}",
    ] {
        let fault = Content::from_json_bytes(bytes).unwrap_err();
        assert!(matches!(fault.problem, Problem::NotJson { .. }), "{fault}");
    }
}

#[test]
fn a_table_has_at_most_500_rows() {
    assert!(Content::from_json(&table(MAX_TABLE_ROWS)).is_ok());
    let fault = Content::from_json(&table(MAX_TABLE_ROWS + 1)).unwrap_err();
    let (least, most) = (1, MAX_TABLE_ROWS);
    assert_eq!(fault.path, "body.content[0]");
    assert_eq!(fault.problem, Problem::OutOfRange { least, most });
}

#[test]
fn an_article_of_a_hundred_thousand_characters_is_an_article() {
    let text = "县融媒体中心".repeat(20);
    let paragraphs: Vec<Value> = (0..834)
        .map(|n| paragraph(&format!("p{n}"), json!([run(&text)])))
        .collect();
    let content = Content::from_json(&with_body(json!(paragraphs))).unwrap();
    assert_eq!(content.count().words, 100_080);
    assert_eq!(
        content.checked().map(|again| again.hash()),
        Ok(content.hash())
    );
}

#[test]
fn a_name_from_outside_is_cut_in_a_fault() {
    let name = "长".repeat(1_000);
    let fault = Content::from_json(&with_body(json!([{ "type": name }]))).unwrap_err();
    let name = "长".repeat(64);
    assert_eq!(fault.problem, Problem::UnknownNode { name });
}
