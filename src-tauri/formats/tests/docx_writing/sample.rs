//! A page with everything on it, and its pieces as a channel would arrange them.

use sanshen_document::{Align, Block, Cell, Content, Doc, Inline, ListItem, Marks, Row};
use sanshen_formats::{Piece, PieceKind};

use crate::articles::{PHOTO, bold, marked, names, para, text};

pub fn piece(kind: PieceKind, align: Align, lines: &[&str]) -> Piece {
    Piece {
        kind,
        lines: names(lines),
        align,
        link: None,
    }
}

/// What a channel prints of `content`.
pub fn pieces(content: &Content) -> Vec<Piece> {
    let byline = format!(
        "发布时间：2026-11-23　来源：{}　作者：{}",
        content.source_outlet,
        content.byline.join("、")
    );
    let all = [
        piece(PieceKind::Kicker, Align::Center, &[&content.kicker]),
        piece(PieceKind::Title, Align::Center, &[&content.title]),
        piece(PieceKind::Subtitle, Align::Center, &[&content.subtitle]),
        piece(PieceKind::Head, Align::Center, &[&byline]),
        piece(PieceKind::Summary, Align::Justify, &[&content.summary]),
        piece(PieceKind::Body, Align::Left, &[]),
        piece(
            PieceKind::Credits,
            Align::Left,
            &[
                "信息来源：云岭县农业农村局",
                "一审（撰稿人）：欧阳敏",
                "二　审：龙怀谷",
                "三　审：彭㛃",
            ],
        ),
        Piece {
            link: Some(content.original_url.clone()),
            ..piece(
                PieceKind::Original,
                Align::Left,
                &[&format!("原文链接：{}", content.original_url)],
            )
        },
        piece(
            PieceKind::Disclaimer,
            Align::Justify,
            &["本文转载自网络，仅供学习交流。如有侵权，请在30日内与本站联系。"],
        ),
        piece(
            PieceKind::Mark,
            Align::Right,
            &["稿号 YL-2026-0001　第 3 版　3f9a1c5e"],
        ),
    ];
    let some =
        |piece: &Piece| piece.kind == PieceKind::Body || !piece.lines.iter().all(String::is_empty);
    all.into_iter().filter(some).collect()
}

fn heading(level: u8, words: &str) -> Block {
    Block::Heading {
        id: String::new(),
        level,
        align: Align::Left,
        content: vec![text(words)],
    }
}

fn item(blocks: Vec<Block>) -> ListItem {
    ListItem { blocks }
}

fn cell(words: &str, header: bool, columns: u32, rows: u32) -> Cell {
    Cell {
        header,
        colspan: columns,
        rowspan: rows,
        blocks: vec![para(vec![text(words)])],
    }
}

pub fn table() -> Block {
    let row = |cells: Vec<Cell>| Row { cells };
    Block::Table {
        id: String::new(),
        rows: vec![
            row(vec![
                cell("片区", true, 1, 1),
                cell("村组", true, 1, 1),
                cell("面积（亩）", true, 1, 1),
                cell("进度", true, 1, 1),
            ]),
            row(vec![
                cell("坝区", false, 1, 2),
                cell("大坪村", false, 1, 1),
                cell("1200", false, 1, 1),
                cell("已收完，秸秆全部粉碎还田", false, 1, 1),
            ]),
            row(vec![
                cell("青石社区", false, 1, 1),
                cell("860", false, 1, 1),
                cell("过半", false, 1, 1),
            ]),
            row(vec![cell("合计", false, 2, 1), cell("2060", false, 2, 1)]),
        ],
    }
}

/// Every kind of block and mark.
pub fn article() -> Content {
    let link = Marks {
        link: Some("https://example.com/稻?a=1&b=2".to_owned()),
        ..Marks::default()
    };
    let small = |superscript| Marks {
        superscript,
        subscript: !superscript,
        ..Marks::default()
    };
    let set = Marks {
        italic: true,
        underline: true,
        ..Marks::default()
    };
    let note = Inline::Footnote {
        id: String::new(),
        content: vec![text("据镇农业服务中心十月统计，不含旱作。")],
    };
    let nested = Block::OrderedList {
        id: String::new(),
        start: 3,
        items: vec![
            item(vec![para(vec![text("先低坝，后山坡；")])]),
            item(vec![para(vec![text("先成熟，后晚稻。")])]),
        ],
    };
    let mut body = Doc {
        blocks: vec![
            para(vec![
                text(
                    "十月的青石镇，稻浪翻滚。镇里把全镇两千余亩稻田排成一张“开镰表”，谁家先收、谁家后收，",
                ),
                marked("白纸黑字贴在村口", bold()),
                text("。“以前抢机子，现在等电话。”村民周春桃说。"),
                note,
            ]),
            heading(2, "一、排好队，机子不空跑"),
            para(vec![
                text("按照"),
                marked("开镰办法", link),
                text("，每台收割机日均作业"),
                marked("约四十亩", set),
                text("，比去年多出三成；每立方米 CO"),
                marked("2", small(false)),
                text(" 排放折算为 10"),
                marked("3", small(true)),
                text(" 克级。"),
            ]),
            heading(3, "（一）一张表管到底"),
            Block::BulletList {
                id: String::new(),
                items: vec![
                    item(vec![para(vec![text(
                        "登记：村组逐户登记面积、品种和成熟期，当天汇总到镇。",
                    )])]),
                    item(vec![
                        para(vec![text("排队：按两条规矩排。")]),
                        nested,
                        para(vec![text("遇雨顺延，次序不变。")]),
                    ]),
                ],
            },
            heading(4, "1.谁来调机子"),
            Block::Quote {
                id: String::new(),
                blocks: vec![para(vec![text(
                    "“表贴出去，就是承诺。哪家没按点收上，先找我。”镇农业服务中心主任说。",
                )])],
            },
            table(),
            Block::Figure {
                id: String::new(),
                media: PHOTO.to_owned(),
                alt: "收割机在田里".to_owned(),
                credit: "丁一".to_owned(),
                ai_generated: true,
                caption: vec![text("大坪村开镰第一天，收割机下田。")],
            },
            Block::Rule { id: String::new() },
            Block::Paragraph {
                id: String::new(),
                align: Align::Right,
                indent: true,
                content: vec![
                    text("（彭㛃、𬱖先生 供稿）"),
                    Inline::Break,
                    text("二〇二六年十一月二十三日"),
                ],
            },
        ],
    };
    body.number_blocks();
    Content {
        kicker: "金秋时节看收成".to_owned(),
        title: "青石镇：万亩稻田“排队”开镰".to_owned(),
        subtitle: "——一张表管住两千亩".to_owned(),
        body,
        byline: names(&["石见山", "彭㛃"]),
        source_outlet: "远山晚报".to_owned(),
        origin_unit: "云岭县农业农村局".to_owned(),
        original_url: "https://example.com/news?id=7&page=2".to_owned(),
        summary: "青石镇用一张“开镰表”安排全镇收割，机子不空跑，农户不抢机。".to_owned(),
        keywords: names(&["秋收", "农机"]),
        ai_declared: true,
        ..Content::default()
    }
}
