//! Who wrote what is known after placing.

use proptest::prelude::*;
use sanshen_document::merge::{Place, Trail, carry_ids, place};
use sanshen_document::{Content, Inline};

use crate::edits::three;
use crate::words::{FIGURES, MACHINES, RICE, article, p, placed, sent_back};

fn at(block: &str, from: u32, to: u32) -> Option<Place> {
    let block = block.to_owned();
    Some(Place { block, from, to })
}

#[test]
fn what_they_inserted_stands_where_it_was_placed() {
    let base = article(vec![p("rice", RICE), p("figures", FIGURES)]);
    let theirs = article(vec![
        p("", &RICE.replace("青石镇", "全县最大的青石镇")),
        p("", MACHINES),
        p("", FIGURES),
    ]);
    let ours = article(vec![
        p("rice", &RICE.replace("十月", "金秋十月")),
        p("x1", "（图）"),
        p("figures", FIGURES),
    ]);
    let (carried, placed) = placed(&base, &theirs, &ours);
    let trail = Trail::to_placed(&carried, &placed);
    // 全县最大的, after 十月的 in theirs, after 金秋十月的 in the draft.
    assert_eq!(trail.follow("rice", 3, 8), at("rice", 5, 10));
    assert_eq!(trail.follow("x1", 0, 4), at("x2", 0, 4));
    assert_eq!(trail.block("x1").map(String::as_str), Some("x2"));
    assert_eq!(trail.follow("rice", 8, 8), None);
    assert_eq!(trail.follow("rice", 900, 1_000), None);
    assert_eq!(trail.follow("nowhere", 0, 1), None);
}

#[test]
fn what_was_not_placed_has_no_place() {
    let base = article(vec![p("figures", FIGURES)]);
    let theirs = article(vec![p("", &FIGURES.replace("6800吨", "7120吨"))]);
    let ours = article(vec![p("figures", &FIGURES.replace("6800吨", "6880斤"))]);
    let (carried, placed) = placed(&base, &theirs, &ours);
    let from = u32::try_from(FIGURES.chars().position(|c| c == '6').unwrap()).unwrap();
    assert_eq!(
        Trail::to_placed(&carried, &placed).follow("figures", from, from + 4),
        None
    );
}

#[test]
fn what_they_deleted_is_found_in_the_draft() {
    let base = article(vec![p("rice", RICE), p("figures", FIGURES)]);
    let ours = article(vec![p("rice", &RICE.replace("十月", "金秋十月"))]);
    let trail = Trail::to_ours(&base, &ours);
    assert_eq!(trail.follow("rice", 3, 6), at("rice", 5, 8));
    // Half of it is no longer there.
    assert_eq!(trail.follow("rice", 0, 3), at("rice", 2, 5));
    assert_eq!(trail.follow("figures", 0, 3), None);
}

/// Each place of a line: its character, `\u{1}` for a footnote.
fn signs(content: &Content, id: &str) -> Vec<char> {
    let passages = content.body.passages();
    let passage = passages.iter().find(|one| one.id == id).unwrap();
    let mut signs = Vec::new();
    for inline in passage.content {
        match inline {
            Inline::Text { text, .. } => signs.extend(text.chars()),
            Inline::Break => signs.push('\n'),
            Inline::Footnote { .. } => signs.push('\u{1}'),
        }
    }
    signs
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_followed_reads_the_same((base, theirs, ours) in three(), from in 0..40_u32, long in 1..30_u32) {
        let carried = carry_ids(&base, &sent_back(&theirs));
        let placed = place(&base, &carried, &ours);
        let ways = [
            (Trail::to_placed(&carried, &placed), &carried.content, &placed.content),
            (Trail::to_ours(&base, &ours), &base.0, &ours.0),
        ];
        for (trail, one, other) in ways {
            for passage in one.body.passages() {
                let before = signs(one, passage.id);
                if let Some(found) = trail.follow(passage.id, from, from + long) {
                    let after = signs(other, &found.block);
                    let words = &after[found.from as usize..found.to as usize];
                    let end = before.len().min((from + long) as usize);
                    let asked = &before[from as usize..end];
                    prop_assert!(asked.windows(words.len()).any(|part| part == words));
                }
            }
        }
    }

    #[test]
    fn in_a_draft_that_nobody_changed_everything_has_its_place((base, theirs, _) in three()) {
        let (carried, placed) = placed(&base, &theirs, &base);
        let trail = Trail::to_placed(&carried, &placed);
        for passage in carried.content.body.passages() {
            let long = u32::try_from(signs(&carried.content, passage.id).len()).unwrap();
            let found = trail.follow(passage.id, 0, long);
            let whole = found.map(|found| (found.from, found.to));
            prop_assert_eq!(whole, (long > 0).then_some((0, long)));
        }
    }
}
