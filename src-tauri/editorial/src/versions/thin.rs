//! Which saves are kept. Every save is, at first; what is old and dense is thinned.
//!
//! Kept: of the last ten minutes every save, of the last day one for every two minutes, of the last thirty days one
//! an hour, of what is older one a day; and for good the last of every sitting and before every handover, restoring,
//! applying and discarding, what somebody named, what became a revision, and the last before more than half of the text
//! went.

use std::collections::{BTreeMap, HashMap};

use super::list::{Kept, reasons};
use crate::articles::parse_draft;
use crate::refusal::Result;
use crate::store::{ArticleRecord, KeptRow, SaveRow, VersionRow};
use crate::tx::Tx;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// Thinning looks at all saves of an article; once in so many of them is enough.
const EVERY: u32 = 32;
/// A shorter text is written anew rather than lost, 字数.
const WORTH_KEEPING: u32 = 50;

/// Thins the saves of the article, now and then.
pub(crate) async fn thin(tx: &mut Tx<'_>, article: &str, version: u32) -> Result<()> {
    if !version.is_multiple_of(EVERY) {
        return Ok(());
    }
    let rows = tx.store.versions(article).await?;
    let kept = tx.store.kept_versions(article).await?;
    let revisions = tx.store.revisions(article).await?;
    for version in too_dense(&rows, &reasons(&rows, &kept, &revisions), tx.now) {
        tx.store.drop_save(article, version).await?;
    }
    Ok(())
}

/// The versions that may go: not the newest, not one kept for good, not the last of its stretch of time.
fn too_dense(rows: &[VersionRow], kept: &BTreeMap<u32, Kept>, now: i64) -> Vec<u32> {
    let stretch = |row: &VersionRow| span(now - row.at).map(|span| (span, row.at.div_euclid(span)));
    let last: HashMap<(i64, i64), u32> = rows
        .iter()
        .filter_map(|row| Some((stretch(row)?, row.version)))
        .collect();
    let newest = rows.last().map(|row| row.version);
    let goes = |row: &&VersionRow| {
        stretch(row).is_some_and(|stretch| last.get(&stretch) != Some(&row.version))
            && !kept.contains_key(&row.version)
            && Some(row.version) != newest
    };
    rows.iter().filter(goes).map(|row| row.version).collect()
}

/// One save is kept for each span of so many milliseconds; `None` when all are.
fn span(age: i64) -> Option<i64> {
    match age {
        ..=600_000 => None,
        _ if age <= DAY => Some(2 * MINUTE),
        _ if age <= 30 * DAY => Some(HOUR),
        _ => Some(DAY),
    }
}

/// Keeps the save before this one for good when more than half of its text is gone now.
pub(crate) async fn keep_before_loss(
    tx: &mut Tx<'_>,
    article: &ArticleRecord,
    before: &SaveRow,
    words: u32,
) -> Result<()> {
    let had = match before.words {
        Some(words) => words,
        // Saves of earlier versions of the program do not say; a damaged one is nothing to keep.
        None => parse_draft(before).map_or(0, |content| content.count().words),
    };
    if had < WORTH_KEEPING || words.saturating_mul(2) >= had {
        return Ok(());
    }
    let kept = KeptRow {
        version: before.version,
        why: "loss".into(),
        name: String::new(),
    };
    let (person, now) = (tx.by()?.id.clone(), tx.now);
    tx.store
        .keep_version(&article.id, &kept, &person, now)
        .await
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn save(version: u32, at: i64, session: &str) -> VersionRow {
        VersionRow {
            version,
            at,
            session: session.into(),
            hash: format!("{version:064}"),
            person: "p".into(),
            words: Some(100),
            suggestions: false,
        }
    }

    fn left(rows: Vec<VersionRow>, now: i64) -> Vec<VersionRow> {
        let kept = reasons(&rows, &[], &[]);
        let gone = too_dense(&rows, &kept, now);
        let stays = |row: &VersionRow| !gone.contains(&row.version);
        rows.into_iter().filter(stays).collect()
    }

    #[test]
    fn a_long_day_of_writing_is_thinned_to_its_two_minutes() {
        let every_two_seconds = (0..3600).map(|n| save(n + 1, i64::from(n) * 2000, "one"));
        let now = 3 * HOUR;
        let left = left(every_two_seconds.collect(), now);
        // Two hours of writing, an hour ago: one save for every two minutes.
        assert_eq!(left.len(), 60);
        assert_eq!(left.last().map(|row| row.version), Some(3600));
    }

    proptest! {
        #[test]
        fn thinning_keeps_the_newest_the_recent_and_the_last_of_each_sitting(
            steps in proptest::collection::vec((0i64..3 * HOUR, 0u8..4), 1..200), later in 0i64..90 * DAY,
        ) {
            let mut at = 0;
            let rows: Vec<_> = (1..).zip(&steps).map(|(version, (step, session))| {
                at += step;
                save(version, at, &session.to_string())
            }).collect();
            let now = at + later;
            let wanted: Vec<u32> = rows.iter().filter(|row| {
                let last = rows.iter().rev().find(|other| other.session == row.session);
                row.at >= now - 600_000 || last.is_some_and(|last| last.version == row.version)
            }).map(|row| row.version).collect();
            let newest = rows.len();
            let once = left(rows, now);
            let versions: Vec<u32> = once.iter().map(|row| row.version).collect();
            prop_assert!(wanted.iter().all(|version| versions.contains(version)));
            prop_assert!(versions.contains(&u32::try_from(newest).unwrap()));
            // What was thinned once is not thinned further at the same moment.
            let twice: Vec<u32> = left(once, now).iter().map(|row| row.version).collect();
            prop_assert_eq!(twice, versions);
        }
    }
}
