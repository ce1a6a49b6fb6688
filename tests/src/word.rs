//! Word files as they come from outside.

use std::io::{Cursor, Read, Write};

use sanshen_document::{Align, Block, Content, Doc, Inline, Marks};
use sanshen_formats::docx::write::{Review, write};
use sanshen_formats::layout::{Extras, Layout};
use sanshen_formats::{Hand, HandKind, Printed, Published};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A Word file in which somebody turned 明天 into 11月24日, tracked in this name.
pub fn corrected_by(author: &str) -> Vec<u8> {
    let (base, content) = (text("新桥明天通车。"), text("新桥11月24日通车。"));
    let hand = |kind, to| Hand {
        kind,
        at: "p1".into(),
        from: 2,
        to,
        author: author.into(),
        time: Some(1_770_000_000_000),
    };
    let hands = [hand(HandKind::Deleted, 4), hand(HandKind::Inserted, 8)];
    let review = Review {
        base: &base,
        hands: &hands,
        comments: &[],
    };
    let hash = content.hash();
    let page = Published {
        content: &content,
        article_no: "",
        revision: 0,
        hash: hash.as_str(),
        published_at: "2026-02-02",
        released_at: "2026-02-02T10:00:00+08:00",
        credits: &[],
        disclaimer: None,
        site: "",
        section: "",
        media: &|_| None,
    };
    let pieces = Layout::standard().arrange(&page, &Extras::default());
    let printed = Printed {
        page,
        pieces: pieces.unwrap(),
        watermark: None,
    };
    write(&printed, Some(&review)).unwrap()
}

/// The file with some words of its text replaced, as a reader does who tracks nothing.
pub fn with_words_replaced(docx: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut read = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..read.len() {
        let mut part = read.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{from} is not in the file");
            bytes = text.replace(from, to).into_bytes();
        }
        written
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        written.write_all(&bytes).unwrap();
    }
    written.finish().unwrap().into_inner()
}

fn text(line: &str) -> Content {
    Content {
        title: "新桥通车".into(),
        body: Doc {
            blocks: vec![Block::Paragraph {
                id: "p1".into(),
                align: Align::Left,
                indent: true,
                content: vec![Inline::Text {
                    text: line.into(),
                    marks: Marks::default(),
                }],
            }],
        },
        ..Content::default()
    }
}
