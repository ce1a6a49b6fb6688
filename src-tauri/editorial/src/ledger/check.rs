//! 核对台账: whether the whole ledger holds, and whether it still holds a head that somebody kept.

use std::collections::BTreeSet;

use sanshen_document::Content;
use sanshen_signoff::chain::{ChainFault, Recorded, check_ledger};
use sanshen_signoff::roster::Roster;
use sanshen_signoff::tree::Tree;
use sanshen_signoff::{Hash, sha256};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::parse_content;
use crate::commands::{Ask, Command, Who};
use crate::people::staff::entry;
use crate::pictures::whole;
use crate::refusal::{Refusal, Result};
use crate::review::{Kept, kept, named_by};
use crate::store::EventRow;
use crate::tx::Tx;

/// Checks every event, every article's chain, the roster, every signature, every fixed text with its pictures and every
/// exported file.
///
/// Against a head that was printed or noted earlier, a cut tail or a ledger that was written anew shows as well;
/// without one that cannot be told.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckLedger {
    /// A head known from elsewhere, 64 hexadecimal digits in any grouping; empty for none.
    pub head: String,
}

/// What became of the check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LedgerCheck {
    /// The answer.
    pub verdict: LedgerVerdict,
    /// How many events there are.
    #[ts(type = "number")]
    pub events: u64,
    /// The ledger's head now.
    pub head: String,
    /// After how many events the known head stood, when it does.
    #[ts(type = "number | null")]
    pub known_at: Option<u64>,
    /// The place at which it does not hold, when it does not.
    #[ts(type = "number | null")]
    pub broken_at: Option<u64>,
}

/// Whether the ledger holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LedgerVerdict {
    /// It holds, and the known head is one of its own.
    Anchored,
    /// It holds in itself; no head was given, so a cut tail would not show.
    NotAnchored,
    /// It holds in itself, but the known head never was one of its own: its tail was cut, or it was written anew.
    OtherHistory,
    /// It does not hold.
    Broken,
}

impl Command for CheckLedger {
    const NAME: &'static str = "check_ledger";
    const WHO: Who = Who::Staff;
    type Output = LedgerCheck;
}

impl Ask for CheckLedger {
    async fn run(self, tx: &mut Tx<'_>) -> Result<LedgerCheck> {
        let known = known(&self.head)?;
        let rows = tx.store.all_events().await?;
        let events: Vec<Recorded> = rows.iter().map(EventRow::recorded).collect::<Result<_>>()?;
        let tree = Tree::of(events.iter().map(|recorded| recorded.hash));
        let head = tree.head(tree.len()).map(|head| head.root.to_string());
        let broken_at = broken(tx, &rows, &events).await?;
        let known_at = known.and_then(|known| place_of(&tree, &known));
        let verdict = match (broken_at, known, known_at) {
            (Some(_), _, _) => LedgerVerdict::Broken,
            (None, None, _) => LedgerVerdict::NotAnchored,
            (None, Some(_), None) => LedgerVerdict::OtherHistory,
            (None, Some(_), Some(_)) => LedgerVerdict::Anchored,
        };
        Ok(LedgerCheck {
            verdict,
            events: tree.len(),
            head: head.unwrap_or_default(),
            known_at,
            broken_at,
        })
    }
}

fn known(typed: &str) -> Result<Option<Hash>> {
    let digits: String = typed.split_whitespace().collect();
    if digits.is_empty() {
        return Ok(None);
    }
    let head = digits.to_ascii_lowercase().parse();
    head.map(Some).map_err(|_| Refusal::BadInput {
        path: "head".into(),
        problem: "not_a_head".into(),
    })
}

/// After how many events the ledger had this head.
fn place_of(tree: &Tree, known: &Hash) -> Option<u64> {
    (1..=tree.len()).find(|size| tree.head(*size).is_some_and(|head| head.root == *known))
}

/// The first place at which the chains, the roster, a signature, or the tie between an event and what is kept for it
/// does not hold.
async fn broken(tx: &mut Tx<'_>, rows: &[EventRow], events: &[Recorded]) -> Result<Option<u64>> {
    if let Err(fault) = check_ledger(events) {
        return Ok(Some(place(fault)));
    }
    let changes = tx.store.roster_after(0).await?;
    let statements = tx.store.article_statements().await?;
    let named: BTreeSet<Kept> = rows.iter().filter_map(named_by).collect();
    let there: BTreeSet<Kept> = changes.iter().chain(&statements).map(kept).collect();
    if let Some((seq, ..)) = named.symmetric_difference(&there).next() {
        return Ok(Some(seq.unsigned_abs()));
    }
    let mut roster = Roster::default();
    for change in &changes {
        if roster.follow(&entry(change)).is_err() {
            return Ok(Some(change.seq.unsigned_abs()));
        }
    }
    let unsigned = statements.iter().find(|row| !tx.staff.vouches_for(row));
    if let Some(row) = unsigned {
        return Ok(Some(row.seq.unsigned_abs()));
    }
    texts(tx, rows).await
}

/// The first event whose text, picture or file is not what it names.
async fn texts(tx: &mut Tx<'_>, rows: &[EventRow]) -> Result<Option<u64>> {
    let mut seen = BTreeSet::new();
    for row in rows {
        let details = row.details();
        let cuts = matches!(
            row.kind.as_str(),
            "article.submitted" | "revision.corrected"
        );
        if let (true, Some(article)) = (cuts, &row.article) {
            let number = details["revision"]
                .as_str()
                .and_then(|text| text.parse().ok());
            let text = tx
                .store
                .revision_content(article, number.unwrap_or(0))
                .await;
            let content = text.and_then(|text| parse_content(&text));
            let content = content
                .ok()
                .filter(|content| details["content"] == content.hash().as_str());
            let holds = match content {
                Some(content) => pictures_hold(tx, &content, &mut seen).await,
                None => false,
            };
            if !holds {
                return Ok(Some(row.seq.unsigned_abs()));
            }
        }
        for file in details["files"].as_array().into_iter().flatten() {
            let hash = file["sha256"].as_str().unwrap_or("");
            let kept = tx.store.kept_file(hash).await?;
            if kept.is_none_or(|bytes| sha256(&bytes).to_string() != hash) {
                return Ok(Some(row.seq.unsigned_abs()));
            }
        }
    }
    Ok(None)
}

/// Whether the pictures of a fixed text are kept as they came; those `seen` before are not read again.
async fn pictures_hold(tx: &mut Tx<'_>, content: &Content, seen: &mut BTreeSet<String>) -> bool {
    for media in content.body.media() {
        if seen.insert(media.to_string()) && !matches!(whole(tx, media).await, Ok(Some(_))) {
            return false;
        }
    }
    true
}

fn place(fault: ChainFault) -> u64 {
    match fault {
        ChainFault::SequenceGap { seq }
        | ChainFault::BrokenLink { seq }
        | ChainFault::WrongHash { seq }
        | ChainFault::Malformed { seq }
        | ChainFault::OtherArticle { seq }
        | ChainFault::TailCut { seq, .. }
        | ChainFault::OtherHistory { seq } => seq,
    }
}
