//! Numbering of blocks and footnotes.

use proptest::prelude::*;
use sanshen_document::{Align, Block, Content, Doc, Inline};

use crate::generate::content;

fn paragraph(id: &str, footnotes: &[&str]) -> Block {
    let note = |id: &&str| Inline::Footnote {
        id: (*id).to_owned(),
        content: Vec::new(),
    };
    Block::Paragraph {
        id: id.to_owned(),
        align: Align::Left,
        indent: true,
        content: footnotes.iter().map(note).collect(),
    }
}

fn ids(doc: &Doc) -> Vec<&str> {
    doc.passages().iter().map(|passage| passage.id).collect()
}

#[test]
fn only_blocks_without_an_id_of_their_own_get_one() {
    let mut doc = Doc {
        blocks: vec![
            paragraph("", &["b2", ""]),
            paragraph("导语", &[]),
            paragraph("lead", &["lead"]),
            paragraph("b1", &["b2"]),
        ],
    };
    doc.number_blocks();
    assert_eq!(
        ids(&doc),
        ["b3", "b2", "b4", "b5", "lead", "b6", "b1", "b7"]
    );
}

proptest! {
    #[test]
    fn numbering_changes_ids_alone_and_only_once(content in content(), same in "[ab]?1?") {
        let mut body = content.body.clone();
        body.blocks.extend([paragraph(&same, &[&same]), paragraph("b1", &[""])]);
        let mut numbered = body.clone();
        numbered.number_blocks();
        let with = |body: &Doc| Content { body: body.clone(), ..content.clone() };
        prop_assert_eq!(with(&numbered).hash(), with(&body).hash());
        prop_assert_eq!(with(&numbered).checked(), Ok(with(&numbered)));
        let mut again = numbered.clone();
        again.number_blocks();
        prop_assert_eq!(again, numbered);
    }
}
