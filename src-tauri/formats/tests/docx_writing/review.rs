//! Copies for an outside reader, told as stories.

use sanshen_document::{Align, Block, Content, Inline};
use sanshen_formats::docx::write::{Review, write};
use sanshen_formats::{FileAnchor, FileComment, FileNote, Hand, HandKind, PieceKind, Printed};

use crate::articles::{bold, marked, para, published, text};
use crate::opened::{Node, trees};
use crate::sample::{piece, table};

type Parts = std::collections::BTreeMap<String, Node>;

/// Nine in the morning of 23 November 2026 in China.
const NINE: i64 = 1_795_395_600_000;

fn article(blocks: Vec<Block>) -> Content {
    let mut content = Content {
        title: "青石镇开镰".to_owned(),
        ..Content::default()
    };
    content.body.blocks = blocks;
    content.body.number_blocks();
    content
}

fn line(words: &str) -> Block {
    para(vec![text(words)])
}

fn hand(kind: HandKind, at: &str, (from, to): (u32, u32), author: &str) -> Hand {
    Hand {
        kind,
        at: at.to_owned(),
        from,
        to,
        author: author.to_owned(),
        time: Some(NINE),
    }
}

fn copy(base: &Content, content: &Content, hands: &[Hand], comments: &[FileComment]) -> Parts {
    let page = Printed {
        page: published(content, &[]),
        pieces: vec![
            piece(PieceKind::Title, Align::Center, &[&content.title]),
            piece(PieceKind::Body, Align::Left, &[]),
            piece(PieceKind::Mark, Align::Right, &["稿号 YL-2026-0001"]),
        ],
        watermark: None,
    };
    let review = Review {
        base,
        hands,
        comments,
    };
    trees(&write(&page, Some(&review)).unwrap())
}

/// Every change with its author: `+彭㛃 水稻`.
fn changes(parts: &Parts) -> Vec<String> {
    let document = &parts["word/document.xml"];
    let told = |sign: &str, name: &str| {
        let all = document.all(name).into_iter();
        let all = all.filter(|one| !one.words().is_empty());
        all.map(|one| {
            format!(
                "{sign}{} {}",
                one.attribute("w:author").unwrap(),
                one.words()
            )
        })
        .collect::<Vec<_>>()
    };
    [told("+", "w:ins"), told("-", "w:del")].concat()
}

#[test]
fn two_reviewers_correct_one_line() {
    let base = article(vec![line("十月的青石镇，稻田翻滚，农户抢机。")]);
    let mut content = base.clone();
    content.body.blocks[0] = line("十月的青石镇，稻浪翻滚，农户等机。");
    content.body.number_blocks();
    let hands = [
        hand(HandKind::Inserted, "b1", (8, 9), "彭㛃"),
        hand(HandKind::Deleted, "b1", (8, 9), "彭㛃"),
        hand(HandKind::Inserted, "b1", (14, 15), "龙怀谷"),
    ];
    let parts = copy(&base, &content, &hands, &[]);
    assert_eq!(
        changes(&parts),
        ["+彭㛃 浪", "+龙怀谷 等", "-彭㛃 田", "-审读 抢"]
    );
    let first = parts["word/document.xml"].all("w:ins")[0];
    assert_eq!(first.attribute("w:date"), Some("2026-11-23T09:00:00"));
    assert_eq!(
        first.attribute("w16du:dateUtc"),
        Some("2026-11-23T01:00:00Z")
    );
    let numbers: Vec<&str> = ["w:ins", "w:del"]
        .iter()
        .flat_map(|name| parts["word/document.xml"].all(name))
        .map(|one| one.attribute("w:id").unwrap())
        .collect();
    let once: std::collections::BTreeSet<&&str> = numbers.iter().collect();
    assert_eq!(once.len(), numbers.len());
}

#[test]
fn the_copy_goes_on_tracking() {
    let content = article(vec![line("稻浪翻滚。")]);
    let parts = copy(&content, &content, &[], &[]);
    assert!(
        parts["word/settings.xml"]
            .child("w:trackRevisions")
            .is_some()
    );
    assert!(changes(&parts).is_empty());
    assert!(!parts.contains_key("word/comments.xml"));
}

#[test]
fn a_line_that_was_split_keeps_its_words() {
    let base = article(vec![line(
        "镇里把稻田排成一张表，谁家先收，白纸黑字。村民不再抢机子，只等一个电话。",
    )]);
    let mut content = base.clone();
    content.body.blocks = vec![
        line("镇里把稻田排成一张表，谁家先收，白纸黑字。"),
        line("村民不再抢机子，只等一个电话。"),
    ];
    content.body.blocks[0] = with_id(&content.body.blocks[0], "b1");
    content.body.number_blocks();
    let hands = [hand(HandKind::Block, "b2", (0, 0), "彭㛃")];
    let parts = copy(&base, &content, &hands, &[]);
    assert!(changes(&parts).is_empty());
    let marks = parts["word/document.xml"].all("w:ins");
    assert_eq!(marks.len(), 1);
    assert_eq!(marks[0].attribute("w:author"), Some("彭㛃"));
}

fn with_id(block: &Block, id: &str) -> Block {
    match block.clone() {
        Block::Paragraph {
            align,
            indent,
            content,
            ..
        } => Block::Paragraph {
            id: id.to_owned(),
            align,
            indent,
            content,
        },
        other => other,
    }
}

#[test]
fn bold_is_a_change_of_marks_and_a_heading_one_of_setting() {
    let base = article(vec![line("一、排好队"), line("周春桃说，等电话。")]);
    let mut content = base.clone();
    content.body.blocks = vec![
        Block::Heading {
            id: "b1".to_owned(),
            level: 2,
            align: Align::Left,
            content: vec![text("一、排好队")],
        },
        with_id(
            &para(vec![marked("周春桃", bold()), text("说，等电话。")]),
            "b2",
        ),
    ];
    let hands = [
        hand(HandKind::Block, "b1", (0, 0), "龙怀谷"),
        hand(HandKind::Inserted, "b2", (0, 3), "彭㛃"),
    ];
    let parts = copy(&base, &content, &hands, &[]);
    let document = &parts["word/document.xml"];
    let marks = document.all("w:rPrChange");
    assert_eq!(marks.len(), 1);
    assert_eq!(marks[0].attribute("w:author"), Some("彭㛃"));
    assert!(marks[0].child("w:rPr").unwrap().children.is_empty());
    let set = document.all("w:pPrChange");
    assert_eq!(set.len(), 1);
    assert_eq!(set[0].attribute("w:author"), Some("龙怀谷"));
    assert_eq!(
        set[0].at(&["w:pPr", "w:pStyle"]).unwrap().value(),
        "SanshenBody"
    );
}

#[test]
fn a_row_that_came_is_a_row_and_a_column_that_came_is_a_new_table() {
    let plain = |rows: &[&[&str]]| {
        let Block::Table { rows: all, .. } = table() else {
            panic!("a table");
        };
        let cell = |words: &&str| {
            let mut cell = all[1].cells[1].clone();
            cell.blocks = vec![line(words)];
            cell
        };
        let rows = rows.iter().map(|row| sanshen_document::Row {
            cells: row.iter().map(cell).collect(),
        });
        Block::Table {
            id: "t".to_owned(),
            rows: rows.collect(),
        }
    };
    let base = article(vec![plain(&[
        &["大坪村", "1200亩"],
        &["青石社区", "860亩"],
    ])]);
    let higher = article(vec![plain(&[
        &["大坪村", "1200亩"],
        &["新寨村", "300亩"],
        &["青石社区", "860亩"],
    ])]);
    let parts = copy(&base, &higher, &[], &[]);
    let document = &parts["word/document.xml"];
    assert_eq!(document.all("w:tbl").len(), 1);
    let rows: Vec<bool> = document
        .all("w:trPr")
        .into_iter()
        .map(|row| row.child("w:ins").is_some())
        .collect();
    assert_eq!(rows, [false, true, false]);

    let wider = article(vec![plain(&[
        &["大坪村", "1200亩", "收完"],
        &["青石社区", "860亩", "过半"],
    ])]);
    let parts = copy(&base, &wider, &[], &[]);
    let document = &parts["word/document.xml"];
    let tables = document.all("w:tbl");
    assert_eq!(tables.len(), 2);
    for (table, change) in tables.iter().zip(["w:del", "w:ins"]) {
        assert!(
            table
                .all("w:trPr")
                .iter()
                .all(|row| row.child(change).is_some())
        );
    }
}

#[test]
fn a_new_title_is_tracked_and_so_is_a_kicker_taken_away() {
    let mut base = article(vec![line("稻浪翻滚。")]);
    base.kicker = "金秋看收成".to_owned();
    let mut content = base.clone();
    content.kicker = String::new();
    content.title = "青石镇“排队”开镰".to_owned();
    let parts = copy(&base, &content, &[], &[]);
    assert_eq!(changes(&parts), ["+审读 “排队”", "-审读 金秋看收成"]);
    let paragraphs = parts["word/document.xml"].all("w:p");
    let kicker = paragraphs[0];
    assert_eq!(
        kicker.at(&["w:pPr", "w:pStyle"]).unwrap().value(),
        "SanshenKicker"
    );
    assert!(kicker.at(&["w:pPr", "w:rPr", "w:del"]).is_some());
}

#[test]
fn comments_stand_at_their_words_with_their_answers() {
    let content = article(vec![para(vec![
        text("全镇"),
        Inline::Break,
        marked("㛃𬱖两千亩", bold()),
        text("稻田。"),
    ])]);
    let note = |author: &str, text: &str| FileNote {
        author: author.to_owned(),
        time: Some(NINE),
        text: text.to_owned(),
    };
    let comments = [
        FileComment {
            anchor: Some(FileAnchor {
                block: "b1".to_owned(),
                start: 4,
                end: 7,
            }),
            resolved: true,
            notes: vec![
                note("龙怀谷", "数字核对过吗？"),
                note("彭㛃", "已核，\n以镇里为准。"),
            ],
        },
        FileComment {
            anchor: None,
            resolved: false,
            notes: vec![note("", "全文语气再平实些。")],
        },
    ];
    let parts = copy(&content, &content, &[], &comments);
    let document = &parts["word/document.xml"];
    assert_eq!(between(document, "0"), "𬱖两千");
    assert_eq!(between(document, "1"), "𬱖两千");
    assert_eq!(between(document, "2"), "青石镇开镰");
    let threads: Vec<(Option<&str>, Option<&str>)> = parts["word/commentsExtended.xml"]
        .children
        .iter()
        .map(|one| (one.attribute("w15:paraIdParent"), one.attribute("w15:done")))
        .collect();
    assert_eq!(
        threads,
        [
            (None, Some("1")),
            (Some("00000001"), Some("1")),
            (None, Some("0"))
        ]
    );
    let answer = &parts["word/comments.xml"].children[1];
    assert_eq!(answer.attribute("w:author"), Some("彭㛃"));
    assert_eq!(answer.all("w:p").len(), 2);
    assert_eq!(
        answer.all("w:p")[1].attribute("w14:paraId"),
        Some("00000002")
    );
    let people = parts["word/people.xml"].children.iter();
    let people: Vec<&str> = people
        .filter_map(|one| one.attribute("w15:author"))
        .collect();
    assert_eq!(people, ["审读", "彭㛃", "龙怀谷"]);
}

/// The words between the signs of a comment.
fn between(document: &Node, id: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    walk(document, id, &mut inside, &mut words);
    words
}

fn walk(node: &Node, id: &str, inside: &mut bool, words: &mut String) {
    match (node.name.as_str(), node.attribute("w:id") == Some(id)) {
        ("w:commentRangeStart", true) => *inside = true,
        ("w:commentRangeEnd", true) => *inside = false,
        _ if *inside => words.push_str(&node.text),
        _ => {}
    }
    node.children
        .iter()
        .for_each(|child| walk(child, id, inside, words));
}
