//! A page that is not approved says so everywhere.

use sanshen_formats::{html, markdown, text};

use crate::articles::{hostile, plain, printed, published};
use crate::markup::Seen;

const STATUS: &str = "【未经三审，仅供审阅】";

#[test]
fn text_and_markdown_say_it_first_and_last() {
    let content = plain();
    let mut page = printed(published(&content, &[]));
    page.watermark = Some("未经三审");
    let written = text::write(&page);
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!((lines[0], lines[lines.len() - 1]), (STATUS, STATUS));
    let written = markdown::write(&page);
    let (front, below) = written
        .strip_prefix("---\n")
        .unwrap()
        .split_once("\n---\n\n")
        .unwrap();
    assert!(front.contains("status: \"未经三审\""));
    let lines: Vec<&str> = below.lines().collect();
    assert_eq!((lines[0], lines[lines.len() - 1]), (STATUS, STATUS));
}

#[test]
fn html_draws_it_over_the_page_and_keeps_it_out_of_the_text() {
    let content = hostile();
    let mut page = printed(published(&content, &[]));
    page.watermark = Some("未经\"三审\"<b>");
    let written = html::write(&page);
    let seen = Seen::of(&written);
    assert!(!seen.text.contains("未经\"三审"));
    let attr = |element: &str, class: (&str, &str), wanted: &str| {
        let has = |attrs: &[(String, String)]| {
            attrs
                .iter()
                .any(|(name, value)| (name.as_str(), value.as_str()) == class)
        };
        let found = seen
            .elements
            .iter()
            .find(|(name, attrs)| name == element && has(attrs));
        let attrs = &found.unwrap().1;
        attrs
            .iter()
            .find(|(name, _)| name == wanted)
            .unwrap()
            .1
            .clone()
    };
    assert_eq!(
        attr("meta", ("name", "status"), "content"),
        "未经\"三审\"<b>"
    );
    assert!(attr("div", ("class", "watermark"), "data-mark").starts_with("未经\"三审\"<b> 未经"));
    let fragment = html::fragment(&page);
    assert_eq!(fragment.matches("<p class=\"status\">【未经").count(), 2);
}

#[test]
fn an_approved_page_says_nothing_of_the_kind() {
    let content = plain();
    let page = printed(published(&content, &[]));
    for written in [
        text::write(&page),
        html::write(&page),
        html::fragment(&page),
        markdown::write(&page),
    ] {
        assert!(!written.contains("未经") && !written.contains("data-mark="));
    }
}
