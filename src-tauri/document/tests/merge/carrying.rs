//! What came back gets the ids of what it was, and what a page does not show.

use std::collections::BTreeMap;

use sanshen_document::merge::{carry_ids, place};
use sanshen_document::{Align, Block, Content, Disclaimer, Origin};

use crate::words::{
    FIGURES, MACHINES, RICE, article, figure, heading, line, list, note, p, sent_back, table, text,
};

fn ids(content: &Content) -> Vec<&str> {
    let mut ids = Vec::new();
    content
        .body
        .for_each_block(&mut |block| ids.push(block.id()));
    ids
}

#[test]
fn known_paragraphs_keep_their_ids_and_new_ones_get_fresh_ones() {
    let base = article(vec![
        p("rice", RICE),
        p("machines", MACHINES),
        p("figures", FIGURES),
    ]);
    let theirs = article(vec![
        p("", "县农业农村局提醒，近期多雨，抓紧抢收。"),
        p("", RICE),
        p("", &MACHINES.replace("周春桃", "周春兰")),
        p("", "（完）"),
        p("", FIGURES),
    ]);
    let carried = carry_ids(&base, &theirs);
    assert_eq!(
        ids(&carried.content),
        ["x1", "rice", "machines", "x2", "figures"]
    );
    let known = [
        ("b1", "x1"),
        ("b2", "rice"),
        ("b3", "machines"),
        ("b4", "x2"),
        ("b5", "figures"),
    ];
    let known = known.map(|(came, has)| (came.to_owned(), has.to_owned()));
    assert_eq!(carried.ids, BTreeMap::from(known));
}

#[test]
fn a_number_that_an_import_gave_says_nothing() {
    // The first paragraph is gone, so every import number is that of another paragraph.
    let base = article(vec![p("b1", RICE), p("b2", MACHINES), p("b3", FIGURES)]);
    let theirs = article(vec![p("b1", MACHINES), p("b2", FIGURES)]);
    assert_eq!(ids(&carry_ids(&base, &theirs).content), ["b2", "b3"]);
}

#[test]
fn items_cells_and_footnotes_are_known_again() {
    let base = article(vec![
        list(
            "l",
            &[("low", "先收低坝，后收山坡"), ("all", "颗粒归仓，不留死角")],
        ),
        table("t", &[&["早稻", "晚稻"], &["1200亩", "800亩"]]),
        line("rice", vec![text(RICE), note("src", "据镇统计站")]),
    ]);
    let mut theirs = sent_back(&base);
    if let Block::BulletList { items, .. } = &mut theirs.body.blocks[0] {
        items.remove(0);
    }
    let carried = carry_ids(&base, &theirs);
    let without: Vec<&str> = ids(&base).into_iter().filter(|id| *id != "low").collect();
    assert_eq!(ids(&carried.content), without);
    let passages = carried.content.body.passages();
    assert!(
        passages
            .iter()
            .any(|one| one.id == "src" && one.text() == "据镇统计站")
    );
}

#[test]
fn what_a_page_does_not_show_is_no_change() {
    let mut base = article(vec![
        heading("h", "开镰"),
        figure("f", "青石镇的晒场。"),
        table("t", &[&["早稻", "晚稻"]]),
        p("rice", RICE),
    ]);
    base.summary = "青石镇秋收".to_owned();
    base.keywords = vec!["水稻".to_owned()];
    base.origin = Origin::Reprint;
    base.original_date = "2024-10-08".to_owned();
    base.disclaimer = Disclaimer::OwnWorks;
    base.ai_declared = true;
    set(&mut base, true);
    let mut theirs = sent_back(&base);
    set(&mut theirs, false);
    let bare = Content {
        title: theirs.title.clone(),
        body: theirs.body,
        ..Content::default()
    };
    assert_eq!(carry_ids(&base, &bare).content, base);
    let placed = place(&base, &carry_ids(&base, &bare), &base);
    assert_eq!((placed.placed, placed.content), (0, base));
}

/// Sets what office programs lose, or takes it away.
fn set(content: &mut Content, all: bool) {
    for block in &mut content.body.blocks {
        match block {
            Block::Heading { align, .. } => *align = if all { Align::Center } else { Align::Left },
            Block::Paragraph { indent, .. } => *indent = all,
            Block::Figure {
                alt,
                credit,
                ai_generated,
                ..
            } => {
                *alt = if all {
                    "晒场".to_owned()
                } else {
                    String::new()
                };
                *credit = if all {
                    "王小明 摄".to_owned()
                } else {
                    String::new()
                };
                *ai_generated = all;
            }
            Block::Table { rows, .. } => rows[0].cells[0].header = all,
            _ => {}
        }
    }
}

#[test]
fn a_subtitle_that_they_took_out_is_a_change() {
    let base = Content {
        subtitle: "收割机排起长队".to_owned(),
        ..article(vec![p("rice", RICE)])
    };
    let theirs = article(vec![p("", RICE)]);
    let placed = place(&base, &carry_ids(&base, &theirs), &base);
    assert_eq!((placed.placed, placed.content.subtitle.as_str()), (1, ""));
}
