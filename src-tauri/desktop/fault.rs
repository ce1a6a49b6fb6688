//! What the shell says when it refuses: the core's codes, the keys' codes, and four of its own.

use sanshen_editorial::refusal::Refusal;
use sanshen_shell::checking::CheckTrouble;
use sanshen_shell::office::ConvertTrouble;
use sanshen_shell::{KeyTrouble, Trouble};
use serde::Serialize;

/// A refusal as the window gets it: `{code, details}`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Fault {
    /// The core or a key refused.
    Trouble(Trouble),
    /// Nothing was checked.
    Check(CheckTrouble),
    /// Nothing was converted.
    Convert(ConvertTrouble),
    /// The shell itself refused.
    Own(Own),
}

/// The shell's own refusals.
#[derive(Debug, Serialize)]
#[serde(tag = "code", content = "details", rename_all = "snake_case")]
pub enum Own {
    /// The key has been locked after ten idle minutes.
    KeyLocked {},
    /// Nobody is signed in.
    NotSignedIn {},
    /// Something that no person can mend from here.
    Internal {
        /// For the support desk.
        detail: String,
    },
}

/// What a command of the shell answers.
pub type Result<T> = std::result::Result<T, Fault>;

/// A fault of the shell's inside.
pub fn internal(fault: impl ToString) -> Fault {
    Fault::Own(Own::Internal {
        detail: fault.to_string(),
    })
}

impl From<Own> for Fault {
    fn from(own: Own) -> Fault {
        Fault::Own(own)
    }
}

impl From<CheckTrouble> for Fault {
    fn from(trouble: CheckTrouble) -> Fault {
        Fault::Check(trouble)
    }
}

impl From<ConvertTrouble> for Fault {
    fn from(trouble: ConvertTrouble) -> Fault {
        Fault::Convert(trouble)
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
