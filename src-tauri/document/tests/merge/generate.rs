//! Generated articles: what an editor writes, in every kind of block.

use std::fmt::{self, Debug, Formatter};
use std::ops::Deref;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sanshen_document::{Align, Block, Cell, Content, Doc, Inline, ListItem, Marks, Row};

use crate::words::{figure, note, shown};

const SENTENCES: &[&str] = &[
    "十月的青石镇，稻浪翻滚。",
    "收割机在田里排成长队。",
    "合作社把每天的机手排了班。",
    "全镇今年种植水稻1.2万亩。",
    "预计总产6800吨，比去年增加三成。",
    "县农业农村局提醒，近期多雨，抓紧抢收。",
    "村民周春桃说，今年的谷子卖得上价。",
    "㛃水河边，𬱖氏祠堂前晒满了新谷。",
    "粮站从早上六点开门收粮。",
    "记者走访了三个村的晒场。",
    "见附表。",
    "（完）",
];

/// A content that a failed test shows in a few lines.
#[derive(Clone, PartialEq)]
pub struct Article(pub Content);

impl Deref for Article {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.0
    }
}

impl Debug for Article {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&shown(&self.0))
    }
}

fn words() -> impl Strategy<Value = String> {
    vec(select(SENTENCES), 1..5).prop_map(|sentences| sentences.concat())
}

fn marks() -> impl Strategy<Value = Marks> {
    let link = proptest::option::weighted(0.1, Just("https://example.com/".to_owned()));
    (any::<bool>(), link).prop_map(|(bold, link)| Marks {
        bold,
        link,
        ..Marks::default()
    })
}

fn line() -> impl Strategy<Value = Vec<Inline>> {
    let run = (words(), marks()).prop_map(|(text, marks)| Inline::Text { text, marks });
    let inline = prop_oneof![
        8 => run,
        1 => Just(Inline::Break),
        1 => words().prop_map(|words| note("", &words)),
    ];
    vec(inline, 0..4)
}

fn paragraph() -> impl Strategy<Value = Block> {
    line().prop_map(|content| crate::words::line("", content))
}

fn cell() -> impl Strategy<Value = Cell> {
    vec(paragraph(), 1..3).prop_map(|blocks| Cell {
        header: false,
        colspan: 1,
        rowspan: 1,
        blocks,
    })
}

fn block() -> impl Strategy<Value = Block> {
    let id = String::new;
    let item = || vec(paragraph(), 1..3).prop_map(|blocks| ListItem { blocks });
    prop_oneof![
        8 => paragraph(),
        2 => (2..=4_u8, line()).prop_map(move |(level, content)| Block::Heading {
            id: id(), level, align: Align::Left, content
        }),
        1 => vec(item(), 1..4).prop_map(move |items| Block::BulletList { id: id(), items }),
        1 => (1..9_u32, vec(item(), 1..4)).prop_map(move |(start, items)| Block::OrderedList {
            id: id(), start, items
        }),
        1 => vec(paragraph(), 1..4).prop_map(move |blocks| Block::Quote { id: id(), blocks }),
        1 => vec(vec(cell(), 2), 1..4).prop_map(move |rows| Block::Table {
            id: id(),
            rows: rows.into_iter().map(|cells| Row { cells }).collect(),
        }),
        1 => words().prop_map(|words| figure("", &words)),
        1 => Just(Block::Rule { id: id() }),
    ]
}

/// A content in normal form, with every field filled in.
pub fn content() -> impl Strategy<Value = Article> {
    (words(), vec(block(), 0..9)).prop_map(|(title, blocks)| {
        let mut body = Doc { blocks };
        body.number_blocks();
        let content = Content {
            kicker: "乡村振兴进行时".to_owned(),
            title,
            byline: vec!["李明".to_owned()],
            summary: "秋收".to_owned(),
            section: "news".to_owned(),
            keywords: vec!["水稻".to_owned()],
            body,
            ..Content::default()
        };
        Article(content.checked().unwrap())
    })
}
