//! Texts that nobody writes are placed all the same, and long ones soon.

use std::time::{Duration, Instant};

use sanshen_document::compare::load_words;
use sanshen_document::merge::{Trail, carry_ids, place};
use sanshen_document::{Block, Content};

use crate::words::{FIGURES, MACHINES, RICE, article, p, sent_back};

/// Characters as they come out of a hat, the same ones each time.
fn drawn(seed: u32, count: usize, kinds: u32) -> String {
    let mut state = seed;
    let mut draw = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x4e00 + (state >> 8) % kinds).unwrap()
    };
    (0..count).map(|_| draw()).collect()
}

/// So many paragraphs of so many characters.
fn drawn_article(seed: u32, paragraphs: usize, long: usize, kinds: u32) -> Content {
    let text: Vec<char> = drawn(seed, paragraphs * long, kinds).chars().collect();
    let lines = text.chunks(long.max(1)).enumerate();
    let block =
        |(at, chars): (usize, &[char])| p(&format!("p{at}"), &chars.iter().collect::<String>());
    article(lines.map(block).collect())
}

fn soon(base: &Content, theirs: &Content, ours: &Content) {
    let begun = Instant::now();
    let carried = carry_ids(base, &sent_back(theirs));
    let placed = place(base, &carried, ours);
    Trail::to_placed(&carried, &placed);
    assert!(
        begun.elapsed() < Duration::from_secs(30),
        "{:?}",
        begun.elapsed()
    );
    assert!(placed.content.checked().is_ok());
}

#[test]
fn one_line_of_strangers() {
    let of = |seed, kinds| article(vec![p("a", &drawn(seed, 20_000, kinds))]);
    soon(&of(1, 20_000), &of(2, 20_000), &of(3, 20_000));
    soon(&of(1, 3), &of(2, 3), &of(3, 3));
}

#[test]
fn three_thousand_short_paragraphs_of_strangers() {
    let of = |seed| drawn_article(seed, 3_000, 2, 50);
    soon(&of(4), &of(5), &of(6));
}

#[test]
fn paragraphs_in_another_order_on_both_sides() {
    let base = drawn_article(7, 1_000, 12, 5_000);
    let (mut theirs, mut ours) = (base.clone(), base.clone());
    theirs.body.blocks.reverse();
    ours.body.blocks.rotate_left(300);
    soon(&base, &theirs, &ours);
}

#[test]
fn quotes_put_into_each_other_by_both() {
    let quote = |id: &str, blocks| Block::Quote {
        id: id.to_owned(),
        blocks,
    };
    let base = article(vec![
        quote("q1", vec![p("rice", RICE), p("machines", MACHINES)]),
        quote(
            "q2",
            vec![
                p("figures", FIGURES),
                p("end", "本报记者李明、通讯员王小明报道"),
            ],
        ),
    ]);
    let [one, other] = [&base.body.blocks[0], &base.body.blocks[1]].map(Clone::clone);
    let inside = |outer: &Block, inner: &Block| {
        let Block::Quote { id, blocks } = outer else {
            panic!("a quote")
        };
        let blocks = [blocks.as_slice(), std::slice::from_ref(inner)].concat();
        article(vec![quote(id, blocks)])
    };
    let (theirs, ours) = (inside(&one, &other), inside(&other, &one));
    let placed = place(&base, &carry_ids(&base, &sent_back(&theirs)), &ours);
    assert_eq!(placed.content, ours);
    assert!(!placed.unplaced.is_empty());
}

/// Run with `cargo test --release -p sanshen-document --test merge -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
#[expect(clippy::print_stdout, reason = "what was measured is told")]
fn twenty_thousand_characters() {
    load_words();
    let base = drawn_article(8, 200, 100, 3_000);
    let (mut theirs, mut ours) = (base.clone(), base.clone());
    for (at, block) in theirs.body.blocks.iter_mut().enumerate() {
        if at % 3 == 0 {
            corrected(block, 20, "外审改动");
        }
    }
    for (at, block) in ours.body.blocks.iter_mut().enumerate() {
        if at % 2 == 0 {
            corrected(block, 60, "编辑改动");
        }
    }
    theirs.body.blocks.remove(51);
    ours.body.blocks.insert(120, p("new", RICE));
    let theirs = sent_back(&theirs);
    let times = (0..10).map(|_| {
        let begun = Instant::now();
        let carried = carry_ids(&base, &theirs);
        let placed = place(&base, &carried, &ours);
        let merged = begun.elapsed();
        let trail = Trail::to_placed(&carried, &placed);
        assert!(trail.block("p1").is_some() && placed.unplaced.is_empty());
        (merged, begun.elapsed())
    });
    let (merged, followed) = times.min().unwrap();
    println!("20,000 characters: {merged:?} placed, {followed:?} with the way of every line");
    assert!(merged < Duration::from_millis(50));
}

fn corrected(block: &mut Block, at: usize, word: &str) {
    let text: Vec<char> = block.text().chars().collect();
    let id = block.id().to_owned();
    let [head, tail] = [&text[..at], &text[at..]].map(|part| part.iter().collect::<String>());
    *block = p(&id, &format!("{head}{word}{tail}"));
}
