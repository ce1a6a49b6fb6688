//! From a slip to pages.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use serde::Serialize;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::data::data;
use crate::glyphs::{boxes, uncovered};
use crate::world::SlipWorld;
use crate::{Fonts, QrFault, Slip, qr};

/// Runs of the same template after which what was remembered of it is let go.
const KEPT_FOR: usize = 2;

/// The pages of a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typeset {
    /// A PDF/A-2b file (ISO 19005-2), the fonts embedded. The same slip and fonts give the same bytes.
    pub pdf: Vec<u8>,
    /// Each page as an SVG picture: outlines only, no text, no link, no script.
    pub pages: Vec<String>,
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

/// Lays out `slip` on A4.
///
/// # Errors
/// See [`TypesetFault`]; there are no half pages.
pub fn typeset_slip(slip: &Slip, fonts: &Fonts) -> Result<Typeset, TypesetFault> {
    let typeset = set(slip, fonts);
    comemo::evict(KEPT_FOR);
    typeset
}

fn set(slip: &Slip, fonts: &Fonts) -> Result<Typeset, TypesetFault> {
    let data = data(slip, &qr(&slip.qr_text)?, fonts).map_err(|fault| failed(fault.to_string()))?;
    none_missing(uncovered(&data, fonts))?;
    let world = SlipWorld::new(data.to_string(), fonts).ok_or_else(|| failed("file names"))?;
    let document = typst::compile(&world)
        .output
        .map_err(|faults| told(&faults))?;
    none_missing(boxes(&document))?;
    Ok(Typeset {
        pdf: pdf(&document, slip)?,
        pages: pictures(&document),
    })
}

fn none_missing(characters: BTreeSet<char>) -> Result<(), TypesetFault> {
    if characters.is_empty() {
        return Ok(());
    }
    Err(TypesetFault::MissingGlyphs {
        characters: characters.into_iter().collect(),
    })
}

fn pdf(document: &PagedDocument, slip: &Slip) -> Result<Vec<u8>, TypesetFault> {
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", slip.article_no, slip.ledger.hash)),
        creator: Smart::Custom(Some("三审台 Sanshen".to_string())),
        timestamp: timestamp(&slip.printed_at),
        standards: PdfStandards::new(&[PdfStandard::A_2b])
            .map_err(|fault| failed(fault.message()))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|faults| told(&faults))
}

fn pictures(document: &PagedDocument) -> Vec<String> {
    let pages = document.pages().iter();
    pages
        .map(|page| typst_svg::svg(page, &SvgOptions::default()))
        .collect()
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

fn failed(detail: impl Into<String>) -> TypesetFault {
    TypesetFault::Failed {
        detail: detail.into(),
    }
}
