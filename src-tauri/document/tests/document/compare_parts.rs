//! Lists, tables, figures and fields compared as an editor would tell it.

use expect_test::{Expect, expect};
use sanshen_document::compare::compare;
use sanshen_document::{Block, Cell, Content, Contributor, Disclaimer, Origin, Row};

use crate::compare_show::{RICE, article, compared, figure, list, p, show, table};

fn reads(before: Vec<Block>, after: Vec<Block>, expected: Expect) {
    expected.assert_eq(&compared(before, after));
}

#[test]
fn a_list_item_by_item() {
    reads(
        vec![list("l", &["水稻收割", "玉米晾晒", "油菜备种"])],
        vec![list("l", &["玉米晾晒", "油菜备耕", "水稻收割", "柑橘管护"])],
        expect![[r#"
            ~ BulletList
            <1   ListItem
            <     Paragraph 水稻收割
                ListItem
                  Paragraph 玉米晾晒
            ~   ListItem
            ~     Paragraph 油菜备[-种-]{+耕+}
            >1   ListItem
                  Paragraph 水稻收割
            +   ListItem
            +     Paragraph {+柑橘管护+}
            3 changes, +5 -1, 1 moved
        "#]],
    );
}

#[test]
fn a_table_row_added_and_one_gone() {
    let head: &[&str] = &["村", "亩", "吨"];
    reads(
        vec![table(
            "t",
            &[
                head,
                &["大坪", "1200", "680"],
                &["青石", "900", "500"],
                &["龙塘", "300", "160"],
            ],
        )],
        vec![table(
            "t",
            &[
                head,
                &["大坪", "1200", "690"],
                &["云岭", "800", "450"],
                &["青石", "900", "500"],
            ],
        )],
        expect![[r#"
            ~ Table
                TableRow
                  TableCell
                    Paragraph 村
                  TableCell
                    Paragraph 亩
                  TableCell
                    Paragraph 吨
            ~   TableRow
                  TableCell
                    Paragraph 大坪
                  TableCell
                    Paragraph 1200
            ~     TableCell
            ~       Paragraph 6[-8-]{+9+}0
            +   TableRow
            +     TableCell
            +       Paragraph {+云岭+}
            +     TableCell
            +       Paragraph {+800+}
            +     TableCell
            +       Paragraph {+450+}
                TableRow
                  TableCell
                    Paragraph 青石
                  TableCell
                    Paragraph 900
                  TableCell
                    Paragraph 500
            -   TableRow
            -     TableCell
            -       Paragraph [-龙塘-]
            -     TableCell
            -       Paragraph [-300-]
            -     TableCell
            -       Paragraph [-160-]
            3 changes, +9 -9, 0 moved
        "#]],
    );
}

#[test]
fn a_table_column_added() {
    reads(
        vec![table(
            "t",
            &[&["村", "吨"], &["大坪", "680"], &["青石", "500"]],
        )],
        vec![table(
            "t",
            &[
                &["村", "亩", "吨"],
                &["大坪", "1200", "680"],
                &["青石", "900", "510"],
            ],
        )],
        expect![[r#"
            ~ Table
            ~   TableRow
                  TableCell
                    Paragraph 村
            +     TableCell
            +       Paragraph {+亩+}
                  TableCell
                    Paragraph 吨
            ~   TableRow
                  TableCell
                    Paragraph 大坪
            +     TableCell
            +       Paragraph {+1200+}
                  TableCell
                    Paragraph 680
            ~   TableRow
                  TableCell
                    Paragraph 青石
            +     TableCell
            +       Paragraph {+900+}
            ~     TableCell
            ~       Paragraph 5[-0-]{+1+}0
            4 changes, +9 -1, 0 moved
        "#]],
    );
}

#[test]
fn cells_merged() {
    let cell = |words: &str, colspan, header| Cell {
        header,
        colspan,
        rowspan: 1,
        blocks: vec![p("", words)],
    };
    let of = |rows: Vec<Vec<Cell>>| Block::Table {
        id: "t".to_owned(),
        rows: rows.into_iter().map(|cells| Row { cells }).collect(),
    };
    let values = || vec![cell("大坪", 1, false), cell("1200", 1, false)];
    reads(
        vec![of(vec![
            vec![cell("合计", 1, false), cell("", 1, false)],
            values(),
        ])],
        vec![of(vec![vec![cell("合计", 2, true)], values()])],
        expect![[r#"
            ~ Table
            ~   TableRow
            ~     TableHeader was TableCell colspan=2
                    Paragraph 合计
            -     TableCell
            -       Paragraph
                TableRow
                  TableCell
                    Paragraph 大坪
                  TableCell
                    Paragraph 1200
            2 changes, +0 -0, 0 moved
        "#]],
    );
}

#[test]
fn figures_by_their_picture() {
    reads(
        vec![
            figure('a', "大坪村开镰第一天。", "丁一"),
            p("p", RICE),
            figure('b', "收割机在田里。", "丁一"),
        ],
        vec![
            figure('a', "大坪村开镰首日，收割机下田。", "丁一"),
            p("p", RICE),
            figure('c', "收割机在田里。", "彭㛃"),
        ],
        expect![[r#"
            ~ Figure 大坪村开镰[-第一天-]{+首日，收割机下田+}。
              Paragraph 十月的青石镇，稻浪翻滚，一派丰收景象。
            ~ Figure credit="彭㛃" media="cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc" 收割机在田里。
            2 changes, +8 -3, 0 moved
        "#]],
    );
}

#[test]
fn fields_that_differ() {
    let before = Content {
        title: "青石镇万亩稻田开镰".to_owned(),
        byline: vec!["石见山".to_owned()],
        source_outlet: "远山晚报".to_owned(),
        ..article(vec![p("a", RICE)])
    };
    let after = Content {
        kicker: "丰收时节".to_owned(),
        title: "青石镇：万亩水稻开镰".to_owned(),
        byline: vec!["石见山".to_owned(), "彭㛃".to_owned()],
        contributors: vec![Contributor {
            role: "摄影".to_owned(),
            names: vec!["丁一".to_owned(), "𬱖".to_owned()],
        }],
        origin: Origin::Reprint,
        disclaimer: Disclaimer::OwnWorks,
        ai_declared: true,
        ..before.clone()
    };
    expect![[r#"
        kicker: {+丰收时节+}
        title: 青石镇{+：+}万亩[-稻田-]{+水稻+}开镰
        byline: 石见山{+、彭㛃+}
        contributors: {+摄影：丁一、𬱖+}
        origin: [-own-]{+reprint+}
        disclaimer: [-none-]{+own_works+}
        ai_declared: [-false-]{+true+}
          Paragraph 十月的青石镇，稻浪翻滚，一派丰收景象。
        7 changes, +17 -2, 0 moved
    "#]]
    .assert_eq(&show(&compare(&before, &after)));
}

#[test]
fn lists_of_names_that_read_alike_still_differ() {
    let with = |names: &[&str]| Content {
        byline: names.iter().map(|&name| name.to_owned()).collect(),
        ..Content::default()
    };
    expect![[r#"
        byline: [-甲、乙-]{+甲、乙+}
        1 changes, +3 -3, 0 moved
    "#]]
    .assert_eq(&show(&compare(&with(&["甲、乙"]), &with(&["甲", "乙"]))));
}
