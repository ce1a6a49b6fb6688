//! What holds whatever the two did.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use sanshen_document::merge::{carry_ids, place};
use sanshen_document::{Content, Inline};

use crate::edits::{Edit, OURS, THEIRS, edit, edited, in_lines, three};
use crate::generate::content;
use crate::words::{placed, sent_back, shown};

/// Everything that can be read in a content.
pub fn all_text(content: &Content) -> String {
    [&content.kicker, &content.title, &content.body.text()]
        .map(String::as_str)
        .join("\n")
}

fn ids(content: &Content) -> Vec<String> {
    let mut ids = Vec::new();
    content
        .body
        .for_each_block(&mut |block| ids.push(block.id().to_owned()));
    for passage in content.body.passages() {
        let notes = passage.content.iter().filter_map(|inline| match inline {
            Inline::Footnote { id, .. } => Some(id.clone()),
            _ => None,
        });
        ids.extend(notes);
    }
    ids
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn when_nobody_changed_the_draft_it_becomes_theirs(
        base in content(), edits in vec(edit(), 0..9), strangers in content(), anew in any::<bool>()
    ) {
        let theirs = if anew { strangers.0 } else { edited(&base, &edits, THEIRS) };
        let (carried, placed) = placed(&base, &theirs, &base);
        prop_assert_eq!(&placed.unplaced, &[]);
        let (content, theirs) = (&placed.content, &carried.content);
        prop_assert_eq!(content.hash(), theirs.hash(), "{} {}", shown(content), shown(theirs));
        let passages = content.body.passages();
        for one in theirs.body.passages() {
            let id = placed.ids.get(one.id);
            let now = passages.iter().find(|now| Some(now.id) == id.map(String::as_str));
            prop_assert_eq!(now.map(|now| now.text()), Some(one.text()), "{} {} {}", one.id, shown(content), shown(theirs));
        }
    }

    #[test]
    fn when_they_changed_nothing_the_draft_stays(base in content(), edits in vec(edit(), 0..9)) {
        let ours = edited(&base, &edits, OURS);
        let carried = carry_ids(&base, &sent_back(&base));
        prop_assert_eq!(&carried.content, &base.0, "{}", shown(&carried.content));
        let placed = place(&base, &carried, &ours);
        prop_assert_eq!(shown(&placed.content), shown(&ours));
        prop_assert_eq!(&placed.content, &ours);
        prop_assert_eq!((placed.unplaced, placed.placed), (vec![], 0));
    }

    #[test]
    fn no_word_of_either_is_lost((base, theirs, ours) in three()) {
        let (_, placed) = placed(&base, &theirs, &ours);
        let content = all_text(&placed.content);
        let unplaced: String = placed.unplaced.iter().map(|one| one.after.as_str()).collect();
        for sign in THEIRS.in_text(&all_text(&theirs)) {
            prop_assert!(content.contains(sign) || unplaced.contains(sign), "{sign} {:?} {}", placed.unplaced, shown(&placed.content));
        }
        for sign in OURS.in_text(&all_text(&ours)) {
            prop_assert!(content.contains(sign), "{sign} {:?} {}", placed.unplaced, shown(&placed.content));
        }
    }

    #[test]
    fn what_comes_out_is_an_article_with_ids_of_ours((base, theirs, ours) in three()) {
        let (_, placed) = placed(&base, &theirs, &ours);
        prop_assert_eq!(placed.content.checked(), Ok(placed.content.clone()));
        let unique: BTreeSet<String> = ids(&placed.content).into_iter().collect();
        for id in placed.ids.values() {
            prop_assert!(unique.contains(id));
        }
    }

    #[test]
    fn a_line_that_ours_changed_keeps_its_id(
        base in content(), theirs in vec(edit(), 0..7), ours in vec(in_lines(), 1..5)
    ) {
        let ours = edited(&base, &ours, OURS);
        let cuts = |edit: &Edit| matches!(edit, Edit::Split(..) | Edit::Join(_));
        let theirs: Vec<Edit> = theirs.into_iter().filter(|edit| !cuts(edit)).collect();
        let theirs = edited(&base, &theirs, THEIRS);
        let (_, placed) = placed(&base, &theirs, &ours);
        let all = placed.content.body.passages();
        for passage in ours.body.passages() {
            for sign in OURS.in_text(&passage.text()) {
                let now = all.iter().find(|one| one.id == passage.id);
                let stands = now.is_some_and(|now| now.text().contains(sign));
                prop_assert!(stands, "{} {}", sign, shown(&placed.content));
            }
        }
    }

    #[test]
    fn what_both_did_is_done_once(base in content(), edits in vec(edit(), 0..7)) {
        let both = edited(&base, &edits, THEIRS);
        let (_, placed) = placed(&base, &both, &both);
        prop_assert_eq!(shown(&placed.content), shown(&both), "{:?}", placed.unplaced);
    }

    #[test]
    fn placing_again_answers_the_same((base, theirs, ours) in three()) {
        prop_assert_eq!(placed(&base, &theirs, &ours), placed(&base, &theirs, &ours));
    }

    #[test]
    fn changes_of_different_paragraphs_all_fit(
        base in content(), theirs in vec(in_lines(), 1..5), ours in vec(in_lines(), 1..5)
    ) {
        // Theirs in the first half, ours in the second.
        let middle = base.body.blocks.len() / 2;
        let half = |from: usize, to: usize, edits: &[_], signs| {
            let mut part = base.0.clone();
            part.body.blocks = base.body.blocks[from..to].to_vec();
            let part = edited(&part, edits, signs);
            let mut whole = base.0.clone();
            whole.body.blocks.splice(from..to, part.body.blocks);
            whole.body.number_blocks();
            whole
        };
        let theirs = half(0, middle, &theirs, THEIRS);
        let ours = half(middle, base.body.blocks.len(), &ours, OURS);
        let (_, placed) = placed(&base, &theirs, &ours);
        prop_assert_eq!(&placed.unplaced, &[]);
        let text = all_text(&placed.content);
        prop_assert_eq!(THEIRS.in_text(&text), THEIRS.in_text(&all_text(&theirs)));
        prop_assert_eq!(OURS.in_text(&text), OURS.in_text(&all_text(&ours)));
    }
}
