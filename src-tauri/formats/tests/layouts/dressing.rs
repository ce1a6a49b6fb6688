//! What a layout does to the body itself.

use std::borrow::Cow;

use sanshen_document::{Align, Block, Content, inline_text};
use sanshen_formats::PieceKind;
use sanshen_formats::layout::{CreditShape, Layout, Paragraphs};

use crate::arranging::of_kind;
use crate::articles::{extras, hostile, para, plain, published, text};

fn head_and_end() -> Layout {
    let presets = Layout::presets();
    let shape = presets
        .into_iter()
        .find(|(shape, _)| *shape == CreditShape::HeadAndEnd);
    shape.unwrap().1
}

fn indents(content: &Content) -> Vec<(Align, bool)> {
    let blocks = content.body.blocks.iter();
    let paragraph = blocks.filter_map(|block| match block {
        Block::Paragraph { align, indent, .. } => Some((*align, *indent)),
        _ => None,
    });
    paragraph.collect()
}

#[test]
fn a_layout_that_changes_nothing_borrows() {
    let content = plain();
    let dressed = Layout::standard().dress(&published(&content, &[]), &extras());
    assert!(matches!(dressed, Ok(Cow::Borrowed(_))));
}

#[test]
fn a_channel_indents_every_paragraph_or_none_but_no_centred_line() {
    let mut content = plain();
    let Block::Paragraph { align, indent, .. } = &mut content.body.blocks[0] else {
        panic!()
    };
    (*align, *indent) = (Align::Center, false);
    for (paragraphs, expected) in [(Paragraphs::Indented, true), (Paragraphs::Flush, false)] {
        let layout = Layout {
            paragraphs,
            ..Layout::standard()
        };
        let dressed = layout.dress(&published(&content, &[]), &extras()).unwrap();
        assert_eq!(
            indents(&dressed),
            [(Align::Center, false), (Align::Left, expected)]
        );
    }
}

#[test]
fn credits_run_on_at_the_end_of_the_last_paragraph_once() {
    let content = plain();
    let layout = head_and_end();
    let mut page = published(&content, &[]);
    let once = layout.dress(&page, &extras()).unwrap();
    page.content = &once;
    let twice = layout.dress(&page, &extras()).unwrap();
    assert_eq!(once, twice);
    assert!(once.body.text().ends_with("说。（记者石见山、彭㛃）"));
    let pieces = layout.arrange(&page, &extras()).unwrap();
    assert!(of_kind(&pieces, PieceKind::Credits).is_empty());
}

#[test]
fn credits_that_cannot_run_on_stand_right_after_the_body() {
    let mut table_last = hostile();
    table_last.body.blocks.truncate(9);
    for mut content in [table_last, Content::default()] {
        content.byline = vec!["石见山".to_owned()];
        let layout = head_and_end();
        let mut page = published(&content, &[]);
        let dressed = layout.dress(&page, &extras()).unwrap();
        assert_eq!(dressed.body, content.body);
        page.content = &dressed;
        let pieces = layout.arrange(&page, &extras()).unwrap();
        let body = pieces
            .iter()
            .position(|piece| piece.kind == PieceKind::Body)
            .unwrap();
        assert_eq!(pieces[body + 1].lines, ["（记者石见山）"]);
    }
}

#[test]
fn credits_are_not_lost_when_nobody_dressed_the_content() {
    let content = plain();
    let pieces = head_and_end().arrange(&published(&content, &[]), &extras());
    assert_eq!(
        of_kind(&pieces.unwrap(), PieceKind::Credits),
        ["（记者石见山、彭㛃）"]
    );
}

#[test]
fn a_marked_end_keeps_its_marks_to_itself() {
    let mut content = plain();
    let bold = crate::articles::marked("完", crate::articles::bold());
    content.body.blocks = vec![para(vec![text("正文"), bold])];
    content.body.number_blocks();
    let dressed = head_and_end()
        .dress(&published(&content, &[]), &extras())
        .unwrap();
    let Block::Paragraph { content: line, .. } = &dressed.body.blocks[0] else {
        panic!()
    };
    assert_eq!(line.len(), 3);
    assert_eq!(inline_text(line), "正文完（记者石见山、彭㛃）");
    assert_eq!(Content::from_json(&dressed.to_json()).unwrap(), *dressed);
}
