//! What holds of every comparison.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use sanshen_document::compare::{Change, Compared, Comparison, Tally, compare};
use sanshen_document::{Block, Content};

use crate::compare_edits::edited;
use crate::compare_show::{article, p};
use crate::compare_sides::{Side, body, side};
use crate::generate::content;

fn holds_both(
    comparison: &Comparison,
    before: &Content,
    after: &Content,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(
        side(comparison, Side::Before),
        body(before),
        "{:#?}",
        comparison
    );
    prop_assert_eq!(
        side(comparison, Side::After),
        body(after),
        "{:#?}",
        comparison
    );
    Ok(())
}

proptest! {
    #[test]
    fn either_side_of_strangers_can_be_taken_out_again(before in content(), after in content()) {
        holds_both(&compare(&before, &after), &before, &after)?;
    }

    #[test]
    fn either_side_of_an_edited_text_can_be_taken_out_again((before, after) in edited()) {
        holds_both(&compare(&before, &after), &before, &after)?;
        holds_both(&compare(&after, &before), &after, &before)?;
    }

    #[test]
    fn a_text_does_not_differ_from_itself(content in content()) {
        let comparison = compare(&content, &content);
        prop_assert_eq!(comparison.tally, Tally::default());
        prop_assert!(comparison.fields.is_empty());
        prop_assert!(comparison.blocks.iter().all(|block| block.change == Change::Same));
    }

    #[test]
    fn other_ids_make_no_difference(content in content()) {
        let mut renamed = content.clone();
        renamed.body.blocks.iter_mut().for_each(without_ids);
        renamed.body.number_blocks();
        prop_assert_eq!(compare(&content, &renamed).tally, Tally::default());
    }

    #[test]
    fn the_same_two_texts_always_compare_the_same((before, after) in edited()) {
        prop_assert_eq!(compare(&before, &after), compare(&before, &after));
    }

    #[test]
    fn nothing_differs_exactly_when_the_hashes_are_equal((before, after) in edited()) {
        let differs = compare(&before, &after).tally.changes > 0;
        prop_assert_eq!(differs, before.hash() != after.hash());
    }

    #[test]
    fn moves_come_in_pairs((before, after) in edited()) {
        let comparison = compare(&before, &after);
        let (mut away, mut here) = (Vec::new(), Vec::new());
        comparison.blocks.iter().for_each(|block| moves(block, &mut away, &mut here));
        away.sort_unstable();
        here.sort_unstable();
        prop_assert_eq!(&away, &here);
        let all: Vec<u32> = (1..=comparison.tally.moved).collect();
        prop_assert_eq!(here, all);
    }
}

/// Characters of a line of its own.
fn han() -> impl Strategy<Value = Vec<char>> {
    vec(proptest::char::range('一', '龥'), 24..60)
}

fn plain(lines: &[&[char]]) -> Content {
    let text = |line: &&[char]| line.iter().collect::<String>();
    article(lines.iter().map(|line| p("", &text(line))).collect())
}

proptest! {
    #[test]
    fn one_other_character_is_one_other_character(line in han(), at: Index) {
        let mut other = line.clone();
        let at = at.index(line.len());
        other[at] = if line[at] == '审' { '校' } else { '审' };
        let tally = compare(&plain(&[&line]), &plain(&[&other])).tally;
        prop_assert_eq!((tally.changes, tally.inserted, tally.deleted), (1, 1, 1));
    }

    #[test]
    fn a_line_split_anywhere_keeps_all_its_words(line in han(), more in han(), at in 3..20_usize) {
        let whole = plain(&[&line, &more]);
        let split = plain(&[&line[..at], &line[at..], &more]);
        for comparison in [compare(&whole, &split), compare(&split, &whole)] {
            let tally = comparison.tally;
            prop_assert_eq!((tally.changes, tally.inserted, tally.deleted), (1, 0, 0), "{:#?}", comparison);
        }
    }

    #[test]
    fn one_block_put_elsewhere_is_one_block_moved(lines in vec(han(), 3..12), from: Index, to: Index) {
        let mut lines: Vec<&[char]> = lines.iter().map(Vec::as_slice).collect();
        let before = plain(&lines);
        let line = lines.remove(from.index(lines.len()));
        lines.insert(to.index(lines.len() + 1), line);
        let after = plain(&lines);
        let tally = compare(&before, &after).tally;
        let moved = u32::from(before.hash() != after.hash());
        prop_assert_eq!(tally, Tally { changes: moved, moved, ..Tally::default() });
    }
}

fn moves(block: &Compared, away: &mut Vec<u32>, here: &mut Vec<u32>) {
    match block.change {
        Change::MovedAway => away.extend(block.moved),
        _ => here.extend(block.moved),
    }
    block.parts.iter().for_each(|part| moves(part, away, here));
}

/// Takes the ids away; of blocks inside as well.
fn without_ids(block: &mut Block) {
    match block {
        Block::Heading { id, .. }
        | Block::Paragraph { id, .. }
        | Block::Figure { id, .. }
        | Block::Rule { id } => id.clear(),
        Block::BulletList { id, items } | Block::OrderedList { id, items, .. } => {
            id.clear();
            items
                .iter_mut()
                .flat_map(|item| &mut item.blocks)
                .for_each(without_ids);
        }
        Block::Quote { id, blocks } => {
            id.clear();
            blocks.iter_mut().for_each(without_ids);
        }
        Block::Table { id, rows } => {
            id.clear();
            let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
            cells
                .flat_map(|cell| &mut cell.blocks)
                .for_each(without_ids);
        }
    }
}
