//! People who are not of the newsroom and whose words came in with a file.

use unicode_normalization::UnicodeNormalization;

use sanshen_document::HiddenKind;

/// How the id of somebody from outside begins; no id of the newsroom's own people does.
pub(crate) const OUTSIDE: &str = "outside:";
/// The longest name that is kept, in characters.
const LONGEST: usize = 40;
/// Whom a file does not name.
const NOBODY: &str = "审读者";

/// The name to keep for an author as a file gives it: composed, one line, nothing hidden, never empty.
pub(crate) fn outside_name(given: &str) -> String {
    let seen = |c: &char| !c.is_control() && HiddenKind::of(*c).is_none();
    let name: String = given.nfc().filter(seen).take(LONGEST).collect();
    match name.trim() {
        "" => NOBODY.into(),
        name => name.into(),
    }
}

/// The id under which suggestions of that name stand.
pub(crate) fn outside_id(name: &str) -> String {
    format!("{OUTSIDE}{name}")
}
