//! From a slip to pages.

use typst::comemo;

use crate::data::data;
use crate::glyphs::uncovered;
use crate::pictured::pictured;
use crate::typeset::{KEPT_FOR, Tags, failed, laid_out, none_missing, pdf};
use crate::world::{PageWorld, SLIP};
use crate::{Fonts, Slip, Typeset, TypesetFault, qr};

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
