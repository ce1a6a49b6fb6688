//! The pictures of a text, as they are kept: all there, the very bytes, and not too many to leave the house.

use std::collections::BTreeSet;

use sanshen_document::Content;
use sanshen_formats::picture::PictureKind;
use sanshen_signoff::sha256;

use crate::refusal::{Refusal, Result};
use crate::store::PictureRow;
use crate::tx::Tx;

/// The most pictures of one article: an export's signed statement names every file, and has an end.
pub(super) const MAX_COUNT: usize = 200;

/// The most bytes of one article's pictures together. A bundle has them in every form that shows them, eight times over at most.
const MAX_TOGETHER: u64 = 48 << 20;

/// Refuses a text that shows pictures which are not kept, or more than can leave in one bundle.
pub(crate) async fn fit(tx: &mut Tx<'_>, content: &Content) -> Result<()> {
    let shown: BTreeSet<&str> = content.body.media().into_iter().collect();
    let mut together = 0;
    for media in &shown {
        let size = tx.store.picture_size(media).await?;
        let size = size.ok_or_else(|| Refusal::MediaMissing {
            media: (*media).to_string(),
        })?;
        together += size.unsigned_abs();
    }
    if shown.len() > MAX_COUNT || together > MAX_TOGETHER {
        return Err(Refusal::TooManyPictures {
            count: u32::try_from(shown.len()).unwrap_or(u32::MAX),
            bytes: together,
        });
    }
    Ok(())
}

/// The picture to the byte, as it came; `None` when there is no such picture.
pub(crate) async fn whole(tx: &mut Tx<'_>, media: &str) -> Result<Option<PictureRow>> {
    match tx.store.picture(media).await? {
        Some(picture) => sound(picture).map(Some),
        None => Ok(None),
    }
}

/// Refuses bytes that are not those that were kept.
pub(super) fn sound(row: PictureRow) -> Result<PictureRow> {
    if sha256(&row.bytes).to_string() == row.sha256 {
        Ok(row)
    } else {
        Err(damaged(&row.sha256))
    }
}

/// The kind, by the name in the record.
pub(crate) fn kind_of(row: &PictureRow) -> Result<PictureKind> {
    PictureKind::named(&row.kind).ok_or_else(|| damaged(&row.sha256))
}

pub(crate) fn damaged(sha256: &str) -> Refusal {
    Refusal::RecordDamaged {
        what: "picture".into(),
        id: sha256.into(),
    }
}
