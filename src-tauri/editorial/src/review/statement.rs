//! Making, checking and accepting signed statements: what was shown is what was signed is what is recorded.

use chrono::{DateTime, SecondsFormat, Utc};
use sanshen_signoff::statement::Statement;
use sanshen_signoff::{Hash, sha256, verify};

use crate::refusal::{Refusal, Result};
use crate::store::StatementRow;
use crate::tx::Tx;

/// A statement must be signed within this time of being shown.
const MINUTES_TO_SIGN: i64 = 30;
/// How far a signer's clock may run ahead of the store's.
const MINUTES_AHEAD: i64 = 2;

/// The two fields of a statement that come from outside the record.
#[derive(Clone)]
pub(crate) struct Moment {
    pub(crate) time: String,
    pub(crate) nonce: String,
}

/// Where a statement will stand in the article's chain.
pub(crate) struct Place {
    pub(crate) seq: u64,
    pub(crate) prev: Hash,
}

/// A moment for a new statement.
pub(crate) fn fresh(tx: &Tx<'_>) -> Moment {
    let time = DateTime::<Utc>::from_timestamp_millis(tx.now).unwrap_or_default();
    let nonce = tx
        .random()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Moment {
        time: time.to_rfc3339_opts(SecondsFormat::Millis, true),
        nonce,
    }
}

/// Milliseconds UTC of a statement's time; `None` when it is no time.
pub(crate) fn millis(time: &str) -> Option<i64> {
    DateTime::parse_from_rfc3339(time)
        .ok()
        .map(|time| time.timestamp_millis())
}

/// The place of the article's next event.
pub(crate) async fn next_place(tx: &mut Tx<'_>, article: &str) -> Result<Place> {
    let (seq, hash) = tx.store.article_head(article).await?.unwrap_or_default();
    let damaged = |_| Refusal::RecordDamaged {
        what: "event".into(),
        id: seq.to_string(),
    };
    Ok(Place {
        seq: seq.unsigned_abs() + 1,
        prev: hash.parse().map_err(damaged)?,
    })
}

/// The bytes to sign.
pub(crate) fn bytes(statement: &Statement) -> Result<Vec<u8>> {
    statement.to_bytes().map_err(|fault| Refusal::BadInput {
        path: "statement".into(),
        problem: fault.to_string(),
    })
}

/// The statement in these bytes, if they are one that this person may hand in now.
pub(crate) fn accept(tx: &Tx<'_>, received: &str) -> Result<Statement> {
    let bad = |problem: String| Refusal::BadInput {
        path: "statement".into(),
        problem,
    };
    let statement =
        Statement::parse(received.as_bytes()).map_err(|fault| bad(fault.to_string()))?;
    let signed = statement.signed();
    if signed.person != tx.by()?.id {
        return Err(Refusal::NotYourStatement {
            person: tx.staff.named(signed.person),
        });
    }
    let age = tx.now - millis(signed.time).ok_or_else(|| bad("time".into()))?;
    if !(-MINUTES_AHEAD * 60_000..=MINUTES_TO_SIGN * 60_000).contains(&age) {
        return Err(Refusal::StatementExpired {
            minutes: u32::try_from(MINUTES_TO_SIGN).unwrap_or(u32::MAX),
        });
    }
    Ok(statement)
}

/// The row of a statement that the core made again from the record, if the received one is the same to the byte
/// and the person's key signed it.
pub(crate) async fn seal(
    tx: &mut Tx<'_>,
    made: &Statement,
    received: &str,
    signature: &str,
) -> Result<StatementRow> {
    let expected = bytes(made)?;
    if expected != received.as_bytes() {
        return Err(Refusal::StatementStale {
            field: first_difference(&expected, received.as_bytes()),
        });
    }
    if tx.store.nonce_used(made.signed().nonce).await? {
        return Err(Refusal::StatementReplayed {});
    }
    let key = tx.by()?.signing_key(&tx.staff)?;
    verify(key, made.namespace(), &expected, signature).map_err(|fault| {
        Refusal::SignatureInvalid {
            fault: fault.to_string(),
        }
    })?;
    Ok(StatementRow {
        id: sha256(&expected).to_string(),
        round: String::new(),
        seq: 0,
        statement: expected,
        signature: signature.into(),
    })
}

/// The name of the first field in which two statements differ.
fn first_difference(expected: &[u8], received: &[u8]) -> String {
    let parse = |bytes| {
        serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(bytes)
            .unwrap_or_default()
    };
    let (expected, received) = (parse(expected), parse(received));
    let differs = expected
        .iter()
        .find(|(name, value)| received.get(*name) != Some(*value));
    differs.map_or_else(String::new, |(name, _)| name.clone())
}
