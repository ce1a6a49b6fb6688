//! When there is no page, and why.

use sanshen_document::Block;
use sanshen_typeset::{TypesetFault, typeset_article};

use super::sample::{article, doc, galley, heading, note, paragraph, plain, pointed, text};
use crate::sample::fonts;

#[test]
fn characters_without_a_glyph_are_all_told_at_once() {
    let body = doc(vec![
        plain("碑文𓀀"),
        paragraph(vec![text("注"), note("𓂀𓀀")]),
    ]);
    let mut page = article(&body);
    page.pieces[1].lines = vec!["标题👩".into()];
    let fault = typeset_article(&page, &fonts()).unwrap_err();
    let characters = vec!['𓀀', '𓂀', '👩'];
    assert_eq!(fault, TypesetFault::MissingGlyphs { characters });
}

#[test]
fn what_is_not_printed_needs_no_glyph() {
    let body = doc(vec![plain("正文。")]);
    let mut page = article(&body);
    page.title = "𓀀".into();
    page.authors = vec!["👩".into()];
    assert!(typeset_article(&page, &fonts()).is_ok());
}

#[test]
fn the_deepest_text_that_can_be_read_is_printed_and_a_deeper_one_refused() {
    let quote = |inner| Block::Quote {
        id: "q".into(),
        blocks: vec![heading(3, "层"), inner],
    };
    let list = |inner| pointed(vec![vec![plain("层"), inner]]);
    for wrap in [&quote as &dyn Fn(Block) -> Block, &list] {
        let nested = |depth| doc(vec![(0..depth).fold(plain("底"), |inner, _| wrap(inner))]);
        let deepest = nested(16);
        assert!(typeset_article(&article(&deepest), &fonts()).is_ok());
        assert!(typeset_article(&galley(&deepest), &fonts()).is_ok());
        let deeper = nested(17);
        let fault = typeset_article(&article(&deeper), &fonts()).unwrap_err();
        assert!(matches!(fault, TypesetFault::Failed { .. }));
    }
}
