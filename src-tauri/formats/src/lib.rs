//! Files in and files out: pages of text in any Chinese encoding are read into a content, and an approved content is
//! written as the published page, as text, as HTML and as Markdown; pictures are told, measured and brought down to a
//! screen's size.
//!
//! Pure: bytes in, values out. No clock, no randomness, no files. No input makes it panic or take more than linear time.

pub mod comparison;
pub mod credits;
pub mod encoding;
pub mod html;
pub mod markdown;
pub mod page;
pub mod picture;
mod publish;
pub mod text;

pub use encoding::{Decoded, Encoding, FileKind, ReadFault, decode};
pub use page::{Credit, Field, LeftOut, Note, Page, Trouble, read_page};
pub use publish::{CreditLine, Media, Published};
