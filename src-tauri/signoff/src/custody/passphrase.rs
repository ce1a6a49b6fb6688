//! Which passphrases are refused.

use serde::Serialize;

/// Fewest characters of a passphrase, counted as code points.
const FEWEST: usize = 8;

/// What is wrong with a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PassphraseProblem {
    /// Fewer than eight characters.
    TooShort,
    /// One character again and again.
    OneCharacter,
    /// The person's own name, once or more often.
    OwnName,
}

/// Returns what is wrong with a new passphrase of the person of this name, if anything.
///
/// Length matters, and the two guesses anybody tries first; nothing forces digits or signs
/// (NIST SP 800-63B, 5.1.1.2).
pub fn passphrase_problem(passphrase: &str, name: &str) -> Option<PassphraseProblem> {
    if passphrase.chars().count() < FEWEST {
        return Some(PassphraseProblem::TooShort);
    }
    let mut letters = passphrase.chars();
    let first = letters.next();
    if letters.all(|letter| Some(letter) == first) {
        return Some(PassphraseProblem::OneCharacter);
    }
    is_own_name(passphrase, name).then_some(PassphraseProblem::OwnName)
}

fn is_own_name(passphrase: &str, name: &str) -> bool {
    let (said, name) = (passphrase.to_lowercase(), name.trim().to_lowercase());
    !name.is_empty() && said.replace(&name, "").trim().is_empty()
}
