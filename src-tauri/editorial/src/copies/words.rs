//! What is printed across a copy.

use crate::refusal::Result;
use crate::release::Approval;
use crate::review::Record;
use crate::tx::Tx;

/// Across a text that three persons have not signed.
const NOT_REVIEWED: &str = "未经三审";
/// Across an approved text that does not leave as an export.
const TO_READ: &str = "仅供审阅";

/// The watermark of a text with this hash.
pub(super) async fn watermark(
    tx: &mut Tx<'_>,
    record: &Record,
    hash: &str,
) -> Result<&'static str> {
    Ok(match Approval::of(tx, record).await {
        Ok(approval) if approval.hash == hash => TO_READ,
        // Whatever is missing or damaged: it is not approved.
        _ => NOT_REVIEWED,
    })
}
