//! What the file says of itself.

use sanshen_document::Doc;
use sanshen_typeset::{ArticlePage, typeset_article};

use super::sample::{HASH, article, doc, galley, plain, rich, unapproved};
use crate::paper;
use crate::sample::fonts;

fn plain_bytes(page: &ArticlePage) -> String {
    let pdf = typeset_article(page, &fonts()).unwrap().pdf;
    String::from_utf8_lossy(&pdf).into_owned()
}

fn short() -> Doc {
    doc(vec![plain("正文。")])
}

#[test]
fn a_file_found_later_says_whose_it_is_in_plain_letters() {
    let body = short();
    for page in [article(&body), galley(&body), unapproved(&body)] {
        let identity = format!("SanshenIdentity:2026-0317;3;{HASH}");
        assert!(plain_bytes(&page).contains(&identity));
    }
}

#[test]
fn it_is_an_archive_pdf_with_title_author_and_date() {
    let bytes = plain_bytes(&article(&rich()));
    for words in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>B</pdfaid:conformance>",
        "2026-11-23T16:40:12+08:00",
        "青石县老旧渡口改造完工，两岸村民出行缩短四十分钟</",
        "周敏</",
    ] {
        assert!(bytes.contains(words), "{words}");
    }
    assert!(!bytes.contains("未经三审"));
}

#[test]
fn what_was_not_reviewed_says_so_across_every_page_and_in_its_properties() {
    let body = doc(vec![plain(&"两岸村民出行缩短四十分钟。".repeat(300))]);
    let page = unapproved(&body);
    let pdf = typeset_article(&page, &fonts()).unwrap().pdf;
    for number in 1..=3 {
        let printed = paper::text(&pdf, Some(number));
        let missing = "未经三审".chars().find(|c| !printed.contains(*c));
        assert_eq!(missing, None, "page {number}");
    }
    let bytes = String::from_utf8_lossy(&pdf);
    assert!(bytes.contains("两岸村民出行缩短四十分钟（未经三审）"));
    let described = bytes.split("dc:description").nth(1).unwrap();
    assert!(described.contains("未经三审"));
    let keywords = bytes.split("pdf:Keywords").nth(1).unwrap();
    assert!(keywords.contains("未经三审"));
}

#[test]
fn an_approved_article_bears_no_mark() {
    let body = short();
    let printed = paper::text(
        &typeset_article(&article(&body), &fonts()).unwrap().pdf,
        None,
    );
    assert!(!printed.contains('未'));
}

#[test]
fn texts_from_outside_do_no_harm_in_the_properties() {
    let body = short();
    let page = ArticlePage {
        title: format!("</rdf:li>&\u{0}\u{ffff}\u{202e}<x>{}", "长".repeat(40_000)),
        authors: vec!["<甲>\u{7}".into(), String::new(), "乙".repeat(40_000)],
        article_no: "2026;<&>".into(),
        watermark: Some("]]><x>".repeat(9)),
        ..article(&body)
    };
    let bytes = plain_bytes(&page);
    let (_, after) = bytes.split_once("<x:xmpmeta").unwrap();
    let (properties, _) = after.split_once("</x:xmpmeta>").unwrap();
    assert!(!properties.contains("<x>") && !properties.contains('\u{0}'));
    assert!(
        properties.contains("SanshenIdentity:2026;&lt;&amp;&gt;;3;"),
        "{properties}"
    );
}
