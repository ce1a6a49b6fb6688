//! What a line is besides its words: its kind, how it is set; and what a figure shows.

use super::fields::settle;
use super::report::Report;
use crate::names::Named;
use crate::{Align, Block, Inline};

/// Kind and setting of a paragraph or heading.
#[derive(Clone, Copy)]
struct Head {
    /// `None` for a paragraph.
    level: Option<u8>,
    align: Align,
    /// `None` for a heading.
    indent: Option<bool>,
}

impl Head {
    fn of(block: &Block) -> Option<Self> {
        match block {
            Block::Heading { level, align, .. } => Some(Head {
                level: Some(*level),
                align: *align,
                indent: None,
            }),
            Block::Paragraph { align, indent, .. } => Some(Head {
                level: None,
                align: *align,
                indent: Some(*indent),
            }),
            _ => None,
        }
    }

    fn block(self, id: &str, content: Vec<Inline>) -> Block {
        let (id, align) = (id.to_owned(), self.align);
        match self.level {
            Some(level) => Block::Heading {
                id,
                level,
                align,
                content,
            },
            None => Block::Paragraph {
                id,
                align,
                indent: self.indent.unwrap_or_default(),
                content,
            },
        }
    }
}

/// A paragraph or heading of three, with this line; `None` when one of them is something else.
pub(super) fn merged_head(
    report: &mut Report,
    [base, theirs, ours]: [&Block; 3],
    line: Vec<Inline>,
) -> Option<Block> {
    let id = ours.id();
    let (base, theirs) = (Head::of(base)?, Head::of(theirs)?);
    let mut head = Head::of(ours)?;
    let (level, align) = ((&base.level, &theirs.level), (&base.align, &theirs.align));
    settle(report, (id, "level"), level, &mut head.level, |level| {
        level.map_or_else(String::new, |level| level.to_string())
    });
    settle(report, (id, "align"), align, &mut head.align, |align| {
        align.name().to_owned()
    });
    match (base.indent, theirs.indent, head.indent) {
        (Some(base), Some(theirs), Some(mut ours)) => {
            let indents = (&base, &theirs);
            settle(report, (id, "indent"), indents, &mut ours, bool::to_string);
            head.indent = Some(ours);
        }
        (_, theirs, None) => head.indent = theirs,
        _ => {}
    }
    Some(head.block(id, line))
}

/// A figure of three, with this caption; `None` when one of them is something else.
pub(super) fn merged_figure(
    report: &mut Report,
    [base, theirs, ours]: [&Block; 3],
    line: Vec<Inline>,
) -> Option<Block> {
    let mut figure = ours.clone();
    match (base, theirs, &mut figure) {
        (
            Block::Figure {
                media: base_media,
                alt: base_alt,
                credit: base_credit,
                ai_generated: base_flag,
                ..
            },
            Block::Figure {
                media: their_media,
                alt: their_alt,
                credit: their_credit,
                ai_generated: their_flag,
                ..
            },
            Block::Figure {
                id,
                media,
                alt,
                credit,
                ai_generated,
                caption,
            },
        ) => {
            let at = |field| (id.as_str(), field);
            let (media_pair, alt_pair) = ((base_media, their_media), (base_alt, their_alt));
            settle(report, at("media"), media_pair, media, String::clone);
            settle(report, at("alt"), alt_pair, alt, String::clone);
            let credits = (base_credit, their_credit);
            settle(report, at("credit"), credits, credit, String::clone);
            let flags = (base_flag, their_flag);
            settle(
                report,
                at("ai_generated"),
                flags,
                ai_generated,
                bool::to_string,
            );
            *caption = line;
        }
        _ => return None,
    }
    Some(figure)
}
