//! Which footnotes stand at the foot of their page, and which in their line.
//!
//! For each footnote inside a list, a quotation or a table the typesetter sets that block again as far as
//! it goes, so many of them in a large block would take minutes and gigabytes.

use super::blocks::Set;
use super::inline::Run;

/// What the blocks of one document may weigh together, each multiplied by its footnotes.
const MOST_WORK: usize = 2_000_000;
/// What a block weighs beside its characters.
const BLOCK_WEIGHT: usize = 20;

/// The work that is left for footnotes inside blocks.
#[derive(Debug)]
pub struct Allowance(usize);

impl Default for Allowance {
    fn default() -> Self {
        Self(MOST_WORK)
    }
}

impl Allowance {
    /// Takes the work for the footnotes in `block`, or puts them into their lines if it is too much.
    pub fn grant(&mut self, block: &mut Set) {
        let (mut weight, mut notes) = (0, 0);
        block.for_each_line(&mut |runs| {
            weight += BLOCK_WEIGHT;
            for run in runs.iter() {
                weight += run.length();
                notes += usize::from(matches!(run, Run::Note(_)));
            }
        });
        match self.0.checked_sub(weight.saturating_mul(notes)) {
            Some(left) => self.0 = left,
            None => block.for_each_line(&mut in_line),
        }
    }
}

/// Every footnote of a line in its place there.
fn in_line(runs: &mut Vec<Run>) {
    let all = std::mem::take(runs);
    for run in all {
        match run {
            Run::Note(note) => runs.extend(bracketed(note)),
            other => runs.push(other),
        }
    }
}

/// A footnote as it stands in its line.
pub fn bracketed(note: Vec<Run>) -> impl Iterator<Item = Run> {
    let bracket = |text: &str| std::iter::once(Run::Text(text.to_owned()));
    bracket("〔注：").chain(note).chain(bracket("〕"))
}
