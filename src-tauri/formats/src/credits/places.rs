//! Every place of a page where a person or a unit is printed, and what may not stand there.

use sanshen_document::{Block, Content, Origin};
use serde::Serialize;

use super::{NameProblem, is_blanked_out, is_login_like, is_mask, problem_with_name};
use crate::CreditLine;

/// A name that must not be printed, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceProblem {
    /// The part of the page.
    pub place: CreditPlace,
    /// The label that is printed before it, such as 摄影; empty when it has none, or when the label itself is missing.
    pub label: String,
    /// The name as it stands; empty when nobody is named.
    pub name: String,
    /// What is wrong with it.
    pub problem: NameProblem,
    /// Which entry of the part it is, from 0: the author, the contributor, the credit line, the figure; 0 for 来源 and
    /// 信息来源.
    pub at: usize,
}

/// A part of a page that names persons or units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditPlace {
    /// 来源.
    SourceOutlet,
    /// 作者.
    Byline,
    /// Whom a picture is by, at the figure.
    FigureCredit,
    /// 信息来源.
    OriginUnit,
    /// Other contributors.
    Contributors,
    /// Reviewers and editors of the page.
    Credits,
}

/// Everything on a page that is printed as a person or a unit and can be none, in the order of the page: missing names,
/// placeholders (佚名, 待定, XX, 审核人 …), account names, and labels that are empty or blanked out.
///
/// A reprint may give a placeholder as its author: its source did (互联网新闻信息服务管理规定 asks for the author that the
/// source names). A field that is empty and so not printed is no problem.
pub fn problems_in(content: &Content, credits: &[CreditLine]) -> Vec<PlaceProblem> {
    let mut found = Vec::new();
    unit(
        &mut found,
        CreditPlace::SourceOutlet,
        "来源",
        &content.source_outlet,
    );
    authors(&mut found, content);
    figures(&mut found, content);
    unit(
        &mut found,
        CreditPlace::OriginUnit,
        "信息来源",
        &content.origin_unit,
    );
    for (at, other) in content.contributors.iter().enumerate() {
        role(
            &mut found,
            CreditPlace::Contributors,
            at,
            &other.role,
            &other.names,
        );
    }
    for (at, line) in credits.iter().enumerate() {
        role(
            &mut found,
            CreditPlace::Credits,
            at,
            &line.label,
            &line.names,
        );
    }
    found
}

fn unit(found: &mut Vec<PlaceProblem>, place: CreditPlace, label: &str, name: &str) {
    let problem = match name.is_empty() {
        true => None,
        false => problem_with_unit(name),
    };
    add(found, place, 0, label, name, problem);
}

fn authors(found: &mut Vec<PlaceProblem>, content: &Content) {
    for (at, name) in content.byline.iter().enumerate() {
        let problem = problem_with_name(name);
        let quoted = content.origin == Origin::Reprint && problem == Some(NameProblem::Placeholder);
        let problem = problem.filter(|_| !quoted);
        add(found, CreditPlace::Byline, at, "作者", name, problem);
    }
}

fn figures(found: &mut Vec<PlaceProblem>, content: &Content) {
    let mut at = 0;
    content.body.for_each_block(&mut |block| {
        if let Block::Figure { credit, .. } = block {
            if !credit.is_empty() {
                let problem = problem_with_unit(credit);
                add(found, CreditPlace::FigureCredit, at, "", credit, problem);
            }
            at += 1;
        }
    });
}

/// A label with its names.
fn role(
    found: &mut Vec<PlaceProblem>,
    place: CreditPlace,
    at: usize,
    label: &str,
    names: &[String],
) {
    if let Some(problem) = problem_with_label(label) {
        add(found, place, at, label, &names.join("、"), Some(problem));
    }
    if names.is_empty() {
        add(found, place, at, label, "", Some(NameProblem::Empty));
    }
    for name in names {
        add(found, place, at, label, name, problem_with_name(name));
    }
}

fn add(
    found: &mut Vec<PlaceProblem>,
    place: CreditPlace,
    at: usize,
    label: &str,
    name: &str,
    problem: Option<NameProblem>,
) {
    found.extend(problem.map(|problem| PlaceProblem {
        place,
        label: label.to_owned(),
        name: name.to_owned(),
        problem,
        at,
    }));
}

/// What is wrong with a unit's name: as with a person's, but units are called CCTV-13 or example.com too.
fn problem_with_unit(name: &str) -> Option<NameProblem> {
    problem_with_name(name).filter(|problem| {
        let named = name.starts_with(|c: char| c.is_ascii_uppercase()) || is_site(name);
        let login = *problem == NameProblem::LoginLike && is_login_like(name.trim());
        !(login && named && !name.contains(['@', '_', '\\']))
    })
}

/// Whether it is the address of a site, such as `www.example.com`.
fn is_site(name: &str) -> bool {
    let top = name.rsplit('.').next().unwrap_or_default();
    let known = ["com", "cn", "net", "org", "gov", "edu"];
    name.contains('.') && known.contains(&top.to_ascii_lowercase().as_str())
}

/// A label must say something; 编辑 and 审核 are good labels although they are no names.
fn problem_with_label(label: &str) -> Option<NameProblem> {
    let bare: String = label
        .chars()
        .filter(|c| c.is_alphanumeric() || is_mask(*c))
        .collect();
    if bare.is_empty() {
        return Some(NameProblem::Empty);
    }
    let blanked = bare.contains(is_mask) || is_blanked_out(&bare.to_lowercase()) || bare == "待定";
    blanked.then_some(NameProblem::Placeholder)
}
