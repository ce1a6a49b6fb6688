//! Every place where a person or a unit is printed is looked at.

use sanshen_document::{Block, Content, Contributor, Doc, Origin};
use sanshen_formats::CreditLine;
use sanshen_formats::credits::{CreditPlace, NameProblem, PlaceProblem, problems_in};

use crate::made::figure;

fn contributor(role: &str, names: &[&str]) -> Contributor {
    Contributor {
        role: role.into(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
    }
}

fn credit(label: &str, names: &[&str]) -> CreditLine {
    CreditLine {
        label: label.into(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
    }
}

fn good() -> Content {
    let mut photo = figure("f", "开镰");
    if let Block::Figure { credit, .. } = &mut photo {
        *credit = "贺兰山 摄".into();
    }
    Content {
        byline: vec!["向晚晴".into(), "John Smith".into()],
        contributors: vec![contributor("摄影", &["贺兰山", "云岭县融媒体中心"])],
        source_outlet: "CCTV-13".into(),
        origin_unit: "青石镇党政办".into(),
        body: Doc {
            blocks: vec![photo],
        },
        ..Content::default()
    }
}

#[test]
fn people_and_units_with_names_are_no_problem() {
    assert_eq!(
        problems_in(
            &good(),
            &[
                credit("编辑", &["水云"]),
                credit("审核", &["江上舟", "林间月"])
            ]
        ),
        []
    );
    assert_eq!(
        problems_in(&Content::default(), &[]),
        [],
        "what is empty is not printed"
    );
    for outlet in [
        "云岭日报、云岭网",
        "www.example.com",
        "36氪",
        "China Daily",
        "央视13套",
    ] {
        let content = Content {
            source_outlet: outlet.into(),
            ..good()
        };
        assert_eq!(problems_in(&content, &[]), [], "{outlet}");
    }
}

#[test]
fn each_place_is_told_with_what_stands_there() {
    let mut content = Content {
        byline: vec!["向晚晴".into(), "待定".into()],
        contributors: vec![
            contributor("摄影", &["贺兰山"]),
            contributor("供稿", &["zhangwei01", "XX"]),
        ],
        source_outlet: "admin@site".into(),
        origin_unit: "××镇".into(),
        ..good()
    };
    if let Some(Block::Figure { credit, .. }) = content.body.blocks.first_mut() {
        *credit = "佚名".into();
    }
    let credits = [
        credit("编辑", &["水云"]),
        credit("一审", &[]),
        credit("", &["江上舟"]),
        credit("XX", &["审核人"]),
    ];
    let found = problems_in(&content, &credits);
    let told: Vec<(CreditPlace, usize, &str, &str, NameProblem)> = found
        .iter()
        .map(|one: &PlaceProblem| {
            (
                one.place,
                one.at,
                one.label.as_str(),
                one.name.as_str(),
                one.problem,
            )
        })
        .collect();
    use CreditPlace::*;
    use NameProblem::*;
    assert_eq!(
        told,
        [
            (SourceOutlet, 0, "来源", "admin@site", LoginLike),
            (Byline, 1, "作者", "待定", Placeholder),
            (FigureCredit, 0, "", "佚名", Placeholder),
            (OriginUnit, 0, "信息来源", "××镇", Placeholder),
            (Contributors, 1, "供稿", "zhangwei01", LoginLike),
            (Contributors, 1, "供稿", "XX", Placeholder),
            (Credits, 1, "一审", "", Empty),
            (Credits, 2, "", "江上舟", Empty),
            (Credits, 3, "XX", "审核人", Placeholder),
            (Credits, 3, "XX", "审核人", Placeholder),
        ]
    );
}

#[test]
fn only_a_reprint_may_quote_a_missing_author() {
    let own = Content {
        byline: vec!["佚名".into()],
        ..good()
    };
    assert_eq!(problems_in(&own, &[])[0].place, CreditPlace::Byline);
    let reprint = Content {
        origin: Origin::Reprint,
        ..own
    };
    assert_eq!(problems_in(&reprint, &[]), []);
    let login = Content {
        byline: vec!["wangyun_01".into()],
        ..reprint.clone()
    };
    assert_eq!(problems_in(&login, &[])[0].problem, NameProblem::LoginLike);
    let contributor = Content {
        contributors: vec![contributor("摄影", &["佚名"])],
        ..reprint
    };
    assert_eq!(
        problems_in(&contributor, &[])[0].place,
        CreditPlace::Contributors
    );
}

#[test]
fn a_problem_goes_out_as_codes() {
    let problem = &problems_in(&Content::default(), &[credit("二审", &[])])[0];
    let json = serde_json::to_value(problem).unwrap();
    assert_eq!(
        json,
        serde_json::json!({"place": "credits", "label": "二审", "name": "", "problem": "empty", "at": 0})
    );
}
