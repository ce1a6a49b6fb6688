//! Pictures on the page, and words where one cannot be.

use sanshen_document::{Block, Doc};
use sanshen_typeset::typeset_article;

use super::sample::{article, cell, doc, figure, galley, plain, table};
use crate::paper;
use crate::sample::fonts;

fn pdf(body: &Doc) -> Vec<u8> {
    typeset_article(&article(body), &fonts()).unwrap().pdf
}

#[test]
fn the_four_kinds_are_printed_with_what_is_said_of_them() {
    for (digit, side) in [('1', 1_200), ('2', 600), ('3', 90), ('4', 300)] {
        let body = doc(vec![figure(digit, "渡口东岸"), plain("正文。")]);
        let pdf = pdf(&body);
        assert_eq!(paper::pictures(&pdf), [side], "kind {digit}");
        let printed = paper::text(&pdf, None);
        assert!(printed.contains("渡口东岸图片：何川摄"), "{printed}");
        assert!(!printed.contains("[图片"), "{printed}");
        assert_eq!(printed.contains("何川摄人工智能生成"), digit == '4');
    }
}

#[test]
fn a_picture_in_the_inks_of_a_press_is_printed_in_the_colours_of_a_screen() {
    let typeset = typeset_article(&article(&doc(vec![figure('8', "版面照")])), &fonts()).unwrap();
    assert_eq!(paper::pictures(&typeset.pdf), [24]);
    assert!(!String::from_utf8_lossy(&typeset.pdf).contains("DeviceCMYK"));
    assert!(paper::text(&typeset.pdf, None).contains("版面照图片"));
}

#[test]
fn a_picture_that_cannot_be_printed_is_named_in_its_place() {
    let body = doc(vec![
        figure('5', "施工"),
        figure('6', ""),
        figure('7', "示意"),
        plain("正文。"),
    ]);
    let pdf = pdf(&body);
    assert!(paper::pictures(&pdf).is_empty());
    let printed = paper::text(&pdf, None);
    assert_eq!(printed.matches("[图片无法印出：渡口新貌]").count(), 2);
    assert_eq!(printed.matches("[图片未附：渡口新貌]示意").count(), 1);
    assert!(printed.contains("正文。"));
}

#[test]
fn a_picture_shown_twice_is_in_the_file_once() {
    let once = pdf(&doc(vec![figure('2', "甲")])).len();
    let twice = pdf(&doc(vec![figure('2', "甲"), figure('2', "乙")])).len();
    assert!(twice < once + 4_000, "{once} and {twice}");
}

#[test]
fn a_picture_stands_within_its_column_and_its_cell() {
    let mut narrow = cell(false, (1, 1), "");
    narrow.blocks = vec![figure('1', "")];
    let body = doc(vec![
        figure('1', ""),
        table(vec![vec![cell(false, (1, 1), "说明"), narrow]]),
        Block::Quote {
            id: "q".into(),
            blocks: vec![figure('1', "")],
        },
    ]);
    for page in [article(&body), galley(&body)] {
        let typeset = typeset_article(&page, &fonts()).unwrap();
        assert_eq!(paper::pictures(&typeset.pdf).len(), 3);
        assert!(typeset.pages[0].contains("data:image/"));
    }
}

#[test]
fn a_caption_longer_than_a_page_is_printed_whole() {
    let caption: String = (1..=600)
        .map(|number| format!("第{number:03}艘。"))
        .collect();
    let printed = paper::text(&pdf(&doc(vec![figure('3', &caption)])), None);
    for number in 1..=600 {
        assert!(printed.contains(&format!("{number:03}")), "{number}");
    }
}
