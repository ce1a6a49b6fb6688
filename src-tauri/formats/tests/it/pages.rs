//! Pages of several shapes, each beside what it is read as.

use std::fmt::Write;
use std::path::Path;

use expect_test::expect_file;
use sanshen_document::{Block, Disclaimer, Origin, inline_text};
use sanshen_formats::{Field, LeftOut, Note, Page, Trouble, decode, read_page};

macro_rules! reads {
    ($($test:ident: $name:literal,)*) => {$(
        #[test]
        fn $test() {
            let page = read_page(include_str!(concat!("../../samples/", $name, ".txt")));
            expect_file![concat!("pages/", $name, ".txt")].assert_eq(&shown(&page));
        }
    )*};
}

reads! {
    padded_labels_kicker_and_subtitle: "county-office",
    labels_before_bars: "bar-credits",
    every_other_shape_of_credits: "reprint",
    a_notice_keeps_its_telephone_and_its_date: "notice",
    one_paragraph_has_no_title: "paragraph",
    names_that_nobody_has: "login-names",
}

/// The page as lines a person can check.
fn shown(page: &Page) -> String {
    let content = &page.content;
    let mut out = String::new();
    let fields = [
        ("引题", &content.kicker),
        ("标题", &content.title),
        ("副题", &content.subtitle),
        ("来源", &content.source_outlet),
        ("信息来源", &content.origin_unit),
        ("原文链接", &content.original_url),
        ("原文日期", &content.original_date),
        ("摘要", &content.summary),
    ];
    for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(out, "{name} = {value}").unwrap();
    }
    writeln!(out, "作者 = {:?}", content.byline).unwrap();
    for contributor in &content.contributors {
        writeln!(out, "{} = {:?}", contributor.role, contributor.names).unwrap();
    }
    writeln!(
        out,
        "关键词 = {:?}\n{:?}, {:?}\n",
        content.keywords, content.origin, content.disclaimer
    )
    .unwrap();
    for block in &content.body.blocks {
        writeln!(out, "{}", shown_block(block)).unwrap();
    }
    writeln!(out).unwrap();
    for credit in &page.credits {
        writeln!(
            out,
            "credit {}: {} {:?}",
            credit.line, credit.label, credit.names
        )
        .unwrap();
    }
    writeln!(out).unwrap();
    for note in &page.notes {
        writeln!(out, "{}", shown_note(note)).unwrap();
    }
    out
}

fn shown_block(block: &Block) -> String {
    match block {
        Block::Heading { level, content, .. } => format!("h{level} {}", inline_text(content)),
        Block::Paragraph {
            indent: true,
            content,
            ..
        } => format!("p　 {}", inline_text(content)),
        Block::Paragraph { content, .. } => format!("p  {}", inline_text(content)),
        other => format!("{other:?}"),
    }
}

fn shown_note(note: &Note) -> String {
    match note {
        Note::Recognised {
            field,
            value,
            text,
            line,
        } => format!("{line}: {text:?} -> {field:?} {value:?}"),
        Note::LeftOut {
            what,
            from_line,
            to_line,
            text,
        } => format!("{from_line}-{to_line}: {what:?} {text:?}"),
        Note::SourceCredit {
            label, names, line, ..
        } => format!("{line}: theirs {label} {names:?}"),
        Note::Unplaced { line, text } => format!("{line}: unplaced {text:?}"),
        Note::Lost {
            what, text, line, ..
        } => format!("{line}: lost {what:?} {text:?}"),
        Note::Warning { kind, line } => format!("{line}: {kind:?}"),
    }
}

/// A real page, kept beside the repository and not in it; where it is missing there is nothing to read.
#[test]
fn the_shared_page_is_read_whole() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples/published-page.txt");
    let Ok(bytes) = std::fs::read(path) else {
        return;
    };
    let page = read_page(&decode(&bytes, None).unwrap().text);
    let content = &page.content;
    assert_eq!(content.title, "铜仁印江:“三个坚持”推动学校党建提质增效");
    assert_eq!(content.original_date, "2024-07-26");
    assert_eq!(content.source_outlet, "中共贵州省委组织部");
    assert_eq!(content.byline, ["佚名"]);
    assert_eq!(content.origin_unit, "铜仁市委组织部");
    assert!(content.original_url.ends_with("20240722_087008.shtml"));
    assert_eq!(content.origin, Origin::Reprint);
    assert_eq!(content.disclaimer, Disclaimer::ReprintForStudy);
    assert_eq!(content.body.blocks.len(), 4);
    let labels: Vec<&str> = page
        .credits
        .iter()
        .map(|credit| credit.label.as_str())
        .collect();
    assert_eq!(labels, ["作者", "一审(撰稿人)", "二审", "三审", "编辑"]);
    assert!(
        !page
            .notes
            .iter()
            .any(|note| matches!(note, Note::Unplaced { .. }))
    );
    assert!(page.notes.iter().any(|note| matches!(
        note,
        Note::LeftOut {
            what: LeftOut::Header,
            from_line: 1,
            to_line: 4,
            ..
        }
    )));
    assert!(page.notes.iter().any(|note| matches!(
        note,
        Note::Warning {
            kind: Trouble::PlaceholderAuthor { .. },
            ..
        }
    )));
    assert!(page.notes.iter().any(|note| matches!(note, Note::Warning { kind: Trouble::AsciiPunctuation { count }, .. } if *count > 50)));
}

#[test]
fn full_width_and_ascii_marks_read_alike() {
    let ascii = read_page(
        "标题行\n\n发布时间:2026-10-12 来源:云岭日报 作者:向晚晴\n\n  正文一段。\n\n信息来源:县教育局\n一审(撰稿人):向晚晴\n",
    );
    let full = read_page(
        "标题行\n\n发布时间：2026-10-12　来源：云岭日报　作者：向晚晴\n\n　　正文一段。\n\n信息来源：县教育局\n一审（撰稿人）：向晚晴\n",
    );
    assert_eq!(ascii.content, full.content);
}

#[test]
fn the_drafting_reviewer_is_author_only_without_another() {
    let page = read_page(
        "标题行\n发布时间：2026-10-12\n　　正文一段。\n一审（撰稿人）：向晚晴\n二审：江上舟\n",
    );
    assert_eq!(page.content.byline, ["向晚晴"]);
    let page = read_page(
        "标题行\n发布时间：2026-10-12　作者：丁一\n　　正文一段。\n一审（撰稿人）：向晚晴\n",
    );
    assert_eq!(page.content.byline, ["丁一"]);
    let theirs =
        |note: &&Note| matches!(note, Note::SourceCredit { names, .. } if names == &["向晚晴"]);
    assert_eq!(page.notes.iter().filter(theirs).count(), 1);
}

#[test]
fn labelled_titles_are_taken_by_their_labels() {
    let page = read_page(
        "引题：秋天到了\n标题：稻子熟了\n副题：一篇侧记\n作者：丁一\n\n一、起因\n　　正文一段。",
    );
    let content = page.content;
    assert_eq!(
        [content.kicker, content.title, content.subtitle],
        ["秋天到了", "稻子熟了", "一篇侧记"]
    );
    assert_eq!(content.byline, ["丁一"]);
}

#[test]
fn control_and_hidden_characters_are_told() {
    let page = read_page("标\u{7}题\n　　正\u{200b}文\u{fffd}。\n");
    let troubles: Vec<Trouble> = page
        .notes
        .into_iter()
        .filter_map(|note| match note {
            Note::Warning { kind, .. } => Some(kind),
            _ => None,
        })
        .collect();
    assert_eq!(page.content.title, "标题");
    assert!(troubles.contains(&Trouble::RemovedCharacter {
        code_point: 7,
        count: 1
    }));
    assert!(troubles.contains(&Trouble::HiddenCharacter {
        code_point: 0x200b,
        count: 1
    }));
    assert!(troubles.contains(&Trouble::ReplacedCharacters { count: 1 }));
}

#[test]
fn the_wrong_kind_of_link_is_listed_and_not_taken() {
    let page =
        read_page("标题行\n发布时间：2026-10-12\n　　正文一段。\n原文链接：javascript://x\n");
    assert_eq!(page.content.original_url, "");
    assert!(
        page.notes
            .iter()
            .any(|note| matches!(note, Note::Unplaced { text, .. } if text.contains("javascript")))
    );
    assert!(!page.notes.iter().any(|note| matches!(
        note,
        Note::Recognised {
            field: Field::OriginalUrl,
            ..
        }
    )));
}

#[test]
fn titles_that_sound_like_a_site_are_titles() {
    for title in [
        "欢迎来到稻田运动会",
        "今天是开镰的日子",
        "云岭发布手机版上线",
        "记者：一份走村串寨的工作",
    ] {
        let page = read_page(&format!(
            "{title}\n\n发布时间：2026-10-12　来源：云岭日报\n\n　　正文一段。\n"
        ));
        assert_eq!(page.content.title, title);
    }
}

#[test]
fn empty_texts_are_empty_pages_with_warnings() {
    for text in ["", " \n\u{3000}\n", "\u{200b}"] {
        let page = read_page(text);
        assert_eq!(page.content, sanshen_document::Content::default());
        assert!(page.notes.contains(&Note::Warning {
            kind: Trouble::NoTitle,
            line: 1
        }));
    }
}
