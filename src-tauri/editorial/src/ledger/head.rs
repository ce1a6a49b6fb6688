//! The tree over the ledger, from which heads and proofs are taken.

use sanshen_signoff::Hash;
use sanshen_signoff::tree::Tree;

use crate::refusal::{Refusal, Result};
use crate::tx::Tx;

/// The tree over every event of the ledger.
pub(crate) async fn tree(tx: &mut Tx<'_>) -> Result<Tree> {
    let hashes = tx.store.event_hashes().await?;
    let hashes: std::result::Result<Vec<Hash>, _> =
        hashes.iter().map(|hash| hash.parse()).collect();
    let damaged = |_| Refusal::RecordDamaged {
        what: "event".into(),
        id: String::new(),
    };
    Ok(Tree::of(hashes.map_err(damaged)?))
}
