//! Comments (批注): threads about an article or about words in it. They stand beside the record and never in it.

mod add;
mod check;
mod list;
mod mark;
mod mentioned;
mod move_anchors;
mod outside;
mod reply;
pub mod view;

pub use add::AddComment;
pub use list::ListComments;
pub(crate) use list::threads;
pub use mark::{ReopenComment, ResolveComment, SetCommentBlocking};
pub use mentioned::Mentioned;
pub use move_anchors::MoveComments;
pub(crate) use outside::{OutsideNote, begin_thread, say_outside, settle};
pub use reply::ReplyComment;
pub(crate) use view::{Anchor, ThreadView};
