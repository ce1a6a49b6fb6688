//! Words for a report, for those who read it at a terminal or on a screen.

mod clock;
mod en;
mod zh;

use crate::letters::{escaped, is_unseen};
use crate::verifier::{Claim, NotProven, Report, SignedBy, Status};

/// A language of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Chinese.
    Zh,
    /// English.
    En,
}

/// One line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What kind of line it is.
    pub mark: Mark,
    /// The sentence, fit for a terminal: without control characters.
    pub text: String,
}

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The answer, or a heading.
    Heading,
    /// Something that the bundle says.
    Fact,
    /// A claim.
    Claim(Status),
    /// Why the claim above stands so, and what to do.
    Why,
    /// Something that no bundle can prove.
    NotProven,
}

/// Longest piece of a stranger's text in a sentence, in characters.
const LONGEST: usize = 200;

impl Report {
    /// Returns the report in full sentences: the answer, what the bundle says, each claim with what is wrong and what
    /// to do, and what is not proven.
    pub fn lines(&self, language: Language) -> Vec<Line> {
        let words = Words::of(language);
        let mut lines = vec![line(Mark::Heading, (words.verdict)(self.verdict).into())];
        if let Some(facts) = &self.facts {
            let told = (words.facts)(facts);
            lines.extend(told.into_iter().map(|text| line(Mark::Fact, text)));
            let signed = facts.signers.iter().chain(&facts.released);
            let signed = signed.chain(&facts.exported).map(words.signed_by);
            lines.extend(signed.map(|text| line(Mark::Fact, text)));
        }
        for claim in &self.claims {
            lines.push(line(Mark::Claim(claim.status), (words.claim)(claim)));
            let why = claim.details.iter().map(words.detail);
            lines.extend(why.map(|text| line(Mark::Why, text)));
            if claim.status == Status::Fails {
                lines.push(line(Mark::Why, (words.mend)(claim).into()));
            }
        }
        if !self.not_proven.is_empty() {
            lines.push(line(Mark::Heading, words.not_proven_heading.into()));
            let told = self.not_proven.iter().map(words.not_proven);
            lines.extend(told.map(|text| line(Mark::NotProven, text)));
        }
        lines
    }

    /// Returns the report as text for a terminal, a mark before each line.
    pub fn to_text(&self, language: Language) -> String {
        let mut text = String::new();
        for line in self.lines(language) {
            text.push_str(match line.mark {
                Mark::Heading => "\n",
                Mark::Fact => "    ",
                Mark::Claim(Status::Holds) => "[+] ",
                Mark::Claim(Status::Fails) => "[x] ",
                Mark::Claim(Status::Unknown) => "[?] ",
                Mark::Why => "      → ",
                Mark::NotProven => "  -  ",
            });
            text.push_str(&line.text);
            text.push('\n');
        }
        text.trim().to_owned()
    }

    /// Returns the report as indented JSON, with every letter that is not seen escaped: fit for a terminal.
    pub fn to_json(&self) -> String {
        // A report of plain values always has a JSON form.
        escaped(&serde_json::to_string_pretty(self).unwrap_or_default())
    }
}

/// The sentences of one language.
struct Words {
    verdict: fn(crate::verifier::Verdict) -> &'static str,
    facts: fn(&crate::verifier::Facts) -> Vec<String>,
    signed_by: fn(&SignedBy) -> String,
    claim: fn(&Claim) -> String,
    detail: fn(&crate::verifier::Detail) -> String,
    mend: fn(&Claim) -> &'static str,
    not_proven_heading: &'static str,
    not_proven: fn(&NotProven) -> String,
}

impl Words {
    fn of(language: Language) -> &'static Self {
        match language {
            Language::Zh => &zh::WORDS,
            Language::En => &en::WORDS,
        }
    }
}

fn line(mark: Mark, text: String) -> Line {
    let text = text.chars().map(visible).collect();
    Line { mark, text }
}

/// Names come from strangers: nothing in them may move the cursor, turn the line around or hide.
fn visible(letter: char) -> char {
    if is_unseen(letter) {
        '\u{fffd}'
    } else {
        letter
    }
}

/// A stranger's text, cut to a length that fits into a sentence.
fn short(text: &str) -> String {
    let mut letters = text.chars();
    let mut cut: String = letters.by_ref().take(LONGEST).collect();
    if letters.next().is_some() {
        cut.push('…');
    }
    cut
}
