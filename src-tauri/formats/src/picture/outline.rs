//! What a picture's file says of itself: sides and frames, by walking its parts without decoding them.
//!
//! `None` everywhere means that the parts do not fit together or end too early.

mod gif;
mod jpeg;
mod png;
mod webp;

use super::PictureKind;

/// Sides in pixels as stored, and frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Outline {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) frames: u32,
}

impl Outline {
    pub(super) fn of(kind: PictureKind, bytes: &[u8]) -> Option<Outline> {
        match kind {
            PictureKind::Png => png::outline(bytes),
            PictureKind::Jpeg => jpeg::outline(bytes),
            PictureKind::Gif => gif::outline(bytes),
            PictureKind::Webp => webp::outline(bytes),
        }
    }
}
