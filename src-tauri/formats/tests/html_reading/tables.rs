//! Tables of every kind become rectangles.

use expect_test::{Expect, expect};

use crate::outline::{losses, outline};
use crate::read;

fn check(page: &str, blocks: Expect, lost: Expect) {
    let incoming = read(page);
    blocks.assert_eq(&outline(&incoming));
    lost.assert_eq(&losses(&incoming));
}

#[test]
fn spans_headings_and_captions() {
    check(
        "<table><caption>表一 各村进度</caption><thead><tr><td>村</td><th>亩</th></tr></thead>\
         <tr><td rowspan=2>大坪</td><td>120</td></tr><tr><td>80</td></tr><tr><td colspan=2>合计 200</td></tr></table>",
        expect![[r#"
            p: 表一 各村进度
            table
              tr
                th
                  p: 村
                th
                  p: 亩
              tr
                td 1x2
                  p: 大坪
                td
                  p: 120
              tr
                td
                  p: 80
              tr
                td 2x1
                  p: 合计 200
        "#]],
        expect![""],
    );
}

#[test]
fn spans_are_cut_where_nothing_begins() {
    check(
        "<table><tr><td>甲<td>乙<td>丙<tr><td colspan=9 rowspan=9>丁<tr></tr><tr></tr></table>",
        expect![[r#"
            table
              tr
                td
                  p: 甲
                td
                  p: 乙
                td
                  p: 丙
              tr
                td 3x3
                  p: 丁
              tr
              tr
        "#]],
        expect![""],
    );
}

#[test]
fn gaps_are_filled() {
    check(
        "<table><tr><td>甲<td>乙<tr><td>丙<tr><td rowspan=2 colspan=2>丁<tr><td>戊</table>",
        expect![[r#"
            table
              tr
                td
                  p: 甲
                td
                  p: 乙
                td
                  p: 
              tr
                td
                  p: 丙
                td
                  p: 
                td
                  p: 
              tr
                td 2x2
                  p: 丁
                td
                  p: 
              tr
                td
                  p: 戊
        "#]],
        expect![""],
    );
}

#[test]
fn a_table_in_a_table_stays_as_its_text() {
    check(
        "<table border=1><tr><td>外<table><tr><td>里一<td>里二</table></td><td>右</td></tr></table>",
        expect![[r#"
            table
              tr
                td
                  p: 外
                  p: 里一
                  p: 里二
                td
                  p: 右
        "#]],
        expect![[r#"
            NestedTable ×1 里一 里二
        "#]],
    );
}

#[test]
fn a_table_that_only_lays_out_a_page_is_none() {
    check(
        "<table><tr><td><table><tr><td>导航<td><p>　　正文在这里，很长很长的一段，说的是秋收。<table border=1><tr><td>村<td>亩</table></table></table>",
        expect![[r#"
            p: 导航
            p indent: 正文在这里，很长很长的一段，说的是秋收。
            table
              tr
                td
                  p: 村
                td
                  p: 亩
        "#]],
        expect![[r#"
            PageSetup ×2
        "#]],
    );
}

#[test]
fn what_stands_between_the_cells_goes_before_the_table() {
    check(
        "<table>散字<tr>又散<td>格</td></tr><p>段</p></table>后",
        expect![[r#"
            p: 散字又散
            p: 段
            table
              tr
                td
                  p: 格
            p: 后
        "#]],
        expect![""],
    );
}

#[test]
fn a_long_table_goes_on_in_another() {
    let rows = "<tr><td>甲<td>乙".repeat(1_100);
    let incoming = read(&format!("<table border=1>{rows}</table>"));
    assert_eq!(incoming.blocks.len(), 3);
    let text: String = incoming.blocks.iter().map(|block| block.text()).collect();
    assert_eq!(text.matches('甲').count(), 1_100);
}

#[test]
fn a_wide_table_keeps_its_text() {
    let cells: String = (0..150).map(|n| format!("<td>{n}号")).collect();
    let incoming = read(&format!(
        "<table border=1><tr>{cells}<tr><td colspan=4000>底</table>"
    ));
    let text = incoming.blocks[0].text();
    assert!((0..150).all(|n| text.contains(&format!("{n}号"))));
    assert!(losses(&incoming).contains("Structure ×50"));
}

#[test]
fn a_table_of_gaps_is_no_table() {
    let wide = "<td>a".repeat(100);
    let rows = "<tr><td>b".repeat(400);
    let incoming = read(&format!("<table border=1><tr>{wide}{rows}</table>"));
    assert_eq!(incoming.blocks.len(), 500);
    assert!(losses(&incoming).contains("Structure"));
}
