//! The fragment: what is in it, and nothing that the editor would take out.

use expect_test::expect_file;
use proptest::prelude::*;
use sanshen_document::{Content, inline_text};
use sanshen_formats::layout::{ChannelKind, Layout, Paragraphs};
use sanshen_formats::wechat::{self, Wechat};

use crate::articles::{LOST, PHOTO, extras, hostile, plain, printed_by, published};
use crate::generated::content;
use crate::markup::{Seen, squeezed};

/// The page as a WeChat channel prints it.
pub fn written(content: &Content) -> Wechat {
    let layout = Layout::default_for(ChannelKind::Wechat);
    let mut page = published(content, &[]);
    let dressed = layout.dress(&page, &extras()).unwrap();
    page.content = &dressed;
    wechat::write(&printed_by(&layout, page))
}

#[test]
fn a_plain_reprint() {
    expect_file!["written/plain.html"].assert_eq(&written(&plain()).html.replace("</", "\n</"));
}

#[test]
fn every_block_and_hostile_words() {
    expect_file!["written/hostile.html"].assert_eq(&written(&hostile()).html.replace("</", "\n</"));
}

#[test]
fn paragraphs_are_indented_or_not_as_the_layout_says() {
    let content = plain();
    for (paragraphs, indented) in [(Paragraphs::Indented, 2), (Paragraphs::Flush, 0)] {
        let layout = Layout {
            paragraphs,
            ..Layout::default_for(ChannelKind::Wechat)
        };
        let mut page = published(&content, &[]);
        let dressed = layout.dress(&page, &extras()).unwrap();
        page.content = &dressed;
        let html = wechat::write(&printed_by(&layout, page)).html;
        assert_eq!(html.matches(";text-indent:2em").count(), indented);
    }
}

#[test]
fn pictures_are_inside_and_listed_with_their_words() {
    let page = written(&hostile());
    let pictures: Vec<_> = page
        .pictures
        .iter()
        .map(|picture| {
            (
                picture.sha256.as_str(),
                picture.caption.as_str(),
                picture.embedded,
            )
        })
        .collect();
    let caption = "大坪村开镰第一天。";
    assert_eq!(pictures, [(PHOTO, caption, true), (LOST, caption, false)]);
    assert!(page.html.contains("src=\"data:image/png;base64,AQID\""));
    assert!(page.html.contains(&format!("data-sanshen=\"{PHOTO}\"")));
    assert!(page.html.contains("[图片未附：收割机在田里]"));
}

#[test]
fn a_link_is_its_words_and_its_address() {
    let html = written(&hostile()).html;
    assert!(!html.contains("<a") && !html.contains("href"));
    assert!(html.contains("网页</strong><span"));
    assert!(html.contains(">（https://example.com/a?b=1&amp;c=&lt;2&gt;）</span>"));
}

#[test]
fn a_list_that_goes_on_keeps_its_numbers() {
    let html = written(&hostile()).html;
    assert!(html.contains("3. 先低坝") && html.contains("4. 后山坡"));
    assert!(!html.contains("<ol"));
}

#[test]
fn a_page_that_is_not_approved_says_so_above_and_below() {
    let content = plain();
    let layout = Layout::default_for(ChannelKind::Wechat);
    let mut page = printed_by(&layout, published(&content, &[]));
    page.watermark = Some("未经三审");
    let html = wechat::write(&page).html;
    assert_eq!(html.matches("【未经三审，仅供审阅】").count(), 2);
}

/// The elements that the editor keeps; a parser adds the first four itself.
const KEPT: &[&str] = &[
    "html",
    "head",
    "body",
    "tbody",
    "section",
    "p",
    "span",
    "strong",
    "em",
    "sup",
    "br",
    "img",
    "table",
    "tr",
    "td",
    "ul",
    "ol",
    "li",
    "blockquote",
    "hr",
];
const ATTRIBUTES: &[&str] = &["style", "src", "alt", "data-sanshen", "colspan", "rowspan"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn only_what_the_editor_keeps_and_every_word(content in content()) {
        let page = written(&content);
        let seen = Seen::of(&page.html);
        for (name, attrs) in &seen.elements {
            prop_assert!(KEPT.contains(&name.as_str()), "{name}");
            for (attr, value) in attrs {
                prop_assert!(ATTRIBUTES.contains(&attr.as_str()), "{attr}");
                let safe = attr != "style" || !(value.contains("url") || value.contains("expression"));
                prop_assert!(safe && (attr != "src" || value.starts_with("data:image/png;base64,")));
            }
        }
        let text = squeezed(&seen.text);
        for passage in content.body.passages() {
            for inline in passage.content {
                let words = squeezed(&inline_text(std::slice::from_ref(inline)));
                prop_assert!(text.contains(&words), "{words}");
            }
        }
    }
}
