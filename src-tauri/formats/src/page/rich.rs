//! A file with structure, read into the fields of a content.
//!
//! Its blocks are read as lines by the rules of a page of text; what is left for the body keeps its marks, notes and ids.

mod anchors;
mod base;
mod blocks;
mod candidate;
mod cut;
mod lay;
mod lost;
mod styled;
mod tail;
mod zones;

use sanshen_document::{Block, Content};

use super::fill::Draft;
use super::lines::Line;
use super::note::{Field, Note};
use super::warn::{self, Words};
use super::{Page, mark};
use crate::{FileComment, Hand, Incoming};
use blocks::Placed;

/// What a file with structure was read as.
#[derive(Clone, Debug, PartialEq)]
pub struct RichPage {
    /// Fields and body with every tracked change accepted; lines in credits and notes are places of blocks, from 1.
    pub page: Page,
    /// The same with every tracked change rejected: body, 引题, 标题, 副题 and 摘要 as they were, the other fields as in
    /// `page`. `None` when there is nothing tracked, or nothing of it is in the content.
    pub base: Option<Content>,
    /// The hands, as they lie in the two bodies; see [`crate::HandKind::Field`]. None without a base, but those of
    /// fields.
    pub hands: Vec<Hand>,
    /// The comments; one about words that are not in the body any more has lost its anchor.
    pub comments: Vec<FileComment>,
}

/// Reads any blocks as a page. Styles that say what a block is go before everything that its words and its look say.
///
/// Every block with something in it is in the content or in a note. A table, a figure, a list or a quote is always
/// body. Blocks and what is left of them keep their ids.
pub fn read_blocks(incoming: &Incoming) -> RichPage {
    let blocks = &incoming.blocks;
    let all = lay::lines_of(blocks);
    let mut draft = Draft::default();
    let (marks, lines): (Vec<Line>, Vec<Line>) = all.shown.iter().cloned().partition(mark::is_ours);
    mark::leave_out(&mut draft, &marks);
    let left = zones::fill(&mut draft, &lines, incoming);
    let mut placed = Placed::of(&mut draft, blocks, &all.shown, left);
    if incoming.roles.is_empty() {
        placed.raise_headings(blocks);
    }
    draft.content.body.blocks = blocks::body(blocks, &placed);
    lost::tell(&mut draft, blocks, &placed);
    draft.settle();
    let titles = titles(&draft.notes);
    let inner = inner(blocks);
    let words = Words {
        all: lines.iter().map(Line::said).chain(said(&inner)).collect(),
        article: said(&titles)
            .chain(placed.left.iter().map(Line::said))
            .chain(said(&inner))
            .collect(),
    };
    warn::add(&mut draft, &words, &all.removed);
    let notes = std::mem::take(&mut draft.notes);
    draft.notes = incoming.notes.iter().cloned().chain(notes).collect();
    let page = draft.into_page();
    let base = base::of(incoming, &page, &all.shown, &placed);
    let hands = anchors::hands(incoming, &page, base.as_ref(), &placed);
    let comments = anchors::comments(incoming, &placed);
    RichPage {
        page,
        base: base.map(|base| base.content),
        hands,
        comments,
    }
}

fn said(texts: &[(String, u32)]) -> impl Iterator<Item = (&str, u32)> {
    texts.iter().map(|(text, line)| (text.as_str(), *line))
}

/// The titles as they stood.
fn titles(notes: &[Note]) -> Vec<(String, u32)> {
    let titles = notes.iter().filter_map(|note| match note {
        Note::Recognised {
            field: Field::Kicker | Field::Title | Field::Subtitle,
            text,
            line,
            ..
        } => Some((text.clone(), *line)),
        _ => None,
    });
    titles.collect()
}

/// The texts that no line shows: of footnotes, and of everything within tables, lists, quotes and figures.
fn inner(blocks: &[Block]) -> Vec<(String, u32)> {
    let mut inner = Vec::new();
    for (number, block) in (1..).zip(blocks) {
        match block {
            Block::Paragraph { .. } | Block::Heading { .. } => {
                let notes = blocks::footnotes(block).into_iter();
                inner.extend(notes.map(|text| (text, number)));
            }
            block => inner.push((block.text(), number)),
        }
    }
    inner
}
