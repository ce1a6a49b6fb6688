//! How an article fills its pages.

use sanshen_document::{Align, Block, Doc};
use sanshen_typeset::{ArticlePage, Typeset, typeset_article};

use super::sample::{
    article, cell, doc, galley, heading, marked, note, numbered, paragraph, plain, pointed, rich,
    table, text,
};
use crate::paper::{self, edges, squeezed};
use crate::sample::fonts;

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

fn set(page: &ArticlePage) -> Typeset {
    typeset_article(page, &fonts()).unwrap()
}

fn printed(body: &Doc, page: Option<usize>) -> String {
    paper::text(&set(&article(body)).pdf, page)
}

/// About six hundred lines of thirty-six characters.
fn long() -> Doc {
    let words = "两岸村民出行缩短四十分钟，渡口停运期间开行免费接驳车。".repeat(24);
    doc((1..=33)
        .map(|number| plain(&format!("【{number:02}】{words}")))
        .collect())
}

#[test]
fn every_word_of_an_article_is_printed_in_reading_order() {
    let printed = printed(&rich(), None);
    let words = [
        "走进乡村看振兴",
        "青石县老旧渡口改造完工，两岸村民出行缩短四十分钟",
        "——新桥引道同步通车",
        "来源：青石县融媒体中心",
        "摘要：改造历时十一个月",
        "本报讯（记者周敏）清晨六点",
        "改造后的青石渡口东岸码头",
        "图片：何川摄",
        "一、一座渡口，三个村的路",
        "透水混凝土铺设",
        "雨天不积水，雪天好清扫",
        "予以拆除保留作观景台",
        "县政府网站",
        "（一）怎么改",
        "3.先通后畅",
        "●东岸：码头抬高1.5米",
        "9.座椅24个",
        "10.饮水机2台",
        "4.建管并重",
        "各渡口情况",
        "日均渡运",
        "路修到家门口",
        "——西岸村村民大会记录",
        "规划示意图",
        "人工智能生成",
        "咨询电话：0000-1234567",
        "人工智能声明",
        "三审：沈立",
        "原文链接：https://www.example.cn/news/2026/1123/0317.html",
        "[免责声明]",
        "稿件编号2026-0317第3稿3f9a1c7b",
    ];
    let mut rest = printed.as_str();
    for word in words {
        let at = rest.find(word);
        let at = at.unwrap_or_else(|| panic!("{word} is not in its order in {printed}"));
        rest = &rest[at..];
    }
}

#[test]
fn every_page_says_whose_it_is_and_where_one_is() {
    let pdf = set(&article(&long())).pdf;
    let whole = paper::text(&pdf, None);
    let count = whole.matches("青石县融媒体中心稿件编号2026-0317").count();
    assert!(count > 15, "{count} pages");
    for page in [1, 2, count] {
        let printed = paper::text(&pdf, Some(page));
        assert!(printed.contains("青石县融媒体中心稿件编号2026-0317"));
        assert!(
            printed.contains(&format!("第{page}页共{count}页")),
            "{printed}"
        );
    }
}

#[test]
fn no_paragraph_of_a_long_article_is_lost() {
    let printed = printed(&long(), None);
    for number in 1..=33 {
        assert!(printed.contains(&format!("【{number:02}】")), "{number}");
    }
}

#[test]
fn a_line_has_thirty_six_characters() {
    let words = "渡".repeat(36 * 4 - 2);
    let pdf = set(&article(&doc(vec![plain(&words)]))).pdf;
    let lines = paper::lines(&pdf);
    let of_words: Vec<usize> = lines
        .iter()
        .filter(|line| line.trim().chars().all(|c| c == '渡') && !line.trim().is_empty())
        .map(|line| line.trim().chars().count())
        .collect();
    assert_eq!(of_words, [34, 36, 36, 36]);
}

#[test]
fn a_footnote_stands_at_the_foot_of_the_page_it_belongs_to() {
    let mut blocks = vec![paragraph(vec![
        text("投资3,860万元"),
        note("据县交通局通报。"),
        text("，工期十一个月。"),
    ])];
    blocks.extend(long().blocks);
    let pdf = set(&article(&doc(blocks))).pdf;
    let first = paper::text(&pdf, Some(1));
    let (body, foot) = first.split_once("[1]据县交通局通报。").unwrap();
    assert!(body.contains("投资3,860万元[1]，工期"), "{body}");
    assert!(foot.ends_with("页") && !foot.contains("两岸村民"), "{foot}");
}

#[test]
fn after_three_thousand_footnotes_the_others_stand_in_their_lines() {
    let noted = |at: usize| paragraph(vec![text("文"), note(&format!("第{at:04}注"))]);
    let printed = printed(&doc((1..=3_002).map(noted).collect()), None);
    assert!(printed.contains("文[3000]文〔注：第3001注〕文〔注：第3002注〕"));
    assert_eq!(printed.matches("〔注").count(), 2);
    assert!(printed.contains("[3000]第3000注"));
}

#[test]
fn footnotes_in_a_long_list_stand_at_the_foot() {
    let noted = |at: usize| paragraph(vec![text("文"), note(&format!("第{at:03}注"))]);
    let list = numbered(1, (1..=300).map(|at| vec![noted(at)]).collect());
    let printed = printed(&doc(vec![list]), None);
    assert!(printed.contains("12.文[12]13.文[13]"), "{printed}");
    assert!(printed.contains("[300]第300注") && !printed.contains("〔注"));
}

#[test]
fn footnotes_in_a_table_too_large_for_them_stand_in_their_lines() {
    let noted = |at: usize| {
        let mut cell = cell(false, (1, 1), "");
        cell.blocks = vec![paragraph(vec![text("文"), note(&format!("第{at:03}注"))])];
        vec![cell]
    };
    let printed = |count| printed(&doc(vec![table((1..=count).map(noted).collect())]), None);
    assert!(printed(50).contains("[50]第050注"));
    let many = printed(500);
    assert!(many.contains("文〔注：第500注〕") && !many.contains("[1]"));
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    for lines in 1..40 {
        let mut blocks = vec![plain("渡口改造完工。"); lines];
        blocks.push(heading(2, "怎么改"));
        blocks.extend(vec![plain("随后的话。"); 4]);
        let printed = printed(&doc(blocks), None);
        let lonely = printed.contains("怎么改第");
        assert!(!lonely, "after {lines} lines: {printed}");
    }
}

#[test]
fn a_list_counts_from_its_own_number_and_keeps_what_is_inside_its_items() {
    let list = numbered(
        7,
        vec![
            vec![
                plain("先通"),
                pointed(vec![vec![plain("东岸")], vec![plain("西岸")]]),
            ],
            vec![plain("后畅"), plain("第二段")],
        ],
    );
    let printed = printed(&doc(vec![list]), None);
    assert!(
        printed.contains("7.先通●东岸●西岸8.后畅第二段"),
        "{printed}"
    );
}

#[test]
fn a_paragraph_stands_where_its_writer_put_it() {
    let at = |align| {
        let body = doc(vec![Block::Paragraph {
            id: "p".into(),
            align,
            indent: false,
            content: vec![text("落款")],
        }]);
        let words = paper::words(&set(&article(&body)).pdf);
        words.into_iter().find(|word| word.text == "落款").unwrap()
    };
    let edge = (210.0 * MM - 432.0) / 2.0;
    assert!((at(Align::Left).left - edge).abs() < 1.0);
    assert!((at(Align::Right).right - (210.0 * MM - edge)).abs() < 1.0);
    let center = at(Align::Center);
    assert!((center.left + center.right - 210.0 * MM).abs() < 1.0);
}

#[test]
fn nothing_runs_over_the_margins() {
    let endless = |c: char| c.to_string().repeat(900);
    let by_turns = (0..400).map(|at| marked("W", |marks| marks.bold = at % 2 == 0));
    let deep = (0..14).fold(plain(&endless('W')), |inner, _| {
        pointed(vec![vec![plain("层"), inner]])
    });
    let body = doc(vec![
        plain(&endless('W')),
        plain(&endless('—')),
        plain(&endless('…')),
        plain(&endless('★')),
        paragraph(vec![marked(&endless('W'), |marks| marks.italic = true)]),
        paragraph(vec![marked(&endless('（'), |marks| marks.italic = true)]),
        paragraph(by_turns.collect()),
        heading(2, &endless('W')),
        paragraph(vec![text("注"), note(&endless('W'))]),
        deep,
    ]);
    // A comma at the end of a line is half as wide as it says.
    for (page, right) in [(article(&body), 184.0 * MM), (galley(&body), 114.5 * MM)] {
        for word in paper::words(&set(&page).pdf) {
            let header = word.top < 30.0 * MM || word.top > 270.0 * MM;
            assert!(
                header || word.right < right,
                "{} at {}",
                word.text,
                word.right
            );
        }
    }
    // So is a quotation mark at its beginning.
    for (left, right) in edges(&set(&article(&rich())).pdf) {
        assert!(left > 26.0 * MM && right < 184.0 * MM, "{left} to {right}");
    }
}

#[test]
fn a_long_title_is_printed_whole() {
    let body = doc(vec![plain("正文。")]);
    for length in [1, 19, 20, 44, 45, 90, 201, 3_000] {
        let title: String = "渡口改造完工了".chars().cycle().take(length).collect();
        let mut page = article(&body);
        page.pieces[1].lines = vec![title.clone()];
        let printed = paper::text(&set(&page).pdf, None);
        let unbroken: String = squeezed(&printed);
        if length < 500 {
            assert!(unbroken.contains(&title), "{length}: {printed}");
        }
        assert!(unbroken.contains("正文。"));
    }
}

#[test]
fn as_many_pages_are_pictured_as_were_asked_for() {
    let body = long();
    for wanted in [0, 1, 3] {
        let page = ArticlePage {
            preview_pages: wanted,
            ..article(&body)
        };
        assert_eq!(set(&page).pages.len(), wanted);
    }
    let short = doc(vec![plain("一页。")]);
    let page = ArticlePage {
        preview_pages: 9,
        ..article(&short)
    };
    assert_eq!(set(&page).pages.len(), 1);
}

#[test]
fn the_same_article_gives_the_same_bytes() {
    let body = rich();
    let first = set(&article(&body));
    assert!(first == set(&article(&body)));
    assert!(first.pdf != set(&galley(&body)).pdf);
}
