//! The shapes of credits that are printed in the field, each exactly.

use sanshen_document::{Content, Contributor};
use sanshen_formats::layout::{CreditShape, Extras, Layout, StepCredit};
use sanshen_formats::{Piece, PieceKind};

use crate::articles::{names, para, published, text};

fn content() -> Content {
    let mut content = Content {
        title: "青石镇开镰".to_owned(),
        byline: names(&["石见山", "彭㛃"]),
        contributors: vec![
            Contributor {
                role: "摄影".to_owned(),
                names: names(&["丁一", "周春桃"]),
            },
            Contributor {
                role: "通讯员".to_owned(),
                names: names(&["米娜"]),
            },
        ],
        source_outlet: "远山日报".to_owned(),
        origin_unit: "云岭县农业农村局".to_owned(),
        ..Content::default()
    };
    content.body.blocks = vec![para(vec![text("稻浪翻滚。")])];
    content
}

fn step<'a>(step: &'a str, name: &'a str, person: &'a str) -> StepCredit<'a> {
    StepCredit {
        step,
        name,
        person,
        wrote: step == "first_review",
    }
}

/// The pieces of the page in this shape, and its body.
fn arranged(shape: CreditShape) -> (Vec<Piece>, String) {
    let presets = Layout::presets();
    let (_, layout) = presets.iter().find(|(one, _)| *one == shape).unwrap();
    layout.check().unwrap();
    let steps = [
        step("first_review", "一审", "欧阳敏"),
        step("second_review", "二审", "龙怀谷"),
        step("third_review", "三审", "彭㛃"),
    ];
    let extras = Extras {
        steps: &steps,
        editor: "唐诺",
        writer: "欧阳敏",
        releaser: "何建成",
        days: 30,
        ..Extras::default()
    };
    let content = content();
    let mut page = published(&content, &[]);
    page.published_at = "2026-11-23";
    let dressed = layout.dress(&page, &extras).unwrap();
    page.content = &dressed;
    let pieces = layout.arrange(&page, &extras).unwrap();
    (pieces, dressed.body.text())
}

fn credits(shape: CreditShape) -> Vec<String> {
    lines(&arranged(shape).0, PieceKind::Credits)
}

fn lines(pieces: &[Piece], kind: PieceKind) -> Vec<String> {
    let of_kind = pieces.iter().filter(|piece| piece.kind == kind);
    of_kind.flat_map(|piece| piece.lines.clone()).collect()
}

#[test]
fn one_line_for_each() {
    let expected = [
        "信息来源：云岭县农业农村局",
        "一审（撰稿人）：欧阳敏",
        "二审：龙怀谷",
        "三审：彭㛃",
        "编辑：唐诺",
    ];
    assert_eq!(credits(CreditShape::LineEach), expected);
}

#[test]
fn labels_are_padded_to_the_longest() {
    let expected = [
        "记　者：石见山、彭㛃",
        "摄　影：丁一、周春桃",
        "通讯员：米娜",
        "编　辑：唐诺",
        "一　审：欧阳敏",
        "二　审：龙怀谷",
        "三　审：彭㛃",
        "总监制：何建成",
    ];
    assert_eq!(credits(CreditShape::PaddedLabels), expected);
}

#[test]
fn a_bar_and_names_padded_to_three_characters() {
    let expected = [
        "记　者 | 石见山 彭　㛃",
        "编　辑 | 唐　诺",
        "审　核 | 欧阳敏 龙怀谷 彭　㛃",
        "总监制 | 何建成",
    ];
    assert_eq!(credits(CreditShape::Bar), expected);
}

#[test]
fn several_people_under_one_label() {
    let expected = [
        "撰稿：石见山、彭㛃",
        "摄影：丁一、周春桃",
        "通讯员：米娜",
        "审核：欧阳敏、龙怀谷、彭㛃",
        "编辑：唐诺",
    ];
    assert_eq!(credits(CreditShape::TwoUnderOne), expected);
}

#[test]
fn all_on_one_line_with_slashes_and_semicolons() {
    let expected = ["撰稿/石见山、彭㛃；图片/丁一、周春桃；审核/欧阳敏、龙怀谷、彭㛃；编辑/唐诺"];
    assert_eq!(credits(CreditShape::OneLine), expected);
}

#[test]
fn reviewers_in_brackets() {
    let expected = ["（审核：欧阳敏、龙怀谷、彭㛃）"];
    assert_eq!(credits(CreditShape::Brackets), expected);
}

#[test]
fn editor_and_reviewers_above_and_writers_at_the_end_of_the_text() {
    let (pieces, body) = arranged(CreditShape::HeadAndEnd);
    let head = ["来源：远山日报　编辑：唐诺　审核：欧阳敏、龙怀谷、彭㛃"];
    assert_eq!(lines(&pieces, PieceKind::Head), head);
    assert_eq!(body, "稻浪翻滚。（记者石见山、彭㛃、通讯员米娜）");
    assert!(lines(&pieces, PieceKind::Credits).is_empty());
}

#[test]
fn the_responsible_editor_in_heavy_brackets() {
    assert_eq!(
        credits(CreditShape::ResponsibleEditor),
        ["【责任编辑：唐诺】"]
    );
}

#[test]
fn an_organisation_as_editor() {
    let expected = [
        "供稿：云岭县农业农村局",
        "编辑：县融媒体中心",
        "审核：欧阳敏、龙怀谷、彭㛃",
    ];
    assert_eq!(credits(CreditShape::Organisation), expected);
}
