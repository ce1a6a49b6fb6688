//! What holds of every text with tracked changes.

use std::collections::HashSet;

use proptest::prelude::*;
use sanshen_document::{Block, inline_text};
use sanshen_formats::HandKind;

use crate::build::{Docx, p};

/// A piece of a paragraph: words, and what became of them.
#[derive(Clone, Debug)]
struct Piece {
    words: String,
    fate: Fate,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Stays,
    Came,
    Went,
    CameAndWent,
}

/// A paragraph, and what became of the mark at its end.
type Line = (Vec<Piece>, Fate);

fn fate() -> impl Strategy<Value = Fate> {
    prop::sample::select(vec![
        Fate::Stays,
        Fate::Stays,
        Fate::Came,
        Fate::Went,
        Fate::CameAndWent,
    ])
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let piece = ("[一-龥a-z，。]{1,6}", fate()).prop_map(|(words, fate)| Piece { words, fate });
    prop::collection::vec((prop::collection::vec(piece, 0..5), fate()), 1..6)
}

fn written(lines: &[Line]) -> String {
    let last = lines.len() - 1;
    let lines = lines.iter().enumerate().map(|(at, (pieces, end))| {
        let inside: String = pieces.iter().map(run).collect();
        let mark = match end {
            // The last mark of a text cannot come or go.
            _ if at == last => "",
            Fate::Stays => "",
            Fate::Came => r#"<w:rPr><w:ins w:author="甲"/></w:rPr>"#,
            Fate::Went => r#"<w:rPr><w:del w:author="乙"/></w:rPr>"#,
            Fate::CameAndWent => r#"<w:rPr><w:ins w:author="甲"/><w:del w:author="乙"/></w:rPr>"#,
        };
        p(mark, &inside)
    });
    lines.collect()
}

fn run(piece: &Piece) -> String {
    let words = &piece.words;
    let kept = format!("<w:r><w:t>{words}</w:t></w:r>");
    let struck =
        format!(r#"<w:del w:author="乙"><w:r><w:delText>{words}</w:delText></w:r></w:del>"#);
    match piece.fate {
        Fate::Stays => kept,
        Fate::Came => format!(r#"<w:ins w:author="甲">{kept}</w:ins>"#),
        Fate::Went => struck,
        Fate::CameAndWent => format!(r#"<w:ins w:author="甲">{struck}</w:ins>"#),
    }
}

/// The paragraphs that a reading must have: pieces left out, ends that are not there joined.
fn expected(lines: &[Line], gone: [Fate; 2]) -> Vec<String> {
    let mut texts = vec![String::new()];
    for (pieces, end) in lines {
        let kept = pieces.iter().filter(|piece| !gone.contains(&piece.fate));
        texts
            .last_mut()
            .unwrap()
            .extend(kept.map(|piece| piece.words.as_str()));
        if !gone.contains(end) {
            texts.push(String::new());
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}

fn texts(blocks: &[Block]) -> Vec<String> {
    blocks.iter().map(Block::text).collect()
}

fn length_of(block: &Block) -> u32 {
    let Block::Paragraph { content, .. } = block else {
        panic!("a paragraph");
    };
    u32::try_from(inline_text(content).chars().count()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn accepting_leaves_out_what_went_and_rejecting_what_came(lines in lines()) {
        let read = Docx::of(&written(&lines)).read();
        let accepted = expected(&lines, [Fate::Went, Fate::CameAndWent]);
        let rejected = expected(&lines, [Fate::Came, Fate::CameAndWent]);
        prop_assert_eq!(texts(&read.blocks), accepted.clone());
        match &read.tracked {
            Some(tracked) => prop_assert_eq!(texts(&tracked.rejected), rejected),
            None => prop_assert_eq!(rejected, accepted),
        }
    }

    #[test]
    fn every_hand_stands_within_its_block_and_covers_what_it_made(lines in lines()) {
        let read = Docx::of(&written(&lines)).read();
        let Some(tracked) = &read.tracked else { return Ok(()) };
        let mut covered = [0, 0];
        for hand in &tracked.hands {
            let blocks = if hand.kind == HandKind::Deleted { &tracked.rejected } else { &read.blocks };
            let mut places = blocks.iter().chain(&tracked.rejected);
            let block = places.find(|block| block.id() == hand.at).unwrap();
            match hand.kind {
                HandKind::Block => prop_assert_eq!((hand.from, hand.to), (0, 0)),
                kind => {
                    prop_assert!(hand.from < hand.to && hand.to <= length_of(block));
                    covered[usize::from(kind == HandKind::Deleted)] += hand.to - hand.from;
                    let author = if kind == HandKind::Deleted { "乙" } else { "甲" };
                    prop_assert_eq!(&hand.author, author);
                }
            }
        }
        let made = |fate: Fate| {
            let pieces = lines.iter().flat_map(|(pieces, _)| pieces).filter(|piece| piece.fate == fate);
            pieces.map(|piece| u32::try_from(piece.words.chars().count()).unwrap()).sum::<u32>()
        };
        prop_assert_eq!(covered, [made(Fate::Came), made(Fate::Went)]);
    }

    #[test]
    fn a_block_in_both_readings_shares_its_words_or_its_place(lines in lines()) {
        let read = Docx::of(&written(&lines)).read();
        let Some(tracked) = &read.tracked else { return Ok(()) };
        let ids: HashSet<&str> = read.blocks.iter().map(Block::id).collect();
        prop_assert_eq!(ids.len(), read.blocks.len());
        let untouched = lines.iter().all(|(pieces, end)| {
            *end == Fate::Stays && pieces.iter().any(|piece| piece.fate == Fate::Stays)
        });
        if untouched {
            let here: Vec<&str> = read.blocks.iter().map(Block::id).collect();
            let there: Vec<&str> = tracked.rejected.iter().map(Block::id).collect();
            prop_assert_eq!(here, there);
        }
    }

    #[test]
    fn without_tracked_changes_there_is_one_reading(lines in lines()) {
        let plain: Vec<Line> = lines
            .into_iter()
            .map(|(pieces, _)| (pieces.into_iter().map(|piece| Piece { fate: Fate::Stays, ..piece }).collect(), Fate::Stays))
            .collect();
        prop_assert_eq!(Docx::of(&written(&plain)).read().tracked, None);
    }
}
