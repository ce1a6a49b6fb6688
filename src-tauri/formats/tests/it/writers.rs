//! Our own articles in every format, as whole files.

use expect_test::{ExpectFile, expect_file};
use sanshen_document::{Content, Disclaimer};
use sanshen_formats::{html, markdown, read_page, text};

use crate::articles::{credits, hostile, plain, printed, published};

fn is_written(content: &Content, expected: [ExpectFile; 3]) {
    let credits = credits();
    let page = printed(published(content, &credits));
    let [as_text, as_html, as_markdown] = expected;
    as_text.assert_eq(&text::write(&page));
    as_html.assert_eq(&html::write(&page));
    as_markdown.assert_eq(&markdown::write(&page));
}

#[test]
fn a_plain_reprint() {
    is_written(
        &plain(),
        [
            expect_file!["written/plain.txt"],
            expect_file!["written/plain.html"],
            expect_file!["written/plain.md"],
        ],
    );
}

#[test]
fn every_block_and_hostile_words() {
    is_written(
        &hostile(),
        [
            expect_file!["written/hostile.txt"],
            expect_file!["written/hostile.html"],
            expect_file!["written/hostile.md"],
        ],
    );
}

#[test]
fn the_written_text_is_read_back_into_the_same_fields() {
    let content = plain();
    let credits = credits();
    let page = read_page(&text::write(&printed(published(&content, &credits))));
    let again = page.content;
    assert_eq!(again.title, content.title);
    assert_eq!(again.byline, content.byline);
    assert_eq!(again.contributors, content.contributors);
    assert_eq!(again.source_outlet, content.source_outlet);
    assert_eq!(again.origin_unit, content.origin_unit);
    assert_eq!(again.original_url, content.original_url);
    assert_eq!(again.original_date, content.original_date);
    assert_eq!(again.origin, content.origin);
    assert_eq!(again.disclaimer, Disclaimer::ReprintForStudy);
    assert_eq!(again.body.text(), content.body.text());
    let names: Vec<&str> = page
        .credits
        .iter()
        .flat_map(|credit| &credit.names)
        .map(String::as_str)
        .collect();
    assert_eq!(
        names,
        [
            "石见山",
            "彭㛃",
            "丁一",
            "欧阳敏",
            "龙怀谷",
            "彭㛃",
            "唐一诺"
        ]
    );
}

#[test]
fn the_picture_that_is_there_is_inside_and_the_other_is_named() {
    let content = hostile();
    let page = published(&content, &[]);
    let html = html::write(&printed(page));
    assert!(html.contains("src=\"data:image/png;base64,AQID\""));
    assert_eq!(html.matches("图片未附：收割机在田里").count(), 1);
    let name = markdown::media_name(&page, crate::articles::PHOTO).unwrap();
    assert!(markdown::write(&printed(page)).contains(&name));
    assert_eq!(markdown::media_name(&page, crate::articles::LOST), None);
}

#[test]
fn a_picture_that_could_be_a_program_is_not_embedded() {
    let content = hostile();
    let svg = |_: &str| {
        Some(sanshen_formats::Media {
            mime: "image/svg+xml".to_owned(),
            bytes: [b'<'].into(),
        })
    };
    let page = sanshen_formats::Published {
        media: &svg,
        ..published(&content, &[])
    };
    assert!(!html::write(&printed(page)).contains("<img"));
}
