//! The comments of a file that came back: what is new in them, and what could not be placed.

use sanshen_document::merge::{Unplaced, Why};
use sanshen_formats::FileComment;

use super::back::Back;
use crate::comments::{OutsideNote, ThreadView, begin_thread, say_outside, threads};
use crate::imports::{anchored, outside_notes};
use crate::refusal::Result;
use crate::tx::Tx;

/// The longest part of a text that is quoted in a comment, in characters.
const LONGEST: usize = 400;

/// Adds what the file's comments say that is not here yet, and a comment for every change that found no place; answers
/// whether there was anything.
pub(super) async fn add_answers(tx: &mut Tx<'_>, article: &str, back: &Back) -> Result<bool> {
    let there = threads(tx, article).await?;
    let mut said = false;
    for comment in &back.comments {
        let notes = outside_notes(comment);
        match known(&there, &notes) {
            Some(thread) => {
                let new = notes.into_iter().filter(|note| !has(thread, note));
                for note in new {
                    say_outside(tx, article, &thread.id, &note).await?;
                    said = true;
                }
            }
            None if notes.is_empty() => {}
            None => {
                let anchor = anchor(back, comment);
                begin_thread(tx, article, anchor.as_ref(), &notes).await?;
                said = true;
            }
        }
    }
    for unplaced in &back.placed.unplaced {
        let note = OutsideNote {
            name: back.reader(),
            at: None,
            text: told(unplaced),
        };
        begin_thread(tx, article, None, &[note]).await?;
        said = true;
    }
    Ok(said)
}

/// How many notes of the file are not here yet.
pub(super) async fn new_notes(
    tx: &mut Tx<'_>,
    article: &str,
    comments: &[FileComment],
) -> Result<usize> {
    let there = threads(tx, article).await?;
    let new = comments.iter().map(|comment| {
        let notes = outside_notes(comment);
        match known(&there, &notes) {
            Some(thread) => notes.iter().filter(|note| !has(thread, note)).count(),
            None => notes.len(),
        }
    });
    Ok(new.sum())
}

/// The thread that a comment of the file is: it begins with the same words.
fn known<'a>(there: &'a [ThreadView], notes: &[OutsideNote]) -> Option<&'a ThreadView> {
    let first = notes.first()?;
    there.iter().find(|thread| {
        let begun = thread.notes.first();
        begun.is_some_and(|begun| begun.text == first.text)
    })
}

fn has(thread: &ThreadView, note: &OutsideNote) -> bool {
    thread.notes.iter().any(|there| there.text == note.text)
}

/// Where a comment of the file stands in the draft as it will be.
fn anchor(back: &Back, comment: &FileComment) -> Option<crate::comments::Anchor> {
    let mut anchor = comment.anchor.clone()?;
    let carried = back.theirs.ids.get(&anchor.block)?;
    anchor.block.clone_from(back.placed.ids.get(carried)?);
    anchored(&back.placed.content, &anchor)
}

/// A change that found no place, as a comment says it.
fn told(unplaced: &Unplaced) -> String {
    let why = match unplaced.why {
        Why::Conflict => "此处稿件已另作修改",
        Why::Gone => "所改文字稿件中已没有",
    };
    let quoted = |text: &str| -> String { text.chars().take(LONGEST).collect() };
    match (unplaced.before.as_str(), unplaced.after.as_str()) {
        ("", after) => format!("建议加上“{}”。（{why}）", quoted(after)),
        (before, "") => format!("建议删去“{}”。（{why}）", quoted(before)),
        (before, after) => format!(
            "建议把“{}”改为“{}”。（{why}）",
            quoted(before),
            quoted(after)
        ),
    }
}
