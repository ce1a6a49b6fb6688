//! Files that come in: looked at first, then made an article of, the original kept.

mod comments;
mod keep;
mod original;
mod outside;
mod preview;
mod read;
mod record;
mod take;

pub(crate) use comments::{anchored, outside_notes};
pub(crate) use keep::{Found, keep_pictures, keep_source, read_whole};
pub use original::ShowOriginal;
pub(crate) use outside::{OUTSIDE, outside_id, outside_name};
pub use preview::{CopyOf, ImportPreview, SeenBefore, Suggester};
pub use read::ReadFile;
pub(crate) use read::{copy_of, seen, suggesters};
pub(crate) use record::told;
pub use record::{ImportNote, ImportRecord, SourceCredit};
pub use take::ImportFile;
