//! From a slip to pages.

use typst::comemo;

use crate::data::data;
use crate::glyphs::uncovered;
use crate::pictured::pictured;
use crate::typeset::{Tags, failed, laid_out, none_missing, pdf};
use crate::world::{PageWorld, SLIP};
use crate::{Fonts, Slip, Typeset, TypesetFault, qr};

/// Runs of the same template after which what was remembered of it is let go.
const KEPT_FOR: usize = 2;

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
    let world = PageWorld::new(&SLIP, data.to_string(), &[], fonts);
    let document = laid_out(&world.ok_or_else(|| failed("file names"))?)?;
    let ident = format!("{} {}", slip.article_no, slip.ledger.hash);
    Ok(Typeset {
        pdf: pdf(&document, ident, &slip.printed_at, Tags::Written)?,
        pages: pictured(&document, usize::MAX),
        count: document.pages().len(),
    })
}
