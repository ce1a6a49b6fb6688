//! One line from its template.

use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior};

use super::fault::{LayoutProblem, Limit};
use super::filters;
use super::language::keep_to_it;
use super::values::Values;

/// The most characters that a line may come out as.
pub(super) const MAX_OUTPUT: u32 = 20_000;
/// The engine's budget for one line, in its own measure: a step, or 64 bytes.
const STEPS: u64 = 20_000;
/// How deep the engine may go into itself.
const DEPTH: usize = 20;

/// The engine: our filters, and nothing else of what it could do.
pub(super) struct Engine(Environment<'static>);

impl Engine {
    pub(super) fn new() -> Self {
        let mut environment = Environment::empty();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_fuel(Some(STEPS));
        environment.set_recursion_limit(DEPTH);
        filters::add(&mut environment);
        Self(environment)
    }

    /// The line; `None` when it is left out: blank, or made of variables that are all empty.
    ///
    /// Control characters come out as blanks, blanks at its end not at all.
    pub(super) fn line(
        &self,
        template: &str,
        values: &Values,
    ) -> Result<Option<String>, LayoutProblem> {
        keep_to_it(template)?;
        let compiled = self.0.template_from_str(template).map_err(problem)?;
        let used = compiled.undeclared_variables(false);
        // The engine's set has no order; the same template gets the same fault.
        if let Some(name) = used.iter().filter(|name| !values.has(name)).min() {
            return Err(LayoutProblem::UnknownVariable { name: name.clone() });
        }
        if !used.is_empty() && used.iter().all(|name| values.is_empty(name)) {
            return Ok(None);
        }
        let text = compiled.render(values.context()).map_err(problem)?;
        if text.chars().count() > MAX_OUTPUT as usize {
            return Err(LayoutProblem::TooMuch {
                what: Limit::Output,
                most: MAX_OUTPUT,
            });
        }
        Ok(plain_line(&text))
    }
}

/// `text` as one line of plain text; `None` when nothing of it can be seen.
pub(super) fn plain_line(text: &str) -> Option<String> {
    let line: String = text
        .chars()
        .map(|c| if is_line_end(c) { ' ' } else { c })
        .collect();
    let line = line.trim_end();
    (!line.is_empty()).then(|| line.to_owned())
}

fn is_line_end(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

fn problem(error: Error) -> LayoutProblem {
    let detail = error
        .detail()
        .map_or_else(|| error.kind().to_string(), str::to_owned);
    match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => LayoutProblem::Syntax { detail },
        ErrorKind::OutOfFuel => LayoutProblem::OutOfSteps,
        ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownFunction => {
            LayoutProblem::UnknownFilter { detail }
        }
        _ => LayoutProblem::Fails { detail },
    }
}
