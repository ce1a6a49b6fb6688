//! What a layout is refused for when it is saved.

use sanshen_formats::layout::{
    ChannelKind, CreditBlock, CreditPlace, CreditRow, CreditShape, FaultPlace, Layout,
    LayoutProblem, Limit, Part, Source, VARIABLES, When,
};

use crate::arranging::{layout_of, lines_part};

fn problem_of(templates: &[&str]) -> (FaultPlace, LayoutProblem) {
    let fault = layout_of(lines_part(templates)).check().unwrap_err();
    (fault.place, fault.problem)
}

#[test]
fn every_layout_to_begin_with_can_be_kept_and_comes_back_the_same() {
    let kinds = [
        ChannelKind::Web,
        ChannelKind::Wechat,
        ChannelKind::Word,
        ChannelKind::Plain,
    ];
    let presets = Layout::presets();
    assert_eq!(presets.len(), CreditShape::ALL.len());
    let all = presets.into_iter().map(|(_, layout)| layout);
    let all = all
        .chain(kinds.map(Layout::default_for))
        .chain([Layout::standard()]);
    for layout in all {
        layout.check().unwrap();
        let json = serde_json::to_string(&layout).unwrap();
        assert_eq!(serde_json::from_str::<Layout>(&json).unwrap(), layout);
    }
}

#[test]
fn a_field_or_form_that_is_not_ours_is_not_read() {
    let json = serde_json::to_value(Layout::standard()).unwrap();
    assert_eq!(json["format"], "sanshen.layout.v1");
    let mut other = json.clone();
    other["format"] = "sanshen.layout.v2".into();
    assert!(serde_json::from_value::<Layout>(other).is_err());
    for pointer in [
        "",
        "/parts/0",
        "/parts/3",
        "/parts/3/block",
        "/parts/4",
        "/disclaimers",
    ] {
        let mut other = json.clone();
        let place = other.pointer_mut(pointer).unwrap();
        place
            .as_object_mut()
            .unwrap()
            .insert("script".to_owned(), "x".into());
        assert!(
            serde_json::from_value::<Layout>(other).is_err(),
            "{pointer}"
        );
    }
}

#[test]
fn every_variable_of_the_table_can_be_used() {
    for variable in VARIABLES {
        let template = format!("{{{{ {} }}}}", variable.name);
        layout_of(lines_part(&[&template])).check().unwrap();
        let mut named = Layout::standard();
        named.file_name = template;
        assert_eq!(
            named.check().is_ok(),
            variable.in_file_name,
            "{}",
            variable.name
        );
    }
}

#[test]
fn an_unknown_variable_is_named_with_its_line() {
    let (place, problem) = problem_of(&["{{ 标题 }}", "{% if 正标题 %}{{ 来源 }}{% endif %}"]);
    assert_eq!(place, FaultPlace::Line { part: 2, line: 1 });
    let name = "正标题".to_owned();
    assert_eq!(problem, LayoutProblem::UnknownVariable { name });
}

#[test]
fn a_template_that_is_none_is_refused() {
    for template in [
        "{{ 标题",
        "{% if 标题 %}",
        "{{ }}",
        "{{ 标题 | }}",
        "{% if 标题 %}{% else %}{% else %}{% endif %}",
    ] {
        let (_, problem) = problem_of(&[template]);
        assert!(
            matches!(problem, LayoutProblem::Syntax { .. }),
            "{template}: {problem:?}"
        );
    }
    for (template, what) in [
        ("{% 标题 %}", "{% 标题"),
        ("{{ 字数 * 2 }}", "*"),
        ("{# 注 #}", "{#"),
    ] {
        let what = what.to_owned();
        let (_, problem) = problem_of(&[template]);
        assert_eq!(problem, LayoutProblem::NotInLanguage { what });
    }
    let (_, problem) = problem_of(&["{{ 标题 | upper }}"]);
    assert!(
        matches!(problem, LayoutProblem::UnknownFilter { .. }),
        "{problem:?}"
    );
    let (_, problem) = problem_of(&["{{ 发布时间 | date(\"农历\") }}"]);
    assert!(
        matches!(problem, LayoutProblem::Fails { .. }),
        "{problem:?}"
    );
}

#[test]
fn a_disclaimer_and_a_file_name_are_checked_too() {
    let mut layout = Layout::standard();
    layout.disclaimers.own_works = "{{ 免责声明 }}".to_owned();
    let fault = layout.check().unwrap_err();
    assert_eq!(fault.place, FaultPlace::Disclaimer { kind: "own_works" });
    let mut layout = Layout::standard();
    layout.file_name = "{{ 联系方式 }}".to_owned();
    assert_eq!(layout.check().unwrap_err().place, FaultPlace::FileName);
}

#[test]
fn there_is_one_body() {
    let mut layout = Layout::standard();
    layout.parts.push(Part::Body {});
    assert_eq!(
        layout.check().unwrap_err().problem,
        LayoutProblem::TwoBodies
    );
    layout.parts.retain(|part| *part != Part::Body {});
    assert_eq!(layout.check().unwrap_err().problem, LayoutProblem::NoBody);
}

#[test]
fn a_layout_without_a_place_for_the_ai_notice_is_refused() {
    let mut layout = Layout::standard();
    layout
        .parts
        .retain(|part| !matches!(part, Part::Lines { when: When::Ai, .. }));
    assert_eq!(
        layout.check().unwrap_err().problem,
        LayoutProblem::NoAiNotice
    );
}

#[test]
fn there_is_an_end_to_everything() {
    let many = Layout {
        parts: vec![lines_part(&[]); 41],
        ..Layout::standard()
    };
    let too_much = |layout: &Layout| match layout.check().unwrap_err().problem {
        LayoutProblem::TooMuch { what, .. } => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(too_much(&many), Limit::Parts);
    assert_eq!(too_much(&layout_of(lines_part(&["一"; 41]))), Limit::Lines);
    let long = "一".repeat(1_001);
    assert_eq!(
        too_much(&layout_of(lines_part(&[&long]))),
        Limit::Characters
    );
}

#[test]
fn a_row_needs_a_source_and_fixed_words_a_name() {
    let with = |from: Vec<Source>| {
        layout_of(Part::Credits {
            place: CreditPlace::Own,
            when: When::Always,
            align: sanshen_formats::layout::Alignment::Left,
            block: CreditBlock {
                rows: vec![CreditRow {
                    label: "编辑".to_owned(),
                    from,
                    hide_empty: true,
                }],
                ..CreditBlock::default()
            },
        })
    };
    let fault = with(Vec::new()).check().unwrap_err();
    assert_eq!(fault.problem, LayoutProblem::NoSource);
    assert_eq!(fault.place, FaultPlace::Row { part: 2, row: 0 });
    for name in ["待定", "", "××"] {
        let fault = with(vec![Source::Fixed(name.to_owned())])
            .check()
            .unwrap_err();
        let name = name.to_owned();
        assert_eq!(fault.problem, LayoutProblem::NotAName { name });
    }
    with(vec![Source::Fixed("云岭县融媒体中心".to_owned())])
        .check()
        .unwrap();
}

#[test]
fn a_fault_goes_to_the_window_as_codes_and_places() {
    let fault = layout_of(lines_part(&["{{ 正标题 }}"]))
        .check()
        .unwrap_err();
    let json = serde_json::to_string(&fault).unwrap();
    expect_test::expect![[
        r#"{"place":{"in":"line","part":2,"line":0},"problem":{"code":"unknown_variable","name":"正标题"}}"#
    ]]
    .assert_eq(&json);
}
