//! Tracked changes: both readings, and whose hand it was.

use sanshen_formats::{Hand, HandKind, Incoming};

use crate::build::{Docx, line, p, r, run};
use crate::shown::shown;

const BY: &str = r#"w:id="1" w:author="乙" w:date="2024-05-06T08:00:00Z""#;
const TIME: i64 = 1_714_982_400_000;

fn ins(inside: &str) -> String {
    format!("<w:ins {BY}>{inside}</w:ins>")
}

fn del(text: &str) -> String {
    format!(r#"<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>"#)
}

/// Both readings.
fn both(read: &Incoming) -> (String, String) {
    let tracked = read.tracked.as_ref().unwrap();
    (shown(&read.blocks), shown(&tracked.rejected))
}

fn hand(kind: HandKind, at: &str, from: u32, to: u32) -> Hand {
    Hand {
        kind,
        at: at.to_owned(),
        from,
        to,
        author: "乙".to_owned(),
        time: Some(TIME),
    }
}

#[test]
fn words_that_came_and_went_are_in_one_reading_each_and_have_their_hand() {
    let body = p(
        "",
        &(r("　　亩产") + &del("四") + &ins(&r("五")) + &r("百斤")),
    );
    let read = Docx::of(&body).read();
    assert_eq!(
        both(&read),
        ("p> 亩产五百斤\n".into(), "p> 亩产四百斤\n".into())
    );
    let expected = [
        hand(HandKind::Inserted, "b1", 2, 3),
        hand(HandKind::Deleted, "b1", 2, 3),
    ];
    assert_eq!(read.tracked.unwrap().hands, expected);
}

#[test]
fn words_that_moved_are_deleted_there_and_inserted_here() {
    let moved = |name: &str, tag: &str| {
        format!("<w:{name} {BY}><w:r><w:{tag}>移</w:{tag}></w:r></w:{name}>")
    };
    let body = p(
        "",
        &(moved("moveFrom", "t") + &r("中") + &moved("moveTo", "t")),
    );
    assert_eq!(
        both(&Docx::of(&body).read()),
        ("p 中移\n".into(), "p 移中\n".into())
    );
}

#[test]
fn words_that_one_hand_wrote_and_another_struck_are_in_neither_reading() {
    let body = p("", &(r("留") + &ins(&del("来去")) + &del("删")));
    assert_eq!(
        both(&Docx::of(&body).read()),
        ("p 留\n".into(), "p 留删\n".into())
    );
}

#[test]
fn a_paragraph_that_came_is_a_block_of_its_own_and_the_others_keep_their_ids() {
    let came = p(&format!("<w:rPr><w:ins {BY}/></w:rPr>"), &ins(&r("新段")));
    let read = Docx::of(&(line("一") + &came + &line("二"))).read();
    assert_eq!(
        both(&read),
        ("p 一\np 新段\np 二\n".into(), "p 一\np 二\n".into())
    );
    let tracked = read.tracked.unwrap();
    let ids: Vec<&str> = tracked.rejected.iter().map(|block| block.id()).collect();
    assert_eq!(ids, ["b1", "b3"]);
    assert_eq!(
        tracked.hands,
        [
            hand(HandKind::Inserted, "b2", 0, 2),
            hand(HandKind::Block, "b2", 0, 0)
        ]
    );
}

#[test]
fn a_paragraph_that_went_is_only_in_the_rejected_reading() {
    let went = p(&format!("<w:rPr><w:del {BY}/></w:rPr>"), &del("旧段"));
    let read = Docx::of(&(line("一") + &went + &line("二"))).read();
    assert_eq!(
        both(&read),
        ("p 一\np 二\n".into(), "p 一\np 旧段\np 二\n".into())
    );
    let tracked = read.tracked.unwrap();
    let ids: Vec<&str> = tracked.rejected.iter().map(|block| block.id()).collect();
    assert_eq!(ids, ["b1", "b3", "b2"]);
    assert_eq!(
        tracked.hands,
        [
            hand(HandKind::Deleted, "b3", 0, 2),
            hand(HandKind::Block, "b3", 0, 0)
        ]
    );
}

#[test]
fn paragraphs_that_were_joined_or_parted_are_one_in_one_reading_and_two_in_the_other() {
    let joined = p(&format!("<w:rPr><w:del {BY}/></w:rPr>"), &r("前半")) + &line("后半");
    let read = Docx::of(&joined).read();
    assert_eq!(
        both(&read),
        ("p 前半后半\n".into(), "p 前半\np 后半\n".into())
    );
    let parted = p(&format!("<w:rPr><w:ins {BY}/></w:rPr>"), &r("前半")) + &line("后半");
    let read = Docx::of(&parted).read();
    assert_eq!(
        both(&read),
        ("p 前半\np 后半\n".into(), "p 前半后半\n".into())
    );
    assert_eq!(read.tracked.unwrap().rejected[0].id(), "b1");
}

#[test]
fn marks_that_changed_are_an_insertion_over_the_same_words() {
    let changed = run(
        &format!("<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>"),
        "要点",
    );
    let read = Docx::of(&p("", &(r("看") + &changed))).read();
    assert_eq!(both(&read), ("p 看{b:要点}\n".into(), "p 看要点\n".into()));
    assert_eq!(
        read.tracked.unwrap().hands,
        [hand(HandKind::Inserted, "b1", 1, 3)]
    );
}

#[test]
fn a_change_of_colour_alone_is_no_change_of_the_text() {
    let changed = run(
        &format!(r#"<w:color w:val="FF0000"/><w:rPrChange {BY}><w:rPr/></w:rPrChange>"#),
        "红",
    );
    assert_eq!(Docx::of(&p("", &changed)).read().tracked, None);
}

#[test]
fn a_paragraph_that_became_a_heading_has_a_hand() {
    let body = p(
        &format!(
            r#"<w:pStyle w:val="Heading2"/><w:pPrChange {BY}><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>"#
        ),
        &r("一、"),
    );
    let read = Docx::of(&body).read();
    assert_eq!(both(&read), ("h2 一、\n".into(), "p| 一、\n".into()));
    assert_eq!(
        read.tracked.unwrap().hands,
        [hand(HandKind::Block, "b1", 0, 0)]
    );
}

#[test]
fn rows_come_and_go() {
    let row = |mark: &str, text: &str| {
        format!(
            "<w:tr><w:trPr>{mark}</w:trPr><w:tc>{}</w:tc></w:tr>",
            line(text)
        )
    };
    let body = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row("", "一"),
        row(&format!("<w:ins {BY}/>"), "新"),
        row(&format!("<w:del {BY}/>"), "旧")
    );
    let read = Docx::of(&body).read();
    let (accepted, rejected) = both(&read);
    assert!(accepted.contains('新') && !accepted.contains('旧'));
    assert!(rejected.contains('旧') && !rejected.contains('新'));
    let whole = format!("<w:tbl>{}</w:tbl>", row(&format!("<w:ins {BY}/>"), "整表"));
    let read = Docx::of(&(line("文") + &whole)).read();
    assert_eq!(shown(&read.tracked.as_ref().unwrap().rejected), "p 文\n");
    assert!(
        read.tracked
            .unwrap()
            .hands
            .contains(&hand(HandKind::Block, "b2", 0, 0))
    );
}

#[test]
fn cells_come_and_go_and_the_table_stays_a_rectangle() {
    let cell =
        |mark: &str, text: &str| format!("<w:tc><w:tcPr>{mark}</w:tcPr>{}</w:tc>", line(text));
    let row = format!(
        "<w:tr>{}{}{}</w:tr>",
        cell("", "一"),
        cell(&format!("<w:cellIns {BY}/>"), "新"),
        cell(&format!("<w:cellDel {BY}/>"), "旧")
    );
    let body = format!("<w:tbl>{row}<w:tr>{}</w:tr></w:tbl>", cell("", "二"));
    let (accepted, rejected) = both(&Docx::of(&body).read());
    assert!(accepted.contains('新') && !accepted.contains('旧'));
    assert!(rejected.contains('旧') && !rejected.contains('新'));
}

#[test]
fn newer_word_says_the_true_time_beside_the_local_one() {
    let by = r#"w:author="乙" w:date="2024-05-06T16:00:00Z" w16du:dateUtc="2024-05-06T08:00:00Z""#;
    let read = Docx::of(&p("", &format!("<w:ins {by}>{}</w:ins>", r("新")))).read();
    assert_eq!(read.tracked.unwrap().hands[0].time, Some(TIME));
}
