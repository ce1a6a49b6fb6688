//! How a slip fills its pages.

use sanshen_typeset::{Slip, Typeset, typeset_slip};

use crate::paper::{edges, text};
use crate::sample::{self, fonts, opinion, slip, with_rows};

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

fn set(slip: &Slip) -> Typeset {
    typeset_slip(slip, &fonts()).unwrap()
}

#[test]
fn up_to_six_short_steps_fit_one_page() {
    for count in 0..=6 {
        assert_eq!(set(&with_rows(count)).pages.len(), 1, "{count} rows");
    }
}

#[test]
fn forty_steps_go_on_with_head_and_foot_on_every_page() {
    let slip = with_rows(40);
    let typeset = set(&slip);
    assert_eq!(typeset.pages.len(), 3);
    for page in 1..=3 {
        let printed = text(&typeset.pdf, Some(page));
        assert!(
            printed.contains("结论与意见"),
            "no table head on page {page}"
        );
        let foot =
            format!("稿件编号2026-0317第3稿校验码3f9a1c7b打印2026-11-2316:40第{page}页共3页");
        assert!(printed.contains(&foot), "no foot on page {page}: {printed}");
    }
    assert_eq!(text(&typeset.pdf, None).matches("密钥a41f9c02").count(), 40);
}

#[test]
fn no_sentence_of_a_long_opinion_is_lost() {
    let mut slip = slip();
    slip.rows[2].opinion = (1..=300)
        .map(|number| format!("第{number:03}处已核。"))
        .collect();
    let printed = text(&set(&slip).pdf, None);
    for number in 1..=300 {
        // A page may end within a sentence, never within a number.
        assert!(
            printed.contains(&format!("{number:03}")),
            "sentence {number}"
        );
    }
}

#[test]
fn an_opinion_of_many_lines_goes_on_overleaf() {
    let mut slip = slip();
    slip.rows[2].opinion = (1..=150)
        .map(|number| format!("条目{number:03}\n"))
        .collect();
    let printed = text(&set(&slip).pdf, None);
    for number in 1..=150 {
        assert!(
            printed.contains(&format!("条目{number:03}")),
            "line {number}"
        );
    }
}

#[test]
fn nothing_runs_over_the_margins() {
    let mut endless = sample::long_titles();
    endless.article_no = "N".repeat(60);
    endless.rows[3].opinion = "x".repeat(1_000);
    endless.remarks = opinion(500);
    for slip in [slip(), endless] {
        for (left, right) in edges(&set(&slip).pdf) {
            assert!(left > 19.0 * MM && right < 196.0 * MM, "{left} to {right}");
        }
    }
}

#[test]
fn the_same_slip_gives_the_same_bytes() {
    let (first, again) = (set(&slip()), set(&slip()));
    assert!(first == again);
    let mut other = slip();
    other.rows[0].opinion.push('！');
    assert!(first != set(&other));
}

#[test]
fn the_file_is_an_archive_pdf_with_title_and_date() {
    let pdf = set(&slip()).pdf;
    let plain = String::from_utf8_lossy(&pdf);
    assert!(plain.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(plain.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
    assert!(plain.contains("2026-11-23T16:40:12+08:00"));
    assert!(plain.contains("发稿审核单 2026-0317 青石县老旧渡口改造完工"));
}
