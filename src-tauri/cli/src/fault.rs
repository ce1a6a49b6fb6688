//! Why a run ended early: the core's code as JSON, or a sentence.

use std::path::{Path, PathBuf};

use sanshen_editorial::refusal::Refusal;
use sanshen_shell::checking::CheckTrouble;
use sanshen_shell::office::ConvertTrouble;
use sanshen_shell::{KeyTrouble, Trouble};

/// What is printed when a run fails.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The core or a key refused; scripts read the code.
    #[error("{}", serde_json::to_string(.0).unwrap_or_default())]
    Trouble(Trouble),
    /// Nothing was checked.
    #[error("{}", serde_json::to_string(.0).unwrap_or_default())]
    Check(#[from] CheckTrouble),
    /// Nothing was converted.
    #[error("{}", serde_json::to_string(.0).unwrap_or_default())]
    Convert(#[from] ConvertTrouble),
    /// A file could not be read or written.
    #[error("{path}：{fault}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        fault: std::io::Error,
    },
    /// The call itself is wrong.
    #[error("{0}")]
    Usage(String),
    /// A law of the newsroom did not hold. This must never be seen.
    #[error("规则被破坏：{0}")]
    LawBroken(String),
}

impl Fault {
    /// The fault of a file.
    pub fn of(path: &Path) -> impl FnOnce(std::io::Error) -> Fault {
        let path = path.to_path_buf();
        move |fault| Fault::File { path, fault }
    }
}

impl From<Trouble> for Fault {
    fn from(trouble: Trouble) -> Fault {
        Fault::Trouble(trouble)
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Fault {
        Fault::Trouble(refusal.into())
    }
}

impl From<KeyTrouble> for Fault {
    fn from(trouble: KeyTrouble) -> Fault {
        Fault::Trouble(trouble.into())
    }
}
