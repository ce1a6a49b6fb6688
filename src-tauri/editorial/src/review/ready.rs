//! Whether a text is ready to be read by others.

use sanshen_document::{Content, Origin};
use sanshen_formats::credits::{NameProblem, problem_with_name};

use crate::people::problem_code;
use crate::refusal::{Refusal, Result};

/// Refuses a text without title, body or section, and credits that are no names.
pub(crate) fn ready(content: &Content) -> Result<()> {
    if content.title.trim().is_empty() {
        return Err(Refusal::TitleEmpty {});
    }
    if content.body.is_blank() {
        return Err(Refusal::BodyEmpty {});
    }
    if content.section.is_empty() {
        return Err(Refusal::SectionMissing {});
    }
    if let Some(media) = content.body.media().first() {
        return Err(Refusal::MediaMissing {
            media: (*media).to_string(),
        });
    }
    names_usable(content)
}

/// Refuses placeholders and login names among the credits. A reprint may say 佚名 of its author: its source did.
pub(crate) fn names_usable(content: &Content) -> Result<()> {
    for name in &content.byline {
        let problem = problem_with_name(name);
        let quoted = content.origin == Origin::Reprint && problem == Some(NameProblem::Placeholder);
        if let Some(problem) = problem.filter(|_| !quoted) {
            return Err(not_a_name("作者", name, problem));
        }
    }
    for contributor in &content.contributors {
        for name in &contributor.names {
            if let Some(problem) = problem_with_name(name) {
                return Err(not_a_name(&contributor.role, name, problem));
            }
        }
    }
    Ok(())
}

fn not_a_name(label: &str, name: &str, problem: NameProblem) -> Refusal {
    Refusal::CreditNotAName {
        label: label.into(),
        name: name.into(),
        problem: problem_code(problem),
    }
}
