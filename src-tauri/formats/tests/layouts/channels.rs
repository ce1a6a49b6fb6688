//! The layouts that channels begin with, as whole pages.

use expect_test::{ExpectFile, expect_file};
use sanshen_document::{Content, Disclaimer};
use sanshen_formats::layout::{ChannelKind, Layout};
use sanshen_formats::{html, read_page, text};

use crate::articles::{plain, printed_by, published};

fn own_words() -> Content {
    Content {
        kicker: "秋收一线".to_owned(),
        subtitle: "农机合作社跨镇调度见闻".to_owned(),
        summary: "青石镇一万亩水稻进入收割期，农机实行预约调度。".to_owned(),
        ai_declared: true,
        ..plain()
    }
}

fn is_text(kind: ChannelKind, expected: ExpectFile) {
    let content = own_words();
    let page = printed_by(&Layout::default_for(kind), published(&content, &[]));
    expected.assert_eq(&text::write(&page));
}

#[test]
fn a_website() {
    is_text(ChannelKind::Web, expect_file!["written/web.txt"]);
}

#[test]
fn a_wechat_account() {
    is_text(ChannelKind::Wechat, expect_file!["written/wechat.txt"]);
}

#[test]
fn a_word_file() {
    is_text(ChannelKind::Word, expect_file!["written/word.txt"]);
}

#[test]
fn plain_text_ends_with_the_mark_and_is_a_page_again() {
    is_text(ChannelKind::Plain, expect_file!["written/plain.txt"]);
    let content = own_words();
    let page = printed_by(
        &Layout::default_for(ChannelKind::Plain),
        published(&content, &[]),
    );
    let written = text::write(&page);
    assert!(written.ends_with("\n稿号 YL-2026-0001 · 第3版 · 3f9a1c5e\n"));
    let again = read_page(&written).content;
    assert_eq!(again.title, content.title);
    assert_eq!(again.kicker, content.kicker);
    assert_eq!(again.subtitle, content.subtitle);
    assert_eq!(again.byline, content.byline);
    assert_eq!(again.original_url, content.original_url);
    assert_eq!(again.disclaimer, Disclaimer::ReprintForStudy);
    assert_eq!(again.body.text(), content.body.text());
}

#[test]
fn a_fragment_has_classes_and_neither_head_nor_styles() {
    let content = own_words();
    let page = printed_by(
        &Layout::default_for(ChannelKind::Web),
        published(&content, &[]),
    );
    expect_file!["written/fragment.html"].assert_eq(&html::fragment(&page));
}
