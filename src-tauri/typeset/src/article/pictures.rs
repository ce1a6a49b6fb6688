//! The pictures of one article, each decoded once before the layout: a broken one would end it.

use std::collections::BTreeMap;

use serde::Serialize;
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use super::column::Column;
use crate::Picture;
use crate::world::MOST_PICTURES;

/// A pixel of a picture that has room, in points: 120 to an inch.
const PIXEL: f64 = 72.0 / 120.0;

/// A picture with its place on the page.
#[derive(Debug, Serialize)]
pub struct Placed {
    /// The number in its file's name.
    number: usize,
    format: Format,
    /// In points.
    width: f64,
}

/// A picture's format, by the typesetter's names.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
enum Format {
    File(&'static str),
    /// Bare pixels, row by row from the top.
    Pixels {
        encoding: &'static str,
        width: u32,
        height: u32,
    },
}

/// Why a picture cannot be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// It is not at hand.
    NotGiven,
    /// It cannot be read, is of another kind, or is one too many.
    NotReadable,
}

/// The pictures of one document.
pub struct Pictures<'a> {
    given: &'a dyn Fn(&str) -> Option<Picture>,
    known: BTreeMap<String, Result<Measured, Absent>>,
    files: Vec<Bytes>,
}

#[derive(Clone, Copy)]
struct Measured {
    number: usize,
    format: Format,
    width: f64,
    height: f64,
}

impl<'a> Pictures<'a> {
    /// None yet.
    pub fn of(given: &'a dyn Fn(&str) -> Option<Picture>) -> Self {
        Self {
            given,
            known: BTreeMap::new(),
            files: Vec::new(),
        }
    }

    /// The picture with this hash as it fits `column`, never larger than at 120 pixels to an inch.
    pub fn placed(&mut self, sha256: &str, column: Column) -> Result<Placed, Absent> {
        let known = self.known.get(sha256).copied();
        let picture = known.unwrap_or_else(|| {
            let picture = self.taken(sha256);
            self.known.insert(sha256.to_owned(), picture);
            picture
        })?;
        let fits = (column.width / picture.width).min(column.tallest / picture.height);
        Ok(Placed {
            number: picture.number,
            format: picture.format,
            width: picture.width * fits.clamp(0.0, PIXEL),
        })
    }

    /// The files, each at the place of its number.
    pub fn files(self) -> Vec<Bytes> {
        self.files
    }

    fn taken(&mut self, sha256: &str) -> Result<Measured, Absent> {
        let picture = (self.given)(sha256).ok_or(Absent::NotGiven)?;
        let (kind, format) = kind(&picture.mime).ok_or(Absent::NotReadable)?;
        let bytes = Bytes::new(picture.bytes);
        // The typesetter remembers what it decoded, so this is not done twice.
        let decoded = RasterImage::plain(bytes.clone(), kind).map_err(|_| Absent::NotReadable)?;
        let (width, height) = (decoded.width(), decoded.height());
        if width == 0 || height == 0 || self.files.len() >= MOST_PICTURES {
            return Err(Absent::NotReadable);
        }
        // An archive PDF has no place for the colours of a press without the press's own profile.
        let (format, file) = if kind == ExchangeFormat::Jpg && is_for_press(&bytes) {
            let pixels = Bytes::new(decoded.dynamic().to_rgb8().into_raw());
            let encoding = "rgb8";
            let format = Format::Pixels {
                encoding,
                width,
                height,
            };
            (format, pixels)
        } else {
            (Format::File(format), bytes)
        };
        self.files.push(file);
        Ok(Measured {
            number: self.files.len() - 1,
            format,
            width: f64::from(width),
            height: f64::from(height),
        })
    }
}

/// Whether a JPEG has four inks: the component count in its frame header (ITU-T T.81, B.2.2).
fn is_for_press(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, marker, tail @ ..] = rest {
        match (marker, tail) {
            // A byte of filling before a marker.
            (0xff, _) => rest = rest.get(1..).unwrap_or_default(),
            // Markers without a segment.
            (0x01 | 0xd0..=0xd7, _) => rest = tail,
            (0xc4 | 0xc8 | 0xcc, [high, low, ..])
            | (0x00..=0xbf | 0xda..=0xfe, [high, low, ..]) => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = tail.get(length.max(2)..).unwrap_or_default();
            }
            // Length, precision, height, width, components.
            (0xc0..=0xcf, [_, _, _, _, _, _, _, components, ..]) => return *components == 4,
            _ => return false,
        }
    }
    false
}

fn kind(mime: &str) -> Option<(ExchangeFormat, &'static str)> {
    Some(match mime {
        "image/png" => (ExchangeFormat::Png, "png"),
        "image/jpeg" => (ExchangeFormat::Jpg, "jpg"),
        "image/gif" => (ExchangeFormat::Gif, "gif"),
        "image/webp" => (ExchangeFormat::Webp, "webp"),
        _ => return None,
    })
}
