//! What holds for every text: valid, complete, and read in linear time.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use sanshen_document::Content;
use sanshen_formats::{Note, Page, read_page};

/// Lines as pages have them, and lines as nobody has them.
fn line() -> impl Strategy<Value = String> {
    let label = prop::sample::select(vec![
        "作者",
        "记者",
        "一审(撰稿人)",
        "二审",
        "编 辑",
        "来源",
        "信息来源",
        "发布时间",
        "原文链接",
        "摘要",
        "标题",
        "关键词",
        "文/图",
        "浏览次数",
        "【责任编辑",
        "(审核",
        "[免责声明]",
        "原文发布时间",
        "人工智能声明",
    ]);
    let value = prop_oneof![
        "[一-龥]{0,4}[、 　;，][一-龥]{1,3}",
        "2024[-年/]7[-月/]26日?",
        "https://example.com/[a-z]{1,5}",
        "\\PC{0,12}"
    ];
    prop_oneof![
        3 => ("[ 　\t]{0,3}", label, "[:：|/ ]", value).prop_map(|(a, b, c, d)| format!("{a}{b}{c}{d}")),
        3 => "[ 　]{0,2}[一-龥，“”]{1,60}[。！]?(（记者[一-龥]{2,3}、通讯员[一-龥]{2}）)?",
        1 => "(——)?[一二三]、[一-龥]{2,8}",
        1 => prop::sample::select(vec!["当前位置：首页 > 正文", "版权所有 云岭网", "地址：青石大道1号", "本站部分信息来自网络", "云岭网"]).prop_map(str::to_owned),
        1 => "\\PC{0,40}",
        1 => any::<String>(),
        2 => Just(String::new()),
    ]
}

fn pages() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 0..24).prop_map(|lines| lines.join("\n"))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What the notes and the content hold of one line, without blanks.
fn pieces_of(page: &Page, number: u32) -> Vec<String> {
    let texts = page.notes.iter().filter_map(|note| match note {
        Note::Recognised { text, line, .. }
        | Note::SourceCredit { text, line, .. }
        | Note::Unplaced { text, line } => (*line == number).then_some(text),
        Note::LeftOut {
            text,
            from_line,
            to_line,
            ..
        } => (*from_line..=*to_line).contains(&number).then_some(text),
        Note::Lost { .. } | Note::Warning { .. } => None,
    });
    let body = page
        .content
        .body
        .blocks
        .iter()
        .map(sanshen_document::Block::text);
    let lines = texts.flat_map(|text| text.split('\n')).map(squeezed);
    let mut pieces: Vec<String> = lines
        .chain(body.map(|text| squeezed(&text)))
        .filter(|piece| !piece.is_empty())
        .collect();
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    pieces
}

/// What is left of each line when everything that notes and content hold of it is taken away.
fn dropped(text: &str, page: &Page) -> Vec<String> {
    let clean = text.replace("\r\n", "\n");
    let lines = clean.split([
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ]);
    let left = lines.enumerate().map(|(at, line)| {
        let line: String = unicode_normalization::UnicodeNormalization::nfc(
            line.chars().filter(|c| !c.is_control() && *c != '\u{feff}'),
        )
        .collect();
        let number = u32::try_from(at + 1).unwrap();
        pieces_of(page, number)
            .iter()
            .fold(squeezed(&line), |rest, piece| {
                rest.replacen(piece.as_str(), "", 1)
            })
    });
    left.filter(|rest| rest.chars().any(char::is_alphanumeric))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_page_gives_a_valid_content(text in pages()) {
        let page = read_page(&text);
        let again = Content::from_json(&page.content.to_json());
        prop_assert_eq!(again.as_ref(), Ok(&page.content));
    }

    #[test]
    fn nothing_is_dropped_in_silence(text in pages()) {
        let page = read_page(&text);
        let lost = dropped(&text, &page);
        prop_assert!(lost.is_empty(), "{lost:?} of {page:#?}");
    }

    #[test]
    fn any_string_is_read(text in any::<String>()) {
        let page = read_page(&text);
        prop_assert!(dropped(&text, &page).is_empty());
        prop_assert_eq!(Content::from_json(&page.content.to_json()), Ok(page.content));
    }
}

/// How long a text takes to read.
fn time_of(text: &str) -> Duration {
    let start = Instant::now();
    let page = read_page(text);
    assert!(page.content.body.blocks.len() + page.notes.len() > 0);
    start.elapsed()
}

/// Texts that would be slow if anything looked back over what it had read are as quick as ordinary ones: a square of
/// their length would be many hundred times slower.
#[test]
fn a_megabyte_of_anything_takes_linear_time() {
    const BYTES: usize = 1_000_000;
    let sentence = "　　十月的青石镇，稻浪翻滚，镇里统筹收割机按村排队。\n";
    let usual = time_of(&sentence.repeat(BYTES / sentence.len()));
    let pieces = [
        "长",
        "编辑：",
        "编辑:甲\n",
        "\n",
        "（",
        "2024-",
        "、",
        "一、题\n",
        " 甲",
        "版权所有\n",
        "（记者甲乙）",
    ];
    let repeated = pieces.map(|piece| piece.repeat(BYTES / piece.len()));
    let credits = ["作者", "记者", "关键词", "浏览次数", "二审"].map(|label| {
        let lines = (0..BYTES / 20).map(|at| format!("{label}：甲{at}乙\n"));
        format!("标题行\n　　正文一段。\n{}", lines.collect::<String>())
    });
    for text in repeated.iter().chain(&credits) {
        let head: String = text.chars().take(20).collect();
        assert!(time_of(text) < usual * 60, "{head}");
    }
}
