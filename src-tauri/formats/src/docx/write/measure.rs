//! The page and its measures, in twentieths of a point (twips) unless said otherwise.

/// A4.
pub(super) const PAPER: (u32, u32) = (11_906, 16_838);
/// Above the text.
pub(super) const TOP: u32 = 1_814;
/// Below the text.
pub(super) const BOTTOM: u32 = 1_701;
/// Left and right of the text.
pub(super) const SIDE: u32 = 1_588;
/// From the edge of the paper to header and footer.
pub(super) const EDGE: u32 = 907;
/// The width of the text.
pub(super) const WIDTH: u32 = PAPER.0 - 2 * SIDE;
/// The height of the text.
pub(super) const HEIGHT: u32 = PAPER.1 - TOP - BOTTOM;
/// Two characters of the body (小四, 12 pt).
pub(super) const TWO_CHARACTERS: u32 = 480;
/// No column and no picture is narrower than this, however deep it stands.
pub(super) const NARROWEST: u32 = 720;
/// Word's unit for pictures: so many to a twip.
pub(super) const EMU: u64 = 635;
/// So many twips to a pixel at 96 dpi, as office programs take pictures without a density.
pub(super) const PIXEL: u64 = 15;
