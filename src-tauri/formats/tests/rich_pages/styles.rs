//! Files whose styles say what each block is.

use sanshen_document::{Disclaimer, Origin};
use sanshen_formats::{BlockRole, LeftOut, Note};

use crate::made::{body, figure, heading, p, read, rule, styled};

#[test]
fn our_own_page_comes_back_without_a_guess() {
    let read = read(&styled(vec![
        (Some(BlockRole::Mark), p("w", "【未经三审，仅供审阅】")),
        (Some(BlockRole::Kicker), p("k", "秋收正当时")),
        (Some(BlockRole::Title), p("t", "时间：一个关于\n开镰的故事")),
        (Some(BlockRole::Subtitle), p("u", "——青石镇侧记")),
        (
            Some(BlockRole::Head),
            p("h", "2026-10-12 08:30　来源：云岭日报　作者：向晚晴"),
        ),
        (Some(BlockRole::Summary), p("s", "五天收完低坝稻田。")),
        (
            Some(BlockRole::Notice),
            p("n", "人工智能声明：本文含有人工智能生成合成的内容"),
        ),
        (Some(BlockRole::Notice), p("m", "本栏目由县农业农村局协办")),
        (Some(BlockRole::Body), p("a", "时间：10月12日")),
        (None, heading("b", "编辑：甲是谁")),
        (None, figure("f", "开镰")),
        (Some(BlockRole::Body), p("c", "编辑：水云")),
        (None, rule("r")),
        (
            Some(BlockRole::Credits),
            p(
                "d",
                "信息来源：青石镇\n航拍：丁一\n摄影：贺兰山\n一审（撰稿人）：向晚晴",
            ),
        ),
        (
            Some(BlockRole::Original),
            p(
                "o",
                "原文日期：2026-10-09\n原文链接：https://example.com/1.html",
            ),
        ),
        (
            Some(BlockRole::Disclaimer),
            p("e", "[免责声明] 本文转载自网络，仅供学习交流。"),
        ),
        (
            Some(BlockRole::Mark),
            p("i", "稿号 2026-0012 · 第3版 · 1a2b3c4d"),
        ),
    ]));
    let content = &read.page.content;
    assert_eq!(content.kicker, "秋收正当时");
    assert_eq!(content.title, "时间：一个关于开镰的故事");
    assert_eq!(content.subtitle, "青石镇侧记");
    assert_eq!(content.summary, "五天收完低坝稻田。");
    assert_eq!(content.source_outlet, "云岭日报");
    assert_eq!(content.origin_unit, "青石镇");
    assert_eq!(content.byline, ["向晚晴"]);
    assert_eq!(content.contributors[0].names, ["贺兰山"]);
    assert_eq!(content.original_url, "https://example.com/1.html");
    assert_eq!(content.original_date, "2026-10-09");
    assert_eq!(content.origin, Origin::Reprint);
    assert_eq!(content.disclaimer, Disclaimer::ReprintForStudy);
    assert!(content.ai_declared);
    assert_eq!(
        body(&read.page),
        ["时间：10月12日", "编辑：甲是谁", "开镰", "编辑：水云"]
    );
    let marks: Vec<u32> = read
        .page
        .notes
        .iter()
        .filter(|note| {
            matches!(
                note,
                Note::LeftOut {
                    what: LeftOut::Mark,
                    ..
                }
            )
        })
        .map(Note::line)
        .collect();
    assert_eq!(marks, [1, 8, 17]);
    assert!(
        read.page
            .notes
            .iter()
            .any(|note| matches!(note, Note::Unplaced { text, .. } if text == "航拍：丁一"))
    );
}

#[test]
fn a_styled_title_alone_leaves_the_rest_to_words() {
    let read = read(&styled(vec![
        (None, figure("logo", "云岭县融媒体中心")),
        (None, p("k", "秋收正当时")),
        (Some(BlockRole::Title), p("t", "青石镇万亩稻田开镰")),
        (Some(BlockRole::Subtitle), p("u", "青石镇侧记")),
        (None, p("h", "2026-10-12　来源：云岭日报")),
        (None, p("a", "十月的青石镇，稻浪翻滚。")),
        (None, p("c", "编辑：水云")),
    ]));
    let content = &read.page.content;
    assert_eq!(content.kicker, "秋收正当时");
    assert_eq!(content.title, "青石镇万亩稻田开镰");
    assert_eq!(content.subtitle, "青石镇侧记");
    assert_eq!(content.source_outlet, "云岭日报");
    assert_eq!(
        body(&read.page),
        ["云岭县融媒体中心", "十月的青石镇，稻浪翻滚。"]
    );
    assert_eq!(read.page.credits[0].names, ["水云"]);
}

#[test]
fn a_disclaimer_among_credits_is_told_by_its_words() {
    let read = read(&styled(vec![
        (Some(BlockRole::Body), p("a", "稻浪翻滚。")),
        (
            Some(BlockRole::Credits),
            p("c", "编辑：水云\n[免责声明] 本文转载自网络，仅供学习交流。"),
        ),
    ]));
    assert_eq!(read.page.content.disclaimer, Disclaimer::ReprintForStudy);
    assert_eq!(read.page.credits[0].names, ["水云"]);
}

#[test]
fn a_second_title_is_listed_and_a_table_is_body_whatever_its_style() {
    let read = read(&styled(vec![
        (Some(BlockRole::Title), p("t", "青石镇万亩稻田开镰")),
        (Some(BlockRole::Title), p("u", "又一个标题")),
        (Some(BlockRole::Credits), figure("f", "二维码")),
        (Some(BlockRole::Body), p("a", "稻浪翻滚。")),
    ]));
    assert_eq!(read.page.content.title, "青石镇万亩稻田开镰");
    assert_eq!(body(&read.page), ["二维码", "稻浪翻滚。"]);
    assert!(
        read.page
            .notes
            .iter()
            .any(|note| matches!(note, Note::Unplaced { line: 2, .. }))
    );
}

#[test]
fn words_that_only_begin_like_the_watermark_are_text() {
    for text in [
        "未经三审的稿件不得发布。",
        "稿号 2026-0012 已经撤下",
        "未经三审，仅供审阅的规定",
    ] {
        let read = read(&styled(vec![
            (None, p("t", "通知")),
            (None, p("a", "一段。")),
            (None, p("b", text)),
        ]));
        assert_eq!(body(&read.page).last().unwrap(), text);
    }
    let read = sanshen_formats::read_page(
        "未经三审 未经三审\n通知\n一段。\n稿号 2026-0012 · 第3版 · 1a2b3c4d\n【未经三审，仅供审阅】",
    );
    assert_eq!(read.content.title, "通知");
    assert_eq!(read.content.body.text(), "一段。");
}
