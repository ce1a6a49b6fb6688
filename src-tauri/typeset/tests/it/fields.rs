//! Every field of a slip is on the paper.

use sanshen_typeset::{Mark, Origin, Row, Slip, typeset_slip};

use crate::paper::{squeezed, text};
use crate::sample::{self, fonts, slip};

fn printed(slip: &Slip) -> String {
    text(&typeset_slip(slip, &fonts()).unwrap().pdf, None)
}

/// A slip with something in every field.
fn full() -> Slip {
    Slip {
        urgent: true,
        remarks: "留底一份".into(),
        origin: Origin {
            kind: "转载".into(),
            source_outlet: Some("省日报".into()),
            origin_unit: Some("省水利厅".into()),
            original_url: Some("https://www.example.cn/a/1.html".into()),
            original_date: Some("2026-11-20".into()),
        },
        ..slip()
    }
}

#[test]
fn all_that_is_known_of_the_article_is_printed() {
    let printed = printed(&full());
    let expected = [
        "青石县融媒体中心",
        "发稿审核单",
        "稿件编号2026-0317",
        "走进乡村看振兴",
        "青石县老旧渡口改造完工，两岸村民出行缩短四十分钟",
        "新桥引道同步通车",
        "要闻",
        "转载",
        "省日报",
        "省水利厅",
        "https://www.example.cn/a/1.html",
        "2026-11-20",
        "周敏",
        "采访部",
        "摄影：何川、陆一舟",
        "编辑：唐宁",
        "新建引道1.2公里",
        "渡口改造；乡村道路；民生工程",
        "1,284字",
        "未使用生成式人工智能",
        "2026-11-2309:12",
        "加急",
        "2026-11-2318:00",
        "第3稿",
        "三审通过，已签发",
        "2026-0317.html（网页，校验码77ab01fe）",
        "2026-0317.docx（Word，校验码c0de4412）",
        "沈立2026-11-2316:31",
        "留底一份",
        "第1,907条",
        "山川石桥晨雾灯塔麦田远帆松涛白鹭",
        "公章",
        "留存",
        "经办人（签字）",
        "打印2026-11-2316:40",
        "第1页共1页",
    ];
    for words in expected {
        assert!(printed.contains(words), "{words} is not in {printed}");
    }
}

#[test]
fn hashes_are_printed_in_full() {
    let slip = full();
    let printed = printed(&slip);
    for hash in [slip.content_hash, slip.ledger.hash, slip.root.fingerprint] {
        assert!(printed.contains(&hash), "{hash}");
    }
}

#[test]
fn every_row_says_who_what_when_which_version_and_whether_it_counts() {
    let slip = slip();
    let printed = printed(&slip);
    for row in &slip.rows {
        for field in [
            &row.step,
            &row.outcome,
            &row.opinion,
            &row.time,
            &row.revision,
            &row.short_hash,
            &row.key,
            &row.standing,
        ] {
            assert!(printed.contains(&squeezed(field)), "{field}");
        }
    }
}

#[test]
fn who_signs_for_another_is_named_with_them() {
    assert!(printed(&slip()).contains("王芳代刘伟"));
}

#[test]
fn a_secrecy_review_is_a_row_like_any_other() {
    let mut slip = slip();
    slip.rows.push(Row {
        outcome: "不涉密".into(),
        mark: Mark::Noted,
        ..sample::row("保密审查", "高原", "已对照清单。", "15:40")
    });
    assert!(printed(&slip).contains("保密审查"));
    assert!(printed(&slip).contains("不涉密"));
}

#[test]
fn an_unapproved_slip_says_so_on_every_page() {
    let mut slip = sample::unapproved();
    slip.rows = sample::with_rows(40).rows;
    let typeset = typeset_slip(&slip, &fonts()).unwrap();
    for page in 1..=typeset.pages.len() {
        let printed = text(&typeset.pdf, Some(page));
        assert!(
            printed.contains("未完成三审：不得作为审定稿使用"),
            "page {page}"
        );
    }
}

#[test]
fn lines_for_a_reprint_are_left_out_for_own_work() {
    let printed = printed(&slip());
    assert!(!printed.contains("原文链接"));
    assert!(!printed.contains("信息来源"));
}
