//! What holds for every file: valid, complete, ids as they were, and plain paragraphs read as their text is.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use sanshen_document::{Block, Content, Doc, Inline};
use sanshen_formats::{HandKind, Note, Page, RichPage, read_blocks, read_page};
use unicode_normalization::UnicodeNormalization;

use crate::files::{files, line};
use crate::made::paragraphs;

fn squeezed(text: &str) -> String {
    let text: String = text.nfc().collect();
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What the notes and the content hold of one block, without blanks, the longest first.
fn pieces_of(page: &Page, number: u32, id: &str) -> Vec<String> {
    let texts = page.notes.iter().filter_map(|note| match note {
        Note::Recognised { text, line, .. }
        | Note::SourceCredit { text, line, .. }
        | Note::Lost { text, line, .. }
        | Note::Unplaced { text, line } => (*line == number).then_some(text),
        Note::LeftOut {
            text,
            from_line,
            to_line,
            ..
        } => (*from_line..=*to_line).contains(&number).then_some(text),
        Note::Warning { .. } => None,
    });
    let blocks = page
        .content
        .body
        .blocks
        .iter()
        .filter(|block| block.id() == id);
    let texts = texts.cloned().chain(blocks.map(Block::text));
    let lines = texts.flat_map(|text| text.split('\n').map(squeezed).collect::<Vec<_>>());
    let mut pieces: Vec<String> = lines.filter(|piece| !piece.is_empty()).collect();
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    pieces
}

/// What is left of each block when everything that notes and content hold of it is taken away.
fn dropped(blocks: &[Block], page: &Page) -> Vec<String> {
    let left = (1..).zip(blocks).flat_map(|(number, block)| {
        let mut pieces = pieces_of(page, number, block.id());
        let text = block.text();
        let lines: Vec<String> = text.split('\n').map(squeezed).collect();
        let left: Vec<String> = lines
            .into_iter()
            .map(|line| {
                let mut rest = line;
                pieces.retain(|piece| {
                    let found = rest.contains(piece.as_str());
                    rest = rest.replacen(piece.as_str(), "", 1);
                    !found
                });
                rest
            })
            .collect();
        left
    });
    left.filter(|rest| rest.chars().any(char::is_alphanumeric))
        .collect()
}

fn ids(blocks: &[Block]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    Doc {
        blocks: blocks.to_vec(),
    }
    .for_each_block(&mut |block| {
        ids.insert(block.id().to_owned());
    });
    ids
}

/// The length of the inline content of each block.
fn lengths(content: &Content) -> BTreeMap<String, u32> {
    let passages = content.body.passages().into_iter();
    passages
        .map(|passage| {
            let units = passage.content.iter().map(|inline| match inline {
                Inline::Text { text, .. } => text.chars().count(),
                Inline::Break | Inline::Footnote { .. } => 1,
            });
            (
                passage.id.to_owned(),
                u32::try_from(units.sum::<usize>()).unwrap(),
            )
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn both_texts_are_valid_and_keep_their_ids(incoming in files()) {
        let RichPage { page, base, .. } = read_blocks(&incoming);
        prop_assert_eq!(page.content.checked(), Ok(page.content.clone()));
        prop_assert!(ids(&page.content.body.blocks).is_subset(&ids(&incoming.blocks)));
        if let Some(base) = base {
            prop_assert_eq!(base.checked(), Ok(base.clone()));
            prop_assert!(ids(&base.body.blocks).is_subset(&ids(&incoming.tracked.unwrap().rejected)));
        }
    }

    #[test]
    fn nothing_of_a_file_is_dropped_in_silence(incoming in files()) {
        let page = read_blocks(&incoming).page;
        let lost = dropped(&incoming.blocks, &page);
        prop_assert!(lost.is_empty(), "{lost:?} of {:#?}\n{:#?}", incoming.blocks, page);
    }

    #[test]
    fn comments_and_hands_lie_in_the_texts_or_nowhere(incoming in files()) {
        let read = read_blocks(&incoming);
        let here = ids(&read.page.content.body.blocks);
        prop_assert_eq!(read.comments.len(), incoming.comments.len());
        for (comment, before) in read.comments.iter().zip(&incoming.comments) {
            let known = before.anchor.as_ref().is_some_and(|one| ids(&incoming.blocks).contains(&one.block));
            if let (Some(anchor), true) = (&comment.anchor, known) {
                prop_assert!(here.contains(&anchor.block));
                prop_assert!(anchor.start <= anchor.end);
            }
        }
        for hand in &read.hands {
            let field = matches!(hand.kind, HandKind::Field(_));
            prop_assert!(field || read.base.is_some());
            prop_assert!(hand.from <= hand.to);
        }
    }

    #[test]
    fn an_offset_never_leaves_the_block_it_was_in(incoming in files()) {
        let before = lengths(&Content { body: Doc { blocks: incoming.blocks.clone() }, ..Content::default() });
        let read = read_blocks(&incoming);
        let after = lengths(&read.page.content);
        for (comment, old) in read.comments.iter().zip(&incoming.comments) {
            let (Some(anchor), Some(old)) = (&comment.anchor, &old.anchor) else { continue };
            let inside = before.get(&old.block).is_some_and(|length| old.end <= *length);
            if let (true, Some(length)) = (inside, after.get(&anchor.block)) {
                prop_assert!(anchor.end <= *length, "{anchor:?} of {length}");
            }
        }
    }

    #[test]
    fn plain_paragraphs_are_read_as_their_text(lines in prop::collection::vec(line(), 0..20)) {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
        let text = lines.join("\n");
        let (plain, rich) = (read_page(&text), read_blocks(&paragraphs(&text)).page);
        let fields = |page: &Page| Content { body: Doc::default(), ..page.content.clone() };
        let credits = |page: &Page| page.credits.clone();
        let body = |page: &Page| page.content.body.blocks.iter().map(|one| (squeezed(&one.text()), matches!(one, Block::Heading { .. }))).collect::<Vec<_>>();
        prop_assert_eq!(fields(&plain), fields(&rich));
        prop_assert_eq!(credits(&plain), credits(&rich));
        prop_assert_eq!(body(&plain), body(&rich));
    }
}
