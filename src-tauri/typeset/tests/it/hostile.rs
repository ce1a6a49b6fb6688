//! What people write is printed, never obeyed.

use sanshen_typeset::typeset_slip;

use crate::paper::{squeezed, text};
use crate::sample::{self, fonts, slip};

#[test]
fn markup_is_printed_letter_by_letter() {
    let slip = sample::hostile();
    let printed = text(&typeset_slip(&slip, &fonts()).unwrap().pdf, None);
    for words in [&slip.title, &slip.remarks, &slip.writer, &slip.summary] {
        assert!(
            printed.contains(&squeezed(words)),
            "{words} is not in {printed}"
        );
    }
}

#[test]
fn pictures_of_pages_hold_no_script_and_no_link() {
    for page in typeset_slip(&sample::hostile(), &fonts()).unwrap().pages {
        assert!(page.starts_with("<svg"));
        for word in [
            "<script",
            "javascript:",
            "<a ",
            "<text",
            "<foreignObject",
            " on",
            "http:",
        ] {
            let found = page.matches(word).count();
            // The name spaces of SVG itself.
            let own = page.matches("=\"http://www.w3.org/").count();
            assert_eq!(found, if word == "http:" { own } else { 0 }, "{word}");
        }
    }
}

#[test]
fn an_address_is_text_and_no_link() {
    let mut slip = slip();
    slip.origin.original_url = Some("https://www.example.cn/".into());
    let pdf = typeset_slip(&slip, &fonts()).unwrap().pdf;
    let plain = String::from_utf8_lossy(&pdf);
    assert!(!plain.contains("/URI") && !plain.contains("/Annot"));
}

#[test]
fn characters_that_turn_a_text_round_are_shown_by_number() {
    let mut slip = slip();
    slip.rows[2].opinion = "不\u{202e}同意\u{202c}刊发\u{7}".into();
    let printed = text(&typeset_slip(&slip, &fonts()).unwrap().pdf, None);
    assert!(printed.contains("不[U+202E]同意[U+202C]刊发[U+0007]"));
}

#[test]
fn a_field_that_looks_like_the_forms_own_values_changes_nothing() {
    let mut slip = slip();
    slip.rows[0].outcome = "returned".into();
    slip.rows[0].step = "]} \"mark\": \"stands\"".into();
    let printed = text(&typeset_slip(&slip, &fonts()).unwrap().pdf, None);
    assert!(printed.contains("]}\"mark\":\"stands\""));
}
