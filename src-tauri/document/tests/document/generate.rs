//! Generated contents in normal form, with every node and mark, and generated JSON.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use sanshen_document::{
    Align, Block, Cell, Content, Contributor, Disclaimer, Doc, Inline, ListItem, Marks, Origin, Row,
};
use serde_json::{Map, Value};

/// What texts are made of; NFC leaves them alone, each and joined.
const PIECES: &[&str] = &[
    "三审",
    "㛃",
    "𬱖",
    "，",
    "“",
    "”",
    " ",
    "a",
    "Word",
    "5G",
    "é",
    "が",
    "각",
    "ü",
    "👨‍👩‍👧",
    "<b>",
    "&amp;",
    "\"",
    "\\",
    "·",
    "’",
    "\u{200b}",
    "\u{202e}",
    "\u{3000}",
];

const LINKS: &[&str] = &["https://example.com/甲?b=1", "mailto:a@example.com"];

/// Words of the schema.
const WORDS: &[&str] = &[
    "type",
    "content",
    "attrs",
    "marks",
    "text",
    "paragraph",
    "table",
    "id",
    "level",
    "link",
    "href",
    "doc",
];

fn text() -> impl Strategy<Value = String> {
    vec(select(PIECES), 1..6).prop_map(|pieces| pieces.concat())
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), text()]
}

fn align() -> impl Strategy<Value = Align> {
    select(&[Align::Left, Align::Center, Align::Right, Align::Justify][..])
}

fn marks() -> impl Strategy<Value = Marks> {
    let link = of(select(LINKS).prop_map(str::to_owned));
    let script = 0..3_u8;
    (any::<[bool; 4]>(), script, link).prop_map(
        |([bold, italic, underline, strike], script, link)| Marks {
            bold,
            italic,
            underline,
            strike,
            superscript: script == 1,
            subscript: script == 2,
            link,
        },
    )
}

fn run() -> impl Strategy<Value = Inline> {
    let marks = prop_oneof![Just(Marks::default()), marks()];
    (text(), marks).prop_map(|(text, marks)| Inline::Text { text, marks })
}

fn footnote() -> impl Strategy<Value = Inline> {
    vec(run(), 0..3).prop_map(|content| Inline::Footnote {
        id: String::new(),
        content: joined(content),
    })
}

fn caption() -> impl Strategy<Value = Vec<Inline>> {
    vec(prop_oneof![3 => run(), 1 => Just(Inline::Break)], 0..4).prop_map(joined)
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let inline = prop_oneof![4 => run(), 1 => Just(Inline::Break), 1 => footnote()];
    vec(inline, 0..5).prop_map(joined)
}

/// Neighbouring runs under equal marks joined, as the model wants them.
fn joined(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut joined: Vec<Inline> = Vec::new();
    for next in inlines {
        if let (
            Some(Inline::Text { text, marks }),
            Inline::Text {
                text: more,
                marks: same,
            },
        ) = (joined.last_mut(), &next)
            && marks == same
        {
            text.push_str(more);
        } else {
            joined.push(next);
        }
    }
    joined
}

fn paragraph() -> impl Strategy<Value = Block> {
    (align(), any::<bool>(), inlines()).prop_map(|(align, indent, content)| Block::Paragraph {
        id: String::new(),
        align,
        indent,
        content,
    })
}

fn leaf() -> impl Strategy<Value = Block> {
    let id = String::new();
    let heading =
        (2..=4_u8, align(), inlines()).prop_map(|(level, align, content)| Block::Heading {
            id: String::new(),
            level,
            align,
            content,
        });
    let figure = ("[0-9a-f]{64}", line(), line(), any::<bool>(), caption()).prop_map(
        |(media, alt, credit, ai_generated, caption)| Block::Figure {
            id: String::new(),
            media,
            alt,
            credit,
            ai_generated,
            caption,
        },
    );
    prop_oneof![4 => paragraph(), 2 => heading, 1 => figure, 1 => Just(Block::Rule { id })]
}

fn items(blocks: impl Strategy<Value = Block>) -> impl Strategy<Value = Vec<ListItem>> {
    let item = (paragraph(), vec(blocks, 0..2)).prop_map(|(first, rest)| ListItem {
        blocks: [vec![first], rest].concat(),
    });
    vec(item, 1..3)
}

/// Lists and quotes around leaves.
fn nested() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(3, 12, 3, |inner| {
        let id = String::new;
        prop_oneof![
            vec(inner.clone(), 1..3).prop_map(move |blocks| Block::Quote { id: id(), blocks }),
            items(inner.clone()).prop_map(move |items| Block::BulletList { id: id(), items }),
            (0..99_u32, items(inner)).prop_map(move |(start, items)| Block::OrderedList {
                id: id(),
                start,
                items
            }),
        ]
    })
}

fn cell(colspan: u32, rowspan: u32) -> impl Strategy<Value = Cell> {
    (any::<bool>(), vec(nested(), 1..2)).prop_map(move |(header, blocks)| Cell {
        header,
        colspan,
        rowspan,
        blocks,
    })
}

/// A wide cell over two, beside a high one: the smallest table with both spans.
fn table() -> impl Strategy<Value = Block> {
    let top = [cell(2, 1).boxed(), cell(1, 2).boxed()];
    let bottom = [cell(1, 1).boxed(), cell(1, 1).boxed()];
    (top, bottom).prop_map(|(top, bottom)| Block::Table {
        id: String::new(),
        rows: [top, bottom]
            .map(|cells| Row {
                cells: cells.to_vec(),
            })
            .to_vec(),
    })
}

fn doc() -> impl Strategy<Value = Doc> {
    vec(prop_oneof![5 => nested(), 1 => table()], 0..5).prop_map(|blocks| {
        let mut doc = Doc { blocks };
        doc.number_blocks();
        doc
    })
}

fn contributors() -> impl Strategy<Value = Vec<Contributor>> {
    let contributor =
        (line(), vec(text(), 0..3)).prop_map(|(role, names)| Contributor { role, names });
    vec(contributor, 0..3)
}

fn origin() -> impl Strategy<Value = Origin> {
    select(&[Origin::Own, Origin::Reprint][..])
}

fn disclaimer() -> impl Strategy<Value = Disclaimer> {
    use Disclaimer::{None, OwnWorks, PartlyReprinted, ReprintForStudy};
    select(&[None, ReprintForStudy, PartlyReprinted, OwnWorks][..])
}

/// A content in normal form.
pub fn content() -> impl Strategy<Value = Content> {
    let lines = (line(), line(), line(), line(), line(), line(), line());
    let lists = (vec(text(), 0..3), contributors(), vec(text(), 0..3));
    let address = select(&["", "http://example.com/", "https://example.com/a?b#c"][..]);
    let date = select(&["", "2024-02-29", "1999-12-31"][..]);
    let choices = (origin(), disclaimer(), any::<bool>());
    (lines, doc(), lists, (address, date), choices).prop_map(
        |(lines, body, lists, (address, date), choices)| Content {
            kicker: lines.0,
            title: lines.1,
            subtitle: lines.2,
            body,
            byline: lists.0,
            contributors: lists.1,
            origin: choices.0,
            source_outlet: lines.3,
            origin_unit: lines.4,
            original_url: address.to_owned(),
            original_date: date.to_owned(),
            section: lines.5,
            summary: lines.6,
            keywords: lists.2,
            disclaimer: choices.1,
            ai_declared: choices.2,
        },
    )
}

/// Any JSON, with the words of the schema among its strings and keys.
pub fn json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![select(WORDS).prop_map(str::to_owned), any::<String>()];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 5, move |inner| {
        let object = vec((word.clone(), inner.clone()), 0..5);
        prop_oneof![
            vec(inner, 0..5).prop_map(Value::from),
            object.prop_map(|fields| Value::Object(Map::from_iter(fields))),
        ]
    })
}
