//! Where the hidden characters of a content are.

use expect_test::expect;
use sanshen_document::{Content, Contributor};
use serde_json::json;

use crate::blocks::{body, figure, paragraph, run};

#[test]
fn every_string_of_a_content_is_searched() {
    let note = json!({ "type": "footnote", "attrs": { "id": "n" }, "content": [run("\u{e0041}")] });
    let bold = json!({ "type": "text", "text": "丙\u{202e}", "marks": [{ "type": "bold" }] });
    let picture = figure("f", "图\u{ad}", "\u{feff}", json!([]));
    let content = Content {
        title: "云\u{200b}".to_owned(),
        byline: vec!["甲".to_owned(), "\u{e000}".to_owned()],
        contributors: vec![Contributor {
            role: "\u{2060}".to_owned(),
            names: vec!["\u{fff9}".to_owned()],
        }],
        body: body(json!([
            paragraph(
                "p",
                json!([run("𬱖"), { "type": "hard_break" }, note, bold])
            ),
            picture,
        ])),
        ..Content::default()
    };
    let found: Vec<String> = content
        .hidden()
        .iter()
        .map(|h| serde_json::to_string(h).unwrap())
        .collect();
    expect![[r#"
        {"place":{"in":"field","path":"title"},"offset":1,"code_point":8203,"kind":"zero_width"}
        {"place":{"in":"field","path":"byline[1]"},"offset":0,"code_point":57344,"kind":"private_use"}
        {"place":{"in":"field","path":"contributors[0].role"},"offset":0,"code_point":8288,"kind":"zero_width"}
        {"place":{"in":"field","path":"contributors[0].names[0]"},"offset":0,"code_point":65529,"kind":"interlinear"}
        {"place":{"in":"text","id":"p"},"offset":3,"code_point":8238,"kind":"bidi"}
        {"place":{"in":"text","id":"n"},"offset":0,"code_point":917569,"kind":"tag"}
        {"place":{"in":"figure","id":"f","attr":"alt"},"offset":1,"code_point":173,"kind":"soft_hyphen"}
        {"place":{"in":"figure","id":"f","attr":"credit"},"offset":0,"code_point":65279,"kind":"bom"}"#]]
    .assert_eq(&found.join("\n"));
}

#[test]
fn an_ordinary_text_hides_nothing() {
    let text = "王㛃，葛\u{e0100}城：5G\t“三审”👨‍👩‍👧 ❤️‍🔥";
    let content = Content {
        title: "标题".to_owned(),
        body: body(json!([paragraph("p", json!([run(text)]))])),
        ..Content::default()
    };
    assert_eq!(content.hidden(), []);
}
