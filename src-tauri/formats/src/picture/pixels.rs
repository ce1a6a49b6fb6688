//! The pixels of a picture that was measured: of an animation, those of its first frame.

mod png;

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageResult, Limits};

pub(super) use png::orientation as png_orientation;

use super::{MAX_PIXELS, MAX_SIDE, PictureKind};

/// The most that one picture's pixels take: four bytes each.
const MAX_MEMORY: u64 = MAX_PIXELS * 4;

/// The pixels as stored, or `None` when they cannot be read.
pub(super) fn decoded(kind: PictureKind, bytes: &[u8]) -> Option<DynamicImage> {
    let input = Cursor::new(bytes);
    match kind {
        PictureKind::Png => png::decoded(bytes),
        PictureKind::Jpeg => read(JpegDecoder::new(input)),
        PictureKind::Gif => read(GifDecoder::new(input)),
        PictureKind::Webp => read(WebPDecoder::new(input)),
    }
}

fn read(decoder: ImageResult<impl ImageDecoder>) -> Option<DynamicImage> {
    let mut decoder = decoder.ok()?;
    if decoder.total_bytes() > MAX_MEMORY {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    decoder.set_limits(limits).ok()?;
    DynamicImage::from_decoder(decoder).ok()
}
