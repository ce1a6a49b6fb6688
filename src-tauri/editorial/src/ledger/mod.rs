//! The newsroom's ledger as a whole: its head, and whether it holds.

mod check;
mod head;

pub use check::CheckLedger;
pub(crate) use head::tree;
