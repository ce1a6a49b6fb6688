//! The copy of a picture that a screen is given: small, upright, and nothing in it but pixels.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageResult};

use super::{PictureKind, PictureProblem, SCREEN_SIDE, measured, orientation, pixels};

/// Between artefacts and size, as most sites choose it.
const JPEG_QUALITY: u8 = 82;

/// A copy for the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreenCopy {
    /// PNG when something shows through it, else JPEG.
    pub kind: PictureKind,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Makes the copy, by decoding the picture whole (of an animation, the first frame): the broken ones are found here.
pub fn screen_copy(bytes: &[u8]) -> Result<ScreenCopy, PictureProblem> {
    let (kind, _) = measured(bytes)?;
    let turn = orientation(kind, bytes)?;
    let image = pixels::decoded(kind, bytes).ok_or(PictureProblem::Broken)?;
    let mut image = reduced(image);
    image.apply_orientation(turn);
    encoded(image).map_err(|_| PictureProblem::Broken)
}

/// At most [`SCREEN_SIDE`] long. Averaging brings a large picture near; the finer filter, which needs sixteen bytes a
/// pixel while it works, does the rest.
fn reduced(image: DynamicImage) -> DynamicImage {
    let longest = image.width().max(image.height());
    if longest <= SCREEN_SIDE {
        return image;
    }
    let near = SCREEN_SIDE * 2;
    let image = match longest > near {
        true => image.thumbnail(near, near),
        false => image,
    };
    image.resize(SCREEN_SIDE, SCREEN_SIDE, FilterType::CatmullRom)
}

fn encoded(image: DynamicImage) -> ImageResult<ScreenCopy> {
    let (width, height) = (image.width(), image.height());
    let mut bytes = Vec::new();
    let kind = match shows_through(&image) {
        true => {
            let image = DynamicImage::ImageRgba8(image.into_rgba8());
            image.write_with_encoder(PngEncoder::new(&mut bytes))?;
            PictureKind::Png
        }
        false => {
            let image = DynamicImage::ImageRgb8(image.into_rgb8());
            let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
            image.write_with_encoder(encoder)?;
            PictureKind::Jpeg
        }
    };
    Ok(ScreenCopy {
        kind,
        width,
        height,
        bytes,
    })
}

/// Whether any pixel is not opaque.
fn shows_through(image: &DynamicImage) -> bool {
    match image {
        DynamicImage::ImageLumaA8(image) => image.pixels().any(|pixel| pixel.0[1] < 255),
        DynamicImage::ImageRgba8(image) => image.pixels().any(|pixel| pixel.0[3] < 255),
        _ => false,
    }
}
