//! Saved web pages and pages of our own, read into blocks.
//!
//! A page is parsed as browsers parse it, into a flat tree; of a saved page the article is looked for, and what stands
//! around it is left out and told. No script runs, nothing is fetched, and no page, however it is nested, takes more than
//! a few seconds or the stack.

mod arena;
mod build;
mod face;
mod gate;
mod grid;
mod line;
mod link;
mod meta;
mod names;
mod notes;
mod ours;
mod parse;
mod picture;
mod plain;
mod plan;
mod sink;
mod style;
mod tables;
mod thin;
mod walk;

use std::collections::BTreeMap;

use sanshen_document::{Align, Block, Doc, Inline, Marks};

use crate::encoding::{DecodedPage, Encoding, ReadFault, decode_page};
use crate::incoming::{BlockRole, Incoming};
use crate::page::{LeftOut, Loss, Note};
use gate::KeptOut;
use meta::PageMeta;
use parse::parse;
use plan::Plan;
use walk::{Found, walked};

pub(crate) use walk::Hand;

/// A page, and how its bytes were read.
#[derive(Clone, Debug, PartialEq)]
pub struct HtmlRead {
    /// What it holds.
    pub incoming: Incoming,
    /// The encoding's name in the Encoding Standard, such as `gb18030`.
    pub encoding: String,
    /// Whether that is beyond doubt.
    pub sure: bool,
    /// Places that could not be read; each is U+FFFD in the text.
    pub replaced: u32,
}

/// Reads a web page: in the `chosen` encoding, or as [`decode_page`] finds it.
///
/// # Errors
/// As [`decode_page`]: empty, larger than [`crate::encoding::MAX_BYTES`], not text, or unreadable. Any text is a page.
pub fn read(bytes: &[u8], chosen: Option<Encoding>) -> Result<HtmlRead, ReadFault> {
    let DecodedPage {
        text,
        encoding,
        sure,
        replaced,
    } = decode_page(bytes, chosen)?;
    Ok(HtmlRead {
        incoming: page(&text),
        encoding,
        sure,
        replaced,
    })
}

/// The page that a text is.
fn page(text: &str) -> Incoming {
    let (arena, out, cut) = parse(text);
    let meta = PageMeta::of(&arena);
    let ours = ours::article(&arena, meta.identity().is_some());
    let (plan, hand) = match ours {
        Some(article) => (Plan::all_of(&arena, article), Hand::Ours),
        None => (Plan::of(&arena, &meta), Hand::Anybodys),
    };
    let found = walked(&arena, &plan, hand);
    let mut incoming = incoming(found, plan.lead.as_deref());
    incoming.notes.extend(beyond(out, cut));
    let last = u32::try_from(incoming.blocks.len().max(1)).unwrap_or(u32::MAX);
    incoming
        .notes
        .extend(plan.left.into_iter().map(|(what, text)| {
            let line = match what {
                LeftOut::Header => 1,
                _ => last,
            };
            Note::LeftOut {
                what,
                from_line: line,
                to_line: line,
                text,
            }
        }));
    incoming.notes.sort_by_key(Note::line);
    incoming.properties = meta.properties();
    incoming
}

/// Reads HTML that our Markdown reader made: all of it, in the hand that it says.
pub(crate) fn read_all(html: &str, hand: Hand) -> Incoming {
    let (arena, out, cut) = parse(html);
    let mut plan = Plan::all_of(&arena, arena.body());
    plan.title = Plan::title_of(&arena);
    let mut incoming = incoming(walked(&arena, &plan, hand), None);
    incoming.notes.extend(beyond(out, cut));
    incoming.notes.sort_by_key(Note::line);
    incoming
}

/// A note of the walk at the block as it is counted in the end; what was lost behind the last one is told at it.
fn placed(note: Note, before: u32, last: u32) -> Note {
    match note {
        Note::Lost {
            what,
            text,
            count,
            line,
        } => Note::Lost {
            what,
            text,
            count,
            line: match line {
                0 => 0,
                line => line.saturating_add(before).min(last),
            },
        },
        other => other,
    }
}

/// Numbers the blocks and puts their roles under their ids.
fn incoming(found: Found, lead: Option<&str>) -> Incoming {
    let before = u32::from(lead.is_some());
    let lead = lead.map(|title| (heading(title), Some(BlockRole::Title)));
    let (blocks, roles): (Vec<Block>, Vec<Option<BlockRole>>) =
        lead.into_iter().chain(found.blocks).unzip();
    let mut doc = Doc { blocks };
    doc.number_blocks();
    let ids = doc.blocks.iter().map(|block| block.id().to_owned());
    let roles: BTreeMap<_, _> = ids
        .zip(roles)
        .filter_map(|(id, role)| Some((id, role?)))
        .collect();
    let last = u32::try_from(doc.blocks.len().max(1)).unwrap_or(u32::MAX);
    let notes = found.losses.into_notes().into_iter();
    Incoming {
        blocks: doc.blocks,
        roles,
        pictures: found.pictures,
        notes: notes.map(|note| placed(note, before, last)).collect(),
        ..Incoming::default()
    }
}

fn heading(text: &str) -> Block {
    let marks = Marks::default();
    Block::Heading {
        id: String::new(),
        level: 2,
        align: Align::Left,
        content: vec![Inline::Text {
            text: text.to_owned(),
            marks,
        }],
    }
}

/// What was beyond the limits.
fn beyond(out: KeptOut, cut: u32) -> Vec<Note> {
    let lost = |what, text, count, line| Note::Lost {
        what,
        text,
        count,
        line,
    };
    let all = [
        lost(Loss::TooMuch, out.text, out.characters, 0),
        lost(Loss::Structure, String::new(), out.too_deep, 0),
        lost(Loss::Other, "attributes".to_owned(), cut, 0),
    ];
    let some = |note: &Note| !matches!(note, Note::Lost { count: 0, .. });
    all.into_iter().filter(some).collect()
}
