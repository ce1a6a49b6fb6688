//! Comparisons as pages, whole files.

use expect_test::expect_file;
use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use sanshen_document::compare::compare;
use sanshen_document::{Block, Content, Inline};
use sanshen_formats::comparison::{Side, comparison_page};

use crate::articles::{bold, hostile, marked, names, para, plain, text};
use crate::generated::content;

fn side(name: &str, by: &str) -> Side {
    Side {
        name: name.to_owned(),
        by: by.to_owned(),
        at: "2026-11-23 09:30".to_owned(),
    }
}

fn page(before: &Content, after: &Content) -> String {
    let title = format!("YL-2026-0001 {}", after.title);
    let comparison = compare(before, after);
    comparison_page(
        &comparison,
        &title,
        &side("第 1 稿", "石见山"),
        &side("第 2 稿", "彭㛃"),
    )
}

/// The hostile article with every kind of change in it.
fn corrected(before: &Content) -> Content {
    let mut after = before.clone();
    let blocks = &mut after.body.blocks;
    let figure = blocks.remove(9);
    blocks.insert(0, figure);
    for block in blocks.iter_mut() {
        match block {
            Block::Heading { level, .. } => *level = 3,
            Block::Paragraph { content, .. } => correct_line(content),
            Block::BulletList { items, .. } => items.truncate(1),
            Block::Table { rows, .. } => rows.truncate(1),
            Block::Figure {
                caption, credit, ..
            } => {
                caption.push(marked("<b>首日</b>", bold()));
                *credit = "<彭㛃>".to_owned();
            }
            _ => {}
        }
    }
    blocks.push(para(vec![text("新增的<i>一段</i>𬱖。")]));
    after.body.number_blocks();
    after.title = "</title><script>y</script>".to_owned();
    after.byline = names(&["A\"B\\C", "𬱖"]);
    after.ai_declared = false;
    after
}

fn correct_line(content: &mut [Inline]) {
    for inline in content {
        match inline {
            Inline::Text { text, marks } if text == "很好" => {
                marks.bold = false;
                marks.link = Some("javascript:alert(1)".to_owned());
            }
            Inline::Text { text, .. } => *text = text.replace("alert(1)", "prompt(1)"),
            Inline::Footnote { content, .. } => content.push(text("（复核）")),
            Inline::Break => {}
        }
    }
}

#[test]
fn every_change_of_every_block_with_hostile_words() {
    let before = hostile();
    expect_file!["compared/hostile.html"].assert_eq(&page(&before, &corrected(&before)));
}

#[test]
fn a_few_corrections_of_a_plain_page() {
    let before = plain();
    let mut after = before.clone();
    after.title = after.title.replace("稻田", "水稻");
    let line = |words: &str| para(vec![text(words)]);
    after.body.blocks[0] = line("十月的青石镇，稻浪滚滚。");
    after.body.blocks.push(line("镇里说，机子够用。"));
    after.body.number_blocks();
    expect_file!["compared/plain.html"].assert_eq(&page(&before, &after));
}

#[test]
fn two_equal_texts() {
    let page = page(&plain(), &plain());
    assert!(page.contains("两边完全相同。"));
    assert!(!page.contains("<del>") || page.matches("<del>").count() == 1);
}

/// What would run, load or lead away.
fn dangers(node: &Handle, found: &mut Vec<String>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let name = name.local.to_string();
        if [
            "script", "img", "iframe", "object", "embed", "link", "form", "svg",
        ]
        .contains(&name.as_str())
        {
            found.push(name.clone());
        }
        for attr in attrs.borrow().iter() {
            let (key, value) = (attr.name.local.to_string(), attr.value.to_string());
            let leads = ["href", "src"].contains(&key.as_str()) && !value.starts_with('#');
            if leads || key.starts_with("on") || key == "style" {
                found.push(format!("{name} {key}={value}"));
            }
        }
    }
    node.children
        .borrow()
        .iter()
        .for_each(|child| dangers(child, found));
}

proptest! {
    #[test]
    fn nothing_runs_loads_or_leads_away(before in content(), after in content()) {
        let html = page(&before, &after);
        let dom = parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
        let mut found = Vec::new();
        dangers(&dom.document, &mut found);
        prop_assert!(found.is_empty(), "{:?}", found);
        prop_assert!(dom.errors.borrow().is_empty(), "{:?}", dom.errors.borrow());
    }
}
