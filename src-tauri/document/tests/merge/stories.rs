//! A reader outside sends corrections of paragraphs while the desk goes on writing.

use expect_test::{Expect, expect};
use sanshen_document::Block;

use crate::words::{FIGURES, MACHINES, RICE, p, told};

pub fn tells(base: Vec<Block>, theirs: Vec<Block>, ours: Vec<Block>, expected: Expect) {
    expected.assert_eq(&told(base, theirs, ours));
}

#[test]
fn corrections_of_one_paragraph_by_both() {
    tells(
        vec![p("rice", RICE), p("figures", FIGURES)],
        vec![
            p("", &RICE.replace("一派", "到处是")),
            p("", &FIGURES.replace("6800", "6880")),
        ],
        vec![
            p("rice", &RICE.replace("十月", "金秋十月")),
            p("figures", FIGURES),
        ],
        expect![[r#"
            p rice 金秋十月的青石镇，稻浪翻滚，收割机在田里排成长队，到处是丰收景象。
            p figures 全镇今年种植水稻1.2万亩，预计总产6880吨，比去年增加三成。
            2 placed
        "#]],
    );
}

#[test]
fn the_same_word_corrected_differently() {
    tells(
        vec![p("figures", FIGURES)],
        vec![p("", &FIGURES.replace("6800吨", "6880吨"))],
        vec![p("figures", &FIGURES.replace("6800吨", "7000吨"))],
        expect![[r#"
            p figures 全镇今年种植水稻1.2万亩，预计总产7000吨，比去年增加三成。
            0 placed
            Conflict figures text: 亩，预计总产68[-0-]{+8+}0吨，比去年增加
        "#]],
    );
}

#[test]
fn the_same_correction_by_both() {
    tells(
        vec![p("figures", FIGURES)],
        vec![p("", &FIGURES.replace("6800", "6880"))],
        vec![p(
            "figures",
            &FIGURES.replace("6800", "6880").replace("今年", "今秋"),
        )],
        expect![[r#"
            p figures 全镇今秋种植水稻1.2万亩，预计总产6880吨，比去年增加三成。
            1 placed
        "#]],
    );
}

#[test]
fn a_sentence_that_the_desk_put_elsewhere_in_the_paragraph() {
    tells(
        vec![p("rice", &format!("{RICE}{FIGURES}"))],
        vec![p("", &format!("{RICE}{}", FIGURES.replace("6800", "6880")))],
        vec![p("rice", &format!("{FIGURES}{RICE}"))],
        expect![[r#"
            p rice 全镇今年种植水稻1.2万亩，预计总产6880吨，比去年增加三成。十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。
            1 placed
        "#]],
    );
}

#[test]
fn a_paragraph_that_the_desk_took_out() {
    tells(
        vec![p("rice", RICE), p("machines", MACHINES)],
        vec![p("", RICE), p("", &MACHINES.replace("周春桃", "周春兰"))],
        vec![p("rice", RICE)],
        expect![[r#"
            p rice 十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。
            0 placed
            Gone machines text: [-“以前抢机子，现在等电话。”村民周春桃说，合作社把每天的机手排了班。-]{+“以前抢机子，现在等电话。”村民周春兰说，合作社把每天的机手排了班。+}
        "#]],
    );
}

#[test]
fn a_paragraph_that_they_took_out_and_the_desk_changed() {
    tells(
        vec![
            p("rice", RICE),
            p("machines", MACHINES),
            p("figures", FIGURES),
        ],
        vec![p("", FIGURES)],
        vec![
            p("rice", RICE),
            p("machines", &MACHINES.replace("每天", "每一天")),
            p("figures", FIGURES),
        ],
        expect![[r#"
            p machines “以前抢机子，现在等电话。”村民周春桃说，合作社把每一天的机手排了班。
            p figures 全镇今年种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
            1 placed
            Conflict machines text: [-“以前抢机子，现在等电话。”村民周春桃说，合作社把每天的机手排了班。-]{++}
        "#]],
    );
}

#[test]
fn new_paragraphs_of_both_at_one_place() {
    tells(
        vec![p("rice", RICE), p("figures", FIGURES)],
        vec![
            p("", RICE),
            p("", "粮站从早上六点开门收粮。"),
            p("", FIGURES),
            p("", "（完）"),
        ],
        vec![
            p("rice", RICE),
            p("n", MACHINES),
            p("figures", FIGURES),
            p("end", "（完）"),
        ],
        expect![[r#"
            p rice 十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。
            p x1 粮站从早上六点开门收粮。
            p n “以前抢机子，现在等电话。”村民周春桃说，合作社把每天的机手排了班。
            p figures 全镇今年种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
            p end （完）
            2 placed
        "#]],
    );
}

#[test]
fn a_fresh_id_that_the_draft_has_already() {
    tells(
        vec![p("rice", RICE)],
        vec![p("", RICE), p("", FIGURES)],
        vec![p("rice", RICE), p("x1", MACHINES)],
        expect![[r#"
            p rice 十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。
            p x2 全镇今年种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
            p x1 “以前抢机子，现在等电话。”村民周春桃说，合作社把每天的机手排了班。
            1 placed
        "#]],
    );
}

#[test]
fn a_paragraph_that_they_cut_in_two_and_the_desk_corrected() {
    tells(
        vec![p("a", &format!("{RICE}{MACHINES}{FIGURES}"))],
        vec![p("", RICE), p("", &format!("{MACHINES}{FIGURES}"))],
        vec![p(
            "a",
            &format!("{RICE}{MACHINES}{}", FIGURES.replace("6800", "6880")),
        )],
        expect![[r#"
            p a 十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。
            p x1 “以前抢机子，现在等电话。”村民周春桃说，合作社把每天的机手排了班。全镇今年种植水稻1.2万亩，预计总产6880吨，比去年增加三成。
            1 placed
        "#]],
    );
}

#[test]
fn a_paragraph_that_the_desk_cut_in_two_and_they_corrected() {
    tells(
        vec![p("a", &format!("{RICE}{MACHINES}{FIGURES}"))],
        vec![p(
            "",
            &format!("{RICE}{MACHINES}{}", FIGURES.replace("6800", "6880")),
        )],
        vec![p("a", RICE), p("b", &format!("{MACHINES}{FIGURES}"))],
        expect![[r#"
            p a 十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。
            p b “以前抢机子，现在等电话。”村民周春桃说，合作社把每天的机手排了班。全镇今年种植水稻1.2万亩，预计总产6880吨，比去年增加三成。
            1 placed
        "#]],
    );
}

#[test]
fn paragraphs_that_they_joined_and_the_desk_corrected() {
    tells(
        vec![p("a", RICE), p("b", MACHINES), p("c", FIGURES)],
        vec![p("", &format!("{RICE}{MACHINES}")), p("", FIGURES)],
        vec![
            p("a", RICE),
            p("b", &MACHINES.replace("周春桃", "周春兰")),
            p("c", FIGURES),
        ],
        expect![[r#"
            p a 十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。“以前抢机子，现在等电话。”村民周春兰说，合作社把每天的机手排了班。
            p c 全镇今年种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
            1 placed
        "#]],
    );
}
