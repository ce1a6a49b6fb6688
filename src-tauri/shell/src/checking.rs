//! Checking a bundle that lies somewhere on this machine; neither a newsroom nor a key is needed.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use sanshen_signoff::bundle::MAX_FILE;
pub use sanshen_signoff::verifier::Verdict;
use sanshen_signoff::verifier::{Asked, AskedFault, Report, Status, verify};
pub use sanshen_signoff::words::Language;
use sanshen_signoff::words::Mark;
use serde::Serialize;

/// What a bundle shows, for a screen.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// The answer in full sentences.
    pub lines: Vec<Line>,
    /// The answer for machines.
    pub report: Report,
}

/// One sentence of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// `heading`, `fact`, `holds`, `fails`, `unknown`, `why` or `not_proven`.
    pub status: &'static str,
    /// The sentence.
    pub text: String,
}

/// Why nothing was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", content = "details", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "the fields are shown to the window as they are"
)]
pub enum CheckTrouble {
    /// The file cannot be read.
    #[error("{path}: {detail}")]
    BundleUnreadable { path: String, detail: String },
    /// What was typed as the root is no fingerprint.
    #[error("not a fingerprint")]
    NotAFingerprint {},
    /// What was typed as a head is none.
    #[error("not a head of a ledger")]
    NotAHead {},
}

/// Checks the bundle at `path` against what its reader knows: the root's fingerprint and a head, as typed; blank for
/// not known.
pub fn check_bundle(
    path: &Path,
    root: &str,
    head: &str,
    language: Language,
) -> Result<Checked, CheckTrouble> {
    let asked = Asked::parse(root, head).map_err(|fault| match fault {
        AskedFault::NotAFingerprint => CheckTrouble::NotAFingerprint {},
        AskedFault::NotAHead => CheckTrouble::NotAHead {},
    })?;
    let unreadable = |fault: std::io::Error| CheckTrouble::BundleUnreadable {
        path: path.display().to_string(),
        detail: fault.to_string(),
    };
    let report = verify(&read(path).map_err(unreadable)?, &asked);
    let lines = report.lines(language).into_iter().map(|line| Line {
        status: status(line.mark),
        text: line.text,
    });
    Ok(Checked {
        lines: lines.collect(),
        report,
    })
}

/// No more than a bundle may have, and one byte to show that there is more.
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(MAX_FILE as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn status(mark: Mark) -> &'static str {
    match mark {
        Mark::Heading => "heading",
        Mark::Fact => "fact",
        Mark::Claim(Status::Holds) => "holds",
        Mark::Claim(Status::Fails) => "fails",
        Mark::Claim(Status::Unknown) => "unknown",
        Mark::Why => "why",
        Mark::NotProven => "not_proven",
    }
}
