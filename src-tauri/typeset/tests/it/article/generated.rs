//! Whatever people write, there are pages or a reason that names the characters.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sanshen_document::{Align, Block, Cell, Inline, ListItem, Marks, Row};
use sanshen_typeset::{ArticlePage, Form, PagePiece, TypesetFault, typeset_article};

use super::sample::{article, doc, media, pieces, plain};
use crate::sample::fonts;

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9:/.-]{1,90}",
        "[\u{4e00}-\u{9f00}，。“”《》、…—！]{1,90}",
        "[#$*_`<>@\\\\/\\[\\]{}()\"'=~&^%\u{3000}-\u{303f}\u{200b}-\u{200f}\u{202a}-\u{202e} ]{1,30}",
        select(vec![
            "가나다",
            "ひらがな",
            "Привет",
            "Ωμεγα",
            "é",
            "辻\u{fe00}",
            "甲\u{200d}乙",
            "──────",
            "①②③",
            "㎡℃‰"
        ])
        .prop_map(str::to_owned),
    ]
}

fn align() -> impl Strategy<Value = Align> {
    select(vec![
        Align::Left,
        Align::Center,
        Align::Right,
        Align::Justify,
    ])
}

fn run() -> impl Strategy<Value = Inline> {
    (words(), any::<[bool; 4]>(), 0..3_u8, 0..3_u8).prop_map(|(text, flags, script, link)| {
        let [bold, italic, underline, strike] = flags;
        let addresses = [None, Some("https://example.cn/甲"), Some("javascript:x")];
        Inline::Text {
            text,
            marks: Marks {
                bold,
                italic,
                underline,
                strike,
                superscript: script == 1,
                subscript: script == 2,
                link: addresses[usize::from(link)].map(str::to_owned),
            },
        }
    })
}

fn line() -> impl Strategy<Value = Vec<Inline>> {
    let note = vec(run(), 0..3).prop_map(|content| Inline::Footnote {
        id: "n".into(),
        content,
    });
    vec(
        prop_oneof![5 => run(), 1 => Just(Inline::Break), 1 => note],
        0..5,
    )
}

fn paragraph() -> impl Strategy<Value = Block> {
    (align(), any::<bool>(), line()).prop_map(|(align, indent, content)| Block::Paragraph {
        id: "p".into(),
        align,
        indent,
        content,
    })
}

fn leaf() -> impl Strategy<Value = Block> {
    let heading = (2..=4_u8, align(), line()).prop_map(|(level, align, content)| Block::Heading {
        id: "h".into(),
        level,
        align,
        content,
    });
    let figure = ("[1-9]", words(), words(), any::<bool>(), line()).prop_map(
        |(digit, alt, credit, ai_generated, caption)| Block::Figure {
            id: "f".into(),
            media: media(digit.chars().next().unwrap()),
            alt,
            credit,
            ai_generated,
            caption,
        },
    );
    let rule = Just(Block::Rule { id: "r".into() });
    prop_oneof![5 => paragraph(), 2 => heading, 1 => figure, 1 => rule]
}

fn table(inner: impl Strategy<Value = Block> + Clone) -> impl Strategy<Value = Block> {
    let cell = (any::<bool>(), 1..4_u32, 1..4_u32, vec(inner, 1..3)).prop_map(
        |(header, colspan, rowspan, blocks)| Cell {
            header,
            colspan,
            rowspan,
            blocks,
        },
    );
    let row = vec(cell, 0..5).prop_map(|cells| Row { cells });
    vec(row, 1..5).prop_map(|rows| Block::Table {
        id: "t".into(),
        rows,
    })
}

fn block() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(5, 24, 4, |inner| {
        let items = vec(
            vec(inner.clone(), 1..3).prop_map(|blocks| ListItem { blocks }),
            1..4,
        );
        let points = items.clone().prop_map(|items| Block::BulletList {
            id: "l".into(),
            items,
        });
        let numbers = (any::<u32>(), items).prop_map(|(start, items)| Block::OrderedList {
            id: "l".into(),
            start,
            items,
        });
        let quote = vec(inner.clone(), 0..3).prop_map(|blocks| Block::Quote {
            id: "q".into(),
            blocks,
        });
        prop_oneof![2 => points, 2 => numbers, 2 => quote, 1 => table(inner.boxed())]
    })
}

fn printed_pieces() -> impl Strategy<Value = Vec<PagePiece>> {
    vec((vec(words(), 0..3), align()), pieces().len()).prop_map(|all| {
        let mut pieces = pieces();
        for (piece, (lines, align)) in pieces.iter_mut().zip(all) {
            piece.lines = lines;
            piece.align = align;
        }
        pieces
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn any_text_is_set(
        blocks in vec(block(), 0..8),
        pieces in printed_pieces(),
        form in select(vec![Form::Article, Form::Galley]),
    ) {
        let body = doc(blocks);
        let page = ArticlePage {
            form,
            pieces,
            watermark: Some("未经三审".into()),
            ..article(&body)
        };
        let set = typeset_article(&page, &fonts());
        prop_assert!(set.as_ref().is_ok_and(|set| set.pdf.starts_with(b"%PDF-1.7")), "{:?}", set.err());
    }

    #[test]
    fn any_characters_are_set_or_named(
        words in any::<String>(),
        form in select(vec![Form::Article, Form::Galley]),
    ) {
        let set = |words: &str| {
            let body = doc(vec![plain(words)]);
            typeset_article(&ArticlePage { form, ..article(&body) }, &fonts())
        };
        let typeset = match set(&words) {
            Err(TypesetFault::MissingGlyphs { characters }) => {
                prop_assert!(!characters.is_empty());
                set(&words.replace(characters.as_slice(), "字"))
            }
            other => other,
        };
        prop_assert!(typeset.is_ok(), "{:?}", typeset.err());
    }
}
