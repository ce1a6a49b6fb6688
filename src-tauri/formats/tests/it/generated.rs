//! Contents of every shape with texts of every kind.

use proptest::prelude::*;
use sanshen_document::{
    Align, Block, Cell, Content, Contributor, Doc, Inline, ListItem, Marks, Origin, Row,
};

use crate::articles::{LOST, PHOTO};

/// A line of text, never empty: Chinese, markup of three languages, anything else.
fn words() -> impl Strategy<Value = String> {
    let hostile = vec![
        "<script>",
        "</p>",
        "onerror=x",
        "javascript:alert(1)",
        "&lt;",
        "&#60;",
        "---",
        "===",
        "***",
        "- a",
        "+ b",
        "1. c",
        "2) d",
        "# e",
        "f #",
        "> g",
        "| h |",
        "](i)",
        "[^1]",
        "[x]: y",
        "`j`",
        "~~k~~",
        "~~~",
        "$l$",
        "    m",
        "\tn",
        "\\",
        "**",
        "_o_",
        "<!--",
        "https://example.com",
        "a@b.cn",
        "![p](q)",
        ":-:",
        "<https://r.s>",
        "{{t}}",
        "\"",
        "'",
        "-->",
        "]]>",
        "：：",
        "“重点”",
    ];
    prop_oneof![
        3 => "[一-龥，。“”、㛃𬱖]{1,12}",
        3 => prop::sample::select(hostile).prop_map(str::to_owned),
        2 => "[ -~]{1,10}",
        1 => "\\PC{1,10}",
    ]
    .prop_map(|text| nfc(&text))
}

fn nfc(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfc(text).collect()
}

fn marks() -> impl Strategy<Value = Marks> {
    let link = prop::option::weighted(
        0.2,
        prop::sample::select(vec![
            "https://example.com/?a=1&amp;b=(2)",
            "mailto:a@b.cn",
            "http://x.cn/<y>\"z",
        ]),
    );
    let plain = Just(Marks::default());
    let any = (any::<[bool; 4]>(), 0..3_u8, link).prop_map(
        |([bold, italic, underline, strike], height, link)| Marks {
            bold,
            italic,
            underline,
            strike,
            superscript: height == 1,
            subscript: height == 2,
            link: link.map(str::to_owned),
        },
    );
    prop_oneof![plain, any]
}

fn run() -> impl Strategy<Value = Inline> {
    (words(), marks()).prop_map(|(text, marks)| Inline::Text { text, marks })
}

/// A line; its neighbours never have equal marks, as the model demands.
pub fn line() -> impl Strategy<Value = Vec<Inline>> {
    let note = prop::collection::vec(run(), 1..3).prop_map(|content| Inline::Footnote {
        id: String::new(),
        content,
    });
    let inline = prop_oneof![8 => run(), 1 => Just(Inline::Break), 1 => note];
    prop::collection::vec(inline, 0..5).prop_map(|mut line| {
        line.dedup_by(|next, last| matches!((next, last), (Inline::Text { marks: a, .. }, Inline::Text { marks: b, .. }) if a == b));
        line
    })
}

fn align() -> impl Strategy<Value = Align> {
    prop::sample::select(vec![
        Align::Left,
        Align::Center,
        Align::Right,
        Align::Justify,
    ])
}

pub fn paragraph() -> impl Strategy<Value = Block> {
    (align(), any::<bool>(), line()).prop_map(|(align, indent, content)| Block::Paragraph {
        id: String::new(),
        align,
        indent,
        content,
    })
}

fn leaf() -> impl Strategy<Value = Block> {
    let heading = (2..5_u8, line()).prop_map(|(level, content)| Block::Heading {
        id: String::new(),
        level,
        align: Align::Left,
        content,
    });
    let figure =
        (any::<bool>(), words(), words(), line()).prop_map(|(known, alt, credit, caption)| {
            Block::Figure {
                id: String::new(),
                media: if known { PHOTO } else { LOST }.to_owned(),
                alt,
                credit,
                ai_generated: known,
                caption: caption
                    .into_iter()
                    .filter(|inline| !matches!(inline, Inline::Footnote { .. }))
                    .collect(),
            }
        });
    prop_oneof![6 => paragraph(), 2 => heading, 1 => figure, 1 => Just(Block::Rule { id: String::new() })]
}

fn block() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(3, 24, 4, |inner| {
        let item =
            (paragraph(), prop::collection::vec(inner.clone(), 0..2)).prop_map(|(first, rest)| {
                ListItem {
                    blocks: std::iter::once(first).chain(rest).collect(),
                }
            });
        let items = prop::collection::vec(item, 1..4).boxed();
        let bullets = items.clone().prop_map(|items| Block::BulletList {
            id: String::new(),
            items,
        });
        let numbers = (any::<u32>(), items).prop_map(|(start, items)| Block::OrderedList {
            id: String::new(),
            start,
            items,
        });
        let quote = prop::collection::vec(inner, 1..3).prop_map(|blocks| Block::Quote {
            id: String::new(),
            blocks,
        });
        prop_oneof![bullets, numbers, quote, table()]
    })
}

fn table() -> impl Strategy<Value = Block> {
    let rows = (1..4_usize).prop_flat_map(|width| {
        prop::collection::vec(prop::collection::vec(paragraph(), width), 1..4)
    });
    (rows, any::<bool>()).prop_map(|(rows, head)| {
        let cell = |at: usize, block| Cell {
            header: head && at == 0,
            colspan: 1,
            rowspan: 1,
            blocks: vec![block],
        };
        let row = |(at, blocks): (usize, Vec<Block>)| Row {
            cells: blocks.into_iter().map(|block| cell(at, block)).collect(),
        };
        Block::Table {
            id: String::new(),
            rows: rows.into_iter().enumerate().map(row).collect(),
        }
    })
}

/// A whole content.
pub fn content() -> impl Strategy<Value = Content> {
    let fields = prop::collection::vec(prop_oneof![Just(String::new()), words()], 7);
    let lists = (
        prop::collection::vec(words(), 0..3),
        prop::collection::vec(words(), 0..3),
    );
    let blocks = prop::collection::vec(block(), 0..6);
    (fields, lists, blocks, any::<bool>()).prop_map(
        |(fields, (byline, keywords), blocks, ai_declared)| {
            let field = |at: usize| {
                fields
                    .get(at)
                    .cloned()
                    .unwrap_or_default()
                    .replace('\t', " ")
            };
            let mut body = Doc { blocks };
            body.number_blocks();
            Content {
                kicker: field(0),
                title: field(1),
                subtitle: field(2),
                source_outlet: field(3),
                origin_unit: field(4),
                section: field(5),
                summary: field(6),
                body,
                contributors: vec![Contributor {
                    role: "摄影".to_owned(),
                    names: byline.clone(),
                }],
                byline,
                keywords,
                origin: if ai_declared {
                    Origin::Reprint
                } else {
                    Origin::Own
                },
                original_url: if ai_declared {
                    "https://example.com/\"><script>".to_owned()
                } else {
                    String::new()
                },
                ai_declared,
                ..Content::default()
            }
        },
    )
}
