//! A root read aloud, printed and typed is the same root.
#![allow(clippy::unwrap_used, reason = "a test says what it found")]

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::sha256;

/// The SHA-256 of "abc", as FIPS 180-2 publishes it, in all three forms. Base64 and words were
/// computed by another program.
const ABC: &str = "SHA256:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0";
const ABC_HEX: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const ABC_WORDS: &str = "算盘、轮胎、窗帘、藤椅、牡丹、白菜、屋顶、樱桃、\
                         锅炉、锅炉、果核、绣球、鲸鱼、山羊、地图、电影";

#[test]
fn the_table_is_256_distinct_words_of_two_characters_with_distinct_beginnings() {
    let firsts: HashSet<char> = WORDS
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    assert_eq!(firsts.len(), 256);
    for word in WORDS {
        assert_eq!(word.chars().count(), 2, "{word}");
        assert!(word.chars().all(char::is_alphanumeric), "{word}");
    }
}

#[test]
fn the_table_is_the_one_that_printed_slips_were_made_with() {
    let frozen = "23de5b184b571897196e2321c49bbb442ab93d1d45448088f8c474331bc40de8";
    assert_eq!(sha256(WORDS.concat().as_bytes()).to_string(), frozen);
}

#[test]
fn the_published_example_in_words_and_in_hex() {
    assert_eq!(root_words(ABC).unwrap().join("、"), ABC_WORDS);
    assert_eq!(root_hex(ABC).unwrap(), ABC_HEX);
    assert_eq!(from_hex(ABC_HEX).unwrap(), ABC);
}

#[test]
fn hex_may_be_typed_in_groups_and_in_capitals() {
    let groups: Vec<&str> = (0..8).map(|at| &ABC_HEX[at * 8..][..8]).collect();
    for typed in [
        groups.join(" "),
        groups.join("\u{3000}\n"),
        ABC_HEX.to_uppercase(),
    ] {
        assert_eq!(from_hex(&typed).as_deref(), Some(ABC), "{typed}");
    }
}

#[test]
fn words_may_be_separated_by_anything_that_is_no_word() {
    for separator in [
        "、", "，", "。", ", ", ".", " ", "\u{3000}", "\n", " - ", "",
    ] {
        let said = ABC_WORDS.replace('、', separator);
        assert!(matches_words(ABC, &said), "{said}");
        assert!(matches_words(ABC, &format!(" {said}。\n")), "{said}");
    }
}

#[test]
fn other_words_do_not_match() {
    let words: Vec<&str> = ABC_WORDS.split('、').collect();
    let mut swapped = words.clone();
    swapped.swap(0, 1);
    for said in [
        String::new(),
        words[..15].join(" "),
        words[1..].join(" "),
        swapped.join(" "),
        format!("{ABC_WORDS}、电影"),
        format!("好，{ABC_WORDS}"),
        format!("{ABC_WORDS}1"),
        ABC_WORDS.replace("电影", "电"),
    ] {
        assert!(!matches_words(ABC, &said), "{said}");
    }
}

#[test]
fn what_is_no_fingerprint_has_no_words_and_no_hex() {
    for wrong in [
        "".into(),
        "SHA256:".into(),
        ABC[7..].into(),
        ABC.to_lowercase(),
        ABC[..ABC.len() - 1].into(),
        format!("{ABC}="),
        format!("{ABC}A"),
        format!("{ABC}\n"),
        format!(" {ABC}"),
        ABC.replace("SHA256", "SHA512"),
        ABC.replace('/', "_"),
        // The last character's two spare bits are set: a second spelling of the same bytes.
        ABC.replace("Fa0", "Fa1"),
        format!("SHA256:{}", "审".repeat(43)),
        format!("SHA256:{}", "A".repeat(1 << 20)),
    ] {
        assert_eq!(root_words(&wrong), None, "{wrong:.80}");
        assert_eq!(root_hex(&wrong), None, "{wrong:.80}");
        assert!(!matches_words(&wrong, ABC_WORDS), "{wrong:.80}");
        assert!(!matches_words(&wrong, ""), "{wrong:.80}");
    }
}

#[test]
fn what_is_no_hex_has_no_fingerprint() {
    for wrong in [
        "".into(),
        ABC.into(),
        ABC_HEX[1..].into(),
        format!("{ABC_HEX}0"),
        format!("0x{}", &ABC_HEX[2..]),
        ABC_HEX.replace("ba", "bg"),
        ABC_HEX.replace("ba78", "ba-78"),
        "审".repeat(64),
    ] {
        assert_eq!(from_hex(&wrong), None, "{wrong}");
    }
}

proptest! {
    #[test]
    fn every_form_leads_back_to_the_same_root(bytes: [u8; 32]) {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let fingerprint = from_hex(&hex).unwrap();
        let openssh = ssh_key::Fingerprint::Sha256(bytes).to_string();
        prop_assert_eq!(&fingerprint, &openssh);
        prop_assert_eq!(root_hex(&fingerprint).unwrap(), hex);
        let words = root_words(&fingerprint).unwrap();
        let read: Vec<u8> = words
            .iter()
            .map(|said| WORDS.iter().position(|word| word == said).unwrap() as u8)
            .collect();
        prop_assert_eq!(&read, &bytes[..16]);
        prop_assert!(matches_words(&fingerprint, &words.join("，")));
    }

    #[test]
    fn the_words_tell_every_change_of_the_first_half(
        mut bytes: [u8; 32],
        at in 0..16usize,
        by in 1..=255u8,
    ) {
        let root = ssh_key::Fingerprint::Sha256(bytes).to_string();
        let words = root_words(&root).unwrap().join(" ");
        bytes[at] ^= by;
        let other = ssh_key::Fingerprint::Sha256(bytes).to_string();
        prop_assert!(!matches_words(&other, &words));
    }

    #[test]
    fn anything_typed_is_answered(text in "(SHA256:)?\\PC{0,80}", said in "\\PC{0,80}") {
        prop_assert_eq!(root_words(&text).is_some(), root_hex(&text).is_some());
        prop_assert!(!matches_words(&text, &said));
        let _ = from_hex(&text);
    }
}
