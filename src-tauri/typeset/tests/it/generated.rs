//! Whatever people write, there are pages or a reason that names the characters.

use proptest::prelude::*;
use sanshen_typeset::{Contributor, Mark, Slip, Typeset, TypesetFault, typeset_slip};

use crate::sample::{self, fonts, slip};

/// Texts of every script, and texts made of what layout programs stumble over.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[#$*_`<>@\\\\/\\[\\]{}()\"'=~&^%\u{3000}-\u{303f}\u{200b}-\u{200f}\u{202a}-\u{202e}\\r\\n\\t\u{0} ]{0,40}",
        "[a-zA-Z0-9:/.-]{0,400}",
        "[\u{4e00}-\u{9fff}，。“”《》、…—！]{0,600}",
    ]
}

/// A slip with `words` in all its fields.
fn slip_of(words: &[String], rows: usize, mark: Mark, [approved, urgent]: [bool; 2]) -> Slip {
    let mut words = words.iter().cloned().cycle();
    let mut next = || words.next().unwrap();
    let mut slip = Slip {
        rows: sample::with_rows(rows).rows,
        approved,
        urgent,
        kicker: Some(next()),
        contributors: vec![Contributor {
            role: next(),
            names: next(),
        }],
        ..slip()
    };
    slip.origin.original_url = Some(next());
    for field in [
        &mut slip.newsroom,
        &mut slip.heading,
        &mut slip.article_no,
        &mut slip.title,
        &mut slip.section,
        &mut slip.writer,
        &mut slip.summary,
        &mut slip.keywords,
        &mut slip.words,
        &mut slip.ai_declaration,
        &mut slip.revision,
        &mut slip.short_hash,
        &mut slip.status,
        &mut slip.remarks,
        &mut slip.content_hash,
        &mut slip.root.fingerprint,
        &mut slip.root.words,
        &mut slip.ledger.number,
        &mut slip.ledger.hash,
        &mut slip.origin.kind,
    ] {
        *field = next();
    }
    for row in &mut slip.rows {
        row.mark = mark;
        row.on_behalf_of = Some(next());
        for field in [
            &mut row.step,
            &mut row.person,
            &mut row.opinion,
            &mut row.outcome,
            &mut row.time,
            &mut row.standing,
            &mut row.key,
        ] {
            *field = next();
        }
    }
    slip
}

/// `words` with a plain character for each of the missing ones.
fn without(words: &[String], missing: &[char]) -> Vec<String> {
    let words = words.iter();
    words.map(|word| word.replace(missing, "字")).collect()
}

fn is_whole(typeset: &Typeset) -> bool {
    !typeset.pages.is_empty() && typeset.pdf.starts_with(b"%PDF-1.7")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn any_words_give_pages_once_the_named_characters_are_replaced(
        words in prop::collection::vec(words(), 30),
        rows in 0usize..9,
        mark in prop::sample::select(vec![Mark::Stands, Mark::Fallen, Mark::Returned, Mark::Noted]),
        flags in any::<[bool; 2]>(),
    ) {
        let typeset = typeset_slip(&slip_of(&words, rows, mark, flags), &fonts());
        let typeset = match typeset {
            Err(TypesetFault::MissingGlyphs { characters }) => {
                prop_assert!(!characters.is_empty());
                typeset_slip(&slip_of(&without(&words, &characters), rows, mark, flags), &fonts())
            }
            other => other,
        };
        prop_assert!(typeset.as_ref().is_ok_and(is_whole), "{:?}", typeset.err());
    }
}
