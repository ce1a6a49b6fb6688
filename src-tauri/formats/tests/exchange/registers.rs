//! Stories of registers.

use std::time::{Duration, Instant};

use expect_test::expect;
use sanshen_formats::register::{Column, ColumnKind, Register, RegisterFault, Value, csv, xlsx};

use crate::books::unpacked;
use crate::xml::walked;

const AT: &str = "2026-11-30T18:00:00+08:00";

fn column(name: &str, kind: ColumnKind) -> Column {
    Column {
        name: name.to_owned(),
        kind,
    }
}

fn november(rows: Vec<Vec<Value>>) -> Register {
    Register {
        title: "发稿登记表（2026年11月）".to_owned(),
        columns: vec![
            column("稿号", ColumnKind::Text),
            column("标题", ColumnKind::Text),
            column("字数", ColumnKind::Number),
            column("发布日期", ColumnKind::Date),
        ],
        rows,
    }
}

fn words(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn row(title: &str, count: f64, day: &str) -> Vec<Value> {
    vec![
        words("LP-2026-0012"),
        words(title),
        Value::Number(count),
        Value::Date(day.to_owned()),
    ]
}

#[test]
fn a_month_as_csv() {
    let register = november(vec![
        row("白发学生的手机课", 1280.0, "2026-11-23"),
        row("他说：\"好\",又说“好”", 0.5, "2026-11-24 09:30"),
        row("第一行\n第二行", -3.0, "待定"),
        vec![words("只有稿号")],
    ]);
    let file = String::from_utf8(csv(&register)).unwrap();
    assert!(file.starts_with('\u{feff}'));
    expect![[r#"
        稿号,标题,字数,发布日期¶
        LP-2026-0012,白发学生的手机课,1280,2026-11-23¶
        LP-2026-0012,"他说：""好"",又说“好”",0.5,2026-11-24 09:30¶
        LP-2026-0012,"第一行
        第二行",-3,待定¶
        只有稿号,,,¶
    "#]]
    .assert_eq(&file.replace("\r\n", "¶\n").replace('\u{feff}', ""));
}

#[test]
fn words_never_become_formulas() {
    let begins = ["=", "+", "-", "@", "\t", "\r", "＝"];
    for begin in begins {
        let title = format!("{begin}cmd|' /C calc'!A0");
        let register = november(vec![row(&title, 1.0, "2026-11-23")]);
        let file = String::from_utf8(csv(&register)).unwrap();
        let line = file.split("\r\n").nth(1).unwrap();
        assert!(line.contains(&format!("'{begin}cmd")), "{line}");
        let files = unpacked(&xlsx(&register, AT).unwrap());
        let sheet =
            String::from_utf8(files.get("xl/worksheets/sheet1.xml").unwrap().clone()).unwrap();
        let (elements, _) = walked(&sheet);
        assert!(elements.iter().all(|(name, _)| name != "f"), "{sheet}");
    }
}

#[test]
fn a_month_as_a_workbook() {
    let register = november(vec![
        row("白发学生的手机课", 1280.0, "2026-11-23"),
        row("时间也在", f64::NAN, "2026-11-24 09:30"),
        row("禁用字符\u{1}\u{ffff}不在", 1.0, "1899-12-31"),
    ]);
    let book = xlsx(&register, AT).unwrap();
    assert_eq!(
        xlsx(&register, AT).unwrap(),
        book,
        "the same register, the same bytes"
    );
    let files = unpacked(&book);
    let part = |name: &str| String::from_utf8(files.get(name).unwrap().clone()).unwrap();
    for (name, bytes) in &files {
        if name.ends_with(".xml") {
            walked(&String::from_utf8(bytes.clone()).unwrap());
        }
    }
    let sheet = part("xl/worksheets/sheet1.xml");
    // 2026-11-23 is day 46349 of the sheet's calendar; half past nine is 0.3958 of a day.
    assert!(sheet.contains("<v>46349</v>"), "{sheet}");
    assert!(sheet.contains("<v>46350.39583"), "{sheet}");
    assert!(sheet.contains("<autoFilter ref=\"A1:D4\"/>"));
    assert!(sheet.contains("state=\"frozen\""));
    assert!(sheet.contains("paperSize=\"9\"") && sheet.contains("orientation=\"landscape\""));
    assert!(sheet.contains("第 &amp;P 页 共 &amp;N 页"));
    assert!(part("xl/workbook.xml").contains("_xlnm.Print_Titles"));
    let shared = part("xl/sharedStrings.xml");
    assert!(shared.contains("禁用字符不在") && shared.contains("1899-12-31"));
    assert!(part("docProps/core.xml").contains("2026-11-30T10:00:00Z"));
}

#[test]
fn what_does_not_fit_says_where() {
    let mut register = november(vec![row("好", 1.0, "2026-11-23")]);
    assert_eq!(xlsx(&register, "昨天"), Err(RegisterFault::BadMoment));
    register
        .rows
        .push(vec![words(""), words(&"长".repeat(32_768))]);
    assert_eq!(
        xlsx(&register, AT),
        Err(RegisterFault::CellTooLong {
            row: 2,
            column: 2,
            limit: 32_767
        })
    );
    assert_eq!(
        xlsx(&Register::default(), AT),
        Err(RegisterFault::NoColumns)
    );
    let wide = Register {
        columns: vec![column("列", ColumnKind::Text); 16_385],
        ..Register::default()
    };
    assert!(matches!(
        xlsx(&wide, AT),
        Err(RegisterFault::TooManyColumns { .. })
    ));
    let long = november(vec![Vec::new(); 1_048_576]);
    assert!(matches!(
        xlsx(&long, AT),
        Err(RegisterFault::TooManyRows { .. })
    ));
}

#[test]
#[ignore = "measures; run it in a release build"]
fn a_hundred_thousand_articles() {
    let rows = (0..100_000).map(|at| row(&format!("第{at}篇稿件的标题"), 1280.0, "2026-11-23"));
    let register = november(rows.collect());
    let begun = Instant::now();
    let book = xlsx(&register, AT).unwrap();
    assert!(
        begun.elapsed() < Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 5 }),
        "{:?}",
        begun.elapsed()
    );
    assert!(book.len() < 20 << 20);
}
