//! The fields of an article that differ.

use super::line::texts_compared;
use super::shape::{Change, FieldChange, Piece};
use crate::names::Named;
use crate::{Content, Contributor};

/// Fields that hold no text: a choice, or a section's id.
const CHOICES: [&str; 4] = ["origin", "section", "disclaimer", "ai_declared"];

/// Whether the field holds a text, so that its characters can be counted.
pub(super) fn is_text(field: &str) -> bool {
    !CHOICES.contains(&field)
}

/// The fields that differ, in the order of the page.
pub(super) fn fields(before: &Content, after: &Content) -> Vec<FieldChange> {
    // Two lists may read alike and differ, when a name has a comma in it.
    let lists = [
        ("byline", before.byline != after.byline),
        ("contributors", before.contributors != after.contributors),
        ("keywords", before.keywords != after.keywords),
    ];
    let differs = |field| lists.contains(&(field, true));
    let rows = rows(before).into_iter().zip(rows(after));
    rows.filter(|((field, one), (_, other))| one != other || differs(field))
        .map(|((field, one), (_, other))| change(field, &one, &other))
        .collect()
}

fn change(field: &str, before: &str, after: &str) -> FieldChange {
    let pieces = match is_text(field) && before != after {
        true => texts_compared(before, after),
        false => vec![
            piece(Change::Deleted, before),
            piece(Change::Inserted, after),
        ],
    };
    FieldChange {
        field: field.to_owned(),
        pieces: pieces
            .into_iter()
            .filter(|piece| !piece.text.is_empty())
            .collect(),
    }
}

fn piece(change: Change, text: &str) -> Piece {
    Piece {
        change,
        text: text.to_owned(),
        marks: Vec::new(),
        marks_before: Vec::new(),
        note: None,
    }
}

/// Every field but the body, as it reads in one row.
fn rows(content: &Content) -> [(&'static str, String); 15] {
    [
        ("kicker", content.kicker.clone()),
        ("title", content.title.clone()),
        ("subtitle", content.subtitle.clone()),
        ("byline", content.byline.join("、")),
        ("contributors", contributors(&content.contributors)),
        ("origin", content.origin.name().to_owned()),
        ("source_outlet", content.source_outlet.clone()),
        ("origin_unit", content.origin_unit.clone()),
        ("original_url", content.original_url.clone()),
        ("original_date", content.original_date.clone()),
        ("section", content.section.clone()),
        ("summary", content.summary.clone()),
        ("keywords", content.keywords.join("、")),
        ("disclaimer", content.disclaimer.name().to_owned()),
        ("ai_declared", content.ai_declared.to_string()),
    ]
}

pub(crate) fn contributors(contributors: &[Contributor]) -> String {
    let line = |one: &Contributor| format!("{}：{}", one.role, one.names.join("、"));
    let lines: Vec<String> = contributors.iter().map(line).collect();
    lines.join("；")
}
