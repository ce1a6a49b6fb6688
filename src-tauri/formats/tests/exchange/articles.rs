//! An article of our own, and pages as a layout would arrange them.

use std::sync::LazyLock;

use sanshen_document::{
    Align, Block, Cell, Content, Contributor, Disclaimer, Doc, Inline, ListItem, Marks, Row,
};
use sanshen_formats::{CreditLine, Media, Piece, PieceKind, Printed, Published};

/// The picture that there is: the SHA-256 that a figure names, not that of these few pixels.
pub const PHOTO: &str = "aa00000000000000000000000000000000000000000000000000000000000000";
/// A picture that there is not.
pub const LOST: &str = "bb00000000000000000000000000000000000000000000000000000000000000";
pub const UNAPPROVED: &str = "未经三审，仅供审阅";

/// A PNG of one grey pixel.
static PIXEL: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut bytes = Vec::new();
    let mut encoder = png_encoder(&mut bytes);
    encoder.write_image_data(&[128]).unwrap();
    encoder.finish().unwrap();
    bytes
});

fn png_encoder(bytes: &mut Vec<u8>) -> png::Writer<&mut Vec<u8>> {
    let mut encoder = png::Encoder::new(bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap()
}

pub fn media(sha256: &str) -> Option<Media> {
    (sha256 == PHOTO).then(|| Media {
        mime: "image/png".to_owned(),
        bytes: PIXEL.as_slice().into(),
    })
}

pub fn text(words: &str) -> Inline {
    marked(words, Marks::default())
}

pub fn marked(words: &str, marks: Marks) -> Inline {
    Inline::Text {
        text: words.to_owned(),
        marks,
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

pub fn heading(level: u8, words: &str) -> Block {
    Block::Heading {
        id: String::new(),
        level,
        align: Align::Left,
        content: vec![text(words)],
    }
}

pub fn figure(media: &str, caption: &str) -> Block {
    Block::Figure {
        id: String::new(),
        media: media.to_owned(),
        alt: "老人们围坐在阅览室里看手机".to_owned(),
        credit: "石见山".to_owned(),
        ai_generated: false,
        caption: vec![text(caption)],
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

fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|&name| name.to_owned()).collect()
}

/// What a county's media centre writes on an ordinary day.
pub fn library() -> Content {
    let link = Marks {
        link: Some("https://lib.example.cn/课表?周=3&人=老 人".replace(' ', "")),
        ..Marks::default()
    };
    let bold = Marks {
        bold: true,
        ..Marks::default()
    };
    let note = Inline::Footnote {
        id: String::new(),
        content: vec![text("据县图书馆三季度统计。")],
    };
    let mut body = Doc {
        blocks: vec![
            para(vec![
                text("周三下午两点，鹭浦县图书馆二楼坐满了头发花白的“学生”。"),
                marked("七十三岁的彭㛃", bold),
                text("第一次用手机挂上了号"),
                note,
                text("。"),
            ]),
            heading(2, "一、从“不敢点”到“我来教”"),
            figure(PHOTO, "手机课堂第二十期开讲。"),
            para(vec![
                text("课表贴在"),
                marked("图书馆网页", link),
                text("上。"),
            ]),
            heading(3, "（一）三步挂号"),
            Block::OrderedList {
                id: String::new(),
                start: 1,
                items: ["打开“鹭浦健康”", "选医院和科室", "点“预约”"]
                    .map(|words| ListItem {
                        blocks: vec![para(vec![text(words)])],
                    })
                    .to_vec(),
            },
            heading(2, "二、课还要开下去"),
            Block::Table {
                id: String::new(),
                rows: vec![
                    Row {
                        cells: vec![cell("月份", true), cell("人次", true)],
                    },
                    Row {
                        cells: vec![cell("9月", false), cell("218", false)],
                    },
                ],
            },
            Block::Quote {
                id: String::new(),
                blocks: vec![para(vec![text("“学会了，就不用麻烦孩子。”")])],
            },
        ],
    };
    body.number_blocks();
    let content = Content {
        kicker: "银龄学堂见闻".to_owned(),
        title: "白发学生的手机课".to_owned(),
        subtitle: "鹭浦县图书馆三年开课六十期".to_owned(),
        body,
        byline: names(&["丁一", "彭㛃"]),
        contributors: vec![Contributor {
            role: "摄影".to_owned(),
            names: names(&["石见山"]),
        }],
        source_outlet: "鹭浦融媒".to_owned(),
        origin_unit: "鹭浦县图书馆".to_owned(),
        summary: "图书馆把手机课开到老人身边。".to_owned(),
        keywords: names(&["老年教育", "图书馆"]),
        disclaimer: Disclaimer::OwnWorks,
        ..Content::default()
    };
    content.checked().unwrap()
}

pub fn credits() -> Vec<CreditLine> {
    let all = [
        ("一审", "欧阳敏"),
        ("二审", "龙怀谷"),
        ("三审", "𬱖之远"),
        ("编辑", "唐一诺"),
    ];
    let credit = |(label, name): &(&str, &str)| CreditLine {
        label: (*label).to_owned(),
        names: names(&[name]),
    };
    all.iter().map(credit).collect()
}

/// The page of a content, its hash the content's own.
pub fn published<'a>(
    content: &'a Content,
    hash: &'a str,
    credits: &'a [CreditLine],
) -> Published<'a> {
    Published {
        content,
        article_no: "LP-2026-0012",
        revision: 3,
        hash,
        published_at: "2026-11-23",
        released_at: "2026-11-23T10:00:00+08:00",
        credits,
        disclaimer: Some("凡本网注明“来源：鹭浦融媒”的作品，转载请注明出处。"),
        site: "鹭浦融媒",
        section: "社会",
        media: &media,
    }
}

/// The pieces as the web channel's layout sets them.
pub fn pieces(page: &Published) -> Vec<Piece> {
    let content = page.content;
    let credits: Vec<String> = page
        .credits
        .iter()
        .map(|credit| format!("{}：{}", credit.label, credit.names.join("、")))
        .collect();
    let short = page.hash.get(..8).unwrap_or(page.hash);
    let mark = format!("稿号 {} · 第{}版 · {short}", page.article_no, page.revision);
    let head = format!("2026-11-23　来源：{}", content.source_outlet);
    let all = [
        (PieceKind::Kicker, vec![content.kicker.clone()]),
        (PieceKind::Title, vec![content.title.clone()]),
        (PieceKind::Subtitle, vec![content.subtitle.clone()]),
        (PieceKind::Head, vec![head]),
        (PieceKind::Body, Vec::new()),
        (PieceKind::Credits, credits),
        (PieceKind::Original, vec![content.original_url.clone()]),
        (PieceKind::Mark, vec![mark]),
    ];
    let all = all.into_iter().map(|(kind, lines)| Piece {
        kind,
        lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
        align: Align::Left,
        link: (kind == PieceKind::Original).then(|| content.original_url.clone()),
    });
    all.filter(|piece| piece.kind == PieceKind::Body || !piece.lines.is_empty())
        .collect()
}

/// Calls `check` with the page of `content`, approved or not.
pub fn with_page(content: &Content, watermark: Option<&str>, check: impl FnOnce(&Printed)) {
    let hash = content.hash().to_string();
    let credits = credits();
    let page = published(content, &hash, &credits);
    check(&Printed {
        pieces: pieces(&page),
        page,
        watermark,
    });
}
