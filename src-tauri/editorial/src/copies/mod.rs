//! Copies to read: what leaves before it is approved, and what comes back corrected.

mod answers;
mod back;
mod credit;
mod list;
mod review;
mod send;
mod words;

pub use back::{BackCopy, BackPreview, TakeBack, TakeBackPreview};
pub(crate) use list::copy_view;
pub use list::{CopyView, ListCopies};
pub use send::{OutFile, ReadingCopy};
