//! Files without styles: words and look tell the fields.

use sanshen_document::{Block, Inline, Marks};
use sanshen_formats::{
    FileAnchor, FileComment, FileNote, Incoming, LeftOut, Loss, Note, Properties, Trouble,
};

use crate::made::{body, bold, centred, figure, file, heading, note, p, read, rich, rule, run};

const HEAD: &str = "发布时间：2026-10-12　来源：云岭日报　作者：向晚晴";

#[test]
fn a_file_of_office_paragraphs_is_a_page() {
    let read = read(&file(vec![
        centred("t", "青石镇万亩稻田开镰"),
        centred("h", HEAD),
        p("a", "十月的青石镇，稻浪翻滚。"),
        figure("f", "收割机在大坪村作业"),
        p("b", "全镇预计节省十六万元。"),
        p("c", "编辑：水云　审核：江上舟"),
    ]));
    let content = &read.page.content;
    assert_eq!(content.title, "青石镇万亩稻田开镰");
    assert_eq!(content.source_outlet, "云岭日报");
    assert_eq!(content.original_date, "2026-10-12");
    assert_eq!(content.byline, ["向晚晴"]);
    let ids: Vec<&str> = content.body.blocks.iter().map(Block::id).collect();
    assert_eq!(ids, ["a", "f", "b"], "ids stay");
    let lines: Vec<u32> = read.page.credits.iter().map(|credit| credit.line).collect();
    assert_eq!(lines, [2, 6, 6], "lines are places of blocks");
}

#[test]
fn what_looks_like_the_title_goes_before_what_stands_in_its_place() {
    let read = read(&file(vec![
        p("k", "特别报道"),
        heading("t", "青石镇万亩稻田开镰："),
        centred("s", "二十台收割机五天收完低坝"),
        p("h", HEAD),
        p("a", "十月的青石镇，稻浪翻滚。"),
    ]));
    let content = &read.page.content;
    let titles = [&content.kicker, &content.title, &content.subtitle];
    assert_eq!(
        titles,
        [
            "特别报道",
            "青石镇万亩稻田开镰：",
            "二十台收割机五天收完低坝"
        ]
    );
    assert_eq!(body(&read.page), ["十月的青石镇，稻浪翻滚。"]);
}

#[test]
fn the_title_in_the_properties_only_confirms() {
    let blocks = vec![
        centred("a", "第二版"),
        centred("b", "青石镇万亩稻田开镰"),
        p("c", "十月的青石镇，稻浪翻滚。"),
    ];
    let named = |title: &str| Incoming {
        properties: Properties {
            title: title.to_owned(),
            ..Properties::default()
        },
        ..file(blocks.clone())
    };
    let title = |name| read(&named(name)).page.content.title;
    assert_eq!(title("青石镇万亩稻田开镰 - 云岭网"), "青石镇万亩稻田开镰");
    assert_eq!(title("去年的旧标题"), "第二版");
    let body_alone = Incoming {
        blocks: vec![p("c", "十月的青石镇，稻浪翻滚。")],
        ..named("青石镇万亩稻田开镰")
    };
    assert_eq!(read(&body_alone).page.content.title, "");
}

#[test]
fn a_numbered_heading_is_no_title() {
    let read = read(&file(vec![
        centred("t", "青石镇秋收方案"),
        heading("a", "一、排好队"),
        p("b", "按村排队，先低坝后山坡。"),
    ]));
    assert_eq!(read.page.content.title, "青石镇秋收方案");
    assert_eq!(body(&read.page), ["一、排好队", "按村排队，先低坝后山坡。"]);
}

#[test]
fn lines_in_one_paragraph_part_only_at_head_and_foot() {
    let read = read(&file(vec![
        p(
            "t",
            "青石镇万亩稻田开镰\n发布时间：2026-10-12　来源：云岭日报\n十月的青石镇，稻浪翻滚。",
        ),
        p("a", "前村的人说：\n“今年收得快。”"),
        p("c", "全镇预计节省十六万元。\n编辑：水云\n审核：江上舟"),
    ]));
    assert_eq!(read.page.content.title, "青石镇万亩稻田开镰");
    assert_eq!(
        body(&read.page),
        [
            "十月的青石镇，稻浪翻滚。",
            "前村的人说：\n“今年收得快。”",
            "全镇预计节省十六万元。"
        ]
    );
    let labels: Vec<&str> = read
        .page
        .credits
        .iter()
        .map(|credit| credit.label.as_str())
        .collect();
    assert_eq!(labels, ["编辑", "审核"]);
}

#[test]
fn the_credits_in_brackets_are_cut_out_and_every_mark_stays() {
    let last = rich(
        "b",
        vec![
            run("全镇预计"),
            bold("节省十六万元"),
            run("。（记者 "),
            bold("向晚晴"),
            note("n", "按每亩二十元算"),
            run(" 通讯员 贺兰山）"),
        ],
    );
    let read = read(&file(vec![
        p("t", "青石镇万亩稻田开镰"),
        p("h", HEAD),
        last,
    ]));
    let Some(Block::Paragraph { content, .. }) = read.page.content.body.blocks.first() else {
        panic!("no paragraph");
    };
    assert_eq!(
        content,
        &[
            run("全镇预计"),
            bold("节省十六万元"),
            run("。"),
            note("n", "按每亩二十元算")
        ]
    );
    assert_eq!(read.page.content.byline, ["向晚晴"]);
    assert_eq!(read.page.content.contributors[0].names, ["贺兰山"]);
}

#[test]
fn a_table_ends_the_search_for_a_head_line_and_for_credits() {
    let list = Block::BulletList {
        id: "l".into(),
        items: vec![sanshen_document::ListItem {
            blocks: vec![p("li", "编辑：水云")],
        }],
    };
    let read = read(&file(vec![
        p("t", "青石镇秋收方案"),
        figure("f", "示意图"),
        p("h", HEAD),
        p("a", "按村排队，先低坝后山坡。"),
        p("c", "编辑：水云"),
        list,
    ]));
    assert_eq!(read.page.content.source_outlet, "");
    assert!(read.page.credits.is_empty());
    assert_eq!(read.page.content.body.blocks.len(), 5);
}

#[test]
fn the_code_of_an_account_below_the_credits_is_kept_and_hides_none() {
    let read = read(&file(vec![
        p("t", "青石镇万亩稻田开镰"),
        p("h", HEAD),
        p("a", "十月的青石镇，稻浪翻滚。（记者 丁一）"),
        p("c", "编辑：水云"),
        figure("q", "扫码关注"),
        p("s", "版权所有 云岭网"),
        figure("r", "另一个码"),
    ]));
    assert_eq!(read.page.credits.len(), 3);
    assert_eq!(
        body(&read.page),
        ["十月的青石镇，稻浪翻滚。", "扫码关注", "另一个码"]
    );
}

#[test]
fn a_rule_parts_and_is_kept_only_within_the_body() {
    let read = read(&file(vec![
        p("t", "青石镇万亩稻田开镰"),
        rule("r1"),
        p("h", HEAD),
        rule("r2"),
        p("a", "十月的青石镇，稻浪翻滚。"),
        rule("r3"),
        p("b", "全镇预计节省十六万元。"),
        rule("r4"),
        p("c", "编辑：水云"),
    ]));
    let ids: Vec<&str> = read
        .page
        .content
        .body
        .blocks
        .iter()
        .map(Block::id)
        .collect();
    assert_eq!(ids, ["a", "r3", "b"]);
    let left = read.page.notes.iter().filter_map(|note| match note {
        Note::LeftOut {
            what, from_line, ..
        } => Some((*what, *from_line)),
        _ => None,
    });
    assert_eq!(
        left.collect::<Vec<_>>(),
        [
            (LeftOut::Header, 2),
            (LeftOut::Header, 4),
            (LeftOut::Footer, 8)
        ]
    );
}

#[test]
fn a_note_to_a_title_is_told_as_lost() {
    let title = rich(
        "t",
        vec![run("青石镇万亩稻田开镰"), note("n", "本文有删改")],
    );
    let read = read(&file(vec![title, p("h", HEAD), p("a", "稻浪翻滚。")]));
    assert_eq!(read.page.content.title, "青石镇万亩稻田开镰");
    assert!(read.page.notes.contains(&Note::Lost {
        what: Loss::Structure,
        text: "本文有删改".into(),
        count: 1,
        line: 1
    }));
}

#[test]
fn an_address_that_words_hide_is_taken_or_told() {
    let linked = |text: &str, address: &str| Inline::Text {
        text: text.into(),
        marks: Marks {
            link: Some(address.into()),
            ..Marks::default()
        },
    };
    let original = rich(
        "o",
        vec![
            run("点击"),
            linked("阅读原文", "https://example.com/news/77.html"),
        ],
    );
    let head = rich(
        "h",
        vec![
            run("发布时间：2026-10-12　来源："),
            linked("云岭日报", "https://example.com/"),
        ],
    );
    let read = read(&file(vec![
        p("t", "青石镇万亩稻田开镰"),
        head,
        p("a", "十月的青石镇，稻浪翻滚。"),
        p("s", "版权所有 云岭网"),
        original,
    ]));
    let content = &read.page.content;
    assert_eq!(content.source_outlet, "云岭日报");
    assert_eq!(content.original_url, "https://example.com/news/77.html");
    assert!(read.page.notes.contains(&Note::Lost {
        what: Loss::Link,
        text: "https://example.com/".into(),
        count: 1,
        line: 2
    }));
}

#[test]
fn numbered_paragraphs_become_headings_as_in_text() {
    let read = read(&file(vec![
        p("t", "青石镇秋收方案"),
        p("a", "一、排好队"),
        p("b", "按村排队，先低坝后山坡。"),
    ]));
    let first = &read.page.content.body.blocks[0];
    assert!(matches!(first, Block::Heading { level: 2, id, .. } if id == "a"));
}

#[test]
fn what_is_inside_tables_and_notes_is_looked_at_too() {
    let hidden = rich("a", vec![run("稻浪翻滚。"), note("n", "一\u{200b}注")]);
    let read = read(&file(vec![
        p("t", "青石镇秋收方案"),
        hidden,
        figure("f", "甲,乙"),
    ]));
    let has = |kind: &Trouble, place: u32| {
        read.page.notes.iter().any(
            |note| matches!(note, Note::Warning { kind: one, line } if one == kind && *line == place),
        )
    };
    assert!(has(
        &Trouble::HiddenCharacter {
            code_point: 0x200b,
            count: 1
        },
        2
    ));
    assert!(has(&Trouble::AsciiPunctuation { count: 1 }, 3));
}

#[test]
fn comments_keep_their_words_or_lose_their_anchor() {
    let comment = |block: &str, start, end| FileComment {
        anchor: Some(FileAnchor {
            block: block.into(),
            start,
            end,
        }),
        resolved: false,
        notes: vec![FileNote {
            author: "江上舟".into(),
            time: None,
            text: "核实".into(),
        }],
    };
    let incoming = Incoming {
        comments: vec![
            comment("t", 0, 3),
            comment("a", 13, 17),
            comment("a", 0, 4),
            comment("b", 0, 2),
        ],
        ..file(vec![
            p("t", "青石镇万亩稻田开镰"),
            p("a", "2026年10月12日\n十月的青石镇，稻浪翻滚。"),
            p("b", "全镇节省十六万元。"),
        ])
    };
    let read = read(&incoming);
    let anchors: Vec<Option<(&str, u32, u32)>> = read
        .comments
        .iter()
        .map(|comment| {
            comment
                .anchor
                .as_ref()
                .map(|one| (one.block.as_str(), one.start, one.end))
        })
        .collect();
    assert_eq!(body(&read.page)[0], "十月的青石镇，稻浪翻滚。");
    assert_eq!(anchors, [None, Some(("a", 1, 5)), None, Some(("b", 0, 2))]);
}

#[test]
fn notes_of_the_reader_stand_among_those_of_the_page() {
    let lost = Note::Lost {
        what: Loss::Chart,
        text: String::new(),
        count: 1,
        line: 2,
    };
    let incoming = Incoming {
        notes: vec![lost.clone()],
        ..file(vec![
            p("t", "青石镇万亩稻田开镰"),
            p("a", "稻浪翻滚。"),
            p("c", "编辑：水云"),
        ])
    };
    let lines: Vec<u32> = read(&incoming).page.notes.iter().map(Note::line).collect();
    assert_eq!(lines, [1, 2, 3]);
    assert!(read(&incoming).page.notes.contains(&lost));
}

#[test]
fn an_empty_file_is_an_empty_page() {
    for blocks in [
        vec![],
        vec![p("a", " \u{3000}")],
        vec![rule("r")],
        vec![rich("b", vec![Inline::Break])],
    ] {
        let read = read(&file(blocks));
        assert_eq!(read.page.content, sanshen_document::Content::default());
    }
}
