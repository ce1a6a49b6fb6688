//! Comments that came in with a file.

use sanshen_document::Content;
use sanshen_formats::{FileAnchor, FileComment};

use super::outside::outside_name;
use crate::comments::{Anchor, OutsideNote, begin_thread, settle};
use crate::refusal::Result;
use crate::tx::Tx;

/// The longest note that is taken as one, in code points; the rest of a longer one follows as a reply.
const LONGEST_NOTE: usize = 2_000;
/// How much of the text around the words is kept on each side, in code points.
const CONTEXT: usize = 32;
/// The longest quote, in code points.
const LONGEST_QUOTE: usize = 2_000;

/// Adds the comments of a file to an article, each note in the name of its author there.
pub(crate) async fn add_comments(
    tx: &mut Tx<'_>,
    article: &str,
    content: &Content,
    comments: &[FileComment],
) -> Result<()> {
    for comment in comments {
        let anchor = comment
            .anchor
            .as_ref()
            .and_then(|anchor| anchored(content, anchor));
        let notes = outside_notes(comment);
        if notes.is_empty() {
            continue;
        }
        let thread = begin_thread(tx, article, anchor.as_ref(), &notes).await?;
        if comment.resolved {
            settle(tx, article, &thread).await?;
        }
    }
    Ok(())
}

/// The notes of a comment, as they can be kept.
pub(crate) fn outside_notes(comment: &FileComment) -> Vec<OutsideNote> {
    let notes = comment.notes.iter().flat_map(|note| {
        let (name, at) = (outside_name(&note.author), note.time);
        let parts = parts(&note.text).into_iter();
        parts.map(move |text| OutsideNote {
            name: name.clone(),
            at,
            text,
        })
    });
    notes.collect()
}

/// The anchor with its words and what stands around them; `None` when no such words are there.
pub(crate) fn anchored(content: &Content, anchor: &FileAnchor) -> Option<Anchor> {
    let line: Vec<char> = content.body.line(&anchor.block)?.chars().collect();
    let (start, end) = (
        usize::try_from(anchor.start).ok()?,
        usize::try_from(anchor.end).ok()?,
    );
    let end = end.min(start + LONGEST_QUOTE);
    let quote: String = line.get(start..end)?.iter().collect();
    let before = line.get(start.saturating_sub(CONTEXT)..start)?;
    let after = line.get(end..line.len().min(end + CONTEXT))?;
    Some(Anchor {
        block: anchor.block.clone(),
        start: anchor.start,
        end: u32::try_from(end).ok()?,
        quote,
        before: before.iter().collect(),
        after: after.iter().collect(),
    })
}

/// A note in pieces that fit, without what no note may hold; empty when there is nothing to read.
fn parts(text: &str) -> Vec<String> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    let letters: Vec<char> = text.trim().chars().collect();
    let parts = letters.chunks(LONGEST_NOTE);
    parts
        .map(|part| part.iter().collect::<String>())
        .filter(|part| !part.trim().is_empty())
        .collect()
}
