//! The canonical form and the hash as a value.

use expect_test::expect;
use sanshen_document::{Align, Block, Content, ContentHash, Doc, Inline, Marks};

fn content() -> Content {
    let text = Inline::Text {
        text: "\u{20}“\u{9}”𬱖</b>".to_owned(),
        marks: Marks {
            bold: true,
            link: Some("https://example.com/".to_owned()),
            ..Marks::default()
        },
    };
    let blocks = vec![Block::Heading {
        id: "h".to_owned(),
        level: 2,
        align: Align::Center,
        content: vec![text],
    }];
    Content {
        title: "三审\\\"".to_owned(),
        body: Doc { blocks },
        ..Content::default()
    }
}

#[test]
fn the_canonical_form_is_rfc_8785_without_ids() {
    let form = String::from_utf8(content().canonical()).unwrap();
    expect![[r#"{"ai_declared":false,"body":{"content":[{"attrs":{"align":"center","level":2},"content":[{"marks":[{"type":"bold"},{"attrs":{"href":"https://example.com/"},"type":"link"}],"text":" “\t”𬱖</b>","type":"text"}],"type":"heading"}],"type":"doc"},"byline":[],"contributors":[],"disclaimer":"none","format":"sanshen.content.v1","keywords":[],"kicker":"","origin":"own","origin_unit":"","original_date":"","original_url":"","section":"","source_outlet":"","subtitle":"","summary":"","title":"三审\\\""}"#]]
        .assert_eq(&form);
}

#[test]
fn a_hash_is_64_lower_case_digits_as_text_and_in_json() {
    let hash = content().hash();
    assert_eq!(hash.as_str().parse(), Ok(hash.clone()));
    assert_eq!(hash.to_string(), hash.as_str());
    assert_eq!(hash.short(), &hash.as_str()[..8]);
    let json = serde_json::to_string(&hash).unwrap();
    assert_eq!(json, format!("\"{hash}\""));
    assert_eq!(serde_json::from_str::<ContentHash>(&json).unwrap(), hash);
}

#[test]
fn nothing_else_is_a_hash() {
    let hash = content().hash().to_string();
    let wrong = [
        &hash[1..],
        &format!("{hash}0"),
        &hash.to_uppercase(),
        &"g".repeat(64),
        "",
        &"一".repeat(64),
    ];
    for text in wrong {
        assert!(text.parse::<ContentHash>().is_err(), "{text}");
        assert!(
            serde_json::from_value::<ContentHash>(text.into()).is_err(),
            "{text}"
        );
    }
}
