//! 校样: an article to be corrected on paper.

use sanshen_typeset::typeset_article;

use super::sample::{doc, galley, heading, plain, rich};
use crate::paper;
use crate::sample::fonts;

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

#[test]
fn a_line_has_twenty_characters_and_its_number() {
    let body = doc(vec![plain(&"渡".repeat(20 * 59 - 2))]);
    let mut page = galley(&body);
    page.pieces.retain(|piece| piece.lines == [""]);
    let pdf = typeset_article(&page, &fonts()).unwrap().pdf;
    let words = paper::words(&pdf);
    let full = "渡".repeat(20);
    assert_eq!(words.iter().filter(|word| word.text == full).count(), 58);
    for number in 1..=59 {
        let number = number.to_string();
        let beside = |word: &&paper::Word| word.text == number && word.right < 27.0 * MM;
        assert_eq!(words.iter().filter(beside).count(), 1, "line {number}");
    }
}

#[test]
fn lines_are_two_lines_apart() {
    let body = doc(vec![plain(&"渡".repeat(200))]);
    let pdf = typeset_article(&galley(&body), &fonts()).unwrap().pdf;
    let words = paper::words(&pdf);
    let tops = words.iter().filter(|word| word.text == "渡".repeat(20));
    let tops: Vec<f64> = tops.map(|word| word.top).collect();
    assert_eq!(tops.len(), 9);
    for pair in tops.windows(2) {
        assert!((pair[1] - pair[0] - 24.0).abs() < 0.1, "{tops:?}");
    }
}

#[test]
fn number_version_and_hash_stand_at_the_head_of_every_page() {
    let mut blocks = rich().blocks;
    blocks.push(heading(2, "尾声"));
    let pdf = typeset_article(&galley(&doc(blocks)), &fonts())
        .unwrap()
        .pdf;
    let whole = paper::text(&pdf, None);
    let head = "稿件编号2026-0317第3稿校验码3f9a1c7b";
    let pages = whole.matches("校样").count();
    assert!(pages >= 3, "{pages}");
    for page in 1..=pages {
        let printed = paper::text(&pdf, Some(page));
        assert!(printed.contains(head), "page {page}: {printed}");
        assert!(printed.contains(&format!("第{page}页共{pages}页")));
    }
}

#[test]
fn the_right_of_the_sheet_is_left_to_the_pen() {
    let body = rich();
    let pdf = typeset_article(&galley(&body), &fonts()).unwrap().pdf;
    for word in paper::words(&pdf) {
        let between = word.top > 30.0 * MM && word.top < 270.0 * MM;
        // A comma at the end of a line is half as wide as it says.
        assert!(!between || word.right < 114.5 * MM, "{}", word.text);
    }
}
