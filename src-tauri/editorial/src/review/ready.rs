//! Whether a text is ready to be read by others.

use sanshen_document::{Content, HiddenKind, Origin};
use sanshen_formats::credits::{NameProblem, problem_with_name};

use crate::people::problem_code;
use crate::pictures::fit;
use crate::refusal::{Refusal, Result};
use crate::sections::section;
use crate::store::SectionRow;
use crate::tx::Tx;

/// Refuses a text without title, body or section, with pictures that are not kept, and credits that are no names; answers
/// the section.
pub(crate) async fn ready(tx: &mut Tx<'_>, content: &Content) -> Result<SectionRow> {
    if is_blank(&content.title) {
        return Err(Refusal::TitleEmpty {});
    }
    if content.body.is_blank() {
        return Err(Refusal::BodyEmpty {});
    }
    let section = section(tx, &content.section).await;
    let section = section.map_err(|_| Refusal::SectionMissing {})?;
    fit(tx, content).await?;
    names_usable(content)?;
    Ok(section)
}

/// Whether there is nothing to be seen in a text.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || c.is_control() || HiddenKind::of(c).is_some())
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
