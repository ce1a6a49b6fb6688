//! Pictures: told by their bytes, measured before anything is decoded, and brought down to what a screen needs.
//!
//! A stranger's picture may be a bomb. What it claims is read from its headers first ([`inspect`]); only what is small
//! enough is decoded, one frame of it, by [`screen_copy`], which so finds the broken ones. The worst that is let in, 50
//! megapixels of progressive JPEG, takes half a gigabyte and three seconds of an office PC while its copy is made.

mod bytes;
mod kind;
mod outline;
mod pixels;
mod screen;

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageResult};
use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use screen::{ScreenCopy, screen_copy};

use outline::Outline;

/// The most bytes of a file.
pub const MAX_BYTES: usize = 20 << 20;
/// The most pixels.
pub const MAX_PIXELS: u64 = 50_000_000;
/// The longest side in pixels.
pub const MAX_SIDE: u32 = 16_384;
/// The most frames of an animation.
pub const MAX_FRAMES: u32 = 1_000;
/// The longest side of a copy for the screen in pixels.
pub const SCREEN_SIDE: u32 = 1_600;

/// A kind of picture that is taken: what every browser shows and nothing can hide a program in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF; it may move.
    Gif,
    /// WebP; it may move.
    Webp,
}

impl PictureKind {
    /// The media type, such as `image/png`.
    pub fn mime(self) -> &'static str {
        match self {
            PictureKind::Png => "image/png",
            PictureKind::Jpeg => "image/jpeg",
            PictureKind::Gif => "image/gif",
            PictureKind::Webp => "image/webp",
        }
    }

    /// The name in the record: `png`, `jpeg`, `gif` or `webp`.
    pub fn name(self) -> &'static str {
        match self {
            PictureKind::Png => "png",
            PictureKind::Jpeg => "jpeg",
            PictureKind::Gif => "gif",
            PictureKind::Webp => "webp",
        }
    }

    /// The kind of that name in the record.
    pub fn named(name: &str) -> Option<PictureKind> {
        let all = [
            PictureKind::Png,
            PictureKind::Jpeg,
            PictureKind::Gif,
            PictureKind::Webp,
        ];
        all.into_iter().find(|kind| kind.name() == name)
    }
}

/// A picture as its headers tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its kind, by its bytes.
    pub kind: PictureKind,
    /// Its width as shown: a photo taken upright is upright.
    pub width: u32,
    /// Its height as shown.
    pub height: u32,
}

/// Why a file is not taken as a picture.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PictureProblem {
    /// Nothing in its first bytes says picture.
    #[error("not a picture")]
    NotAPicture,
    /// A picture, or nearly one, of a kind that is not taken, such as `svg`.
    #[error("{found} is not taken")]
    KindNotTaken {
        /// The kind found.
        found: &'static str,
    },
    /// Its name promises another kind.
    #[error("named otherwise, and really {}", found.name())]
    Mislabelled {
        /// The kind found.
        found: PictureKind,
    },
    /// More than [`MAX_BYTES`].
    #[error("{bytes} bytes")]
    TooLarge {
        /// How many.
        bytes: usize,
    },
    /// More than [`MAX_PIXELS`], or a side longer than [`MAX_SIDE`].
    #[error("{width} by {height} pixels")]
    TooManyPixels {
        /// The width that it claims.
        width: u32,
        /// The height that it claims.
        height: u32,
    },
    /// More than [`MAX_FRAMES`].
    #[error("{frames} frames")]
    TooManyFrames {
        /// How many.
        frames: u32,
    },
    /// Cut off, or damaged.
    #[error("broken")]
    Broken,
}

/// What the bytes are, if they are a picture that is taken. Reads headers only: no pixel is decoded.
///
/// `name` is the file's name, where there is one; `图.png` over a JPEG is refused, a name without an ending is not.
pub fn inspect(bytes: &[u8], name: Option<&str>) -> Result<Picture, PictureProblem> {
    let (kind, outline) = measured(bytes)?;
    if name.is_some_and(|name| kind::promises_another(name, kind)) {
        return Err(PictureProblem::Mislabelled { found: kind });
    }
    let (width, height) = match orientation(kind, bytes)? {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (outline.height, outline.width),
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => (outline.width, outline.height),
    };
    Ok(Picture {
        kind,
        width,
        height,
    })
}

/// Whether the pixels are stored as they are to be seen; `false` too when that cannot be read.
pub(crate) fn is_stored_upright(bytes: &[u8]) -> bool {
    let told = kind::of(bytes).and_then(|kind| orientation(kind, bytes));
    told == Ok(Orientation::NoTransforms)
}

/// The kind and the outline of a file that may be decoded.
fn measured(bytes: &[u8]) -> Result<(PictureKind, Outline), PictureProblem> {
    let kind = kind::of(bytes)?;
    if bytes.len() > MAX_BYTES {
        return Err(PictureProblem::TooLarge { bytes: bytes.len() });
    }
    let outline = Outline::of(kind, bytes).ok_or(PictureProblem::Broken)?;
    let Outline {
        width,
        height,
        frames,
    } = outline;
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_PIXELS || width.max(height) > MAX_SIDE {
        return Err(PictureProblem::TooManyPixels { width, height });
    }
    if pixels == 0 || frames == 0 {
        return Err(PictureProblem::Broken);
    }
    if frames > MAX_FRAMES {
        return Err(PictureProblem::TooManyFrames { frames });
    }
    Ok((kind, outline))
}

/// How the camera was held.
fn orientation(kind: PictureKind, bytes: &[u8]) -> Result<Orientation, PictureProblem> {
    let told = match kind {
        PictureKind::Jpeg => JpegDecoder::new(Cursor::new(bytes)).and_then(told),
        PictureKind::Webp => WebPDecoder::new(Cursor::new(bytes)).and_then(told),
        PictureKind::Png => return pixels::png_orientation(bytes),
        PictureKind::Gif => Ok(Orientation::NoTransforms),
    };
    told.map_err(|_| PictureProblem::Broken)
}

fn told(mut decoder: impl ImageDecoder) -> ImageResult<Orientation> {
    decoder.orientation()
}
