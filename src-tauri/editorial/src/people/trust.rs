//! What an outsider needs to know of the newsroom: the root of its trust, the ledger's head, the list of signers.

use sanshen_signoff::spoken::root_hex;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view::words_of;
use crate::commands::{Ask, Command, Who};
use crate::ledger::tree;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;

/// The root of trust and the ledger's head, as printed and as read aloud.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowTrust {}

/// The list of signers for stock `ssh-keygen -Y verify`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllowedSigners {}

/// What an outsider must hear from the newsroom itself, once.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrustView {
    /// The founder's first key, `SHA256:...`: all trust starts from it.
    pub root: String,
    /// The same as 64 hexadecimal digits.
    pub root_hex: String,
    /// The same as sixteen words, to be read aloud.
    pub root_words: Vec<String>,
    /// The same as a QR code.
    pub root_qr: QrView,
    /// The ledger's head: the root over all events' hashes.
    pub ledger_head: String,
    /// How many events the ledger holds.
    #[ts(type = "number")]
    pub ledger_size: u64,
}

/// A QR code as an SVG path.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QrView {
    /// Modules on a side, the quiet zone included.
    pub size: u32,
    /// The dark modules as an SVG path.
    pub path: String,
}

impl Command for ShowTrust {
    const NAME: &'static str = "trust";
    const WHO: Who = Who::Staff;
    type Output = TrustView;
}

impl Command for AllowedSigners {
    const NAME: &'static str = "allowed_signers";
    const WHO: Who = Who::Staff;
    type Output = String;
}

impl Ask for ShowTrust {
    async fn run(self, tx: &mut Tx<'_>) -> Result<TrustView> {
        let root = tx.staff.roster().root().to_string();
        let head = tree(tx).await?;
        let size = head.len();
        let ledger_head = head.head(size).map(|head| head.root.to_string());
        let root_hex = root_hex(&root).unwrap_or_default();
        Ok(TrustView {
            root_words: words_of(&root),
            root_qr: qr(&root_hex)?,
            root_hex,
            root,
            ledger_head: ledger_head.unwrap_or_default(),
            ledger_size: size,
        })
    }
}

impl Ask for AllowedSigners {
    async fn run(self, tx: &mut Tx<'_>) -> Result<String> {
        Ok(tx.staff.roster().allowed_signers())
    }
}

fn qr(text: &str) -> Result<QrView> {
    let qr = sanshen_typeset::qr(text).map_err(|fault| Refusal::BadInput {
        path: "qr".into(),
        problem: fault.to_string(),
    })?;
    Ok(QrView {
        size: qr.size,
        path: qr.path,
    })
}
