//! Texts that would like to be more than texts.

use sanshen_document::{Align, Block, Content, Doc, Inline, Marks};
use sanshen_formats::docx::write::{Review, write};
use sanshen_formats::{FileComment, FileNote, Hand, HandKind, PieceKind, Printed, Published};

use crate::articles::{hostile, marked, para, published, text};
use crate::opened::trees;
use crate::order::faults;
use crate::sample::{piece, pieces};

const BREAKOUT: &str = "\"/></w:t></w:r><w:p>]]>&amp;<!-- \u{0}\u{8}\u{b}\u{1f}\u{fffe}\u{ffff}";

#[test]
fn no_text_breaks_out_of_its_place() {
    let mut content = hostile();
    let marks = Marks {
        link: Some("https://x.cn/\"/><w:p>".to_owned()),
        ..Marks::default()
    };
    content.body.blocks.push(para(vec![
        marked(BREAKOUT, marks),
        Inline::Footnote {
            id: String::new(),
            content: vec![text(BREAKOUT)],
        },
    ]));
    content.title = BREAKOUT.to_owned();
    content.body.number_blocks();
    let page = Printed {
        page: Published {
            article_no: BREAKOUT,
            site: BREAKOUT,
            hash: BREAKOUT,
            released_at: BREAKOUT,
            ..published(&content, &[])
        },
        pieces: pieces(&content),
        watermark: Some(BREAKOUT),
    };
    let hands = [Hand {
        kind: HandKind::Inserted,
        at: content.body.blocks.last().unwrap().id().to_owned(),
        from: 0,
        to: u32::MAX,
        author: BREAKOUT.to_owned(),
        time: Some(i64::MAX),
    }];
    let comments = [FileComment {
        anchor: None,
        resolved: false,
        notes: vec![FileNote {
            author: BREAKOUT.to_owned(),
            time: Some(i64::MIN),
            text: BREAKOUT.to_owned(),
        }],
    }];
    let base = Content::default();
    let review = Review {
        base: &base,
        hands: &hands,
        comments: &comments,
    };
    let parts = trees(&write(&page, Some(&review)).unwrap());
    for (name, tree) in &parts {
        assert_eq!(faults(tree), Vec::<String>::new(), "{name}");
    }
    let seen = "\"/></w:t></w:r><w:p>]]>&amp;<!-- ";
    assert!(parts["word/document.xml"].words().contains(seen));
    assert!(parts["word/comments.xml"].words().contains(seen));
    assert_eq!(
        parts["docProps/core.xml"]
            .child("dc:title")
            .unwrap()
            .words(),
        seen
    );
}

#[test]
fn addresses_lead_to_pages_and_mailboxes_only() {
    let marks = |link: &str| Marks {
        link: Some(link.to_owned()),
        ..Marks::default()
    };
    let mut content = Content {
        body: Doc {
            blocks: vec![para(vec![
                marked("甲", marks("javascript:alert(1)")),
                marked("乙", marks("file:///C:/x")),
                marked("丙", marks("\\\\server\\share")),
                marked("丁", marks("mailto:a@b.cn")),
            ])],
        },
        ..Content::default()
    };
    content.body.number_blocks();
    let page = Printed {
        page: published(&content, &[]),
        pieces: vec![piece(PieceKind::Body, Align::Left, &[])],
        watermark: None,
    };
    let parts = trees(&write(&page, None).unwrap());
    let outside = parts["word/_rels/document.xml.rels"].children.iter();
    let outside: Vec<&str> = outside
        .filter(|one| one.attribute("TargetMode") == Some("External"))
        .filter_map(|one| one.attribute("Target"))
        .collect();
    assert_eq!(outside, ["mailto:a@b.cn"]);
    assert!(parts["word/document.xml"].words().contains("甲乙丙丁"));
}

#[test]
fn a_text_of_half_a_million_characters_is_written_at_once() {
    let words = "稻浪翻滚，机声隆隆。".repeat(50);
    let mut content = Content {
        body: Doc {
            blocks: (0..1_000).map(|_| para(vec![text(&words)])).collect(),
        },
        ..Content::default()
    };
    content.body.blocks.push(Block::Rule { id: String::new() });
    content.body.number_blocks();
    let page = Printed {
        page: published(&content, &[]),
        pieces: vec![piece(PieceKind::Body, Align::Left, &[])],
        watermark: None,
    };
    let begun = std::time::Instant::now();
    let file = write(&page, None).unwrap();
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    assert!(!file.is_empty());
}
