//! The people of a page: its authors and contributors become ours, its reviewers stay its own.

use std::collections::HashSet;

use sanshen_document::Contributor;

use super::Credit;
use super::fill::Draft;
use super::labels::Meaning;
use super::note::{Field, Note, Trouble};
use super::segments::Segment;
use crate::credits::{NameProblem, problem_with_name, split_names};

/// Names under a label.
#[derive(Clone, Debug)]
struct Named {
    label: String,
    names: Vec<String>,
    text: String,
    line: u32,
}

/// The people who may be the author; who it is shows when the whole page is read.
#[derive(Debug, Default)]
pub(super) struct Writers {
    authors: Vec<Named>,
    drafters: Vec<Named>,
}

impl Draft {
    /// Takes a credit: whoever may be the author waits, a contributor is taken, a reviewer is only listed.
    pub(super) fn people(&mut self, segment: &Segment, line: u32) {
        let names = split_names(segment.value);
        if names.is_empty() {
            return self.unplaced(line, segment.text);
        }
        let (label, text) = (segment.label.clone(), segment.text.to_owned());
        self.credits.push(Credit {
            label: label.clone(),
            names: names.clone(),
            line,
        });
        let named = Named {
            label,
            names,
            text,
            line,
        };
        match segment.meaning {
            Meaning::Author => self.writers.authors.push(named),
            Meaning::Contributor => self.contributor(named),
            _ => self.reviewer(named, segment.drafter),
        }
    }

    /// 作者 is the author; without one, whoever is named first as having written it; at last the drafting reviewer.
    pub(super) fn settle_authors(&mut self) {
        let Writers { authors, drafters } = std::mem::take(&mut self.writers);
        let mut named = authors;
        if named.is_empty() {
            named.extend(drafters.into_iter().next());
        }
        let labelled = named.iter().find(|named| named.label == "作者");
        let Some(label) = labelled.or(named.first()).map(|named| named.label.clone()) else {
            return;
        };
        let (authors, others): (Vec<_>, Vec<_>) =
            named.into_iter().partition(|named| named.label == label);
        let mut known = HashSet::new();
        for named in &authors {
            self.author(named, &mut known);
        }
        for named in others {
            match named.names.iter().all(|name| known.contains(name)) {
                true => self.author(&named, &mut known),
                false => self.contributor(named),
            }
        }
    }

    fn author(&mut self, named: &Named, known: &mut HashSet<String>) {
        self.take(Field::Byline, named);
        let new = named
            .names
            .iter()
            .filter(|name| known.insert((*name).clone()));
        self.content.byline.extend(new.cloned());
    }

    fn contributor(&mut self, named: Named) {
        self.take(Field::Contributors, &named);
        let (role, names) = (named.label, named.names);
        self.content.contributors.push(Contributor { role, names });
    }

    fn reviewer(&mut self, named: Named, drafter: bool) {
        if drafter {
            self.writers.drafters.push(named.clone());
        }
        self.notes.push(Note::SourceCredit {
            label: named.label,
            names: named.names,
            text: named.text,
            line: named.line,
        });
    }

    fn take(&mut self, field: Field, named: &Named) {
        let line = named.line;
        for name in &named.names {
            if let Some(kind) = trouble_with(name) {
                self.notes.push(Note::Warning { kind, line });
            }
        }
        self.recognise(field, &named.names.join("、"), &named.text, line);
    }
}

fn trouble_with(name: &str) -> Option<Trouble> {
    let problem = problem_with_name(name)?;
    let name = name.to_owned();
    Some(match problem {
        NameProblem::LoginLike => Trouble::LoginLikeName { name },
        NameProblem::Placeholder | NameProblem::Empty => Trouble::PlaceholderAuthor { name },
    })
}
