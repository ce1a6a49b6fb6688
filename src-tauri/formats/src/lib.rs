//! Files in and files out: pages of text in any Chinese encoding are read into a content, and an approved content is
//! written as the published page, as text, as HTML and as Markdown; pictures are told, measured and brought down to a
//! screen's size.
//!
//! Pure: bytes in, values out. No clock, no randomness, no files. No input makes it panic or take more than linear time.

pub mod comparison;
pub mod credits;
pub mod docx;
pub mod encoding;
pub mod epub;
pub mod html;
mod incoming;
pub mod json;
pub mod layout;
pub mod markdown;
mod moment;
pub mod news;
pub mod page;
pub mod picture;
mod printed;
mod publish;
mod reading;
pub mod register;
pub mod text;
mod urn;
pub mod wechat;
pub mod whose;
mod xhtml;

pub use encoding::{Decoded, Encoding, FileKind, ReadFault, decode};
pub use incoming::{
    BlockRole, FileAnchor, FileComment, FileNote, Hand, HandKind, Identity, Incoming, Properties,
    TrackedChanges,
};
pub use page::{
    Credit, Field, LeftOut, Loss, Note, Page, RichPage, Trouble, read_blocks, read_page,
};
pub use printed::{Piece, PieceKind, Printed};
pub use publish::{CreditLine, Media, Published};
pub use reading::{Choice, FileForm, Read, Tracked, read_any, read_incoming};
