//! Pages to print: the review slip and articles as PDF and as pictures of their pages, and QR codes.
//!
//! Bytes in, values out: fonts and pictures come in as bytes, the moment of printing as a value. The
//! layouts are compiled-in templates; what people wrote reaches them as data and is printed letter by
//! letter, so no text of an article can run, open or fetch anything.

mod article;
mod data;
mod fonts;
mod glyphs;
mod pictured;
mod printable;
mod qr;
mod set_slip;
mod slip;
mod typeset;
mod world;

pub use article::{ArticlePage, Form, PageKind, PagePiece, Picture, typeset_article};
pub use fonts::{FontFault, FontKind, Fonts, SANS_FAMILIES, SERIF_FAMILIES};
pub use qr::{Qr, QrFault, qr};
pub use set_slip::typeset_slip;
pub use slip::{Contributor, ExportedFile, Ledger, Mark, Origin, Release, Root, Row, Slip};
pub use typeset::{Typeset, TypesetFault};
