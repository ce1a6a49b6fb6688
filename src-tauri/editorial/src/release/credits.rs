//! The credits and the disclaimer that are printed under a page.

use sanshen_document::Disclaimer;
use sanshen_formats::CreditLine;
use sanshen_formats::credits::problem_with_name;

use super::approval::Approval;
use crate::people::problem_code;
use crate::refusal::{Refusal, Result};
use crate::sections::policy::REVIEWS;
use crate::store::NewsroomRow;

/// One line for each step and one for the editor; a writer who reviewed first reads 一审（撰稿人）.
pub(crate) fn credits(approval: &Approval, writer: &str, editor: &str) -> Result<Vec<CreditLine>> {
    let mut lines = Vec::new();
    for (step, decision) in &approval.signoffs {
        let wrote = step.id == REVIEWS[0] && decision.said.person == writer;
        let label = if wrote {
            format!("{}（撰稿人）", step.name)
        } else {
            step.name.clone()
        };
        lines.push(line(label, &decision.said.person_name)?);
    }
    lines.push(line("编辑".into(), editor)?);
    Ok(lines)
}

fn line(label: String, name: &str) -> Result<CreditLine> {
    match problem_with_name(name) {
        None => Ok(CreditLine {
            label,
            names: vec![name.to_string()],
        }),
        Some(problem) => Err(Refusal::CreditNotAName {
            label,
            name: name.into(),
            problem: problem_code(problem),
        }),
    }
}

/// The disclaimer's words, with the newsroom's own site, contact and days.
pub(crate) fn disclaimer(kind: Disclaimer, newsroom: &NewsroomRow) -> Option<String> {
    let (site, days) = (&newsroom.site, newsroom.days);
    let contact = match newsroom.contact.as_str() {
        "" => String::new(),
        contact => format!("联系方式：{contact}。"),
    };
    match kind {
        Disclaimer::None => None,
        Disclaimer::ReprintForStudy => Some(format!(
            "本文转载自网络，供学习交流，不用于商业目的，版权归原作者所有。如涉及作品内容、版权等问题，请在{days}日内与{site}联系，我们将及时处理。{contact}"
        )),
        Disclaimer::PartlyReprinted => Some(format!(
            "{site}部分内容为转载，转载时均注明来源。如来源标注有误或涉及版权，请与我们联系更正。{contact}"
        )),
        Disclaimer::OwnWorks => Some(format!(
            "凡注明“来源：{site}”的作品，版权均属{site}所有，转载请注明来源和作者。{contact}"
        )),
    }
}
