//! What becomes of each article of the demo.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One article's way.
#[derive(Deserialize)]
pub(super) struct Planned {
    pub(super) file: String,
    pub(super) section: String,
    pub(super) writer: String,
    pub(super) state: State,
    pub(super) opinions: BTreeMap<String, String>,
    pub(super) urgent: bool,
    pub(super) picture: Option<Shown>,
}

/// The picture that an article shows.
#[derive(Deserialize)]
pub(super) struct Shown {
    pub(super) file: String,
    /// Behind so many blocks of the text.
    pub(super) after: usize,
    pub(super) alt: String,
    pub(super) caption: String,
    pub(super) credit: String,
}

/// How far an article gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    Draft,
    Submitted,
    FirstSigned,
    SecondSigned,
    Approved,
    Released,
    Exported,
    Returned,
    Held,
    Rejected,
    Spiked,
    /// Signed twice, returned and changed: the sign-offs fell, and it is back in review.
    Fell,
}

/// The plan of the whole demo.
pub(super) fn plan() -> Vec<Planned> {
    // The file is part of the program; a test reads it.
    serde_json::from_str(include_str!("../../demo/plan.json")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::pages::PAGES;
    use super::super::pictures::PICTURES;
    use super::super::{PEOPLE, SECTIONS};
    use super::*;

    #[test]
    fn every_text_is_planned_once_for_a_writer_and_a_section_that_exist() {
        let mut planned: Vec<String> = plan().into_iter().map(|article| article.file).collect();
        planned.sort();
        assert_eq!(planned, PAGES.map(|(name, _)| name.to_string()));
        for article in plan() {
            assert!(
                SECTIONS.contains(&article.section.as_str()),
                "{}",
                article.section
            );
            assert!(
                PEOPLE.iter().any(|(name, _)| *name == article.writer),
                "{}",
                article.writer
            );
            let shown = article.picture.map(|picture| picture.file);
            assert!(
                shown.is_none_or(|file| PICTURES.iter().any(|(name, _)| *name == file)),
                "{}",
                article.file
            );
        }
    }
}
