//! Reads lines of text: runs with their marks, breaks, footnotes.

use super::at::{At, shown};
use super::blocks::{Blocks, node};
use super::strings::{link, nfc, run};
use crate::schema::MARKS;
use crate::{Fault, Inline, Marks, Problem};

/// What may stand in a line.
#[derive(Clone, Copy)]
pub(super) enum Line {
    /// Everything: headings, paragraphs.
    Body,
    /// No footnotes: captions.
    Caption,
    /// Runs of text alone: footnotes.
    Footnote,
}

impl Blocks {
    /// The inline children of a node.
    pub(super) fn inlines(&mut self, at: &At, line: Line) -> Result<Vec<Inline>, Fault> {
        let mut inlines = Vec::new();
        for child in at.list("content")? {
            push(&mut inlines, self.inline(&child, line)?);
        }
        Ok(inlines.into_iter().map(normal).collect())
    }

    fn inline(&mut self, at: &At, line: Line) -> Result<Inline, Fault> {
        let name = node(at)?;
        let marks = marks(at)?;
        match (name, line) {
            ("text", _) => {
                let text = run(&at.field("text")?)?.to_owned();
                Ok(Inline::Text { text, marks })
            }
            ("hard_break", Line::Body | Line::Caption) => Ok(Inline::Break),
            ("footnote", Line::Body) => Ok(Inline::Footnote {
                id: self.id(&at.field("attrs")?)?,
                content: self.inlines(at, Line::Footnote)?,
            }),
            (name, _) => Err(at.refuse(Problem::NotAllowedHere { name })),
        }
    }
}

/// Adds an inline, joining runs under equal marks.
fn push(line: &mut Vec<Inline>, next: Inline) {
    match (line.last_mut(), next) {
        (
            Some(Inline::Text { text, marks }),
            Inline::Text {
                text: more,
                marks: same,
            },
        ) if *marks == same => {
            text.push_str(&more);
        }
        (_, next) => line.push(next),
    }
}

/// NFC comes after joining: a letter and its accent may have stood in two runs.
fn normal(inline: Inline) -> Inline {
    match inline {
        Inline::Text { text, marks } => Inline::Text {
            text: nfc(&text).into_owned(),
            marks,
        },
        other => other,
    }
}

fn marks(at: &At) -> Result<Marks, Fault> {
    let mut marks = Marks::default();
    for mark in at.list("marks")? {
        add(&mut marks, &mark)?;
        if marks.superscript && marks.subscript {
            let (first, second) = ("superscript", "subscript");
            return Err(mark.refuse(Problem::MarksConflict { first, second }));
        }
    }
    Ok(marks)
}

/// Sets the mark that stands here.
fn add(marks: &mut Marks, at: &At) -> Result<(), Fault> {
    let Some(kind) = at.kind_of(MARKS)? else {
        let name = shown(at.field("type")?.str()?);
        return Err(at.refuse(Problem::UnknownMark { name }));
    };
    let name = kind.name;
    let before = match name {
        "bold" => std::mem::replace(&mut marks.bold, true),
        "italic" => std::mem::replace(&mut marks.italic, true),
        "underline" => std::mem::replace(&mut marks.underline, true),
        "strike" => std::mem::replace(&mut marks.strike, true),
        "superscript" => std::mem::replace(&mut marks.superscript, true),
        "subscript" => std::mem::replace(&mut marks.subscript, true),
        _ => {
            let href = link(&at.field("attrs")?.field("href")?)?;
            marks.link.replace(href).is_some()
        }
    };
    if before {
        return Err(at.refuse(Problem::RepeatedMark { name }));
    }
    Ok(())
}
