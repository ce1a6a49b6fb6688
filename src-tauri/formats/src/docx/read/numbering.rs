//! The numberings of a file, as their part defines them.

use std::collections::HashMap;

use super::styles::Styles;
use super::xml::Element;

/// The most definitions that are read.
const MOST: usize = 20_000;
/// The most characters around the numbers of a level.
const LONGEST: usize = 60;
/// The highest number that the model can begin a list with.
const LAST: u32 = 999_999;

/// The numberings of a file.
#[derive(Default)]
pub(super) struct Numbering {
    bases: HashMap<String, Base>,
    numbers: HashMap<String, Number>,
}

#[derive(Default)]
struct Base {
    levels: HashMap<u8, Level>,
    /// The style of numbering that really defines it.
    linked: Option<String>,
}

struct Number {
    base: String,
    starts: HashMap<u8, u32>,
    levels: HashMap<u8, Level>,
}

/// One level of a numbering.
#[derive(Clone, Debug)]
pub(super) struct Level {
    /// The first number.
    pub start: u32,
    /// The name of its kind of numbers, such as `decimal` or `bullet`.
    pub format: String,
    /// What is printed, `%1` to `%9` for the numbers of the levels.
    pub text: String,
    /// Every number of it is printed in Arabic digits.
    pub is_legal: bool,
    style: Option<String>,
}

impl Numbering {
    /// The numberings that the part tells.
    pub(super) fn of(root: Element) -> Self {
        let mut numbering = Numbering::default();
        for element in root.children().take(MOST) {
            match element.name() {
                "abstractNum" => {
                    if let Some(id) = element.attr("abstractNumId") {
                        numbering.bases.entry(id).or_insert_with(|| Base {
                            levels: levels(element),
                            linked: element.val("numStyleLink"),
                        });
                    }
                }
                "num" => {
                    let base = element.val("abstractNumId");
                    if let (Some(id), Some(base)) = (element.attr("numId"), base) {
                        let number = number(element, base);
                        numbering.numbers.entry(id).or_insert(number);
                    }
                }
                _ => {}
            }
        }
        numbering
    }

    /// The series that the numbering counts in, and how it prints that level.
    pub(super) fn level<'a>(
        &'a self,
        id: &'a str,
        level: u8,
        styles: &'a Styles,
    ) -> Option<(&'a str, &'a Level)> {
        let number = self.numbers.get(id)?;
        let (series, base) = self.base(number, styles)?;
        let found = number
            .levels
            .get(&level)
            .or_else(|| base.levels.get(&level));
        Some((series, found?))
    }

    /// The number that the numbering itself makes a level begin with.
    pub(super) fn restart(&self, id: &str, level: u8) -> Option<u32> {
        self.numbers.get(id)?.starts.get(&level).copied()
    }

    /// The level at which the numbering numbers paragraphs of that style.
    pub(super) fn level_of_style(&self, id: &str, style: &str) -> Option<u8> {
        let base = self.bases.get(&self.numbers.get(id)?.base)?;
        let mut found = base.levels.iter();
        found
            .find(|(_, level)| level.style.as_deref() == Some(style))
            .map(|(&level, _)| level)
    }

    /// The definition behind a number, through one style of numbering at most.
    fn base<'a>(&'a self, number: &'a Number, styles: &'a Styles) -> Option<(&'a str, &'a Base)> {
        let base = self.bases.get(&number.base)?;
        let linked = base
            .linked
            .as_deref()
            .filter(|_| base.levels.is_empty())
            .and_then(|style| self.numbers.get(styles.numbering_of(style)?))
            .and_then(|number| Some((number.base.as_str(), self.bases.get(&number.base)?)));
        Some(linked.unwrap_or((&number.base, base)))
    }
}

fn number(element: Element, base: String) -> Number {
    let mut number = Number {
        base,
        starts: HashMap::new(),
        levels: HashMap::new(),
    };
    for over in element.children().filter(|e| e.name() == "lvlOverride") {
        let Some(at) = place(over) else { continue };
        if let Some(start) = over.val("startOverride").and_then(|n| n.parse().ok()) {
            number.starts.insert(at, u32::min(start, LAST));
        }
        if let Some(level) = over.child("lvl") {
            number.levels.insert(at, of(level));
        }
    }
    number
}

fn levels(base: Element) -> HashMap<u8, Level> {
    let levels = base.children().filter(|e| e.name() == "lvl");
    levels
        .filter_map(|level| Some((place(level)?, of(level))))
        .collect()
}

fn place(element: Element) -> Option<u8> {
    let level: u8 = element.attr("ilvl")?.parse().ok()?;
    (level < 9).then_some(level)
}

fn of(level: Element) -> Level {
    let start = level.val("start").and_then(|n| n.parse().ok());
    // Formats of newer Word stand in a choice with an older one beside.
    let format = level
        .descendants()
        .find(|e| e.name() == "numFmt" && e.attr("val").as_deref() != Some("custom"))
        .and_then(|e| e.attr("val"));
    let text = level.val("lvlText").unwrap_or_default();
    Level {
        start: start.unwrap_or(0).min(LAST),
        format: format.unwrap_or_else(|| "decimal".to_owned()),
        text: text.chars().take(LONGEST).collect(),
        is_legal: level.child("isLgl").is_some_and(super::look::is_on),
        style: level.val("pStyle"),
    }
}
