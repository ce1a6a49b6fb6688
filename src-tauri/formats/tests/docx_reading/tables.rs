//! Tables, sound and broken.

use expect_test::expect;
use sanshen_document::Block;
use sanshen_formats::Loss;

use crate::build::{Docx, line, lost};
use crate::shown::shown;

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", line(text))
}

fn row(properties: &str, cells: &[String]) -> String {
    format!(
        "<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>",
        cells.concat()
    )
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat())
}

fn told(rows: &[String]) -> String {
    shown(&Docx::of(&table(rows)).read().blocks)
}

const DOWN: &str = "<w:vMerge/>";
const BEGIN: &str = r#"<w:vMerge w:val="restart"/>"#;

#[test]
fn cells_span_columns_and_rows_and_header_rows_say_so() {
    let rows = [
        row(
            "<w:tblHeader/>",
            &[cell(r#"<w:gridSpan w:val="2"/>"#, "品种"), cell("", "亩产")],
        ),
        row("", &[cell(BEGIN, "水稻"), cell("", "早"), cell("", "500")]),
        row("", &[cell(DOWN, ""), cell("", "晚"), cell("", "520")]),
    ];
    expect![[r#"
        table
          row
          th 2x1
            p 品种
          th 1x1
            p 亩产
          row
          td 1x2
            p 水稻
          td 1x1
            p 早
          td 1x1
            p 500
          row
          td 1x1
            p 晚
          td 1x1
            p 520
    "#]]
    .assert_eq(&told(&rows));
}

#[test]
fn a_merge_that_fits_nothing_above_is_a_cell_of_its_own() {
    let rows = [
        row("", &[cell(DOWN, "上面没有"), cell("", "乙")]),
        row(
            "",
            &[cell(
                &(r#"<w:gridSpan w:val="2"/>"#.to_owned() + DOWN),
                "宽度不合",
            )],
        ),
    ];
    expect![[r#"
        table
          row
          td 1x1
            p 上面没有
          td 1x1
            p 乙
          row
          td 2x1
            p 宽度不合
    "#]]
    .assert_eq(&told(&rows));
}

#[test]
fn words_in_a_cell_that_is_merged_away_stay() {
    let rows = [
        row("", &[cell(BEGIN, "上"), cell("", "一")]),
        row("", &[cell(DOWN, "下"), cell("", "二")]),
    ];
    assert!(told(&rows).contains("td 1x2\n    p 上\n    p 下\n"));
    let across = [
        row(
            "",
            &[
                cell(r#"<w:hMerge w:val="restart"/>"#, "左"),
                cell("<w:hMerge/>", "右"),
            ],
        ),
        row("", &[cell("", "一"), cell("", "二")]),
    ];
    assert!(told(&across).contains("td 2x1\n    p 左\n    p 右\n"));
}

#[test]
fn ragged_rows_become_a_rectangle() {
    let rows = [
        row(r#"<w:gridBefore w:val="1"/>"#, &[cell("", "右移")]),
        row("", &[cell("", "一"), cell("", "二"), cell("", "三")]),
        row("", &[]),
    ];
    expect![[r#"
        table
          row
          td 1x1
            p 
          td 1x1
            p 右移
          td 1x1
            p 
          row
          td 1x1
            p 一
          td 1x1
            p 二
          td 1x1
            p 三
          row
          td 3x1
            p 
    "#]]
    .assert_eq(&told(&rows));
}

#[test]
fn spans_that_lie_are_cut_to_the_columns_that_there_are() {
    let wide = |n: &str| format!(r#"<w:gridSpan w:val="{n}"/>"#);
    let rows = [
        row(
            "",
            &[
                cell(&wide("4000000000"), "宽"),
                cell(&wide("99999999999999999999"), "更宽"),
            ],
        ),
        row("", &[cell(&wide("-3"), "负"), cell("", "乙")]),
    ];
    let blocks = Docx::of(&table(&rows)).read().blocks;
    let Some(Block::Table { rows, .. }) = blocks.first() else {
        panic!("a table");
    };
    assert!(
        rows.iter()
            .all(|row| row.cells.iter().map(|cell| cell.colspan).sum::<u32>() <= 4)
    );
}

#[test]
fn more_columns_and_rows_than_a_table_may_have_lose_no_word() {
    let cells: Vec<String> = (0..150).map(|at| cell("", &format!("列{at}。"))).collect();
    let rows: Vec<String> = std::iter::once(row("", &cells))
        .chain((0..1_100).map(|at| row("", &[cell("", &format!("行{at}。"))])))
        .collect();
    let read = Docx::of(&table(&rows)).read();
    assert_eq!(read.blocks.len(), 3);
    let text: String = read.blocks.iter().map(Block::text).collect();
    assert!((0..150).all(|at| text.contains(&format!("列{at}。"))));
    assert!((0..1_100).all(|at| text.contains(&format!("行{at}。"))));
}

#[test]
fn a_table_in_a_table_leaves_its_words_in_the_cell() {
    let inner = table(&[row("", &[cell("", "内一"), cell("", "内二")])]);
    let outer = format!(
        "<w:tbl><w:tr><w:tc>{}{inner}{}</w:tc></w:tr></w:tbl>",
        line("外"),
        line("")
    );
    let read = Docx::of(&outer).read();
    expect![[r#"
        table
          row
          td 1x1
            p 外
            p 内一
            p 内二
    "#]]
    .assert_eq(&shown(&read.blocks));
    assert_eq!(lost(&read, Loss::NestedTable), [(String::new(), 1, 1)]);
}

#[test]
fn a_row_whose_cells_all_go_on_from_above_is_no_row() {
    let rows = [
        row("", &[cell(BEGIN, "甲"), cell(BEGIN, "乙")]),
        row("", &[cell(DOWN, "接甲"), cell(DOWN, "")]),
        row("", &[cell("", "丙"), cell("", "丁")]),
    ];
    assert_eq!(told(&rows).matches("row").count(), 2);
    assert!(told(&rows).contains("接甲"));
}
