//! One line of three, with what it stands in: a paragraph, heading or figure.

use super::crossing::Merger;
use super::head::{merged_figure, merged_head};
use super::line::merged_line;
use crate::compare::Part;
use crate::{Block, Inline};

impl Merger<'_> {
    /// Ours with what they changed; `None` when the three are not of one kind.
    pub(super) fn leaf(&mut self, [base, theirs, ours]: [&Block; 3]) -> Option<Block> {
        let line = |block| Part::Block(block).line();
        let (old, new, now) = (line(base)?, line(theirs)?, line(ours)?);
        let merged = match self.strands.line(ours.id()) {
            Some(line) => line.to_vec(),
            None => self.line(ours.id(), [old, new, now]),
        };
        match ours {
            Block::Figure { .. } => merged_figure(&mut self.report, [base, theirs, ours], merged),
            _ => merged_head(&mut self.report, [base, theirs, ours], merged),
        }
    }

    fn line(&mut self, id: &str, [base, theirs, ours]: [&[Inline]; 3]) -> Vec<Inline> {
        let mut line = merged_line(&mut self.report, id, base, theirs, ours);
        self.guests.admit_notes(&mut line, ours);
        line
    }
}
