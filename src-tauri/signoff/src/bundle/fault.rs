//! Why bytes are no bundle.

use serde::Serialize;
use thiserror::Error;

use crate::statement::StatementFault;

/// Why bytes are no bundle, or parts make none. `name` is a name inside the zip, as it was found:
/// hostile until shown otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum BundleFault {
    /// The whole file, the number of its entries, or one text in it is beyond what is read.
    #[error("too large: {what}")]
    TooLarge {
        /// `file`, `entries`, `text` for all its JSON together, or the entry's name.
        what: String,
    },
    /// No zip at all, or one without `bundle.json` of a sanshen bundle.
    #[error("not a bundle")]
    NotABundle,
    /// A bundle of a later program.
    #[error("a newer format: {found}")]
    NewerVersion {
        /// The format's name.
        found: String,
    },
    /// The file ends before it is complete.
    #[error("the file is cut short")]
    Truncated,
    /// An entry is compressed; bundles store, so nothing is ever unpacked.
    #[error("`{name}` is compressed")]
    Compressed {
        /// The entry.
        name: String,
    },
    /// A zip, yet written by another program: packed again.
    #[error("packed by another program, at `{name}`")]
    ForeignZip {
        /// The entry at which it shows.
        name: String,
    },
    /// An entry's bytes do not fit their checksum, or the zip's own tables do not fit its entries.
    #[error("damaged at `{name}`")]
    ZipDamaged {
        /// The entry; empty for the tables at the end.
        name: String,
    },
    /// A name that leads out of the folder it is unpacked in.
    #[error("`{name}` leads out of the folder")]
    PathOutside {
        /// The entry.
        name: String,
    },
    /// Two entries, or two parts, of one name.
    #[error("`{name}` is there twice")]
    DuplicateName {
        /// The entry.
        name: String,
    },
    /// A name that no bundle has.
    #[error("`{name}` does not belong in a bundle")]
    UnknownName {
        /// The entry.
        name: String,
    },
    /// Something that every bundle has is not there.
    #[error("`{name}` is missing")]
    Missing {
        /// The entry.
        name: String,
    },
    /// No change of the roster at all.
    #[error("the roster is missing")]
    RosterMissing,
    /// JSON nested deeper than anything that a bundle holds.
    #[error("`{name}` is nested too deep")]
    TooDeep {
        /// The entry.
        name: String,
    },
    /// Not the JSON that this file holds, or not UTF-8.
    #[error("`{name}` cannot be read")]
    Unreadable {
        /// The entry.
        name: String,
    },
    /// Not a statement.
    #[error("`{name}` is no statement")]
    BadStatement {
        /// The entry.
        name: String,
        /// Why not.
        fault: StatementFault,
    },
    /// Readable, yet not the one form that these parts have.
    #[error("`{name}` is not in its one form")]
    NotCanonical {
        /// The entry.
        name: String,
    },
}
