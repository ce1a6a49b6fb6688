//! Working drafts: saving them with their suggestions, who sits at one, texts put aside, drafts left unfinished.

mod aside;
mod save;
mod sitting;
mod tracked;
mod unfinished;

pub(crate) use aside::aside_view;
pub use aside::{AsideView, AsideWhy, DropAside, KeepAside};
pub use save::SaveDraft;
pub(crate) use save::{NewSave, add_save, first_save, first_save_tracked};
pub(crate) use sitting::not_taken;
pub use sitting::{CloseDraft, KeepDraft, LeaseView, OpenDraft};
pub use tracked::{TrackedInput, TrackedKind, TrackedMark, TrackedView};
pub(crate) use tracked::{base_of, keep_marks, tracked_of, tracked_view};
pub use unfinished::{Unfinished, UnfinishedView};
