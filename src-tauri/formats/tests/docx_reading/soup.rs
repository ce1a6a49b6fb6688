//! Elements thrown together at random: whatever they mean, the answer is a valid text.

use proptest::prelude::*;
use sanshen_formats::docx;

use crate::build::{Docx, check};

const NAMES: [&str; 64] = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:pPr",
    "w:rPr",
    "w:tcPr",
    "w:trPr",
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:moveTo",
    "w:delText",
    "w:br",
    "w:tab",
    "w:b",
    "w:i",
    "w:u",
    "w:vertAlign",
    "w:vanish",
    "w:numPr",
    "w:numId",
    "w:ilvl",
    "w:pStyle",
    "w:rStyle",
    "w:jc",
    "w:ind",
    "w:outlineLvl",
    "w:gridSpan",
    "w:vMerge",
    "w:hMerge",
    "w:tblHeader",
    "w:gridBefore",
    "w:hyperlink",
    "w:fldSimple",
    "w:fldChar",
    "w:instrText",
    "w:sdt",
    "w:sdtContent",
    "w:sdtPr",
    "w:showingPlcHdr",
    "w:drawing",
    "w:pict",
    "w:txbxContent",
    "mc:AlternateContent",
    "mc:Choice",
    "mc:Fallback",
    "w:sym",
    "w:ruby",
    "w:rubyBase",
    "w:footnoteReference",
    "w:commentRangeStart",
    "w:commentRangeEnd",
    "w:commentReference",
    "m:oMath",
    "m:f",
    "m:num",
    "w:pPrChange",
    "w:rPrChange",
    "w:pBdr",
    "w:bottom",
    "v:rect",
];

const ATTRIBUTES: [&str; 20] = [
    r#"w:val="1""#,
    r#"w:val="0""#,
    r#"w:val="restart""#,
    r#"w:val="2""#,
    r#"w:val="center""#,
    r#"w:val="Heading2""#,
    r#"w:val="Title""#,
    r#"w:val="Quote""#,
    r#"w:val="Caption""#,
    r#"w:id="1""#,
    r#"w:author="甲""#,
    r#"w:fldCharType="begin""#,
    r#"w:fldCharType="separate""#,
    r#"w:fldCharType="end""#,
    r#"w:firstLine="480""#,
    r#"w:type="page""#,
    r#"w:val="9999999999""#,
    r#"o:hr="t""#,
    r#"w:instr="HYPERLINK &quot;http://a.cn&quot;""#,
    r#"w:font="Wingdings" w:char="F0FC""#,
];

fn attributes() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&ATTRIBUTES[..]), 0..2)
        .prop_map(|list| list.join(" "))
}

fn soup() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        "[一-龥　 a-z]{1,8}",
        "\\PC{0,6}".prop_map(|text| text.replace(['<', '>', '&'], "")),
        Just("e\u{301}\u{f900}&#x301;".to_owned()),
    ];
    let leaf = prop_oneof![
        2 => text.prop_map(|text| format!("<w:r><w:t>{text}</w:t></w:r>")),
        1 => (prop::sample::select(&NAMES[..]), attributes()).prop_map(|(name, attributes)| format!("<{name} {attributes}/>")),
    ];
    leaf.prop_recursive(8, 120, 8, |inner| {
        let inside = prop::collection::vec(inner, 0..8).prop_map(|list| list.concat());
        (prop::sample::select(&NAMES[..]), attributes(), inside).prop_map(
            |(name, attributes, inside)| format!("<{name} {attributes}>{inside}</{name}>"),
        )
    })
}

/// Numberings, notes and comments for the soup to refer to.
fn served(body: &str) -> Vec<u8> {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    Docx::of(body)
        .numbering(numbering)
        .with(
            "footnotes",
            "footnotes",
            &format!(r#"<w:footnote w:id="1">{body}</w:footnote>"#),
        )
        .with(
            "comments",
            "comments",
            &format!(r#"<w:comment w:id="1" w:author="乙">{body}</w:comment>"#),
        )
        .styles(body)
        .bytes()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_soup_is_a_valid_text(parts in prop::collection::vec(soup(), 1..8)) {
        let read = docx::read::read(&served(&parts.concat())).unwrap();
        check(&read);
        for comment in &read.comments {
            prop_assert!(!comment.notes.is_empty());
        }
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = docx::read::read(&bytes);
        let zip = crate::build::zipped(&[("word/document.xml".to_owned(), bytes)]);
        prop_assert!(docx::read::read(&zip).is_err());
    }
}
