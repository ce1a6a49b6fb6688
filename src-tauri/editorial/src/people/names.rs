//! Names: of people, which credits print and L1 counts, and of sections, sites and steps.

use sanshen_document::HiddenKind;
use sanshen_formats::credits::{NameProblem, problem_with_name};
use unicode_normalization::UnicodeNormalization;

use crate::refusal::{Refusal, Result};
use crate::words::name_of;

/// The longest name, in characters.
const LONGEST: usize = 60;

/// A person's name in its one spelling, so that two persons cannot look the same.
///
/// Refuses what a credit could not print (empty, 佚名, a login name) and characters that nobody sees.
pub(crate) fn usable_name(name: &str) -> Result<String> {
    let name = one_spelling(name);
    match problem_with_name(&name) {
        None => usable_title(&name),
        Some(problem) => refuse(name, &problem_code(problem)),
    }
}

/// The name of a section, a site or a step: one line that can be read.
pub(crate) fn usable_title(name: &str) -> Result<String> {
    let name: String = name.trim().nfc().collect();
    let unseen = |c: char| c.is_control() || HiddenKind::of(c).is_some();
    if name.is_empty() {
        return refuse(name, "empty");
    }
    if name.contains(unseen) {
        return refuse(name, "hidden_character");
    }
    if name.chars().count() > LONGEST {
        return refuse(name, "too_long");
    }
    Ok(name)
}

/// The word for a name's problem, as the window knows it.
pub(crate) fn problem_code(problem: NameProblem) -> String {
    name_of(problem)
}

/// Composed, without the padding that pages put between the characters of a Han name, one space between other words.
fn one_spelling(name: &str) -> String {
    let words: Vec<String> = name
        .split_whitespace()
        .map(|word| word.nfc().collect())
        .collect();
    let latin = words
        .iter()
        .any(|word| word.contains(|c: char| c.is_ascii_alphabetic()));
    words.join(if latin { " " } else { "" })
}

fn refuse(name: String, problem: &str) -> Result<String> {
    Err(Refusal::NameNotUsable {
        name,
        problem: problem.into(),
    })
}
