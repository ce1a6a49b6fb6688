//! Lines compared as an editor would mark them.

use expect_test::expect;
use sanshen_document::compare::{Change, compare};

use crate::compare_show::{article, bold, compared, line, line_of, note, p, text};

#[test]
fn a_name_and_its_short_form_are_one_change() {
    assert_eq!(
        line("国务院新闻办公室", "国新办"),
        "[-国务院新闻办公室-]{+国新办+}"
    );
    let before = "国务院新闻办公室今天举行新闻发布会，介绍粮食生产情况。";
    let after = "国新办今天举行新闻发布会，介绍粮食生产情况。";
    assert_eq!(
        line(before, after),
        "[-国务院新闻办公室-]{+国新办+}今天举行新闻发布会，介绍粮食生产情况。"
    );
}

#[test]
fn one_changed_character_is_one_character() {
    assert_eq!(
        line("他们来到大坪村。", "她们来到大坪村。"),
        "[-他-]{+她+}们来到大坪村。"
    );
    assert_eq!(
        line(
            "会议指出，要坚定不移推动高质量发展。",
            "会议指出，要坚定不移推进高质量发展。"
        ),
        "会议指出，要坚定不移推[-动-]{+进+}高质量发展。"
    );
    assert_eq!(
        line("记者彭㛃、𬱖报道", "记者彭㛃、石报道"),
        "记者彭㛃、[-𬱖-]{+石+}报道"
    );
}

#[test]
fn two_changed_characters_are_two() {
    let expected = "全县粮[-良-]{+食+}总产量达到12万吨，农民收[-人-]{+入+}增长。";
    let before = "全县粮良总产量达到12万吨，农民收人增长。";
    let after = "全县粮食总产量达到12万吨，农民收入增长。";
    assert_eq!(line(before, after), expected);
}

#[test]
fn words_are_replaced_whole_and_scraps_between_them_go_with_them() {
    let lines = [
        line(
            "各级党委要加强领导，确保任务落实。",
            "各级政府要强化措施，确保任务落实。",
        ),
        line("市场监督管理局开展检查", "市监局开展检查"),
        line("参会的有县委书记石见山。", "参会的有县长石见山。"),
        line("人民代表大会", "人大"),
        line("出席全国人民代表大会", "出席全国人大"),
        line("发展和改革委员会印发通知", "发展改革委印发通知"),
        line("全年增长3.2%", "全年增长4.15%"),
        line("共投入12,500元", "共投入13,800元"),
        line("下载WeChat客户端", "下载WeCom客户端"),
    ];
    expect![[r#"
        各级[-党委要加强领导-]{+政府要强化措施+}，确保任务落实。
        [-市场监督管理局-]{+市监局+}开展检查
        参会的有[-县委书记-]{+县长+}石见山。
        [-人民代表大会-]{+人大+}
        出席全国[-人民代表大会-]{+人大+}
        发展[-和-]改革[-委员会-]{+委+}印发通知
        全年增长[-3.2%-]{+4.15%+}
        共投入[-12,500-]{+13,800+}元
        下载[-WeChat-]{+WeCom+}客户端
    "#]]
    .assert_eq(&(lines.join("\n") + "\n"));
}

#[test]
fn what_is_added_begins_where_a_sentence_clause_or_name_begins() {
    let lines = [
        line("我们支持。", "我们反对。我们支持。"),
        line("编辑：甲、乙", "编辑：甲、丙、乙"),
        line("编辑：甲、乙", "编辑：甲、乙、丙"),
        line(
            "春耕备耕有序推进。农资供应充足。",
            "春耕备耕有序推进。农机检修到位。农资供应充足。",
        ),
        line("发展经济", "发展农村经济"),
        line(
            "会议强调，要抓好春耕，要抓好防汛。",
            "会议强调，要抓好防汛。",
        ),
    ];
    expect![[r#"
        {+我们反对。+}我们支持。
        编辑：甲、{+丙、+}乙
        编辑：甲、乙{+、丙+}
        春耕备耕有序推进。{+农机检修到位。+}农资供应充足。
        发展{+农村+}经济
        会议强调，[-要抓好春耕，-]要抓好防汛。
    "#]]
    .assert_eq(&(lines.join("\n") + "\n"));
}

#[test]
fn a_line_that_keeps_nothing_to_hold_on_to_is_replaced_whole() {
    assert_eq!(
        line("今年雨水充足，稻谷长势喜人。", "明天上午召开全县干部大会。"),
        "[-今年雨水充足，稻谷长势喜人。-]{+明天上午召开全县干部大会。+}"
    );
}

#[test]
fn characters_that_belong_together_stay_together() {
    assert_eq!(line("一家👨‍👩‍👧来了", "一家👨‍👩‍👦来了"), "一家[-👨‍👩‍👧-]{+👨‍👩‍👦+}来了");
    assert_eq!(
        line("读作n\u{30c}", "读作n\u{304}"),
        "读作[-n\u{30c}-]{+n\u{304}+}"
    );
    assert_eq!(
        line("葛\u{e0100}城", "葛\u{e0101}城"),
        "[-葛\u{e0100}-]{+葛\u{e0101}+}城"
    );
}

#[test]
fn marks_alone_are_changes_of_marks() {
    let before = line_of("a", vec![text("记者石见山报道")]);
    let after = line_of("a", vec![text("记者"), bold("石见山"), text("报道")]);
    expect![[r#"
        ~ Paragraph 记者<bold:石见山>报道
        1 changes, +0 -0, 0 moved
    "#]]
    .assert_eq(&compared(vec![before.clone()], vec![after.clone()]));
    let back = compare(&article(vec![after]), &article(vec![before]));
    let piece = &back.blocks[0].pieces[1];
    assert_eq!(piece.change, Change::Changed);
    assert_eq!(
        (piece.marks.len(), piece.marks_before.as_slice()),
        (0, ["bold".to_owned()].as_slice())
    );
}

#[test]
fn footnotes_are_compared_inside() {
    let with = |words: &str, more: bool| {
        let mut line = vec![
            text("总产12万吨"),
            note("n1", words),
            text("，增长3%"),
            note("n2", "同比。"),
        ];
        if more {
            line.insert(1, note("n0", "新增的注。"));
        }
        line_of("a", line)
    };
    let before = with("据县统计局初步核算。", false);
    let changed = compared(vec![before.clone()], vec![with("据县统计局年报。", false)]);
    let added = compared(vec![before], vec![with("据县统计局初步核算。", true)]);
    expect![[r#"
        ~ Paragraph 总产12万吨<:[^据县统计局[-初步核算-]{+年报+}。]>，增长3%[^同比。]
        1 changes, +2 -4, 0 moved
        ~ Paragraph 总产12万吨{+[^{+新增的注。+}]+}[^据县统计局初步核算。]，增长3%[^同比。]
        1 changes, +5 -0, 0 moved
    "#]]
    .assert_eq(&(changed + &added));
}

#[test]
fn a_line_filled_or_emptied_is_still_that_line() {
    expect![[r#"
        ~ Paragraph {+会议开始。+}
        1 changes, +5 -0, 0 moved
    "#]]
    .assert_eq(&compared(vec![p("a", "")], vec![p("a", "会议开始。")]));
}
