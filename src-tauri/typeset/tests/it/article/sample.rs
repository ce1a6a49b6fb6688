//! Articles as an office would print them.

use std::sync::Arc;

use image::{DynamicImage, ImageFormat, RgbImage};
use sanshen_document::{Align, Block, Cell, Doc, Inline, ListItem, Marks, Row};
use sanshen_typeset::{ArticlePage, Form, PageKind, PagePiece, Picture};

use crate::sample::printed_at;

pub const HASH: &str = "3f9a1c7be2d84056a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718";

/// The hash that a picture is asked for by: the digit sixty-four times.
pub fn media(digit: char) -> String {
    digit.to_string().repeat(64)
}

/// Pictures by the first digit of their hash: 1 PNG, 2 JPEG, 3 GIF, 4 WebP, 5 a cut PNG, 6 an SVG,
/// 8 a JPEG in the four inks of a press.
pub fn pictures(sha256: &str) -> Option<Picture> {
    let picture = |mime: &str, bytes: Vec<u8>| {
        Some(Picture {
            mime: mime.into(),
            bytes: Arc::from(bytes),
        })
    };
    match sha256.chars().next()? {
        '1' => picture("image/png", encoded(ImageFormat::Png, 1_200, 800)),
        '2' => picture("image/jpeg", encoded(ImageFormat::Jpeg, 600, 900)),
        '3' => picture("image/gif", encoded(ImageFormat::Gif, 90, 60)),
        '4' => picture("image/webp", encoded(ImageFormat::WebP, 300, 200)),
        '5' => {
            let mut bytes = encoded(ImageFormat::Png, 300, 200);
            bytes.truncate(bytes.len() / 2);
            picture("image/png", bytes)
        }
        '6' => picture(
            "image/svg+xml",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
        ),
        '8' => picture("image/jpeg", include_bytes!("inks.jpg").to_vec()),
        _ => None,
    }
}

fn encoded(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let hills = |x: u32, y: u32| {
        let ridge = height / 2 + (x % 97) * height / 400;
        let shade = u8::try_from(y * 120 / height).unwrap();
        if y < ridge {
            image::Rgb([120 + shade, 170 + shade / 2, 225])
        } else {
            image::Rgb([90, 200 - shade, 80])
        }
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = DynamicImage::from(RgbImage::from_fn(width, height, hills));
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn text(text: &str) -> Inline {
    Inline::Text {
        text: text.into(),
        marks: Marks::default(),
    }
}

pub fn marked(text: &str, mark: impl Fn(&mut Marks)) -> Inline {
    let mut marks = Marks::default();
    mark(&mut marks);
    Inline::Text {
        text: text.into(),
        marks,
    }
}

pub fn note(words: &str) -> Inline {
    Inline::Footnote {
        id: "n".into(),
        content: vec![text(words)],
    }
}

pub fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph {
        id: "p".into(),
        align: Align::Left,
        indent: true,
        content,
    }
}

/// A paragraph of plain words.
pub fn plain(words: &str) -> Block {
    paragraph(vec![text(words)])
}

pub fn heading(level: u8, words: &str) -> Block {
    Block::Heading {
        id: "h".into(),
        level,
        align: Align::Left,
        content: vec![text(words)],
    }
}

pub fn items(items: Vec<Vec<Block>>) -> Vec<ListItem> {
    items
        .into_iter()
        .map(|blocks| ListItem { blocks })
        .collect()
}

pub fn numbered(start: u32, list: Vec<Vec<Block>>) -> Block {
    Block::OrderedList {
        id: "l".into(),
        start,
        items: items(list),
    }
}

pub fn pointed(list: Vec<Vec<Block>>) -> Block {
    Block::BulletList {
        id: "l".into(),
        items: items(list),
    }
}

pub fn cell(header: bool, (colspan, rowspan): (u32, u32), words: &str) -> Cell {
    let content = if words.is_empty() {
        vec![]
    } else {
        vec![text(words)]
    };
    Cell {
        header,
        colspan,
        rowspan,
        blocks: vec![Block::Paragraph {
            id: "c".into(),
            align: Align::Left,
            indent: false,
            content,
        }],
    }
}

pub fn table(rows: Vec<Vec<Cell>>) -> Block {
    Block::Table {
        id: "t".into(),
        rows: rows.into_iter().map(|cells| Row { cells }).collect(),
    }
}

pub fn figure(digit: char, caption: &str) -> Block {
    Block::Figure {
        id: "f".into(),
        media: media(digit),
        alt: "渡口新貌".into(),
        credit: "何川 摄".into(),
        ai_generated: digit == '4',
        caption: if caption.is_empty() {
            vec![]
        } else {
            vec![text(caption)]
        },
    }
}

pub fn doc(blocks: Vec<Block>) -> Doc {
    Doc { blocks }
}

/// Two header rows with spans, and `count` rows under them.
pub fn crossings(count: usize) -> Block {
    let head = |words, span| cell(true, span, words);
    let mut rows = vec![
        vec![
            head("序号", (1, 2)),
            head("渡口", (1, 2)),
            head("日均渡运", (2, 1)),
            head("说明", (1, 2)),
        ],
        vec![
            head("改造前（人次）", (1, 1)),
            head("改造后（人次）", (1, 1)),
        ],
    ];
    for number in 1..=count {
        let side = if number == 1 {
            Some(u32::try_from(count.min(2)).unwrap())
        } else {
            None
        };
        let mut row = vec![
            cell(false, (1, 1), &number.to_string()),
            cell(false, (1, 1), "石桥渡"),
            cell(false, (1, 1), "320"),
            cell(false, (1, 1), "1,150"),
        ];
        match side {
            Some(high) => row.push(cell(false, (1, high), "引道拓宽，停运期间开行免费接驳车")),
            None if number == 2 => {}
            None => row.push(cell(false, (1, 1), "照常开放")),
        }
        rows.push(row);
    }
    table(rows)
}

/// Everything that a text may hold.
pub fn rich() -> Doc {
    let body = "清晨六点，第一班渡轮靠上东岸码头。过去要绕行四十分钟的山路，如今只需八分钟。改造历时十一个月，总投资3,860万元，新建引道1.2公里。";
    doc(vec![
        paragraph(vec![
            text("本报讯（记者周敏）"),
            text(body),
            note("投资额据县交通局2026年第三季度通报。"),
        ]),
        plain(
            "“以前赶集要起大早，”村民陆大爷说，“现在吃完早饭再出门，也赶得上。”县交通局介绍，渡口停运期间共开行免费接驳车1,260班次，运送村民2.8万人次，没有发生一起安全事故。",
        ),
        figure('1', "改造后的青石渡口东岸码头，引道直通316省道。"),
        heading(2, "一、一座渡口，三个村的路"),
        paragraph(vec![
            text("引道采用"),
            marked("透水混凝土", |marks| marks.bold = true),
            text("铺设，"),
            marked("雨天不积水，雪天好清扫", |marks| {
                marks.italic = true
            }),
            text("；旧栈桥"),
            marked("予以拆除", |marks| marks.strike = true),
            marked("保留作观景台", |marks| marks.underline = true),
            text("。路面铺装8,400 m"),
            marked("2", |marks| marks.superscript = true),
            text("，水质以H"),
            marked("2", |marks| marks.subscript = true),
            text("S含量计优于设计值。全文见"),
            marked("县政府网站", |marks| {
                marks.link = Some("https://www.example.cn/qingshi/dukou?id=317".into())
            }),
            text("。"),
        ]),
        heading(3, "（一）怎么改"),
        numbered(
            3,
            vec![
                vec![
                    plain(
                        "先通后畅：先保证渡运不断，再分段拓宽引道；施工便道由三个村共同推荐的监督员每日巡查。",
                    ),
                    pointed(vec![
                        vec![plain("东岸：码头抬高1.5米")],
                        vec![
                            plain("西岸：新建候船亭"),
                            numbered(9, vec![vec![plain("座椅24个")], vec![plain("饮水机2台")]]),
                        ],
                    ]),
                ],
                vec![plain("建管并重：渡工持证上岗。")],
            ],
        ),
        heading(4, "各渡口情况"),
        crossings(4),
        Block::Quote {
            id: "q".into(),
            blocks: vec![
                plain("路修到家门口，心就安了。"),
                Block::Paragraph {
                    id: "q2".into(),
                    align: Align::Right,
                    indent: false,
                    content: vec![text("——西岸村村民大会记录")],
                },
            ],
        },
        Block::Rule { id: "r".into() },
        figure('4', "规划示意图"),
        figure('5', "施工现场"),
        Block::Paragraph {
            id: "a".into(),
            align: Align::Left,
            indent: true,
            content: vec![
                text("候船亭地址：青石县石桥镇东岸村"),
                Inline::Break,
                text("咨询电话：0000-1234567"),
                note("工作日8:30至17:30。"),
            ],
        },
        plain(&body.repeat(6)),
        plain(&body.repeat(5)),
    ])
}

pub fn piece(kind: PageKind, align: Align, line: &str) -> PagePiece {
    PagePiece {
        kind,
        lines: vec![line.into()],
        align,
        link: None,
    }
}

/// The pieces of a web desk's page, from the title to the mark.
pub fn pieces() -> Vec<PagePiece> {
    let centered = |kind, line| piece(kind, Align::Center, line);
    let mut credits = piece(PageKind::Credits, Align::Right, "信息来源：青石县交通局");
    for line in ["一审：李想", "二审：王芳", "三审：沈立", "编辑：唐宁"] {
        credits.lines.push(line.into());
    }
    let address = "https://www.example.cn/news/2026/1123/0317.html";
    let original = format!("原文链接：{address}");
    vec![
        centered(PageKind::Kicker, "走进乡村看振兴"),
        centered(
            PageKind::Title,
            "青石县老旧渡口改造完工，两岸村民出行缩短四十分钟",
        ),
        centered(PageKind::Subtitle, "——新桥引道同步通车"),
        centered(
            PageKind::Head,
            "发布时间：2026-11-23　来源：青石县融媒体中心　作者：周敏",
        ),
        piece(
            PageKind::Summary,
            Align::Left,
            "摘要：改造历时十一个月，新建引道1.2公里，渡口停运期间由县交通局开行免费接驳车。",
        ),
        centered(PageKind::Body, ""),
        piece(
            PageKind::Notice,
            Align::Left,
            "人工智能声明：本文含有人工智能生成合成的内容",
        ),
        credits,
        PagePiece {
            link: Some(address.into()),
            ..piece(PageKind::Original, Align::Left, &original)
        },
        piece(
            PageKind::Disclaimer,
            Align::Left,
            "[免责声明] 本网转载内容仅供学习交流，如涉及版权请于30日内与本网联系，电话0000-1234567。",
        ),
        piece(
            PageKind::Mark,
            Align::Right,
            "稿件编号 2026-0317　第3稿　3f9a1c7b",
        ),
    ]
}

/// An approved article with this body.
pub fn article(body: &Doc) -> ArticlePage<'_> {
    ArticlePage {
        form: Form::Article,
        pieces: pieces(),
        body,
        pictures: &pictures,
        header: "青石县融媒体中心".into(),
        article_no: "2026-0317".into(),
        revision: 3,
        hash: HASH.into(),
        title: "青石县老旧渡口改造完工，两岸村民出行缩短四十分钟".into(),
        authors: vec!["周敏".into()],
        released_at: printed_at(),
        watermark: None,
        preview_pages: 1,
    }
}

/// The same on paper for the proofreader.
pub fn galley(body: &Doc) -> ArticlePage<'_> {
    ArticlePage {
        form: Form::Galley,
        ..article(body)
    }
}

/// The same, not yet approved.
pub fn unapproved(body: &Doc) -> ArticlePage<'_> {
    ArticlePage {
        watermark: Some("未经三审".into()),
        ..article(body)
    }
}
