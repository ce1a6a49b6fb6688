//! Headings, titles and the styles that say what a paragraph is.

use expect_test::expect;
use sanshen_formats::BlockRole;

use crate::build::{Docx, line, p, r, run};
use crate::shown::shown;

fn style(id: &str, name: &str, inside: &str) -> String {
    format!(
        r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{inside}</w:style>"#
    )
}

fn styled(id: &str, text: &str) -> String {
    p(&format!(r#"<w:pStyle w:val="{id}"/>"#), &r(text))
}

#[test]
fn a_heading_is_known_by_the_name_of_its_style_in_either_language() {
    let styles =
        style("1", "heading 2", "") + &style("2", "标题 3", "") + &style("9", "三级标题", "");
    let body = styled("1", "一、收割")
        + &styled("2", "（一）天气")
        + &styled("9", "1. 机手")
        + &styled("Heading4", "（1）油料");
    let read = Docx::of(&body).styles(&styles).read();
    expect![[r#"
        h2 一、收割
        h3 （一）天气
        h3 1. 机手
        h4 （1）油料
    "#]]
    .assert_eq(&shown(&read.blocks));
}

#[test]
fn a_heading_is_known_by_what_its_style_is_based_on_and_by_its_outline_level() {
    let styles = style("own", "本报小标题", r#"<w:basedOn w:val="mid"/>"#)
        + &style("mid", "中间", r#"<w:basedOn w:val="h3"/>"#)
        + &style("h3", "heading 3", "")
        + &style(
            "toc",
            "目录标题",
            r#"<w:basedOn w:val="h3"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>"#,
        );
    let outlined = p(r#"<w:outlineLvl w:val="1"/>"#, &r("直接说的"));
    let body = styled("own", "沿用的") + &outlined + &styled("toc", "目录") + &line("正文");
    let read = Docx::of(&body).styles(&styles).read();
    expect![[r#"
        h3 沿用的
        h2 直接说的
        p 目录
        p 正文
    "#]]
    .assert_eq(&shown(&read.blocks));
}

#[test]
fn styles_based_on_each_other_in_a_circle_are_read_as_text() {
    let styles = style("a", "甲", r#"<w:basedOn w:val="b"/>"#)
        + &style("b", "乙", r#"<w:basedOn w:val="a"/>"#);
    let read = Docx::of(&styled("a", "绕圈")).styles(&styles).read();
    assert_eq!(shown(&read.blocks), "p 绕圈\n");
}

#[test]
fn one_heading_of_the_first_level_may_be_the_title_and_several_push_the_others_down() {
    let one = Docx::of(&(styled("Heading1", "题") + &styled("Heading2", "节"))).read();
    assert_eq!(shown(&one.blocks), "h2 题\nh2 节\n");
    let body =
        styled("Heading1", "第一章") + &styled("Heading2", "节") + &styled("Heading1", "第二章");
    let many = Docx::of(&body).read();
    assert_eq!(shown(&many.blocks), "h2 第一章\nh3 节\nh2 第二章\n");
}

#[test]
fn title_and_subtitle_say_so_in_either_language() {
    let styles = style("a", "Title", r#"<w:pPr><w:outlineLvl w:val="0"/></w:pPr>"#)
        + &style("b", "副标题", "");
    let read = Docx::of(&(styled("a", "稻浪翻滚") + &styled("b", "青石镇见闻")))
        .styles(&styles)
        .read();
    assert_eq!(shown(&read.blocks), "h2 稻浪翻滚\np 青石镇见闻\n");
    assert_eq!(read.roles["b1"], BlockRole::Title);
    assert_eq!(read.roles["b2"], BlockRole::Subtitle);
}

#[test]
fn our_own_styles_are_known_by_name_and_by_id() {
    let names = [
        "引题", "标题", "副题", "题下", "摘要", "声明", "正文", "署名", "原文", "免责", "稿号",
    ];
    let ids = [
        "SanshenKicker",
        "SanshenTitle",
        "SanshenSubtitle",
        "SanshenHead",
        "SanshenSummary",
        "SanshenNotice",
        "SanshenBody",
        "SanshenCredits",
        "SanshenOriginal",
        "SanshenDisclaimer",
        "SanshenMark",
    ];
    let roles = [
        BlockRole::Kicker,
        BlockRole::Title,
        BlockRole::Subtitle,
        BlockRole::Head,
        BlockRole::Summary,
        BlockRole::Notice,
        BlockRole::Body,
        BlockRole::Credits,
        BlockRole::Original,
        BlockRole::Disclaimer,
        BlockRole::Mark,
    ];
    let styles: String = (0..)
        .zip(names)
        .map(|(at, name)| style(&format!("n{at}"), &format!("三审台 {name}"), ""))
        .collect();
    let by_name: String = (0..names.len())
        .map(|at| styled(&format!("n{at}"), "字"))
        .collect();
    let by_id: String = ids.iter().map(|id| styled(id, "字")).collect();
    let read = Docx::of(&(by_name + &by_id)).styles(&styles).read();
    let found: Vec<BlockRole> = read
        .blocks
        .iter()
        .map(|block| read.roles[block.id()])
        .collect();
    assert_eq!(found, [roles, roles].concat());
}

#[test]
fn a_heading_that_is_bold_by_its_style_carries_no_bold() {
    let styles = style("1", "heading 2", "<w:rPr><w:b/></w:rPr>");
    let body = styled("1", "粗题") + &p("", &run("<w:b/>", "正文里的粗"));
    let read = Docx::of(&body).styles(&styles).read();
    assert_eq!(shown(&read.blocks), "h2 粗题\np {b:正文里的粗}\n");
}

#[test]
fn alignment_and_indent_come_from_the_paragraph_or_its_style() {
    let styles = style(
        "x",
        "缩进",
        r#"<w:pPr><w:jc w:val="both"/><w:ind w:firstLineChars="200" w:firstLine="480"/></w:pPr>"#,
    );
    let body = styled("x", "样式缩进")
        + &p(
            r#"<w:pStyle w:val="x"/><w:ind w:firstLineChars="0" w:firstLine="0"/>"#,
            &r("不缩"),
        )
        + &p(r#"<w:jc w:val="center"/>"#, &r("居中"))
        + &p(r#"<w:jc w:val="end"/>"#, &r("右"))
        + &p(r#"<w:jc w:val="distribute"/>"#, &r("两端"))
        + &p(r#"<w:ind w:hanging="400"/>"#, &r("悬挂"))
        + &line("　　两个全角空格")
        + &line("　一个全角空格")
        + &line("　　");
    let read = Docx::of(&body).styles(&styles).read();
    expect![[r#"
        p> 样式缩进
        p 不缩
        p| 居中
        p] 右
        p= 两端
        p 悬挂
        p> 两个全角空格
        p 　一个全角空格
    "#]]
    .assert_eq(&shown(&read.blocks));
}

#[test]
fn how_our_own_styles_look_marks_no_word() {
    let styles = style("SanshenTableHead", "三审台 表头", "<w:rPr><w:b/></w:rPr>")
        + &style("Caption", "caption", "<w:rPr><w:i/></w:rPr>");
    let body = styled("SanshenTableHead", "表头") + &styled("Caption", "题注");
    assert_eq!(
        shown(&Docx::of(&body).styles(&styles).read().blocks),
        "p 表头\np 题注\n"
    );
}
