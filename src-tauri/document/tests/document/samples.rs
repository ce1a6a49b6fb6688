//! The example files, which the window's tests read too.
//!
//! `UPDATE=1 cargo test -p sanshen-document samples` writes the hashes of the valid ones anew.

use std::path::{Path, PathBuf};
use std::{env, fs};

use sanshen_document::{Content, Count, HiddenKind, count_text, hidden_in};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Valid {
    about: String,
    content: Value,
    hash: String,
    count: Count,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Invalid {
    about: String,
    content: Value,
    path: String,
    problem: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    text: String,
    count: Count,
    hidden: Vec<HiddenAt>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct HiddenAt {
    offset: usize,
    code_point: u32,
    kind: HiddenKind,
}

#[test]
fn samples_valid_are_read_hashed_and_counted() {
    for path in files("valid") {
        let sample: Valid = read(&path);
        let content = Content::from_json(&sample.content)
            .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let hash = content.hash().to_string();
        if env::var_os("UPDATE").is_some() {
            replace(&path, &sample.hash, &hash);
        } else {
            assert_eq!(hash, sample.hash, "{}: {}", path.display(), sample.about);
        }
        assert_eq!(content.count(), sample.count, "{}", path.display());
        assert_eq!(Content::from_json(&content.to_json()), Ok(content));
    }
}

#[test]
fn samples_invalid_are_refused_with_place_and_problem() {
    for path in files("invalid") {
        let sample: Invalid = read(&path);
        let fault = Content::from_json(&sample.content).expect_err(&sample.about);
        let fault = serde_json::to_value(fault).unwrap();
        let found = json!({ "path": fault["path"], "problem": fault["problem"] });
        let expected = json!({ "path": sample.path, "problem": sample.problem });
        assert_eq!(found, expected, "{}", path.display());
    }
}

#[test]
fn samples_of_text_are_counted_and_searched_for_the_hidden() {
    let texts: Vec<Text> = read(&folder().join("texts.json"));
    for sample in texts {
        assert_eq!(count_text(&sample.text), sample.count, "{:?}", sample.text);
        let found: Vec<HiddenAt> = hidden_in(&sample.text).into_iter().map(hidden_at).collect();
        assert_eq!(found, sample.hidden, "{:?}", sample.text);
    }
}

#[test]
fn samples_cover_every_node_and_mark() {
    let mut seen = String::new();
    for path in files("valid") {
        seen.push_str(&read::<Valid>(&path).content["body"].to_string());
    }
    let names = "doc paragraph heading bullet_list ordered_list list_item blockquote table table_row table_cell \
        table_header figure rule text hard_break footnote \
        bold italic underline strike superscript subscript link";
    for name in names.split_whitespace() {
        assert!(seen.contains(&format!(r#""type":"{name}""#)), "{name}");
    }
}

fn hidden_at((offset, c, kind): (usize, char, HiddenKind)) -> HiddenAt {
    HiddenAt {
        offset,
        code_point: u32::from(c),
        kind,
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

fn files(kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder().join(kind)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 10, "the samples are not there");
    paths
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> T {
    let bytes = fs::read(path).unwrap();
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Replaces the text of the file rather than the whole, so that escapes stay as they were written.
fn replace(path: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(path).unwrap();
    let (old, new) = (format!(r#""hash": "{old}""#), format!(r#""hash": "{new}""#));
    assert!(text.contains(&old), "{}", path.display());
    fs::write(path, text.replace(&old, &new)).unwrap();
}
