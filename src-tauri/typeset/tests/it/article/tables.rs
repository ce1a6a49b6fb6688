//! Tables on the page.

use sanshen_document::{Block, Doc, Row};
use sanshen_typeset::typeset_article;

use super::sample::{article, cell, crossings, doc, galley, plain, table};
use crate::paper;
use crate::sample::fonts;

fn pdf(body: &Doc) -> Vec<u8> {
    typeset_article(&article(body), &fonts()).unwrap().pdf
}

#[test]
fn the_head_of_a_table_is_repeated_on_every_page() {
    let pdf = pdf(&doc(vec![plain("见下表。"), crossings(90)]));
    let whole = paper::text(&pdf, None);
    let pages = whole.matches("稿件编号2026-0317青石").count().max(3);
    for page in 1..=3 {
        let printed = paper::text(&pdf, Some(page));
        assert!(
            printed.contains("日均渡运"),
            "no head on page {page} of {pages}"
        );
        assert!(printed.contains("改造前（人次）"));
    }
    assert_eq!(whole.matches("石桥渡").count(), 90);
}

#[test]
fn a_cell_over_rows_and_columns_stands_once() {
    let printed = paper::text(&pdf(&doc(vec![crossings(2)])), None);
    for words in ["序号", "日均渡运", "引道拓宽，停运期间开行免费接驳车"] {
        assert_eq!(printed.matches(words).count(), 1, "{words} in {printed}");
    }
}

#[test]
fn a_table_of_a_hundred_columns_stays_on_the_sheet() {
    let row = || (0..100).map(|_| cell(false, (1, 1), "渡口")).collect();
    let body = doc(vec![table(vec![row(), row()])]);
    for mut page in [article(&body), galley(&body)] {
        page.pieces.retain(|piece| piece.lines == [""]);
        let pdf = typeset_article(&page, &fonts()).unwrap().pdf;
        let words = paper::words(&pdf);
        assert!(words.iter().all(|word| word.right < 566.0));
        let printed = paper::text(&pdf, None);
        assert_eq!(printed.matches('渡').count(), 200);
    }
}

#[test]
fn a_row_higher_than_a_page_goes_on_overleaf() {
    let words: String = (1..=900)
        .map(|number| format!("第{number:03}处。"))
        .collect();
    let row = vec![cell(false, (1, 1), "说明"), cell(false, (1, 1), &words)];
    let printed = paper::text(&pdf(&doc(vec![table(vec![row])])), None);
    for number in 1..=900 {
        assert!(printed.contains(&format!("{number:03}")), "{number}");
    }
}

#[test]
fn a_head_without_rows_and_a_head_of_a_page_are_plain_rows() {
    let heads = |words: &str| vec![cell(true, (1, 1), words), cell(true, (1, 1), "乙")];
    let long = "长表头。".repeat(2_000);
    let body = doc(vec![
        table(vec![heads("甲")]),
        table(vec![heads(&long), vec![cell(false, (2, 1), "尾行")]]),
    ]);
    let printed = paper::text(&pdf(&body), None);
    assert!(printed.matches("长表头。").count() >= 1_900);
    assert_eq!(printed.matches("尾行").count(), 1);
}

#[test]
fn every_cell_of_a_table_that_is_no_rectangle_is_printed() {
    let wild = |colspan, rowspan| cell(false, (colspan, rowspan), "格");
    let body = doc(vec![
        table(vec![
            vec![wild(3, 9), wild(1, 1)],
            vec![wild(u32::MAX, u32::MAX), wild(2, 2), wild(0, 0)],
        ]),
        table(vec![vec![], vec![wild(200, 1)], vec![]]),
        Block::Table {
            id: "e".into(),
            rows: vec![Row { cells: vec![] }],
        },
        table(vec![]),
    ]);
    let printed = paper::text(&pdf(&body), None);
    assert_eq!(printed.matches('格').count(), 6, "{printed}");
}
