//! What holds of every content, and of everything that is none.

use proptest::prelude::*;
use proptest::sample::Index;
use sanshen_document::{Block, Content, Doc, Problem};
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use crate::generate::{content, json};

proptest! {
    #[test]
    fn writing_and_reading_give_the_same_content(content in content()) {
        let value = content.to_json();
        prop_assert_eq!(Content::from_json(&value), Ok(content.clone()));
        let bytes = serde_json::to_vec_pretty(&value).unwrap();
        let again = Content::from_json_bytes(&bytes);
        prop_assert_eq!(again.as_ref().map(Content::hash), Ok(content.hash()));
        prop_assert_eq!(again, Ok(content));
    }

    #[test]
    fn ids_stay_outside_the_hash(content in content(), prefix in "[a-z]{1,8}") {
        let mut value = content.to_json();
        let mut other = 0;
        each_leaf(&mut value["body"], "", &mut |key, leaf| {
            if key == "id" {
                other += 1;
                *leaf = json!(format!("{prefix}-{other}"));
            }
        });
        let renamed = Content::from_json(&value).unwrap();
        prop_assert_eq!(renamed.hash(), content.hash());
    }

    #[test]
    fn every_other_leaf_is_inside_the_hash(content in content(), chosen: Index) {
        let mut value = content.to_json();
        let leaves = change_leaf(&mut value, usize::MAX);
        change_leaf(&mut value, chosen.index(leaves));
        if let Ok(changed) = Content::from_json(&value) {
            prop_assert_ne!(changed.hash(), content.hash());
        }
    }

    #[test]
    fn the_order_of_blocks_is_inside_the_hash(content in content()) {
        let mut turned = content.clone();
        turned.body.blocks.reverse();
        let same = without_ids(&turned) == without_ids(&content);
        prop_assert_eq!(turned.hash() == content.hash(), same);
    }

    #[test]
    fn decomposed_spelling_reads_as_the_composed(content in content()) {
        let mut value = content.to_json();
        each_leaf(&mut value, "", &mut |_, leaf| {
            if let Value::String(text) = leaf {
                *text = text.nfd().collect();
            }
        });
        prop_assert_eq!(Content::from_json(&value), Ok(content));
    }

    #[test]
    fn runs_cut_into_characters_read_as_whole(content in content()) {
        let mut value = content.to_json();
        cut_runs(&mut value["body"]);
        prop_assert_eq!(Content::from_json(&value), Ok(content));
    }

    #[test]
    fn an_unknown_key_anywhere_is_refused(content in content(), chosen: Index) {
        let mut value = content.to_json();
        let objects = add_key(&mut value, usize::MAX);
        add_key(&mut value, chosen.index(objects));
        let problem = Content::from_json(&value).map_err(|fault| fault.problem);
        prop_assert_eq!(problem, Err(Problem::UnknownField { name: "x".to_owned() }));
    }

    #[test]
    fn a_graft_of_anything_is_refused_or_read_for_good(content in content(), graft in json(), chosen: Index) {
        let mut value = content.to_json();
        let places = replace(&mut value, usize::MAX, &graft);
        replace(&mut value, chosen.index(places), &graft);
        if let Ok(read) = Content::from_json(&value) {
            prop_assert_eq!(Content::from_json(&read.to_json()), Ok(read));
        }
    }

    #[test]
    fn anything_else_is_refused(value in json(), bytes: Vec<u8>) {
        prop_assert!(Content::from_json(&value).is_err());
        prop_assert!(Content::from_json_bytes(&bytes).is_err());
    }

    #[test]
    fn a_file_cut_short_is_refused(content in content(), cut: Index) {
        let bytes = serde_json::to_vec(&content.to_json()).unwrap();
        let part = &bytes[..cut.index(bytes.len())];
        let fault = Content::from_json_bytes(part).unwrap_err();
        let not_json = matches!(fault.problem, Problem::NotJson { .. });
        prop_assert!(not_json, "{}", fault);
    }

    #[test]
    fn the_count_of_a_body_is_the_sum_over_its_blocks(content in content()) {
        let mut sum = sanshen_document::Count::default();
        for block in &content.body.blocks {
            let body = Doc { blocks: vec![block.clone()] };
            sum += Content { body, ..Content::default() }.count();
        }
        prop_assert_eq!(sum, content.count());
        prop_assert!(sum.words <= sum.characters && sum.characters <= sum.characters_with_spaces);
    }

    #[test]
    fn a_body_is_blank_when_it_counts_nothing_and_shows_nothing(content in content()) {
        let nothing = content.count().characters == 0 && content.body.media().is_empty();
        prop_assert_eq!(content.body.is_blank(), nothing);
    }
}

/// Visits every value that holds no others, with the key it stands under.
fn each_leaf(value: &mut Value, key: &str, visit: &mut impl FnMut(&str, &mut Value)) {
    match value {
        Value::Array(elements) => elements.iter_mut().for_each(|e| each_leaf(e, key, visit)),
        Value::Object(fields) => fields
            .iter_mut()
            .for_each(|(key, e)| each_leaf(e, key, visit)),
        leaf => visit(key, leaf),
    }
}

/// Changes the chosen leaf, of all but ids; answers how many there are.
fn change_leaf(value: &mut Value, chosen: usize) -> usize {
    let mut met = 0;
    each_leaf(value, "", &mut |key, leaf| {
        if key == "id" {
            return;
        }
        if met == chosen {
            *leaf = match &*leaf {
                Value::Bool(yes) => json!(!yes),
                Value::Number(number) => json!(number.as_u64().unwrap() + 1),
                other => json!(format!("{}变", other.as_str().unwrap())),
            };
        }
        met += 1;
    });
    met
}

/// Adds a key to the chosen object; answers how many objects there are.
fn add_key(value: &mut Value, chosen: usize) -> usize {
    let mut met = 0;
    each_value(value, &mut |value| {
        if let Value::Object(fields) = value {
            if met == chosen {
                fields.insert("x".to_owned(), Value::Null);
            }
            met += 1;
        }
    });
    met
}

/// Puts `graft` in the chosen place; answers how many places there are.
fn replace(value: &mut Value, chosen: usize, graft: &Value) -> usize {
    let mut met = 0;
    each_value(value, &mut |value| {
        if met == chosen {
            *value = graft.clone();
        }
        met += 1;
    });
    met
}

/// Visits every value, inner ones first.
fn each_value(value: &mut Value, visit: &mut impl FnMut(&mut Value)) {
    match value {
        Value::Array(elements) => elements.iter_mut().for_each(|e| each_value(e, visit)),
        Value::Object(fields) => fields.values_mut().for_each(|e| each_value(e, visit)),
        _ => {}
    }
    visit(value);
}

/// Cuts every run of text into one of each character.
fn cut_runs(value: &mut Value) {
    each_value(value, &mut |value| {
        if let Value::Array(nodes) = value {
            *nodes = nodes.iter().flat_map(cut).collect();
        }
    });
}

fn cut(node: &Value) -> Vec<Value> {
    match node["text"].as_str() {
        Some(text) => text.chars().map(|c| with_text(node, c)).collect(),
        None => vec![node.clone()],
    }
}

fn with_text(node: &Value, c: char) -> Value {
    let mut node = node.clone();
    node["text"] = json!(c);
    node
}

/// The blocks of the body with every id empty.
fn without_ids(content: &Content) -> Vec<Block> {
    let mut value = content.to_json();
    let mut count = 0;
    each_leaf(&mut value["body"], "", &mut |key, leaf| {
        if key == "id" {
            count += 1;
            *leaf = json!(format!("same-{count}"));
        }
    });
    Content::from_json(&value).unwrap().body.blocks
}
