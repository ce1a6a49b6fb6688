//! The credits that are printed under a page, as the sign-offs tell them.

use sanshen_document::Content;
use sanshen_formats::CreditLine;
use sanshen_formats::credits::problems_in;

use super::approval::Approval;
use crate::pages::SignedStep;
use crate::people::problem_code;
use crate::refusal::{PrintPlace, Refusal, Result};
use crate::sections::policy::REVIEWS;
use crate::words::name_of;

/// One line for each step and one for the editor; a writer who reviewed first reads 一审（撰稿人）.
pub(crate) fn credits(approval: &Approval, writer: &str, editor: &str) -> Vec<CreditLine> {
    let steps = steps(approval, writer).into_iter().map(|step| {
        let label = match step.wrote {
            true => format!("{}（撰稿人）", step.name),
            false => step.name,
        };
        line(label, step.person)
    });
    let editor = line("编辑".into(), editor.into());
    steps.chain([editor]).collect()
}

/// Who signed which step.
pub(crate) fn steps(approval: &Approval, writer: &str) -> Vec<SignedStep> {
    let signed = approval.signoffs.iter();
    signed
        .map(|(step, decision)| SignedStep {
            step: step.id.clone(),
            name: step.name.clone(),
            person: decision.said.person_name.clone(),
            wrote: step.id == REVIEWS[0] && decision.said.person == writer,
        })
        .collect()
}

fn line(label: String, name: String) -> CreditLine {
    CreditLine {
        label,
        names: vec![name],
    }
}

/// Refuses a page with a name on it that is empty, a placeholder or like a login name, and says every place.
pub(crate) fn printable(content: &Content, credits: &[CreditLine]) -> Result<()> {
    let places: Vec<PrintPlace> = problems_in(content, credits)
        .into_iter()
        .map(|found| PrintPlace {
            place: name_of(found.place),
            label: found.label,
            name: found.name,
            problem: problem_code(found.problem),
        })
        .collect();
    match places.is_empty() {
        true => Ok(()),
        false => Err(Refusal::NotPrintable { places }),
    }
}
