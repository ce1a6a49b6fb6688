//! Numbered and bulleted paragraphs.

use expect_test::expect;

use crate::build::{Docx, line, p, r};
use crate::shown::shown;

fn level(at: u8, format: &str, text: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

/// Numberings 1 decimal, 2 bullets, 3 Chinese, 4 decimal from 5, 5 chapters, 6 only a blank.
fn numbering() -> String {
    let base = |id: u8, levels: &str| {
        format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#)
    };
    let number = |id: u8, of: u8, over: &str| {
        format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{of}"/>{over}</w:num>"#)
    };
    let restart = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>"#;
    [
        base(
            1,
            &(level(0, "decimal", "%1.") + &level(1, "lowerLetter", "%2)")),
        ),
        base(2, &(level(0, "bullet", "●") + &level(1, "bullet", "○"))),
        base(
            3,
            &(level(0, "chineseCounting", "%1、") + &level(1, "chineseCounting", "（%2）")),
        ),
        base(
            5,
            &(level(0, "decimal", "第%1章") + &level(1, "decimal", "%1.%2")),
        ),
        base(6, &level(0, "bullet", " ")),
        number(1, 1, ""),
        number(2, 2, ""),
        number(3, 3, ""),
        number(4, 1, restart),
        number(5, 5, ""),
        number(6, 6, ""),
    ]
    .concat()
}

fn item(id: u8, level: u8, text: &str) -> String {
    p(
        &format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>"#),
        &r(text),
    )
}

fn heading(style: u8, id: u8, level: u8, text: &str) -> String {
    let numbered = format!(
        r#"<w:pStyle w:val="Heading{style}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>"#
    );
    p(&numbered, &r(text))
}

fn told(body: &str) -> String {
    shown(&Docx::of(body).numbering(&numbering()).read().blocks)
}

#[test]
fn items_nest_by_their_level() {
    let body = item(1, 0, "收割")
        + &item(1, 1, "调度")
        + &item(1, 1, "油料")
        + &item(1, 0, "晾晒")
        + &item(2, 0, "另一种");
    expect![[r#"
        ol 1
          -
            p 收割
            ol 1
              -
                p 调度
              -
                p 油料
          -
            p 晾晒
        ul
          -
            p 另一种
    "#]]
    .assert_eq(&told(&body));
}

#[test]
fn a_list_that_was_interrupted_goes_on_counting() {
    let body = item(1, 0, "甲") + &item(1, 0, "乙") + &line("插一段话。") + &item(1, 0, "丙");
    expect![[r#"
        ol 1
          -
            p 甲
          -
            p 乙
        p 插一段话。
        ol 3
          -
            p 丙
    "#]]
    .assert_eq(&told(&body));
}

#[test]
fn a_numbering_that_begins_anew_is_a_list_of_its_own() {
    let body = item(1, 0, "甲") + &item(4, 0, "从五起") + &item(4, 0, "六");
    expect![[r#"
        ol 1
          -
            p 甲
        ol 5
          -
            p 从五起
          -
            p 六
    "#]]
    .assert_eq(&told(&body));
}

#[test]
fn chinese_numbers_and_chapters_are_words_of_the_line() {
    let body = heading(2, 3, 0, "天气")
        + &heading(3, 3, 1, "晴")
        + &heading(3, 3, 1, "雨")
        + &heading(2, 3, 0, "机手")
        + &item(3, 0, "不是标题");
    expect![[r#"
        h2 一、天气
        h3 （一）晴
        h3 （二）雨
        h2 二、机手
        p 三、不是标题
    "#]]
    .assert_eq(&told(&body));
    let chapters = heading(2, 5, 0, "总则") + &heading(3, 5, 1, "目的");
    assert_eq!(told(&chapters), "h2 第1章　总则\nh3 1.1 目的\n");
}

#[test]
fn a_paragraph_with_a_blank_sign_goes_on_with_its_item() {
    let body = item(1, 0, "甲") + &item(6, 0, "甲的第二段") + &item(1, 0, "乙");
    expect![[r#"
        ol 1
          -
            p 甲
            p 甲的第二段
          -
            p 乙
    "#]]
    .assert_eq(&told(&body));
}

#[test]
fn numbers_come_from_styles_and_a_paragraph_can_take_itself_out() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="n"><w:name w:val="编号"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let out = p(
        r#"<w:pStyle w:val="n"/><w:numPr><w:numId w:val="0"/></w:numPr>"#,
        &r("不编号"),
    );
    let body = p(r#"<w:pStyle w:val="n"/>"#, &r("编号")) + &out;
    let read = Docx::of(&body)
        .styles(styles)
        .numbering(&numbering())
        .read();
    assert_eq!(shown(&read.blocks), "ol 1\n  -\n    p 编号\np 不编号\n");
}

#[test]
fn a_numbering_that_is_not_defined_is_no_list() {
    assert_eq!(told(&item(77, 0, "无定义")), "p 无定义\n");
    assert_eq!(
        shown(&Docx::of(&item(1, 0, "无此部件")).read().blocks),
        "p 无此部件\n"
    );
}

#[test]
fn a_numbering_can_be_defined_through_a_style() {
    let linked = r#"<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="ns"/></w:abstractNum><w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>"#;
    let styles = r#"<w:style w:type="numbering" w:styleId="ns"><w:name w:val="表"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let read = Docx::of(&item(8, 0, "甲"))
        .styles(styles)
        .numbering(&(numbering() + linked))
        .read();
    assert_eq!(shown(&read.blocks), "ol 1\n  -\n    p 甲\n");
}

#[test]
fn quotations_hold_together() {
    let quote = |text: &str| p(r#"<w:pStyle w:val="Quote"/>"#, &r(text));
    let read = Docx::of(&(quote("引一") + &quote("引二") + &line("正文"))).read();
    assert_eq!(shown(&read.blocks), "quote\n  p 引一\n  p 引二\np 正文\n");
}

#[test]
fn lists_of_different_numberings_stand_apart() {
    let again = r#"<w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="2"/></w:lvlOverride></w:num>"#;
    let body =
        item(2, 0, "圆点") + &item(7, 0, "另一列") + &item(1, 0, "一") + &item(8, 0, "另从二起");
    let read = Docx::of(&body).numbering(&(numbering() + again)).read();
    assert_eq!(read.blocks.len(), 4, "{}", shown(&read.blocks));
}

#[test]
fn an_empty_paragraph_parts_quotations() {
    let quote = |text: &str| p(r#"<w:pStyle w:val="Quote"/>"#, &r(text));
    let read = Docx::of(&(quote("甲说") + &line("") + &quote("乙说"))).read();
    assert_eq!(shown(&read.blocks), "quote\n  p 甲说\nquote\n  p 乙说\n");
}
