//! Comments and their replies.

use sanshen_document::Block;
use sanshen_formats::{FileAnchor, Incoming};

use crate::build::{Docx, line, p, r};

const START: &str = r#"<w:commentRangeStart w:id="1"/>"#;
const END: &str = r#"<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>"#;

fn comment(id: &str, author: &str, date: &str, paragraph: &str, text: &str) -> String {
    format!(
        r#"<w:comment w:id="{id}" w:author="{author}" w:date="{date}"><w:p w14:paraId="{paragraph}">{}</w:p></w:comment>"#,
        r(text)
    )
}

fn with_comments(body: &str, comments: &str, threads: &str) -> Incoming {
    Docx::of(body)
        .with("comments", "comments", comments)
        .with("commentsExtended", "commentsEx", threads)
        .read()
}

/// The words that an anchor stands on.
fn words(read: &Incoming, anchor: &FileAnchor) -> String {
    let block = read
        .blocks
        .iter()
        .find(|block| block.id() == anchor.block)
        .unwrap();
    let Block::Paragraph { content, .. } = block else {
        panic!("a paragraph");
    };
    let text = sanshen_document::inline_text(content);
    text.chars()
        .skip(anchor.start as usize)
        .take((anchor.end - anchor.start) as usize)
        .collect()
}

#[test]
fn a_comment_stands_on_its_words_with_its_replies() {
    let body = p("", &(r("　　亩产") + START + &r("五百斤") + END + &r("。")));
    let comments = comment("2", "乙", "2024-05-06T08:30:00", "00000002", "已核")
        + &comment("1", "甲", "2024-05-06T08:00:00Z", "00000001", "出处？")
        + &comment("3", "丙", "", "00000003", "好");
    let threads = r#"<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000001" w15:done="0"/>"#;
    let read = with_comments(&body, &comments, threads);
    assert_eq!(read.comments.len(), 2);
    let thread = &read.comments[0];
    let anchor = thread.anchor.as_ref().unwrap();
    assert_eq!((words(&read, anchor).as_str(), anchor.start), ("五百斤", 2));
    assert!(thread.resolved);
    let notes: Vec<(&str, Option<i64>, &str)> = thread
        .notes
        .iter()
        .map(|n| (n.author.as_str(), n.time, n.text.as_str()))
        .collect();
    assert_eq!(
        notes,
        [
            ("甲", Some(1_714_982_400_000), "出处？"),
            ("丙", None, "好")
        ]
    );
    let other = &read.comments[1];
    assert_eq!(
        other.anchor, None,
        "a comment that stands nowhere comes last"
    );
    assert_eq!(
        other.notes[0].time,
        Some(1_714_982_400_000 - 8 * 3_600_000 + 1_800_000),
        "without a zone it is Beijing time"
    );
}

#[test]
fn a_comment_over_several_paragraphs_stands_in_the_first() {
    let body =
        p("", &(r("前") + START + &r("从这里"))) + &line("经过") + &p("", &(r("到这里") + END));
    let read = with_comments(&body, &comment("1", "甲", "", "a", "长"), "");
    assert_eq!(
        words(&read, read.comments[0].anchor.as_ref().unwrap()),
        "从这里"
    );
}

#[test]
fn a_comment_without_a_stretch_is_about_its_paragraph() {
    let body = p(
        "",
        &(r("整段") + r#"<w:r><w:commentReference w:id="1"/></w:r>"#),
    );
    let read = with_comments(&body, &comment("1", "甲", "", "a", "评"), "");
    assert_eq!(
        words(&read, read.comments[0].anchor.as_ref().unwrap()),
        "整段"
    );
}

#[test]
fn comments_that_begin_between_paragraphs_begin_with_the_next() {
    let read = with_comments(
        &(line("一") + START + &line("二") + END),
        &comment("1", "甲", "", "a", "评"),
        "",
    );
    assert_eq!(
        words(&read, read.comments[0].anchor.as_ref().unwrap()),
        "二"
    );
}

#[test]
fn comments_come_in_the_order_of_the_text() {
    let at = |id: &str, text: &str| {
        p(
            "",
            &format!(
                r#"<w:commentRangeStart w:id="{id}"/>{}<w:commentRangeEnd w:id="{id}"/>"#,
                r(text)
            ),
        )
    };
    let comments =
        comment("1", "甲", "", "a", "第二段的") + &comment("2", "甲", "", "b", "第一段的");
    let read = with_comments(&(at("2", "一") + &at("1", "二")), &comments, "");
    let texts: Vec<&str> = read
        .comments
        .iter()
        .map(|c| c.notes[0].text.as_str())
        .collect();
    assert_eq!(texts, ["第一段的", "第二段的"]);
}

#[test]
fn a_comment_on_words_that_were_struck_is_about_its_paragraph() {
    let struck = r#"<w:del w:id="9" w:author="乙"><w:r><w:delText>删去</w:delText></w:r></w:del>"#;
    let read = with_comments(
        &p("", &(r("留下") + START + struck + END)),
        &comment("1", "甲", "", "a", "为何"),
        "",
    );
    assert_eq!(
        words(&read, read.comments[0].anchor.as_ref().unwrap()),
        "留下"
    );
}

#[test]
fn answers_in_a_circle_and_ids_used_twice_are_read() {
    let threads = r#"<w15:commentEx w15:paraId="a" w15:paraIdParent="b"/><w15:commentEx w15:paraId="b" w15:paraIdParent="a"/>"#;
    let comments = comment("1", "甲", "2024-13-45T99:99:99Z", "a", "一")
        + &comment("1", "乙", "胡写", "b", "二");
    let read = with_comments(&line("正文"), &comments, threads);
    let notes: usize = read.comments.iter().map(|c| c.notes.len()).sum();
    assert_eq!(notes, 2);
    assert!(
        read.comments
            .iter()
            .flat_map(|c| &c.notes)
            .all(|n| n.time.is_none())
    );
}
