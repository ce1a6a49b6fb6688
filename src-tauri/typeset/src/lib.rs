//! Pages to print: the review slip as PDF and as pictures of its pages, and QR codes.
//!
//! Bytes in, values out: fonts come in as bytes, the moment of printing as a value. The layout is one
//! compiled-in template; what people wrote reaches it as data and is printed letter by letter, so no
//! text of an article can run, open or fetch anything.

mod data;
mod fonts;
mod glyphs;
mod printable;
mod qr;
mod slip;
mod typeset;
mod world;

pub use fonts::{FontFault, FontKind, Fonts, SANS_FAMILIES, SERIF_FAMILIES};
pub use qr::{Qr, QrFault, qr};
pub use slip::{Contributor, ExportedFile, Ledger, Mark, Origin, Release, Root, Row, Slip};
pub use typeset::{Typeset, TypesetFault, typeset_slip};
