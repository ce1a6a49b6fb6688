//! Files of every shape, with styles and changes of every kind.

use std::collections::BTreeMap;

use proptest::prelude::*;
use sanshen_document::{Align, Block, Cell, Content, Doc, Inline, ListItem, Marks, Row};
use sanshen_formats::{
    BlockRole, FileAnchor, FileComment, FileNote, Hand, HandKind, Incoming, TrackedChanges,
};

/// Lines as pages have them, and lines as nobody has them.
pub fn line() -> impl Strategy<Value = String> {
    let label = prop::sample::select(vec![
        "作者",
        "记者",
        "一审(撰稿人)",
        "二审",
        "编 辑",
        "来源",
        "信息来源",
        "发布时间",
        "原文链接",
        "摘要",
        "标题",
        "副题",
        "关键词",
        "文/图",
        "浏览次数",
        "【责任编辑",
        "【编辑】",
        "(审核",
        "[免责声明]",
        "原文发布时间",
        "人工智能声明",
        "一审/一校",
        "本报记者",
        "技术编辑",
    ]);
    let value = prop_oneof![
        "[一-龥]{0,4}[、 　;，][一-龥]{1,3}",
        "2024[-年/]7[-月/]26日?",
        "https://example\\.com/[a-z]{1,5}",
        "[a-zA-Z0-9一-龥，。“”（）:：/]{0,12}"
    ];
    let fixed = vec![
        "当前位置：首页 > 正文",
        "版权所有 云岭网",
        "地址：青石大道1号",
        "本站部分信息来自网络",
        "云岭网",
        "【未经三审，仅供审阅】",
        "稿号 2026-0012 · 第3版 · 1a2b3c4d",
        "— END —",
    ];
    prop_oneof![
        3 => ("[ 　\t]{0,3}", label, "[:：|/ ]", value).prop_map(|(a, b, c, d)| format!("{a}{b}{c}{d}")),
        3 => "[ 　]{0,2}[一-龥，“”]{1,60}[。！]?(（记者[一-龥]{2,3}、通讯员[一-龥]{2}）|【编辑：[一-龥]{2}】)?",
        1 => "(——)?[一二三]、[一-龥]{2,8}",
        1 => prop::sample::select(fixed).prop_map(str::to_owned),
        1 => "[ -~一-龥]{0,40}",
        1 => Just(String::new()),
    ]
}

/// A paragraph's pieces: lines, some of them under a mark, some with a footnote, parted by breaks.
fn inline() -> impl Strategy<Value = Vec<Inline>> {
    let piece = (
        line(),
        any::<bool>(),
        prop::option::weighted(0.1, "[一-龥]{1,5}"),
    );
    prop::collection::vec(piece, 0..4).prop_map(|pieces| {
        let mut content = Vec::new();
        for (at, (text, bold, note)) in pieces.into_iter().enumerate() {
            if at > 0 {
                content.push(Inline::Break);
            }
            let half = text.chars().count() / 2;
            let (left, right): (String, String) = (
                text.chars().take(half).collect(),
                text.chars().skip(half).collect(),
            );
            let runs = [(left, bold), (right, false)];
            content.extend(runs.into_iter().filter(|(text, _)| !text.is_empty()).map(
                |(text, bold)| Inline::Text {
                    text,
                    marks: Marks {
                        bold,
                        ..Marks::default()
                    },
                },
            ));
            content.extend(note.map(|text| Inline::Footnote {
                id: String::new(),
                content: vec![Inline::Text {
                    text,
                    marks: Marks::default(),
                }],
            }));
        }
        content
    })
}

fn paragraph() -> impl Strategy<Value = Block> {
    let align = prop::sample::select(vec![Align::Left, Align::Center, Align::Right]);
    (inline(), align, any::<bool>()).prop_map(|(content, align, indent)| Block::Paragraph {
        id: String::new(),
        align,
        indent,
        content,
    })
}

fn block() -> impl Strategy<Value = Block> {
    let heading = (inline(), 2..5_u8).prop_map(|(content, level)| Block::Heading {
        id: String::new(),
        level,
        align: Align::Left,
        content,
    });
    let list = prop::collection::vec(paragraph(), 1..3).prop_map(|blocks| Block::BulletList {
        id: String::new(),
        items: blocks
            .into_iter()
            .map(|block| ListItem {
                blocks: vec![block],
            })
            .collect(),
    });
    let quote = prop::collection::vec(paragraph(), 1..3).prop_map(|blocks| Block::Quote {
        id: String::new(),
        blocks,
    });
    let table = paragraph().prop_map(|block| Block::Table {
        id: String::new(),
        rows: vec![Row {
            cells: vec![Cell {
                header: false,
                colspan: 1,
                rowspan: 1,
                blocks: vec![block],
            }],
        }],
    });
    let figure = line().prop_map(|text| Block::Figure {
        id: String::new(),
        media: "ab".repeat(32),
        alt: String::new(),
        credit: String::new(),
        ai_generated: false,
        caption: match text.is_empty() {
            true => vec![],
            false => vec![Inline::Text {
                text,
                marks: Marks::default(),
            }],
        },
    });
    prop_oneof![
        8 => paragraph(),
        1 => heading,
        1 => list,
        1 => quote,
        1 => table,
        1 => figure,
        1 => Just(Block::Rule { id: String::new() }),
    ]
}

fn role() -> impl Strategy<Value = BlockRole> {
    prop::sample::select(vec![
        BlockRole::Kicker,
        BlockRole::Title,
        BlockRole::Subtitle,
        BlockRole::Head,
        BlockRole::Summary,
        BlockRole::Notice,
        BlockRole::Body,
        BlockRole::Credits,
        BlockRole::Original,
        BlockRole::Disclaimer,
        BlockRole::Mark,
    ])
}

/// The normal form, in which readers give their blocks.
fn normal(blocks: Vec<Block>) -> Vec<Block> {
    let mut body = Doc { blocks };
    body.number_blocks();
    Content {
        body,
        ..Content::default()
    }
    .checked()
    .unwrap()
    .body
    .blocks
}

/// A file with roles for some blocks, for none or for all, and perhaps with another text before its changes.
pub fn files() -> impl Strategy<Value = Incoming> {
    let blocks = prop::collection::vec((block(), prop::option::weighted(0.5, role())), 0..14);
    let before = prop::option::of(prop::collection::vec((block(), 0..4_u8), 0..14));
    let hands = prop::collection::vec((0..14_usize, 0..40_u32, 0..9_u32, 0..3_u8), 0..6);
    (blocks, 0..3_u8, before, hands).prop_map(|(blocks, styled, before, hands)| {
        let (blocks, roles): (Vec<Block>, Vec<Option<BlockRole>>) = blocks.into_iter().unzip();
        let blocks = normal(blocks);
        let roles = blocks.iter().zip(roles).filter_map(|(block, role)| {
            let role = role.filter(|_| styled > 0)?;
            (styled > 1 || role == BlockRole::Title).then(|| (block.id().to_owned(), role))
        });
        let roles: BTreeMap<String, BlockRole> = roles.collect();
        let id_of = |at: usize| {
            blocks
                .get(at)
                .map_or(String::new(), |block| block.id().to_owned())
        };
        let comments = hands.iter().map(|(at, from, length, _)| FileComment {
            anchor: Some(FileAnchor {
                block: id_of(*at),
                start: *from,
                end: from + length,
            }),
            resolved: false,
            notes: vec![FileNote {
                author: String::new(),
                time: None,
                text: "看".into(),
            }],
        });
        let comments = comments.collect();
        let tracked = before.map(|before| TrackedChanges {
            rejected: rejected(&blocks, before),
            hands: hands
                .iter()
                .map(|(at, from, length, kind)| Hand {
                    kind: [HandKind::Inserted, HandKind::Deleted, HandKind::Block]
                        [usize::from(*kind)],
                    at: id_of(*at),
                    from: *from,
                    to: from + length,
                    author: String::new(),
                    time: None,
                })
                .collect(),
        });
        Incoming {
            blocks,
            roles,
            tracked,
            comments,
            ..Incoming::default()
        }
    })
}

/// Some blocks as they are, some with other words, some gone, some new.
fn rejected(blocks: &[Block], others: Vec<(Block, u8)>) -> Vec<Block> {
    let mut before = Vec::new();
    let mut blocks = blocks.iter();
    for (other, what) in others {
        let own = blocks.next();
        match (what, own) {
            (0 | 1, Some(own)) => before.push(own.clone()),
            (2, Some(own)) => {
                let mut other = other;
                if let (Block::Paragraph { id, .. }, Block::Paragraph { id: same, .. }) =
                    (&mut other, own)
                {
                    same.clone_into(id);
                }
                before.push(other);
            }
            _ => {}
        }
    }
    before.extend(blocks.cloned());
    let mut body = Doc { blocks: before };
    body.number_blocks();
    normal(body.blocks)
}
