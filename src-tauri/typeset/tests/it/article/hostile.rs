//! What people write is printed, never obeyed.

use sanshen_typeset::{ArticlePage, typeset_article};

use super::sample::{article, doc, figure, heading, marked, note, paragraph, pieces, plain, text};
use crate::paper::{squeezed, text as printed};
use crate::sample::fonts;

const MARKUP: &str = "#panic(\"x\") $a^2$ *粗* _斜_ `code` <label> @ref \\u{41} // 注 /* 注 */ = 标题 #let x = 1 #import \"/text.typ\": * #read(\"/etc/passwd\") https://www.example.cn ~ -- ''";

#[test]
fn markup_is_printed_letter_by_letter() {
    let body = doc(vec![
        plain(MARKUP),
        heading(2, MARKUP),
        paragraph(vec![
            marked(MARKUP, |marks| marks.bold = true),
            note(MARKUP),
            marked(MARKUP, |marks| marks.italic = true),
        ]),
        figure('9', MARKUP),
    ]);
    let mut page = article(&body);
    page.pieces.iter_mut().for_each(|piece| {
        if piece.lines != [""] {
            piece.lines = vec![MARKUP.into()];
        }
    });
    let printed = printed(&typeset_article(&page, &fonts()).unwrap().pdf, None);
    let found = printed
        .matches(&squeezed(
            "#panic(\"x\")$a^2$*粗*_斜_`code`<label>@ref\\u{41}//注",
        ))
        .count();
    assert_eq!(found, 6 + pieces().len() - 1, "{printed}");
}

#[test]
fn links_lead_to_the_web_and_to_mail_and_nowhere_else() {
    let to = |address: &str| {
        let body = doc(vec![paragraph(vec![marked("链接", |marks| {
            marks.link = Some(address.into());
        })])]);
        let mut page = article(&body);
        page.pieces.retain(|piece| piece.link.is_none());
        let pdf = typeset_article(&page, &fonts()).unwrap().pdf;
        String::from_utf8_lossy(&pdf).contains("/URI")
    };
    assert!(
        to("https://www.example.cn/a?b=1") && to("HTTP://example.cn") && to("mailto:a@example.cn")
    );
    for address in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://a.cn/ b",
        "https://a.cn/\n",
        "//a.cn",
        "",
    ] {
        assert!(!to(address), "{address}");
    }
    assert!(!to(&format!("https://a.cn/{}", "x".repeat(9_000))));
}

#[test]
fn the_address_of_the_original_is_printed_and_leads_there() {
    let body = doc(vec![plain("正文。")]);
    let page = article(&body);
    let pdf = typeset_article(&page, &fonts()).unwrap().pdf;
    assert!(
        String::from_utf8_lossy(&pdf).contains("https://www.example.cn/news/2026/1123/0317.html")
    );
    let mut unsafe_one = article(&body);
    for piece in &mut unsafe_one.pieces {
        if let Some(link) = &mut piece.link {
            piece.lines = vec!["原文链接：javascript:alert(1)".into()];
            *link = "javascript:alert(1)".into();
        }
    }
    let pdf = typeset_article(&unsafe_one, &fonts()).unwrap().pdf;
    assert!(printed(&pdf, None).contains("原文链接：javascript:alert(1)"));
    assert!(!String::from_utf8_lossy(&pdf).contains("/URI"));
}

#[test]
fn pictures_of_pages_hold_no_script_and_no_link() {
    let body = doc(vec![paragraph(vec![
        text("见"),
        marked("网站", |marks| {
            marks.link = Some("https://www.example.cn".into())
        }),
        note(MARKUP),
    ])]);
    let page = ArticlePage {
        preview_pages: 9,
        ..article(&body)
    };
    let pages = typeset_article(&page, &fonts()).unwrap().pages;
    assert_eq!(pages.len(), 1);
    for page in pages {
        for word in [
            "<script",
            "javascript:",
            "<a ",
            "<a>",
            "<text",
            "<foreignObject",
            "example.cn",
        ] {
            assert!(!page.contains(word), "{word}");
        }
    }
}

#[test]
fn characters_that_turn_a_text_round_are_shown_by_number() {
    let body = doc(vec![plain("不\u{202e}同意\u{202c}刊发")]);
    let printed = printed(
        &typeset_article(&article(&body), &fonts()).unwrap().pdf,
        None,
    );
    assert!(printed.contains("不[U+202E]同意[U+202C]刊发"));
}
