//! Whether a layout can be kept.

use super::credits::{CreditBlock, Source};
use super::fault::{FaultPlace, LayoutFault, LayoutProblem, Limit, index};
use super::template::Engine;
use super::values::Values;
use super::{Layout, LinesPiece, Part, When};
use crate::credits::{NameProblem, problem_with_name};

/// The most parts of a layout, lines of a part, rows of a block, and sources of a row.
const MAX_COUNT: usize = 40;
/// The most characters of a template.
pub(super) const MAX_TEMPLATE: usize = 1_000;
/// The most characters of a label, a separator, a bracket or fixed words.
const MAX_LABEL: usize = 40;

impl Layout {
    /// Whether this layout can be kept: it is sound, and every template of it prints with the samples of
    /// [`super::VARIABLES`].
    ///
    /// # Errors
    /// The first thing that is wrong, and where.
    pub fn check(&self) -> Result<(), LayoutFault> {
        self.is_sound()?;
        let engine = Engine::new();
        let samples = Values::samples(false, false);
        for (part, line, template) in self.templates() {
            let place = FaultPlace::Line { part, line };
            tried(&engine, template, &samples, place)?;
        }
        let samples = Values::samples(false, true);
        for (kind, template) in self.disclaimer_templates() {
            let place = FaultPlace::Disclaimer { kind };
            tried(&engine, template, &samples, place)?;
        }
        let samples = Values::samples(true, false);
        tried(&engine, &self.file_name, &samples, FaultPlace::FileName)
    }

    /// What must hold before anything is printed: limits, one body, a place that says AI, rows with sources.
    pub(super) fn is_sound(&self) -> Result<(), LayoutFault> {
        few(self.parts.len(), Limit::Parts, FaultPlace::Layout)?;
        for (at, part) in self.parts.iter().enumerate() {
            let place = FaultPlace::Part { part: index(at) };
            match part {
                Part::Body {} => {}
                Part::Lines { lines, .. } => few(lines.len(), Limit::Lines, place)?,
                Part::Credits { block, .. } => block.is_sound(at)?,
            }
        }
        for (part, line, template) in self.templates() {
            short(template, MAX_TEMPLATE, FaultPlace::Line { part, line })?;
        }
        for (kind, template) in self.disclaimer_templates() {
            short(template, MAX_TEMPLATE, FaultPlace::Disclaimer { kind })?;
        }
        short(&self.file_name, MAX_TEMPLATE, FaultPlace::FileName)?;
        let bodies = self
            .parts
            .iter()
            .filter(|part| matches!(part, Part::Body {}));
        match bodies.count() {
            1 if self.parts.iter().any(says_ai) => Ok(()),
            1 => Err(LayoutFault::whole(LayoutProblem::NoAiNotice)),
            0 => Err(LayoutFault::whole(LayoutProblem::NoBody)),
            _ => Err(LayoutFault::whole(LayoutProblem::TwoBodies)),
        }
    }

    /// The templates of lines with their part and line.
    fn templates(&self) -> impl Iterator<Item = (u32, u32, &str)> {
        let parts = self.parts.iter().enumerate();
        let lines = parts.filter_map(|(at, part)| match part {
            Part::Lines { lines, .. } => Some((at, lines)),
            Part::Body {} | Part::Credits { .. } => None,
        });
        lines.flat_map(|(part, lines)| {
            let lines = lines.iter().enumerate();
            lines.map(move |(line, text)| (index(part), index(line), text.as_str()))
        })
    }

    fn disclaimer_templates(&self) -> [(&'static str, &str); 3] {
        let words = &self.disclaimers;
        [
            ("reprint_for_study", &words.reprint_for_study),
            ("partly_reprinted", &words.partly_reprinted),
            ("own_works", &words.own_works),
        ]
    }
}

impl CreditBlock {
    fn is_sound(&self, part: usize) -> Result<(), LayoutFault> {
        let part = index(part);
        let place = FaultPlace::Part { part };
        few(self.rows.len(), Limit::Rows, place)?;
        let separator = self.row_separator.replace('\n', "");
        let marks = [
            &self.label_mark,
            &self.name_separator,
            &separator,
            &self.open,
            &self.close,
        ];
        for mark in marks {
            short(mark, MAX_LABEL, place)?;
        }
        for (at, row) in self.rows.iter().enumerate() {
            let place = FaultPlace::Row {
                part,
                row: index(at),
            };
            few(row.from.len(), Limit::Rows, place)?;
            short(&row.label, MAX_LABEL, place)?;
            if row.from.is_empty() {
                let problem = LayoutProblem::NoSource;
                return Err(LayoutFault { place, problem });
            }
            for source in &row.from {
                source.is_sound(place)?;
            }
        }
        Ok(())
    }
}

impl Source {
    fn is_sound(&self, place: FaultPlace) -> Result<(), LayoutFault> {
        match self {
            Self::Fixed(words) => {
                short(words, MAX_LABEL, place)?;
                let nobody = problem_with_name(words);
                let nobody = nobody.filter(|problem| *problem != NameProblem::LoginLike);
                let name = words.clone();
                let problem = LayoutProblem::NotAName { name };
                nobody.map_or(Ok(()), |_| Err(LayoutFault { place, problem }))
            }
            Self::Step(name) | Self::Contributor(name) => short(name, MAX_LABEL, place),
            Self::AllSteps
            | Self::Editor
            | Self::Writer
            | Self::Byline
            | Self::AllContributors
            | Self::OriginUnit
            | Self::SourceOutlet
            | Self::PublishedAt
            | Self::Releaser => Ok(()),
        }
    }
}

/// A part that prints on every page with AI-made text. That its lines do print there is seen when a page is arranged.
fn says_ai(part: &Part) -> bool {
    matches!(
        part,
        Part::Lines { piece: LinesPiece::Notice, when: When::Always | When::Ai, lines, .. } if !lines.is_empty()
    )
}

fn few(count: usize, what: Limit, place: FaultPlace) -> Result<(), LayoutFault> {
    let most = index(MAX_COUNT);
    let problem = LayoutProblem::TooMuch { what, most };
    (count <= MAX_COUNT)
        .then_some(())
        .ok_or(LayoutFault { place, problem })
}

fn short(text: &str, most: usize, place: FaultPlace) -> Result<(), LayoutFault> {
    let problem = if text.chars().count() > most {
        LayoutProblem::TooMuch {
            what: Limit::Characters,
            most: index(most),
        }
    } else if text.chars().any(char::is_control) {
        LayoutProblem::ControlCharacter
    } else {
        return Ok(());
    };
    Err(LayoutFault { place, problem })
}

fn tried(
    engine: &Engine,
    template: &str,
    samples: &Values,
    place: FaultPlace,
) -> Result<(), LayoutFault> {
    let line = engine.line(template, samples);
    line.map(|_| ())
        .map_err(|problem| LayoutFault { place, problem })
}
