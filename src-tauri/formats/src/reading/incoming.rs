//! A file with structure under the user's choice for its tracked changes.

use std::collections::BTreeMap;
use std::ops::Range;

use sanshen_document::{Block, Doc, Inline};

use super::{FileForm, Read, Tracked, of_content};
use crate::page::{RichPage, read_blocks};
use crate::{FileAnchor, FileComment, Incoming, Note};

/// In a longer block the words of a comment are not looked for.
const LONGEST: usize = 20_000;

/// Reads what a reader of `kind` answered, with its tracked changes as suggestions, accepted or rejected.
///
/// A comment on words that are not in the content has no anchor; nothing else of it is lost.
pub fn read_incoming(kind: FileForm, mut incoming: Incoming, tracked: Tracked) -> Read {
    match tracked {
        Tracked::Suggest => {}
        Tracked::Accept => incoming.tracked = None,
        Tracked::Reject => reject(&mut incoming),
    }
    let RichPage {
        page,
        base,
        hands,
        comments,
    } = read_blocks(&incoming);
    Read {
        base,
        hands,
        comments,
        pictures: incoming.pictures,
        credits: page.credits,
        notes: page.notes,
        identity: incoming.properties.identity,
        ..of_content(kind, page.content)
    }
}

/// The file as it was before its changes.
fn reject(incoming: &mut Incoming) {
    let Some(tracked) = incoming.tracked.take() else {
        return;
    };
    let after = Doc {
        blocks: std::mem::replace(&mut incoming.blocks, tracked.rejected),
    };
    let before = Doc {
        blocks: std::mem::take(&mut incoming.blocks),
    };
    let texts = [lines_of(&after), lines_of(&before)];
    for comment in &mut incoming.comments {
        move_anchor(comment, &texts);
    }
    let places = places_of(&before);
    for note in &mut incoming.notes {
        move_note(note, &after, &places);
    }
    incoming.blocks = before.blocks;
}

/// The text of everything that comments stand in, by id; a footnote in it is one character.
fn lines_of(doc: &Doc) -> BTreeMap<String, String> {
    let passages = doc.passages().into_iter();
    let lines = passages.map(|passage| {
        let text = passage.content.iter().map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::Break => "\n",
            Inline::Footnote { .. } => "\u{fffc}",
        });
        (passage.id.to_owned(), text.collect())
    });
    lines.collect()
}

fn move_anchor(comment: &mut FileComment, [after, before]: &[BTreeMap<String, String>; 2]) {
    comment.anchor = comment.anchor.take().and_then(|anchor| {
        let (from, to) = (after.get(&anchor.block)?, before.get(&anchor.block)?);
        let words = part(from, anchor.start..anchor.end);
        if part(to, anchor.start..anchor.end) == words {
            return Some(anchor);
        }
        let start = only_place(to, &words)?;
        let end = start + (anchor.end - anchor.start);
        let block = anchor.block;
        Some(FileAnchor { block, start, end })
    });
}

fn part(text: &str, range: Range<u32>) -> String {
    let chars = (0..).zip(text.chars());
    let inside = chars.skip_while(|(at, _)| *at < range.start);
    inside
        .take_while(|(at, _)| *at < range.end)
        .map(|(_, c)| c)
        .collect()
}

/// The code points before the words; `None` when they stand nowhere, twice, or in a text too long to look.
fn only_place(text: &str, words: &str) -> Option<u32> {
    let short = !words.is_empty() && text.len() <= LONGEST;
    let mut places = short.then(|| text.match_indices(words))?;
    let (at, _) = places.next()?;
    let before = text.get(..at)?.chars().count();
    places
        .next()
        .is_none()
        .then(|| u32::try_from(before).ok())?
}

/// The place of each block, from 1.
fn places_of(doc: &Doc) -> BTreeMap<&str, u32> {
    doc.blocks.iter().map(Block::id).zip(1..).collect()
}

/// Puts a note of the reader to where its block is before the changes; one of a block that came stays.
fn move_note(note: &mut Note, after: &Doc, places: &BTreeMap<&str, u32>) {
    let (Note::Lost { line, .. } | Note::Unplaced { line, .. } | Note::Warning { line, .. }) = note
    else {
        return;
    };
    let at = usize::try_from(*line)
        .ok()
        .and_then(|line| line.checked_sub(1));
    let block = at.and_then(|at| after.blocks.get(at));
    if let Some(place) = block.and_then(|block| places.get(block.id())) {
        *line = *place;
    }
}
