//! The language of templates, a part of the engine's.
//!
//! Text, `{{ … }}` with an expression, and `{% if … %}`, `{% elif … %}`, `{% else %}`, `{% endif %}`. An expression is made
//! of variables, texts in quotes, whole numbers, filters, `[0]`, `~`, comparisons, `and`, `or`, `not` and `… if … else …`.
//! There are no loops, no assignments and no arithmetic: the engine's budget counts its steps, but a list multiplied by a
//! number is one step of any size.

use super::fault::LayoutProblem;

/// What may begin a `{% … %}`.
const STATEMENTS: &[&str] = &["if", "elif", "else", "endif"];
/// What may stand in an expression beside words, numbers, blanks and texts in quotes.
const MARKS: &str = "|(),.[]~=!<>";

/// Whether `template` keeps to the language; whether it is well formed is for the engine to say.
///
/// # Errors
/// The first thing that the language does not have.
pub(super) fn keep_to_it(template: &str) -> Result<(), LayoutProblem> {
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        let after = rest.get(at + 1..).unwrap_or_default();
        rest = match after.chars().next() {
            Some('{') => expression(after.get(1..).unwrap_or_default(), "}}")?,
            Some('%') => statement(after.get(1..).unwrap_or_default())?,
            Some('#') => return Err(not_allowed("{#")),
            _ => after,
        };
    }
    Ok(())
}

fn statement(text: &str) -> Result<&str, LayoutProblem> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_alphanumeric());
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    match STATEMENTS.contains(&word) {
        true => expression(rest, "%}"),
        false => Err(not_allowed(&format!("{{% {word}"))),
    }
}

/// What comes behind `close`; nothing when it never comes.
fn expression<'t>(text: &'t str, close: &str) -> Result<&'t str, LayoutProblem> {
    let mut quote = None;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some(mark) if c == mark => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None => match text.get(at..).and_then(|rest| rest.strip_prefix(close)) {
                Some(rest) => return Ok(rest),
                None if is_allowed(c) => {}
                None => return Err(not_allowed(&c.to_string())),
            },
        }
    }
    Ok("")
}

fn is_allowed(c: char) -> bool {
    c.is_alphanumeric() || c.is_whitespace() || c == '_' || MARKS.contains(c)
}

fn not_allowed(what: &str) -> LayoutProblem {
    LayoutProblem::NotInLanguage {
        what: what.to_owned(),
    }
}
