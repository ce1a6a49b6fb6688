//! Blocks compared as an editor would tell it: moved, split, joined, wrapped, set otherwise.

use expect_test::{Expect, expect};
use sanshen_document::{Align, Block};

use crate::compare_show::{FIGURES, MACHINES, RICE, compared, heading, list, p};

fn reads(before: Vec<Block>, after: Vec<Block>, expected: Expect) {
    expected.assert_eq(&compared(before, after));
}

#[test]
fn a_moved_paragraph_is_shown_at_both_places() {
    reads(
        vec![p("a", RICE), p("b", MACHINES), p("c", FIGURES)],
        vec![p("c", FIGURES), p("a", RICE), p("b", MACHINES)],
        expect![[r#"
            >1 Paragraph 全镇种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
              Paragraph 十月的青石镇，稻浪翻滚，一派丰收景象。
              Paragraph “以前抢机子，现在等电话。”村民周春桃说，合作社的收割机排好了班。
            <1 Paragraph 全镇种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
            1 changes, +0 -0, 1 moved
        "#]],
    );
}

#[test]
fn a_moved_paragraph_shows_its_changes_where_it_stands_now() {
    reads(
        vec![p("a", RICE), p("b", MACHINES), p("c", FIGURES)],
        vec![
            p("b", MACHINES),
            p("c", FIGURES),
            p("x", "十月的青石镇，稻浪翻滚，到处是丰收景象。"),
        ],
        expect![[r#"
            <1 Paragraph 十月的青石镇，稻浪翻滚，一派丰收景象。
              Paragraph “以前抢机子，现在等电话。”村民周春桃说，合作社的收割机排好了班。
              Paragraph 全镇种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
            >1 Paragraph 十月的青石镇，稻浪翻滚，[-一派-]{+到处是+}丰收景象。
            2 changes, +3 -2, 1 moved
        "#]],
    );
}

#[test]
fn a_split_paragraph_keeps_its_words() {
    reads(
        vec![
            p("a", &format!("{RICE}{MACHINES}{FIGURES}")),
            p("z", "完。"),
        ],
        vec![
            p("a", RICE),
            p("b", MACHINES),
            p("c", FIGURES),
            p("z", "完。"),
        ],
        expect![[r#"
              Paragraph 十月的青石镇，稻浪翻滚，一派丰收景象。
            + Paragraph “以前抢机子，现在等电话。”村民周春桃说，合作社的收割机排好了班。
            + Paragraph 全镇种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
              Paragraph 完。
            2 changes, +0 -0, 0 moved
        "#]],
    );
}

#[test]
fn a_split_before_the_larger_half_with_other_ids_and_an_edit() {
    reads(
        vec![p("a", &format!("{RICE}{MACHINES}"))],
        vec![p("x", RICE), p("y", &MACHINES.replace("周春桃", "周春兰"))],
        expect![[r#"
              Paragraph 十月的青石镇，稻浪翻滚，一派丰收景象。
            + Paragraph “以前抢机子，现在等电话。”村民周春[-桃-]{+兰+}说，合作社的收割机排好了班。
            2 changes, +1 -1, 0 moved
        "#]],
    );
}

#[test]
fn joined_paragraphs_keep_their_words() {
    reads(
        vec![p("a", RICE), p("b", MACHINES), p("z", "完。")],
        vec![p("a", &format!("{RICE}{MACHINES}")), p("z", "完。")],
        expect![[r#"
              Paragraph 十月的青石镇，稻浪翻滚，一派丰收景象。
            - Paragraph “以前抢机子，现在等电话。”村民周春桃说，合作社的收割机排好了班。
              Paragraph 完。
            1 changes, +0 -0, 0 moved
        "#]],
    );
}

#[test]
fn a_heading_made_of_the_beginning_of_a_paragraph() {
    reads(
        vec![p("a", "一、基本情况今年以来，全县经济运行总体平稳。")],
        vec![
            heading("a", 2, "一、基本情况"),
            p("b", "今年以来，全县经济运行总体平稳。"),
        ],
        expect![[r#"
            ~ Heading was Paragraph level=2 一、基本情况
            + Paragraph 今年以来，全县经济运行总体平稳。
            2 changes, +0 -0, 0 moved
        "#]],
    );
}

#[test]
fn a_list_item_split_in_two() {
    reads(
        vec![list("l", &["先收低坝后山坡", "颗粒归仓，不留死角"])],
        vec![list("l", &["先收低坝", "后山坡", "颗粒归仓，不留死角"])],
        expect![[r#"
            ~ BulletList
                ListItem
                  Paragraph 先收低坝
            +   ListItem
            +     Paragraph 后山坡
                ListItem
                  Paragraph 颗粒归仓，不留死角
            1 changes, +0 -0, 0 moved
        "#]],
    );
}

#[test]
fn a_heading_level_and_an_alignment() {
    let centred = match p("b", RICE) {
        Block::Paragraph {
            id,
            indent,
            content,
            ..
        } => Block::Paragraph {
            id,
            align: Align::Center,
            indent,
            content,
        },
        other => other,
    };
    reads(
        vec![heading("a", 2, "开镰"), p("b", RICE), p("c", FIGURES)],
        vec![heading("a", 3, "开镰"), centred, heading("c", 4, FIGURES)],
        expect![[r#"
            ~ Heading level=3 开镰
            ~ Paragraph align="center" 十月的青石镇，稻浪翻滚，一派丰收景象。
            ~ Heading was Paragraph level=4 全镇种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
            3 changes, +0 -0, 0 moved
        "#]],
    );
}

#[test]
fn paragraphs_put_into_a_quote() {
    let quote = Block::Quote {
        id: "q".to_owned(),
        blocks: vec![p("b", MACHINES), p("c", FIGURES)],
    };
    reads(
        vec![p("a", RICE), p("b", MACHINES), p("c", FIGURES)],
        vec![p("a", RICE), quote],
        expect![[r#"
          Paragraph 十月的青石镇，稻浪翻滚，一派丰收景象。
        <1 Paragraph “以前抢机子，现在等电话。”村民周春桃说，合作社的收割机排好了班。
        <2 Paragraph 全镇种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
        + Blockquote
        >1   Paragraph “以前抢机子，现在等电话。”村民周春桃说，合作社的收割机排好了班。
        >2   Paragraph 全镇种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
        3 changes, +0 -0, 2 moved
    "#]],
    );
}

#[test]
fn a_paragraph_written_anew_and_others_around_it_gone_and_new() {
    reads(
        vec![p("a", RICE), p("b", MACHINES), p("", ""), p("c", FIGURES)],
        vec![
            p("a", RICE),
            p("n", "县农业农村局提醒，近期多雨，抓紧抢收。"),
            p("c", FIGURES),
            p("", ""),
            p("m", "（完）"),
        ],
        expect![[r#"
              Paragraph 十月的青石镇，稻浪翻滚，一派丰收景象。
            - Paragraph [-“以前抢机子，现在等电话。”村民周春桃说，合作社的收割机排好了班。-]
            - Paragraph
            + Paragraph {+县农业农村局提醒，近期多雨，抓紧抢收。+}
              Paragraph 全镇种植水稻1.2万亩，预计总产6800吨，比去年增加三成。
            + Paragraph
            + Paragraph {+（完）+}
            5 changes, +22 -33, 0 moved
        "#]],
    );
}
