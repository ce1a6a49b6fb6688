//! What holds of every file.

use proptest::prelude::*;
use sanshen_document::{Align, Content, ContentHash};
use sanshen_formats::docx::write::{Review, write};
use sanshen_formats::{
    FileAnchor, FileComment, FileNote, Hand, HandKind, Piece, PieceKind, Printed,
};

use crate::articles::{credits, published};
use crate::edits::edited;
use crate::generated::content;
use crate::lines::{Reading, Side, of_content};
use crate::opened::{parts, trees};
use crate::order::faults;

/// The body alone, so that its lines can be told from others.
fn bare(content: &Content) -> Printed<'_> {
    Printed {
        page: published(content, &[]),
        pieces: vec![Piece {
            kind: PieceKind::Body,
            lines: Vec::new(),
            align: Align::Left,
            link: None,
        }],
        watermark: Some("未经三审"),
    }
}

fn file(content: &Content, review: Option<&Review>) -> Vec<u8> {
    write(&bare(content), review).unwrap()
}

fn sound(file: &[u8]) -> Result<(), TestCaseError> {
    for (name, tree) in trees(file) {
        prop_assert!(faults(&tree).is_empty(), "{}: {:#?}", name, faults(&tree));
    }
    Ok(())
}

/// Hands that claim anything anywhere.
fn hands(content: &Content) -> Vec<Hand> {
    let mut hands = Vec::new();
    let kinds = [HandKind::Inserted, HandKind::Deleted, HandKind::Block];
    content.body.for_each_block(&mut |block| {
        let at = u32::try_from(hands.len()).unwrap();
        for (kind, from) in kinds.into_iter().zip([2, 0, 0]) {
            hands.push(Hand {
                kind,
                at: block.id().to_owned(),
                from,
                to: from + at % 5,
                author: ["彭㛃", "", "<龙\"怀谷>"][at as usize % 3].to_owned(),
                time: (at % 2 == 0).then_some(i64::from(at) * 86_400_000),
            });
        }
    });
    hands
}

fn comments(content: &Content) -> Vec<FileComment> {
    let mut comments = Vec::new();
    content.body.for_each_block(&mut |block| {
        let at = u32::try_from(comments.len()).unwrap();
        let note = |text: &str| FileNote {
            author: "龙怀谷".to_owned(),
            time: None,
            text: text.to_owned(),
        };
        comments.push(FileComment {
            anchor: Some(FileAnchor {
                block: block.id().to_owned(),
                start: at % 4,
                end: at % 9,
            }),
            resolved: at % 2 == 0,
            notes: vec![note("核对<数>字\n两行"), note("")],
        });
    });
    comments
}

proptest! {
    #[test]
    fn a_clean_file_is_sound_and_has_every_line(content in content()) {
        let file = file(&content, None);
        sound(&file)?;
        let parts = trees(&file);
        for side in [Side::Before, Side::After] {
            prop_assert_eq!(Reading::of(&parts, side).body(), of_content(&content));
        }
    }

    #[test]
    fn accepting_gives_the_text_and_refusing_gives_its_base((base, content) in edited()) {
        let (hands, comments) = (hands(&content), comments(&content));
        let review = Review { base: &base, hands: &hands, comments: &comments };
        let file = file(&content, Some(&review));
        sound(&file)?;
        let parts = trees(&file);
        prop_assert_eq!(Reading::of(&parts, Side::After).body(), of_content(&content));
        prop_assert_eq!(Reading::of(&parts, Side::Before).body(), of_content(&base));
    }

    #[test]
    fn two_texts_that_share_nothing_are_both_there(base in content(), content in content()) {
        let review = Review { base: &base, hands: &[], comments: &[] };
        let file = file(&content, Some(&review));
        sound(&file)?;
        let parts = trees(&file);
        prop_assert_eq!(Reading::of(&parts, Side::After).body(), of_content(&content));
        prop_assert_eq!(Reading::of(&parts, Side::Before).body(), of_content(&base));
    }

    #[test]
    fn every_comment_has_its_words_once(content in content()) {
        let comments = comments(&content);
        let review = Review { base: &content, hands: &[], comments: &comments };
        let document = &trees(&file(&content, Some(&review)))["word/document.xml"];
        let notes: Vec<String> = (0..comments.len() * 2).map(|at| at.to_string()).collect();
        for element in ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"] {
            let mut found: Vec<&str> = document.all(element).into_iter().map(|one| one.attribute("w:id").unwrap()).collect();
            found.sort_by_key(|id| id.parse::<usize>().unwrap());
            prop_assert_eq!(&found, &notes);
        }
    }

    #[test]
    fn the_same_page_gives_the_same_bytes_and_one_part_of_each_name((base, content) in edited()) {
        let hands = hands(&content);
        let review = Review { base: &base, hands: &hands, comments: &[] };
        let file = file(&content, Some(&review));
        prop_assert_eq!(&file, &self::file(&content, Some(&review)));
        let names: Vec<String> = parts(&file).into_iter().map(|(name, _)| name).collect();
        let once: std::collections::BTreeSet<&String> = names.iter().collect();
        prop_assert_eq!(once.len(), names.len());
    }
}

#[test]
fn the_file_says_which_text_it_is() {
    let content = Content {
        title: "青石镇开镰".to_owned(),
        ..Content::default()
    };
    let hash: ContentHash = content.hash();
    let credits = credits();
    let mut printed = bare(&content);
    printed.page.credits = &credits;
    printed.page.hash = hash.as_str();
    let parts = trees(&write(&printed, None).unwrap());
    let custom = &parts["docProps/custom.xml"];
    let said: Vec<(String, String)> = custom
        .children
        .iter()
        .map(|one| (one.attribute("name").unwrap().to_owned(), one.words()))
        .collect();
    let expected = [
        ("SanshenArticle", "YL-2026-0001"),
        ("SanshenRevision", "3"),
        ("SanshenHash", hash.as_str()),
        ("SanshenStatus", "未经三审"),
    ];
    assert_eq!(
        said,
        expected.map(|(name, fact)| (name.to_owned(), fact.to_owned()))
    );
    let core = &parts["docProps/core.xml"];
    let fact = |name| core.child(name).unwrap().words();
    assert_eq!(fact("dc:title"), "青石镇开镰");
    assert_eq!(fact("cp:contentStatus"), "未经三审");
    assert_eq!(fact("dcterms:modified"), "2026-11-23T02:00:00Z");
}
