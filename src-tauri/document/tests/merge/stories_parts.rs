//! A reader outside sends corrections of lists, tables, notes and fields while the desk goes on writing.

use expect_test::expect;
use sanshen_document::Block;
use sanshen_document::merge::Why;

use crate::stories::tells;
use crate::words::{
    FIGURES, MACHINES, RICE, article, bold, heading, line, list, note, p, placed, table, text,
};

#[test]
fn items_of_a_list_cut_by_them_and_corrected_by_the_desk() {
    tells(
        vec![list(
            "l",
            &[
                ("a", "先收低坝，后收山坡，不误农时"),
                ("b", "颗粒归仓，不留死角"),
            ],
        )],
        vec![list(
            "",
            &[
                ("", "先收低坝，"),
                ("", "后收山坡，不误农时"),
                ("", "颗粒归仓，不留死角"),
            ],
        )],
        vec![list(
            "l",
            &[
                ("a", "先收低坝，再收山坡，不误农时"),
                ("b", "颗粒归仓，不留死角"),
            ],
        )],
        expect![[r#"
            ul l
              p a 先收低坝，再收山坡，不误农时
              p b 颗粒归仓，不留死角
            0 placed
            Conflict a text: [-先收低坝，后收山坡，不误农时-]{+先收低坝，
            后收山坡，不误农时+}
        "#]],
    );
}

#[test]
fn an_item_more_and_an_item_corrected() {
    tells(
        vec![list(
            "l",
            &[("a", "先收低坝，后收山坡"), ("b", "颗粒归仓，不留死角")],
        )],
        vec![list(
            "",
            &[
                ("", "先收低坝，后收山坡"),
                ("", "雨天停收，及时烘干"),
                ("", "颗粒归仓，不留死角"),
            ],
        )],
        vec![list(
            "l",
            &[("a", "先收低坝，再收山坡"), ("b", "颗粒归仓，不留死角")],
        )],
        expect![[r#"
            ul l
              p a 先收低坝，再收山坡
              p x1 雨天停收，及时烘干
              p b 颗粒归仓，不留死角
            1 placed
        "#]],
    );
}

#[test]
fn cells_of_a_table_corrected_by_both() {
    tells(
        vec![table("t", &[&["早稻", "晚稻"], &["1200亩", "800亩"]])],
        vec![table("", &[&["早稻", "晚稻"], &["1250亩", "800亩"]])],
        vec![table("t", &[&["早稻", "晚稻"], &["1200亩", "880亩"]])],
        expect![[r#"
            table t
              p b1 早稻
              p b2 晚稻
              p b3 1250亩
              p b4 880亩
            1 placed
        "#]],
    );
}

#[test]
fn a_row_more_in_a_table_that_the_desk_corrected() {
    tells(
        vec![table("t", &[&["早稻", "晚稻"], &["1200亩", "800亩"]])],
        vec![table(
            "",
            &[&["早稻", "晚稻"], &["1200亩", "800亩"], &["620吨", "430吨"]],
        )],
        vec![table("t", &[&["早稻", "晚稻"], &["1200亩", "880亩"]])],
        expect![[r#"
            table t
              p b1 早稻
              p b2 晚稻
              p b3 1200亩
              p b4 880亩
            0 placed
            Conflict t text: [-早稻
            晚稻
            1200亩
            800亩-]{+早稻
            晚稻
            1200亩
            800亩
            620吨
            430吨+}
        "#]],
    );
}

#[test]
fn a_paragraph_that_they_moved_and_the_desk_corrected() {
    tells(
        vec![
            p("rice", RICE),
            p("machines", MACHINES),
            p("figures", FIGURES),
        ],
        vec![p("", FIGURES), p("", RICE), p("", MACHINES)],
        vec![
            p("rice", RICE),
            p("machines", MACHINES),
            p("figures", &FIGURES.replace("6800", "6880")),
        ],
        expect![[r#"
            p figures 全镇今年种植水稻1.2万亩，预计总产6880吨，比去年增加三成。
            p rice 十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。
            p machines “以前抢机子，现在等电话。”村民周春桃说，合作社把每天的机手排了班。
            1 placed
        "#]],
    );
}

#[test]
fn paragraphs_that_they_put_into_a_quote_and_the_desk_corrected() {
    let quote = Block::Quote {
        id: String::new(),
        blocks: vec![p("", MACHINES)],
    };
    tells(
        vec![
            p("rice", RICE),
            p("machines", MACHINES),
            p("figures", FIGURES),
        ],
        vec![p("", RICE), quote, p("", FIGURES)],
        vec![
            p("rice", RICE),
            p("machines", &MACHINES.replace("周春桃", "周春兰")),
            p("figures", FIGURES),
        ],
        expect![[r#"
            p rice 十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。
            quote x1
              p machines “以前抢机子，现在等电话。”村民周春兰说，合作社把每天的机手排了班。
            p figures 全镇今年种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
            1 placed
        "#]],
    );
}

#[test]
fn a_footnote_corrected_by_both() {
    let with = |words: &str| vec![line("rice", vec![text(RICE), note("src", words)])];
    tells(
        with("据镇统计站今年九月的数字"),
        with("据县统计局今年九月的数字"),
        with("据镇统计站今年九月的初步数字"),
        expect![[r#"
            p rice 十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。[src:据县统计局今年九月的初步数字]
            2 placed
        "#]],
    );
}

#[test]
fn a_heading_made_of_a_paragraph_and_words_set_bold() {
    let base = article(vec![p("a", "丰收在望"), p("rice", RICE)]);
    let theirs = article(vec![
        heading("", "丰收在望"),
        line("", vec![bold("十月的青石镇，"), text(&RICE[21..])]),
    ]);
    let ours = article(vec![
        p("a", "丰收就在眼前"),
        p("rice", &RICE.replace("一派", "到处是")),
    ]);
    let (_, placed) = placed(&base, &theirs, &ours);
    let expected = article(vec![
        heading("a", "丰收就在眼前"),
        line(
            "rice",
            vec![
                bold("十月的青石镇，"),
                text(&RICE[21..].replace("一派", "到处是")),
            ],
        ),
    ]);
    assert_eq!(placed.content, expected);
    assert_eq!((placed.placed, placed.unplaced), (2, vec![]));
}

#[test]
fn fields_are_theirs_where_the_desk_left_them_alone() {
    let base = article(vec![p("rice", RICE)]);
    let (mut theirs, mut ours) = (base.clone(), base.clone());
    theirs.title = "青石镇两万亩稻田开镰".to_owned();
    theirs.kicker = "丰收时节".to_owned();
    theirs.byline = vec!["李明".to_owned()];
    ours.title = "青石镇稻田开镰".to_owned();
    ours.byline = vec!["李明".to_owned()];
    let (_, placed) = placed(&base, &theirs, &ours);
    assert_eq!(placed.content.title, "青石镇稻田开镰");
    assert_eq!(placed.content.kicker, "丰收时节");
    assert_eq!(placed.placed, 2);
    let [one] = placed.unplaced.as_slice() else {
        panic!("{:?}", placed.unplaced);
    };
    assert_eq!((one.field, one.why), (Some("title"), Why::Conflict));
    assert_eq!(
        (one.before.as_str(), one.after.as_str()),
        ("青石镇万亩稻田开镰", "青石镇两万亩稻田开镰")
    );
}
