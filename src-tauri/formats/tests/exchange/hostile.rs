//! Files made to hurt whoever asks them whose they are.

use std::time::{Duration, Instant};

use sanshen_formats::whose::{MAX_BYTES, identity};

use crate::whose::zipped;

/// Nothing is found, soon.
fn is_nothing(what: &str, bytes: &[u8]) {
    let begun = Instant::now();
    assert_eq!(identity(bytes), None, "{what}");
    let took = begun.elapsed();
    assert!(
        took < Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 5 }),
        "{what}: {took:?}"
    );
}

#[test]
fn a_part_that_unpacks_without_end_is_left() {
    let bomb = " ".repeat(40 << 20);
    is_nothing(
        "bomb",
        &zipped(&[("docProps/custom.xml", &bomb), ("EPUB/package.opf", &bomb)]),
    );
}

#[test]
fn a_list_of_a_million_files_is_not_read() {
    let mut list = b"PK\x03\x04".to_vec();
    let entry = [&b"PK\x01\x02"[..], &[0; 42]].concat();
    for _ in 0..400_000 {
        list.extend(&entry);
    }
    is_nothing("list", &list);
}

#[test]
fn half_files_and_lying_files_are_left() {
    let custom = "<Properties><property name=\"SanshenArticle\"><x>1</x></property></Properties>";
    let whole = zipped(&[("docProps/custom.xml", custom)]);
    for cut in 0..whole.len() {
        is_nothing("cut", &whole[..cut]);
    }
    for at in 0..whole.len() {
        for bit in [1, 128] {
            let mut flipped = whole.clone();
            flipped[at] ^= bit;
            is_nothing("flipped", &flipped);
        }
    }
}

#[test]
fn long_files_of_nothing_but_beginnings_end_soon() {
    let size = 4 << 20;
    let all = [
        "稿号",
        "稿号 甲 ·",
        "<meta ",
        "<meta name=a ",
        "{\"a\":",
        "[",
        "<a ",
        "<newsItem>",
        "---\n",
        "article: ",
        "&amp;",
        "%PDF SanshenIdentity:",
    ];
    for begin in all {
        is_nothing(begin, begin.repeat(size / begin.len()).as_bytes());
    }
    let names = format!("{{\"altids\":[{}{{}}]}}", "{},".repeat(size / 3));
    is_nothing("names", names.as_bytes());
    let wide = format!(
        "<newsItem><altId {}/></newsItem>",
        "a=\"b\" ".repeat(200_000)
    );
    is_nothing("attributes", wide.as_bytes());
    let deep = format!("<newsItem>{}", "<a>".repeat(1 << 20));
    is_nothing("deep", deep.as_bytes());
}

#[test]
fn a_file_over_the_limit_is_not_looked_at() {
    let mark = "稿号 2026-0012 · 第3版 · 1a2b3c4d";
    let mut file = vec![b' '; MAX_BYTES + 1];
    file.splice(..mark.len(), mark.bytes());
    is_nothing("large", &file);
    file.pop();
    assert!(identity(&file).is_some());
}
