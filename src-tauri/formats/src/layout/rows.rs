//! The printed lines of a credit block.

use super::arrange::Extras;
use super::credits::{CreditBlock, CreditRow, Grouping, Source};
use super::fault::LayoutProblem;
use super::pad::{half_widths, padded_name, spread};
use super::template::plain_line;
use crate::publish::Published;

/// Behind the label of a reviewer who also wrote the text.
const WRITER: &str = "（撰稿人）";

/// The lines of a block, none empty.
///
/// # Errors
/// The row that must have names and has none, by its index.
pub(super) fn lines(
    block: &CreditBlock,
    page: &Published,
    extras: &Extras,
) -> Result<Vec<String>, (usize, LayoutProblem)> {
    let mut rows = Vec::new();
    for (at, row) in block.rows.iter().enumerate() {
        let named = named(row, page, extras);
        if named.is_empty() && !row.hide_empty {
            let label = row.label.clone();
            return Err((at, LayoutProblem::EmptyCredit { label }));
        }
        rows.extend(named);
    }
    let rows = grouped(rows, block.grouping);
    let width = rows.iter().map(|row| half_widths(&row.label)).max();
    let rows: Vec<String> = rows
        .iter()
        .map(|row| row.text(block, width.unwrap_or_default()))
        .collect();
    let text = rows.join(&block.row_separator);
    let lines = text.split('\n').filter_map(plain_line);
    Ok(lines
        .map(|line| format!("{}{line}{}", block.open, block.close))
        .collect())
}

/// A row with its names, of which there is at least one.
struct Named {
    label: String,
    /// The only reviewer in it also wrote the text.
    wrote: bool,
    names: Vec<String>,
}

impl Named {
    fn of(label: &str, names: &[String]) -> Self {
        let label = plain_line(label).unwrap_or_default();
        let mut once = Vec::new();
        for name in names.iter().filter_map(|name| plain_line(name)) {
            if !once.contains(&name) {
                once.push(name);
            }
        }
        Self {
            label,
            wrote: false,
            names: once,
        }
    }

    fn text(&self, block: &CreditBlock, width: usize) -> String {
        let label = match block.pad_labels && !self.label.is_empty() {
            true => spread(&self.label, width),
            false => self.label.clone(),
        };
        let writer = if self.wrote && block.mark_writer {
            WRITER
        } else {
            ""
        };
        let mark = match self.label.as_str() {
            "" => "",
            _ => block.label_mark.as_str(),
        };
        let name = |name: &String| match block.pad_names {
            true => padded_name(name),
            false => name.clone(),
        };
        let names: Vec<String> = self.names.iter().map(name).collect();
        format!("{label}{writer}{mark}{}", names.join(&block.name_separator))
    }
}

/// What a row prints on this page: one row under its own label, or one for each of its sources.
fn named(row: &CreditRow, page: &Published, extras: &Extras) -> Vec<Named> {
    let sources = row
        .from
        .iter()
        .flat_map(|source| of_source(source, page, extras));
    let sources: Vec<Named> = sources.filter(|one| !one.names.is_empty()).collect();
    if row.label.is_empty() || sources.is_empty() {
        return sources;
    }
    let wrote = matches!(sources.as_slice(), [only] if only.wrote);
    let names: Vec<String> = sources.into_iter().flat_map(|one| one.names).collect();
    let one = Named {
        wrote,
        ..Named::of(&row.label, &names)
    };
    vec![one]
}

fn of_source(source: &Source, page: &Published, extras: &Extras) -> Vec<Named> {
    let content = page.content;
    let one = |label: &str, name: &str| vec![Named::of(label, &[name.to_owned()])];
    match source {
        Source::Step(step) => steps(extras, |id| id == step),
        Source::AllSteps => steps(extras, |_| true),
        Source::Editor => one("编辑", extras.editor),
        Source::Writer => one("撰稿", extras.writer),
        Source::Byline => vec![Named::of("作者", &content.byline)],
        Source::Contributor(role) => contributors(page, |other| other == role),
        Source::AllContributors => contributors(page, |_| true),
        Source::OriginUnit => one("信息来源", &content.origin_unit),
        Source::SourceOutlet => one("来源", &content.source_outlet),
        Source::PublishedAt => one("发布时间", page.published_at),
        Source::Releaser => one("签发", extras.releaser),
        Source::Fixed(words) => one("", words),
    }
}

fn steps(extras: &Extras, wanted: impl Fn(&str) -> bool) -> Vec<Named> {
    let steps = extras.steps.iter().filter(|step| wanted(step.step));
    let row = steps.map(|step| Named {
        wrote: step.wrote,
        ..Named::of(step.name, &[step.person.to_owned()])
    });
    row.collect()
}

fn contributors(page: &Published, wanted: impl Fn(&str) -> bool) -> Vec<Named> {
    let others = page.content.contributors.iter();
    let wanted = others.filter(|other| wanted(&other.role));
    wanted
        .map(|other| Named::of(&other.role, &other.names))
        .collect()
}

fn grouped(rows: Vec<Named>, grouping: Grouping) -> Vec<Named> {
    let mut groups: Vec<Named> = Vec::new();
    for row in rows {
        let same = |group: &&mut Named| match grouping {
            Grouping::None => false,
            Grouping::SameLabel => group.label == row.label,
            Grouping::SameNames => group.names == row.names,
        };
        match groups.iter_mut().find(same) {
            None => groups.push(row),
            Some(group) => join(group, row),
        }
    }
    groups
}

fn join(group: &mut Named, row: Named) {
    group.wrote |= row.wrote;
    if group.label != row.label {
        group.label = format!("{}、{}", group.label, row.label);
    }
    for name in row.names {
        if !group.names.contains(&name) {
            group.names.push(name);
        }
    }
}
