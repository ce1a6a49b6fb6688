//! What a layout prints on a page.

use sanshen_document::{Content, Contributor, Disclaimer, Origin};
use sanshen_formats::layout::{
    Alignment, CreditBlock, CreditPlace, CreditRow, Extras, FILTERS, FaultPlace, Grouping, Layout,
    LayoutFault, LayoutProblem, LinesPiece, Part, Source, When,
};
use sanshen_formats::{Piece, PieceKind};

use crate::articles::{extras, names, plain, published};

/// A layout of a body, the notice that there must be, and this part.
pub fn layout_of(part: Part) -> Layout {
    let mut layout = Layout::standard();
    layout.parts.retain(|part| {
        let notice = matches!(
            part,
            Part::Lines {
                piece: LinesPiece::Notice,
                ..
            }
        );
        notice || matches!(part, Part::Body {})
    });
    layout.parts.push(part);
    layout
}

pub fn lines_part(lines: &[&str]) -> Part {
    Part::Lines {
        piece: LinesPiece::Head,
        when: When::Always,
        align: Alignment::Left,
        lines: names(lines),
    }
}

/// What these templates print on the plain page.
pub fn printed(content: &Content, templates: &[&str]) -> Result<Vec<String>, LayoutFault> {
    let layout = layout_of(lines_part(templates));
    let pieces = layout.arrange(&published(content, &[]), &extras())?;
    Ok(of_kind(&pieces, PieceKind::Head))
}

pub fn of_kind(pieces: &[Piece], kind: PieceKind) -> Vec<String> {
    let pieces = pieces.iter().filter(|piece| piece.kind == kind);
    pieces.flat_map(|piece| piece.lines.clone()).collect()
}

fn credits_part(rows: Vec<CreditRow>, grouping: Grouping) -> Part {
    Part::Credits {
        place: CreditPlace::Own,
        when: When::Always,
        align: Alignment::Left,
        block: CreditBlock {
            rows,
            grouping,
            ..CreditBlock::default()
        },
    }
}

fn row(label: &str, from: &[Source], hide_empty: bool) -> CreditRow {
    CreditRow {
        label: label.to_owned(),
        from: from.to_vec(),
        hide_empty,
    }
}

#[test]
fn a_line_prints_its_variables() {
    let lines = printed(
        &plain(),
        &[
            "{{ 来源 }} {{ 发布时间 | date(\"年月日\") }}",
            "共{{ 字数 }}字",
        ],
    );
    assert_eq!(lines.unwrap(), ["远山晚报 2026年11月23日", "共860字"]);
}

#[test]
fn a_line_whose_variables_are_all_empty_is_left_out() {
    let lines = printed(
        &plain(),
        &["——{{ 副题 }}", "　 ", "{{ 引题 }}{{ 来源 }}", "本报讯"],
    );
    assert_eq!(lines.unwrap(), ["远山晚报", "本报讯"]);
}

#[test]
fn a_list_prints_itself_and_can_be_joined_otherwise() {
    let lines = printed(
        &plain(),
        &["{{ 作者 }}", "{{ 作者 | join(\"／\") }}", "{{ 作者[0] }}等"],
    );
    assert_eq!(lines.unwrap(), ["石见山、彭㛃", "石见山／彭㛃", "石见山等"]);
}

#[test]
fn the_filters_print_what_their_table_says() {
    let mut content = plain();
    content.byline = names(&["石见山", "彭㛃"]);
    for filter in FILTERS {
        assert_eq!(
            printed(&content, &[filter.example]).unwrap(),
            [filter.prints]
        );
    }
}

#[test]
fn a_date_in_every_form() {
    let mut page_lines = Vec::new();
    for form in ["年月日", "月日", "年月日时分", "-", "/", "."] {
        let template = format!("{{{{ \"2026-01-05 09:30\" | date(\"{form}\") }}}}");
        page_lines.extend(printed(&plain(), &[&template]).unwrap());
    }
    let expected = [
        "2026年1月5日",
        "1月5日",
        "2026年1月5日9时30分",
        "2026-01-05",
        "2026/01/05",
        "2026.01.05",
    ];
    assert_eq!(page_lines, expected);
    let odd = printed(&plain(), &["{{ \"二〇二六年秋\" | date(\"月日\") }}"]);
    assert_eq!(odd.unwrap(), ["二〇二六年秋"]);
}

#[test]
fn a_part_stands_where_it_is_meant_to() {
    let reprint = plain();
    let own = Content {
        origin: Origin::Own,
        original_url: String::new(),
        ..plain()
    };
    for (when, on_reprint, on_own) in [
        (When::Always, true, true),
        (When::Reprint, true, false),
        (When::Own, false, true),
        (When::HasOriginal, true, false),
        (When::Ai, false, false),
    ] {
        let part = Part::Lines {
            piece: LinesPiece::Summary,
            when,
            align: Alignment::Left,
            lines: names(&["按语"]),
        };
        let stands = |content: &Content| {
            let layout = layout_of(part.clone());
            let pieces = layout.arrange(&published(content, &[]), &extras()).unwrap();
            !of_kind(&pieces, PieceKind::Summary).is_empty()
        };
        assert_eq!(
            (stands(&reprint), stands(&own)),
            (on_reprint, on_own),
            "{when:?}"
        );
    }
}

#[test]
fn the_original_leads_to_its_address() {
    let content = plain();
    let pieces = Layout::standard().arrange(&published(&content, &[]), &extras());
    let pieces = pieces.unwrap();
    let original = pieces
        .iter()
        .find(|piece| piece.kind == PieceKind::Original);
    assert_eq!(
        original.unwrap().link.as_deref(),
        Some(content.original_url.as_str())
    );
}

#[test]
fn each_kind_of_disclaimer_has_its_words() {
    let kinds = [
        (Disclaimer::ReprintForStudy, "[免责声明] 本文转载自网络"),
        (
            Disclaimer::PartlyReprinted,
            "[免责声明] 云岭发布部分内容为转载",
        ),
        (
            Disclaimer::OwnWorks,
            "[免责声明] 凡注明“来源：云岭发布”的作品",
        ),
    ];
    for (disclaimer, start) in kinds {
        let content = Content {
            disclaimer,
            ..plain()
        };
        let page = published(&content, &[]);
        let pieces = Layout::standard().arrange(&page, &extras()).unwrap();
        let said = of_kind(&pieces, PieceKind::Disclaimer).concat();
        assert!(said.starts_with(start), "{said}");
        assert!(said.ends_with("联系方式：0851-0000000。"), "{said}");
    }
    let none = Content {
        disclaimer: Disclaimer::None,
        ..plain()
    };
    let pieces = Layout::standard().arrange(&published(&none, &[]), &extras());
    assert!(of_kind(&pieces.unwrap(), PieceKind::Disclaimer).is_empty());
}

#[test]
fn a_disclaimer_without_a_contact_does_not_speak_of_one() {
    let content = plain();
    let extras = Extras {
        contact: "",
        ..extras()
    };
    let words = Layout::standard().disclaimer(&published(&content, &[]), &extras);
    assert!(words.unwrap().unwrap().ends_with("我们将及时处理。"));
}

#[test]
fn rows_of_the_same_label_or_the_same_names_become_one() {
    let mut content = plain();
    content.contributors = vec![
        Contributor {
            role: "摄影".to_owned(),
            names: names(&["丁一"]),
        },
        Contributor {
            role: "摄影".to_owned(),
            names: names(&["米娜", "丁一"]),
        },
    ];
    let page = published(&content, &[]);
    let by_label = layout_of(credits_part(
        vec![row("", &[Source::AllContributors], true)],
        Grouping::SameLabel,
    ));
    let pieces = by_label.arrange(&page, &extras()).unwrap();
    assert_eq!(of_kind(&pieces, PieceKind::Credits), ["摄影：丁一、米娜"]);
    let rows = vec![
        row("撰稿", &[Source::Writer], true),
        row("", &[Source::Step("first_review".to_owned())], true),
        row("", &[Source::Editor], true),
    ];
    let by_names = layout_of(credits_part(rows, Grouping::SameNames));
    let pieces = by_names.arrange(&page, &extras()).unwrap();
    let expected = ["撰稿、一审（撰稿人）：欧阳敏", "编辑：唐一诺"];
    assert_eq!(of_kind(&pieces, PieceKind::Credits), expected);
}

#[test]
fn a_credit_that_must_not_be_empty_refuses_the_page() {
    let rows = vec![
        row("来源", &[Source::SourceOutlet], true),
        row("责任编辑", &[Source::Editor], false),
    ];
    let layout = layout_of(credits_part(rows, Grouping::None));
    let content = plain();
    let nobody = Extras {
        editor: " ",
        ..extras()
    };
    let fault = layout
        .arrange(&published(&content, &[]), &nobody)
        .unwrap_err();
    assert_eq!(fault.place, FaultPlace::Row { part: 2, row: 1 });
    let label = "责任编辑".to_owned();
    assert_eq!(fault.problem, LayoutProblem::EmptyCredit { label });
}

#[test]
fn a_text_declared_ai_made_is_never_printed_without_saying_so() {
    let content = Content {
        ai_declared: true,
        ..plain()
    };
    let mut layout = Layout::standard();
    for part in &mut layout.parts {
        if let Part::Lines {
            piece: LinesPiece::Notice,
            lines,
            ..
        } = part
        {
            *lines = names(&["{% if false %}含人工智能生成内容{% endif %}"]);
        }
    }
    let fault = layout
        .arrange(&published(&content, &[]), &extras())
        .unwrap_err();
    assert_eq!(fault.problem, LayoutProblem::NoAiNotice);
}

#[test]
fn line_ends_and_controls_in_a_value_do_not_make_lines() {
    let content = Content {
        title: "上\n下\u{0}\u{2028}尾\u{b}".to_owned(),
        ..plain()
    };
    assert_eq!(printed(&content, &["{{ 标题 }}"]).unwrap(), ["上 下  尾"]);
}
