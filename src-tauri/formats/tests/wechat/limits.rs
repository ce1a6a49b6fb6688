//! What the draft interface takes: how much over, exactly.

use sanshen_document::Content;
use sanshen_formats::wechat::LimitField;

use crate::articles::{hostile, names, para, plain, text};
use crate::fragment::written;

fn over(content: &Content, field: LimitField) -> (u32, u32) {
    let checks = written(content).checks;
    let check = checks.iter().find(|check| check.field == field).unwrap();
    (check.has, check.over())
}

#[test]
fn an_ordinary_page_is_within_all_limits() {
    let checks = written(&plain()).checks;
    assert_eq!(checks.len(), 5);
    assert!(
        checks
            .iter()
            .all(|check| check.over() == 0 && check.has > 0)
    );
}

#[test]
fn titles_authors_and_digests_are_counted_in_characters() {
    let content = |length: usize| Content {
        title: "稻".repeat(length),
        byline: names(&[&"甲".repeat(length)]),
        summary: "𬱖".repeat(length),
        ..plain()
    };
    let fields = [
        (LimitField::Title, 32_u32),
        (LimitField::Author, 16),
        (LimitField::Digest, 128),
    ];
    for (field, most) in fields {
        assert_eq!(over(&content(most as usize), field), (most, 0));
        assert_eq!(over(&content(most as usize + 3), field), (most + 3, 3));
    }
}

#[test]
fn without_a_summary_the_digest_is_what_wechat_would_take() {
    let mut content = plain();
    content.summary = String::new();
    content.body.blocks = vec![
        para(vec![text("一二三")]),
        para(vec![text(&"四".repeat(99))]),
    ];
    let expected = format!("一二三 {}", "四".repeat(50));
    assert_eq!(written(&content).digest, expected);
    content.summary = "摘要".to_owned();
    assert_eq!(written(&content).digest, "摘要");
}

#[test]
fn content_is_counted_with_its_markup_and_without_its_pictures() {
    let page = written(&hostile());
    let data = "data:image/png;base64,AQID";
    let bare = page.html.replace(data, "");
    assert_eq!(page.html.len() - bare.len(), data.len());
    let characters = u32::try_from(bare.chars().count()).unwrap();
    let bytes = u32::try_from(bare.len()).unwrap();
    assert_eq!(over(&hostile(), LimitField::Content), (characters, 0));
    assert_eq!(over(&hostile(), LimitField::ContentBytes), (bytes, 0));
}

#[test]
fn one_character_too_many_is_one_over() {
    let with = |length: usize| {
        let mut content = plain();
        content.body.blocks = vec![para(vec![text(&"稻".repeat(length))])];
        over(&content, LimitField::Content)
    };
    let (has, _) = with(1);
    let room = 19_999 - has as usize;
    assert_eq!(with(1 + room), (19_999, 0));
    assert_eq!(with(2 + room), (20_000, 1));
}

#[test]
fn an_article_of_five_thousand_characters_fits() {
    let mut content = plain();
    content.body.blocks = vec![para(vec![text(&"稻".repeat(100))]); 50];
    let (has, over) = over(&content, LimitField::Content);
    assert!(over == 0 && has < 9_000, "{has}");
}
