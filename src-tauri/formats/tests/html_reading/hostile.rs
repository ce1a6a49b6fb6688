//! Pages made to break a reader: each is read within the time that a test may take, and valid.

use std::time::{Duration, Instant};

use crate::outline::{assert_valid, losses, outline};

/// An office PC with a debug build.
const PATIENCE: Duration = Duration::from_secs(60);

/// Reads the page; the time is a debug build's, the promise of five seconds is measured in `measured.rs`.
fn survives(page: &str) -> sanshen_formats::Incoming {
    let begun = Instant::now();
    let read = sanshen_formats::html::read::read(page.as_bytes(), None).expect("a page");
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    assert_valid(&read.incoming);
    read.incoming
}

#[test]
fn unclosed_and_misnested_elements() {
    let incoming = survives(
        "<p>一<b>二<i>三</b>四</i>五<p>六<table><tr><td>七<b>八<a href=https://e.cn>九<div>十</a>尾",
    );
    let text: String = incoming.blocks.iter().map(|block| block.text()).collect();
    for c in "一二三四五六七八九十尾".chars() {
        assert_eq!(text.matches(c).count(), 1, "{c} in {text}");
    }
}

#[test]
fn null_bytes_and_other_controls_are_let_go() {
    let incoming = survives("<p>甲\0乙\u{1}丙\u{85}丁\u{7f}</p><pre>a\0\tb</pre><p>&#0;&#1;&#x80;");
    assert_eq!(outline(&incoming), "p: 甲乙丙丁\np: a\tb\np: \u{fffd}€\n");
}

#[test]
fn a_hundred_thousand_of_anything_nested() {
    for name in [
        "div",
        "table",
        "font",
        "svg",
        "b",
        "blockquote",
        "ul",
        "span",
        "section",
        "math",
        "template",
        "select",
        "a",
        "object",
        "h1",
        "td",
        "figure",
        "dl",
        "button",
    ] {
        let page = format!("<{name}>").repeat(100_000) + "底<p>后";
        survives(&page);
    }
}

#[test]
fn text_at_the_bottom_of_a_deep_page_is_read() {
    for name in ["div", "span", "blockquote", "font", "section", "ul"] {
        let page = format!(
            "{}底{}后",
            format!("<{name}>").repeat(5_000),
            format!("</{name}>").repeat(5_000)
        );
        let text: String = survives(&page)
            .blocks
            .iter()
            .map(|block| block.text())
            .collect();
        assert!(text.contains('底') && text.contains('后'), "{name}: {text}");
    }
    let page = "<div>行".repeat(3_000);
    let incoming = survives(&page);
    let lines: usize = incoming
        .blocks
        .iter()
        .map(|block| block.text().lines().count())
        .sum();
    assert_eq!(lines, 3_000, "lines stay lines");
    assert!(losses(&incoming).contains("Structure"));
}

#[test]
fn tables_and_lists_nested_in_turn() {
    let page = "<table><tr><td><ul><li><blockquote>深".repeat(2_000);
    let text: String = survives(&page)
        .blocks
        .iter()
        .map(|block| block.text())
        .collect();
    assert_eq!(text.matches('深').count(), 2_000);
}

#[test]
fn floods_of_attributes() {
    let many: String = (0..60_000).map(|n| format!(" a{n}=v")).collect();
    let incoming = survives(&format!(
        "<p{many}>甲</p><!-- <a{many}-->乙<script>a<b{many};</script>丙"
    ));
    let text: String = incoming.blocks.iter().map(|block| block.text()).collect();
    assert_eq!(text, "甲乙丙");
    assert!(
        losses(&incoming).contains("Other ×3 attributes"),
        "{}",
        losses(&incoming)
    );
    let quoted = format!("<img alt=\"<a {}>\" class='x'>丁", "b ".repeat(5_000));
    let text: String = survives(&quoted)
        .blocks
        .iter()
        .map(|block| block.text())
        .collect();
    assert_eq!(text, "丁");
}

#[test]
fn formatting_that_would_be_opened_again_for_ever() {
    let all = [
        "b", "i", "u", "s", "em", "strong", "font", "tt", "code", "big", "small", "strike", "nobr",
    ];
    let mut page = String::new();
    for n in 0..3_000 {
        let name = all[n % all.len()];
        page += &format!(
            "<{name} class=c{n} style='font-size:{n}px;font-weight:{}00'>",
            n % 10
        );
    }
    page += &"<p>段".repeat(3_000);
    let text: String = survives(&page)
        .blocks
        .iter()
        .map(|block| block.text())
        .collect();
    assert_eq!(text.matches('段').count(), 3_000);
}

#[test]
fn the_adoption_agency_at_work() {
    survives(&"<a><div>".repeat(20_000));
    survives(&"<b><p></b>甲".repeat(20_000));
    survives(&format!(
        "{}{}",
        "<b><i><div>".repeat(5_000),
        "</b></i>".repeat(20_000)
    ));
    survives(&"<table><b><tr><td>".repeat(5_000));
    survives(&"<a href=x><table><a>".repeat(10_000));
    survives(&("<nobr>".repeat(10_000) + &"</p></div></li></form></a></b></table>".repeat(10_000)));
}

#[test]
fn whatever_swallows_a_page_swallows_no_more() {
    for open in [
        "<script>",
        "<style>",
        "<textarea>",
        "<title>",
        "<xmp>",
        "<plaintext>",
        "<!--",
        "<iframe>",
        "<noframes>",
        "<![CDATA[",
        "<a href='",
        "<svg><![CDATA[",
        "<frameset>",
        "<head>",
        "</html>",
        "<select><template>",
    ] {
        let text = survives(&format!("<p>前{open}后"))
            .blocks
            .iter()
            .map(|block| block.text())
            .collect::<String>();
        assert!(text.contains('前'), "{open}");
    }
}

#[test]
fn one_note_shown_ten_thousand_times() {
    let note = "长".repeat(20_000);
    let refs = "<sup class=ref><a href=#note-1>1</a></sup>".repeat(10_000);
    let incoming = survives(&format!(
        "<p>{refs}<section class=notes><ol><li id=note-1>{note}</ol></section>"
    ));
    let text: String = incoming.blocks.iter().map(|block| block.text()).collect();
    assert!(text.chars().count() < 50_000);
}

#[test]
fn line_ends_without_end() {
    let incoming = survives(&format!("<pre>{}甲\n乙</pre>", "\n".repeat(600_000)));
    assert_eq!(outline(&incoming), "p: 甲乙\n");
    assert!(losses(&incoming).contains("Structure"));
}

#[test]
fn more_elements_than_are_read() {
    let page = "<i>甲</i><p>".repeat(200_000) + "尾";
    let incoming = survives(&page);
    let read: usize = incoming
        .blocks
        .iter()
        .map(|block| block.text().matches('甲').count())
        .sum();
    let told = losses(&incoming);
    let lost: usize = told
        .split("TooMuch ×")
        .nth(1)
        .and_then(|rest| rest.split(' ').next()?.parse().ok())
        .expect("the rest is told");
    assert_eq!(read + lost, 200_001);
}
