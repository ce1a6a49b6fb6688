//! A Word file with the suggestions and comments of a text, to be corrected by somebody outside.

use sanshen_formats::docx::write::{Review, write};
use sanshen_formats::{FileAnchor, FileComment, FileNote, Hand, HandKind};

use crate::comments::{Anchor, ThreadView, threads};
use crate::drafts::{TrackedKind, TrackedMark, tracked_of};
use crate::pages::{Setting, Written, unwritten};
use crate::refusal::Result;
use crate::review::Record;
use crate::tx::Tx;
use crate::versions::TextRef;
use crate::words::Format;

/// The Word file of the text; suggestions and comments are those of the working draft, and go with no other text.
pub(super) async fn review_copy(
    tx: &mut Tx<'_>,
    record: &Record,
    setting: &Setting,
    which: &TextRef,
) -> Result<Written> {
    let content = &setting.around.content;
    let (mut base, mut hands, mut comments) = (content.clone(), Vec::new(), Vec::new());
    if *which == TextRef::Draft {
        if let Some((rejected, marks)) = tracked_of(tx, &record.draft).await? {
            base = rejected;
            hands = marks.iter().filter_map(|mark| hand(tx, mark)).collect();
        }
        let threads = threads(tx, &record.article.id).await?;
        comments = threads.iter().map(comment).collect();
    }
    let review = Review {
        base: &base,
        hands: &hands,
        comments: &comments,
    };
    setting.print(Format::Docx, |page| {
        let bytes = write(page, Some(&review)).map_err(unwritten)?;
        Ok(Written::Bytes(bytes))
    })
}

/// A mark as a file says it; that a field changed is seen without one.
fn hand(tx: &Tx<'_>, mark: &TrackedMark) -> Option<Hand> {
    Some(Hand {
        kind: match mark.kind {
            TrackedKind::Inserted => HandKind::Inserted,
            TrackedKind::Deleted => HandKind::Deleted,
            TrackedKind::Block => HandKind::Block,
            TrackedKind::Field => return None,
        },
        at: mark.at.clone(),
        from: mark.from,
        to: mark.to,
        author: tx.staff.named(&mark.person).name,
        time: Some(mark.time),
    })
}

fn comment(thread: &ThreadView) -> FileComment {
    FileComment {
        anchor: thread.anchor.as_ref().map(anchor),
        resolved: thread.resolved.is_some(),
        notes: thread
            .notes
            .iter()
            .map(|note| FileNote {
                author: note.by.name.clone(),
                time: Some(note.at),
                text: note.text.clone(),
            })
            .collect(),
    }
}

fn anchor(anchor: &Anchor) -> FileAnchor {
    FileAnchor {
        block: anchor.block.clone(),
        start: anchor.start,
        end: anchor.end,
    }
}
