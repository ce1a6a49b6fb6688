//! The versions of an article: every save that is kept, its revisions, and texts put aside.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::parse_content;
use crate::articles::view::CutReason;
use crate::commands::{Ask, Command, Who};
use crate::drafts::{AsideView, aside_view};
use crate::refusal::{Named, Refusal, Result};
use crate::store::{KeptRow, RevisionRow, VersionRow};
use crate::tx::Tx;
use crate::words::named;

/// Every text that the article has had and that is kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Versions {
    /// The article's id.
    pub article: String,
}

/// An article's texts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VersionsView {
    /// The saves, newest first.
    pub versions: Vec<VersionView>,
    /// The revisions, newest first.
    pub revisions: Vec<RevisionLine>,
    /// Texts put aside, newest first.
    pub asides: Vec<AsideView>,
}

/// One save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct VersionView {
    /// Its number.
    pub version: u32,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// Who saved it.
    pub by: Named,
    /// 字数
    pub words: u32,
    /// The name that somebody gave it; empty when nobody did.
    pub name: String,
    /// Why it is kept for good.
    pub kept: Kept,
    /// The first revision with the same text.
    pub revision: Option<u32>,
    /// Suggestions stand in it.
    pub suggestions: bool,
}

/// Why a version is never thinned, the strongest reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// Somebody named it.
    Named,
    /// A revision has the same text.
    Revision,
    /// More than half of the text went with the save after it.
    Loss,
    /// The last of one sitting, or before something else than typing made the text another.
    Handover,
    /// It is young enough still.
    Recent,
}

/// A revision without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RevisionLine {
    /// 1 for the first.
    pub number: u32,
    /// The hash that sign-offs name.
    pub hash: String,
    /// Why it was cut.
    pub reason: CutReason,
    /// Who cut it.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}

impl Command for Versions {
    const NAME: &'static str = "versions";
    const WHO: Who = Who::Staff;
    type Output = VersionsView;
}

impl Ask for Versions {
    async fn run(self, tx: &mut Tx<'_>) -> Result<VersionsView> {
        versions_view(tx, &self.article).await
    }
}

/// The article's texts as the screens list them.
pub(crate) async fn versions_view(tx: &mut Tx<'_>, article: &str) -> Result<VersionsView> {
    let article = tx.store.article(article).await?.id;
    let rows = tx.store.versions(&article).await?;
    let kept = tx.store.kept_versions(&article).await?;
    let revisions = tx.store.revisions(&article).await?;
    let reasons = reasons(&rows, &kept, &revisions);
    let mut versions = Vec::with_capacity(rows.len());
    for row in rows.iter().rev() {
        let kept_name = |one: &&KeptRow| one.version == row.version && one.why == "named";
        versions.push(VersionView {
            version: row.version,
            at: row.at,
            by: tx.staff.named(&row.person),
            words: words(tx, &article, row).await?,
            name: kept
                .iter()
                .find(kept_name)
                .map_or_else(String::new, |one| one.name.clone()),
            kept: reasons.get(&row.version).copied().unwrap_or(Kept::Recent),
            revision: revisions
                .iter()
                .find(|revision| revision.hash == row.hash)
                .map(|revision| revision.number),
            suggestions: row.suggestions,
        });
    }
    let mut lines = Vec::with_capacity(revisions.len());
    for row in revisions.iter().rev() {
        lines.push(revision_line(tx, row)?);
    }
    let asides = tx.store.asides(&article).await?;
    Ok(VersionsView {
        versions,
        revisions: lines,
        asides: asides.iter().map(|row| aside_view(tx, row)).collect(),
    })
}

/// Saves of earlier versions of the program do not say how long they are.
async fn words(tx: &mut Tx<'_>, article: &str, row: &VersionRow) -> Result<u32> {
    if let Some(words) = row.words {
        return Ok(words);
    }
    let save = tx.store.save(article, row.version).await?;
    let content = save.map(|save| parse_content(&save.content));
    // A damaged one is told as such when it is opened.
    Ok(content
        .and_then(std::result::Result::ok)
        .map_or(0, |content| content.count().words))
}

/// Which versions are kept for good, and why.
pub(crate) fn reasons(
    rows: &[VersionRow],
    kept: &[KeptRow],
    revisions: &[RevisionRow],
) -> BTreeMap<u32, Kept> {
    let mut reasons = BTreeMap::new();
    let stretches = rows.chunk_by(|row, next| row.session == next.session);
    let last = stretches.filter_map(|stretch| stretch.last());
    reasons.extend(last.map(|row| (row.version, Kept::Handover)));
    let lost = kept.iter().filter(|one| one.why == "loss");
    reasons.extend(lost.map(|one| (one.version, Kept::Loss)));
    let revised: HashMap<&str, u32> = rows
        .iter()
        .rev()
        .filter(|row| revisions.iter().any(|revision| revision.hash == row.hash))
        .map(|row| (row.hash.as_str(), row.version))
        .collect();
    reasons.extend(
        revised
            .into_values()
            .map(|version| (version, Kept::Revision)),
    );
    let named = kept.iter().filter(|one| one.why == "named");
    reasons.extend(named.map(|one| (one.version, Kept::Named)));
    reasons
}

/// A revision as the screens list it.
pub(crate) fn revision_line(tx: &Tx<'_>, row: &RevisionRow) -> Result<RevisionLine> {
    let reason = named(&row.reason).ok_or_else(|| Refusal::RecordDamaged {
        what: "revision".into(),
        id: row.number.to_string(),
    })?;
    Ok(RevisionLine {
        number: row.number,
        hash: row.hash.clone(),
        reason,
        by: tx.staff.named(&row.person),
        at: row.at,
    })
}
