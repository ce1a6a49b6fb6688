//! A published page as text, read into the fields of a content.
//!
//! A page is site header, title, head line, body, credits, link to the original, disclaimer and site footer, and any of
//! them may be missing. Nothing on it disappears: every line that is not blank is in the content or in a note.

mod body;
mod chrome;
mod credit_line;
mod dates;
mod disclaimer;
mod fill;
mod foot;
mod head;
mod labels;
mod lines;
mod mark;
mod names;
mod note;
mod outline;
mod people;
mod rich;
mod segments;
mod top;
mod warn;

use sanshen_document::Content;
use serde::Serialize;

use fill::Draft;
use lines::Line;
use outline::Outline;
use warn::Words;

pub use note::{Field, LeftOut, Loss, Note, Trouble};
pub use rich::{RichPage, read_blocks};

/// What a page of text was read as.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The fields and the body, always valid by the document's schema; blocks are numbered.
    pub content: Content,
    /// Every credit that names people or units, as it stood on the page, in the order of the page.
    pub credits: Vec<Credit>,
    /// What was recognised, left out, not placed, or should be looked at, by line.
    pub notes: Vec<Note>,
}

/// One credit of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// The label without padding, such as 一审(撰稿人).
    pub label: String,
    /// The names in order; a name padded to three characters comes back without its blank.
    pub names: Vec<String>,
    /// The line it stood on, from 1.
    pub line: u32,
}

/// Reads any text as a page; a text of no page's shape becomes a title and a body, or a body alone.
///
/// The reviewers of the page read are never taken into the content: they signed somebody else's page.
pub fn read_page(text: &str) -> Page {
    let all = lines::split(text);
    let mut draft = Draft::default();
    let (marks, lines): (Vec<Line>, Vec<Line>) = all.shown.into_iter().partition(mark::is_ours);
    mark::leave_out(&mut draft, &marks);
    let outline = Outline::of(&lines);
    top::fill(&mut draft, &lines, &outline);
    body::fill(&mut draft, &lines, &outline);
    foot::fill(&mut draft, &lines, &outline);
    draft.settle();
    warn::add(&mut draft, &words(&lines, &outline), &all.removed);
    draft.into_page()
}

fn words<'a>(lines: &'a [Line], outline: &Outline) -> Words<'a> {
    let titles = [outline.kicker, outline.title, outline.subtitle];
    let titles = titles.into_iter().flatten().filter_map(|at| lines.get(at));
    let body = lines.get(outline.body.clone()).unwrap_or_default();
    Words {
        all: lines.iter().map(Line::said).collect(),
        article: titles.chain(body).map(Line::said).collect(),
    }
}
