//! Articles of our own to write, and the words to build them with.

use sanshen_document::{
    Align, Block, Cell, Content, Contributor, Disclaimer, Doc, Inline, ListItem, Marks, Origin, Row,
};
use sanshen_formats::layout::{Extras, Layout, StepCredit};
use sanshen_formats::{CreditLine, Media, Printed, Published};

pub const HASH: &str = "3f9a1c5e00000000000000000000000000000000000000000000000000000000";
pub const PHOTO: &str = "aa00000000000000000000000000000000000000000000000000000000000000";
pub const LOST: &str = "bb00000000000000000000000000000000000000000000000000000000000000";

pub fn text(text: &str) -> Inline {
    marked(text, Marks::default())
}

pub fn marked(text: &str, marks: Marks) -> Inline {
    Inline::Text {
        text: text.to_owned(),
        marks,
    }
}

pub fn bold() -> Marks {
    Marks {
        bold: true,
        ..Marks::default()
    }
}

pub fn para(content: Vec<Inline>) -> Block {
    Block::Paragraph {
        id: String::new(),
        align: Align::Left,
        indent: true,
        content,
    }
}

fn item(words: &str) -> ListItem {
    ListItem {
        blocks: vec![para(vec![text(words)])],
    }
}

fn cell(words: &str, header: bool) -> Cell {
    Cell {
        header,
        colspan: 1,
        rowspan: 1,
        blocks: vec![para(vec![text(words)])],
    }
}

fn figure(media: &str) -> Block {
    Block::Figure {
        id: String::new(),
        media: media.to_owned(),
        alt: "收割机在田里".to_owned(),
        credit: "丁一".to_owned(),
        ai_generated: media == LOST,
        caption: vec![text("大坪村开镰第一天。")],
    }
}

pub fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|&name| name.to_owned()).collect()
}

/// A reprint of a few plain paragraphs, as most pages are.
pub fn plain() -> Content {
    let mut body = Doc {
        blocks: vec![
            para(vec![text("十月的青石镇，稻浪翻滚。")]),
            para(vec![
                text("“以前抢机子，现在等电话。”村民"),
                marked("周春桃", bold()),
                text("说。"),
            ]),
        ],
    };
    body.number_blocks();
    Content {
        title: "青石镇：万亩稻田“排队”开镰".to_owned(),
        body,
        byline: names(&["石见山", "彭㛃"]),
        contributors: vec![Contributor {
            role: "摄影".to_owned(),
            names: names(&["丁一"]),
        }],
        origin: Origin::Reprint,
        source_outlet: "远山晚报".to_owned(),
        origin_unit: "云岭县农业农村局".to_owned(),
        original_url: "https://example.com/news?id=7&page=2".to_owned(),
        original_date: "2026-10-09".to_owned(),
        disclaimer: Disclaimer::ReprintForStudy,
        ..Content::default()
    }
}

/// Every block and every mark, and texts that would like to be markup.
pub fn hostile() -> Content {
    let link = Marks {
        link: Some("https://example.com/a?b=1&c=<2>".to_owned()),
        ..bold()
    };
    let all = Marks {
        italic: true,
        underline: true,
        strike: true,
        superscript: true,
        ..bold()
    };
    let note = Inline::Footnote {
        id: String::new(),
        content: vec![text("据镇统计站，*未经*审计。")],
    };
    let mut body = Doc {
        blocks: vec![
            Block::Heading {
                id: String::new(),
                level: 2,
                align: Align::Center,
                content: vec![text("# 一、<b>排好队</b> #")],
            },
            para(vec![text(
                "<script>alert(1)</script> [点我](javascript:x) ![图](y) `码` &lt; $x$",
            )]),
            para(vec![
                text("- 不是列表"),
                Inline::Break,
                text("1. 也不是"),
                Inline::Break,
                text("=== | --- |"),
            ]),
            para(vec![
                text("他说"),
                marked("“好”", bold()),
                text("，又说"),
                marked("很好", bold()),
                marked("，再见", all),
                marked("网页", link),
                note,
            ]),
            Block::BulletList {
                id: String::new(),
                items: vec![item("稻谷"), item("玉米")],
            },
            Block::OrderedList {
                id: String::new(),
                start: 3,
                items: vec![
                    item("先低坝"),
                    ListItem {
                        blocks: vec![para(vec![text("后山坡")]), para(vec![text("不留死角")])],
                    },
                ],
            },
            Block::Quote {
                id: String::new(),
                blocks: vec![para(vec![text("> 稻花香里说丰年")])],
            },
            Block::Table {
                id: String::new(),
                rows: vec![
                    Row {
                        cells: vec![cell("村|组", true), cell("亩", true)],
                    },
                    Row {
                        cells: vec![cell("大坪", false), cell("1200", false)],
                    },
                ],
            },
            Block::Table {
                id: String::new(),
                rows: vec![
                    Row {
                        cells: vec![Cell {
                            colspan: 2,
                            ..cell("合计 <2>", false)
                        }],
                    },
                    Row {
                        cells: vec![cell("甲", false), cell("乙", false)],
                    },
                ],
            },
            figure(PHOTO),
            figure(LOST),
            Block::Rule { id: String::new() },
        ],
    };
    body.number_blocks();
    Content {
        kicker: "---".to_owned(),
        title: "</title><script>x</script> ](y) | |".to_owned(),
        subtitle: "\" onload=\"x".to_owned(),
        body,
        byline: names(&["A\"B\\C", "<i>"]),
        summary: "一行: {不是}: [映射] # 也不是注\u{2028}释".to_owned(),
        keywords: names(&["a, b", "c]"]),
        ai_declared: true,
        ..Content::default()
    }
}

pub fn credits() -> Vec<CreditLine> {
    let all = [
        ("一审（撰稿人）", "欧阳敏"),
        ("二审", "龙怀谷"),
        ("三审", "彭㛃"),
        ("编辑", "唐一诺"),
    ];
    all.iter()
        .map(|(label, name)| CreditLine {
            label: (*label).to_owned(),
            names: names(&[name]),
        })
        .collect()
}

/// The one picture there is.
pub fn media(sha256: &str) -> Option<Media> {
    (sha256 == PHOTO).then(|| Media {
        mime: "image/png".to_owned(),
        bytes: [1, 2, 3].into(),
    })
}

pub fn published<'a>(content: &'a Content, credits: &'a [CreditLine]) -> Published<'a> {
    Published {
        content,
        article_no: "YL-2026-0001",
        revision: 3,
        hash: HASH,
        published_at: "2026-11-23",
        released_at: "2026-11-23T10:00:00+08:00",
        credits,
        disclaimer: Some("本文转载自网络，仅供学习交流，请在30日内与本站联系。"),
        site: "云岭发布",
        section: "",
        media: &media,
    }
}

/// Who signed what, as [`credits`] says it.
pub const STEPS: &[StepCredit] = &[
    step("first_review", "一审", "欧阳敏", true),
    step("second_review", "二审", "龙怀谷", false),
    step("third_review", "三审", "彭㛃", false),
];

const fn step(
    step: &'static str,
    name: &'static str,
    person: &'static str,
    wrote: bool,
) -> StepCredit<'static> {
    StepCredit {
        step,
        name,
        person,
        wrote,
    }
}

pub fn extras() -> Extras<'static> {
    Extras {
        contact: "0851-0000000",
        days: 30,
        steps: STEPS,
        editor: "唐一诺",
        writer: "欧阳敏",
        releaser: "唐一诺",
        words: 860,
    }
}

/// A page under the standard layout.
pub fn printed(page: Published) -> Printed {
    printed_by(&Layout::standard(), page)
}

pub fn printed_by<'a>(layout: &Layout, page: Published<'a>) -> Printed<'a> {
    Printed {
        pieces: layout.arrange(&page, &extras()).unwrap(),
        page,
        watermark: None,
    }
}
