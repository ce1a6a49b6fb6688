//! A text as it is laid out by a channel and written into files.

mod body;
mod look;
mod paper;
mod setting;
mod write;

pub(crate) use body::file;
pub(crate) use look::look;
pub use look::{ExportLook, LimitView, Look, WechatPictureView, WechatView};
pub(crate) use paper::typeset;
pub(crate) use setting::{Around, Setting, SignedStep, layout_invalid};
pub(crate) use write::{Written, fonts, not_printed, title_for_name, unwritten, write};
