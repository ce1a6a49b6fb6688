//! Pages and texts as XHTML: what EPUB and the exchange formats of agencies hold. Well-formed XML for every content.

mod address;
mod blocks;
mod escape;
mod inline;
mod pieces;

use sanshen_document::Doc;

pub(crate) use address::{percent, written as address};
pub(crate) use blocks::{Body, Heading};
pub(crate) use escape::escaped;
pub(crate) use pieces::piece;

/// The namespace of XHTML.
pub(crate) const NAMESPACE: &str = "http://www.w3.org/1999/xhtml";

/// Where the XHTML will stand.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'s> {
    /// The address of a picture by the SHA-256 in its figure; `None` when it is named without being shown.
    pub picture: &'s dyn Fn(&str) -> Option<String>,
    /// What reads it.
    pub reader: Reader,
}

/// What reads the XHTML, which decides how a footnote says that it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// A reading program for EPUB: `epub:type`, which opens a note where it is asked for.
    Book,
    /// A browser or a desk's own system.
    Web,
}

/// The body with its footnotes below it.
pub(crate) fn body(doc: &Doc, setting: &Setting) -> Body {
    blocks::body(doc, setting)
}
