//! From data to pages.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::QrFault;
use crate::glyphs::boxes;
use crate::world::PageWorld;

/// The pages of a slip or an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typeset {
    /// A PDF/A-2b file (ISO 19005-2), the fonts embedded. The same input and fonts give the same bytes.
    pub pdf: Vec<u8>,
    /// Each page as an SVG picture: outlines and pictures only, no text, no link, no script. Of a slip
    /// all pages, of an article as many as were asked for.
    pub pages: Vec<String>,
    /// How many pages there are.
    pub count: usize,
}

/// Why there are no pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum TypesetFault {
    /// No font at hand has these characters, so a page would show boxes in their place.
    #[error("no font has {characters:?}")]
    MissingGlyphs {
        /// All of them, each once, in code point order.
        characters: Vec<char>,
    },
    /// The text of the QR code is too long.
    #[error("the QR code: {bytes} bytes are over {most}")]
    QrTooLong {
        /// Length of the text in UTF-8.
        bytes: usize,
        /// Bytes that fit.
        most: usize,
    },
    /// The layout or the writing of the file went wrong.
    #[error("typesetting: {detail}")]
    Failed {
        /// In the words of the typesetter.
        detail: String,
    },
}

impl From<QrFault> for TypesetFault {
    fn from(fault: QrFault) -> Self {
        let QrFault::TooLong { bytes, most } = fault;
        Self::QrTooLong { bytes, most }
    }
}

/// The finished pages of `world`, every character on them drawn.
pub(crate) fn laid_out(world: &PageWorld) -> Result<PagedDocument, TypesetFault> {
    let document = typst::compile(world).output.map_err(|all| told(&all))?;
    none_missing(boxes(&document))?;
    Ok(document)
}

/// Nothing, unless there are characters that no font has.
pub(crate) fn none_missing(characters: BTreeSet<char>) -> Result<(), TypesetFault> {
    if characters.is_empty() {
        return Ok(());
    }
    Err(TypesetFault::MissingGlyphs {
        characters: characters.into_iter().collect(),
    })
}

/// Whether a file says what is a heading, a list, a picture of what, for those who listen to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tags {
    /// It does, unless the typesetter loses count; an archive file may go without.
    Written,
    /// It does not.
    Left,
}

/// `document` as a file dated `at`. `ident` names it: what has the same name is the same document.
pub(crate) fn pdf(
    document: &PagedDocument,
    ident: String,
    at: &DateTime<FixedOffset>,
    tags: Tags,
) -> Result<Vec<u8>, TypesetFault> {
    let mut options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("三审台 Sanshen".to_string())),
        timestamp: timestamp(at),
        standards: PdfStandards::new(&[PdfStandard::A_2b])
            .map_err(|fault| failed(fault.message()))?,
        tagged: tags == Tags::Written,
        ..PdfOptions::default()
    };
    let written = typst_pdf::pdf(document, &options).or_else(|_| {
        options.tagged = false;
        typst_pdf::pdf(document, &options)
    });
    written.map_err(|faults| told(&faults))
}

/// The moment to the second, with its offset; `None` outside the years that a PDF can tell.
fn timestamp(time: &DateTime<FixedOffset>) -> Option<Timestamp> {
    let small = |number: u32| u8::try_from(number).ok();
    let datetime = Datetime::from_ymd_hms(
        time.year(),
        small(time.month())?,
        small(time.day())?,
        small(time.hour())?,
        small(time.minute())?,
        small(time.second())?,
    )?;
    Timestamp::new_local(datetime, time.offset().local_minus_utc() / 60)
}

fn told(faults: &[SourceDiagnostic]) -> TypesetFault {
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    failed(messages.join("; "))
}

/// A fault in the words of the typesetter.
pub(crate) fn failed(detail: impl Into<String>) -> TypesetFault {
    TypesetFault::Failed {
        detail: detail.into(),
    }
}
