//! Texts that nobody writes: they are compared all the same, and soon.

use sanshen_document::Content;
use sanshen_document::compare::{Change, Comparison, Piece, Tally, compare};

use crate::compare_show::{article, p, table};
use crate::compare_sides::{Side, body, side};

/// Compares, and asks for both sides back.
fn compared(before: &Content, after: &Content) -> Comparison {
    let comparison = compare(before, after);
    assert!(side(&comparison, Side::Before) == body(before));
    assert!(side(&comparison, Side::After) == body(after));
    comparison
}

fn line(text: &str) -> Content {
    article(vec![p("a", text)])
}

/// Characters as they come out of a hat, the same ones each time.
fn drawn(seed: u32, count: usize, kinds: u32) -> String {
    let mut state = seed;
    let mut draw = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x4e00 + (state >> 8) % kinds).unwrap()
    };
    (0..count).map(|_| draw()).collect()
}

fn changes(pieces: &[Piece]) -> Vec<Change> {
    pieces.iter().map(|piece| piece.change).collect()
}

#[test]
fn a_hundred_thousand_same_characters_and_one_more() {
    let one = line(&"啊".repeat(100_000));
    let tally = compared(&one, &line(&"啊".repeat(100_001))).tally;
    assert_eq!((tally.changes, tally.inserted, tally.deleted), (1, 1, 0));
}

#[test]
fn over_the_limit_a_line_is_replaced_whole_but_for_its_ends() {
    let (one, other) = (drawn(1, 40_000, 20_000), drawn(2, 40_000, 20_000));
    let before = line(&format!("县委{one}（完）"));
    let after = line(&format!("县委{other}（完）"));
    let comparison = compared(&before, &after);
    let pieces = &comparison.blocks[0].pieces;
    use Change::{Deleted, Inserted, Same};
    assert_eq!(changes(pieces), [Same, Deleted, Inserted, Same]);
}

#[test]
fn a_long_line_that_is_all_different_is_replaced_whole() {
    let (one, other) = (drawn(3, 20_000, 20_000), drawn(4, 20_000, 20_000));
    let comparison = compared(&line(&one), &line(&other));
    assert_eq!(
        changes(&comparison.blocks[0].pieces),
        [Change::Deleted, Change::Inserted]
    );
}

#[test]
fn long_lines_of_few_characters() {
    compared(&line(&drawn(5, 20_000, 3)), &line(&drawn(6, 20_000, 3)));
    compared(&line(&"啊".repeat(20_000)), &line(&"啊呀".repeat(10_000)));
}

#[test]
fn five_thousand_paragraphs_of_one_character() {
    let of = |seed, kinds, id: &str| {
        let chars = drawn(seed, 5_000, kinds);
        let blocks = chars.chars().enumerate();
        article(
            blocks
                .map(|(at, c)| p(&format!("{id}{at}"), &c.to_string()))
                .collect(),
        )
    };
    for kinds in [1, 2, 50, 20_000] {
        compared(&of(7, kinds, "a"), &of(8, kinds, "a"));
        compared(&of(7, kinds, "a"), &of(8, kinds, "b"));
    }
    assert_eq!(
        compared(&of(9, 50, "a"), &of(9, 50, "b")).tally,
        Tally::default()
    );
}

#[test]
fn two_thousand_paragraphs_in_another_order_have_all_moved_but_one() {
    let of = |order: &mut dyn Iterator<Item = usize>| {
        article(
            order
                .map(|at| p(&format!("p{at}"), &format!("第{at}组完成了春耕任务。")))
                .collect(),
        )
    };
    let tally = compared(&of(&mut (0..2_000)), &of(&mut (0..2_000).rev())).tally;
    assert_eq!((tally.moved, tally.inserted, tally.deleted), (1_999, 0, 0));
}

#[test]
fn a_table_as_large_as_any() {
    let of = |seed| {
        let digits: Vec<String> = drawn(seed, 5_000, 9).chars().map(String::from).collect();
        let cells: Vec<&str> = digits.iter().map(String::as_str).collect();
        let rows: Vec<&[&str]> = cells.chunks(100).collect();
        article(vec![table("t", &rows)])
    };
    compared(&of(10), &of(11));
}
