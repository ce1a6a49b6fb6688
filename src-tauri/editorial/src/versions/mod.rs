//! The texts that an article has had: its saves, revisions and texts put aside, seen, compared and restored.

mod compare;
mod list;
mod name;
mod restore;
mod since;
mod text;
mod thin;

pub use compare::{Compare, ComparisonFile, ComparisonPage};
pub(crate) use list::versions_view;
pub use list::{Kept, RevisionLine, VersionView, Versions, VersionsView};
pub use name::NameVersion;
pub use restore::Restore;
pub use since::{SinceSigned, SinceView, Whose};
pub use text::{ShowText, TextRef, TextView};
pub(crate) use text::{last_whole, text};
pub(crate) use thin::{keep_before_loss, thin};
