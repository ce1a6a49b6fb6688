//! PNG, row by row: nothing is unpacked past the last row, however much the file still holds.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, GrayAlphaImage, GrayImage, RgbImage, RgbaImage};
use png::{ColorType, Decoder, DecodingError, InterlaceInfo, Limits, Reader, Transformations};

use super::MAX_MEMORY;
use crate::picture::PictureProblem;

type Source<'a> = Reader<Cursor<&'a [u8]>>;

/// How the camera was held.
pub(in crate::picture) fn orientation(bytes: &[u8]) -> Result<Orientation, PictureProblem> {
    let reader = reader(bytes).map_err(|_| PictureProblem::Broken)?;
    let told = reader.info().exif_metadata.as_deref();
    let told = told.and_then(Orientation::from_exif_chunk);
    Ok(told.unwrap_or(Orientation::NoTransforms))
}

pub(super) fn decoded(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = reader(bytes).ok()?;
    let (width, height) = reader.info().size();
    let size = reader.output_buffer_size()?;
    if u64::try_from(size).ok()? > MAX_MEMORY {
        return None;
    }
    let colour = reader.output_color_type().0;
    let mut pixels = vec![0; size];
    read_rows(&mut reader, &mut pixels)?;
    match colour {
        ColorType::Grayscale => GrayImage::from_raw(width, height, pixels).map(Into::into),
        ColorType::GrayscaleAlpha => {
            GrayAlphaImage::from_raw(width, height, pixels).map(Into::into)
        }
        ColorType::Rgb => RgbImage::from_raw(width, height, pixels).map(Into::into),
        ColorType::Rgba => RgbaImage::from_raw(width, height, pixels).map(Into::into),
        ColorType::Indexed => None,
    }
}

/// Eight bits a channel, palettes resolved.
fn reader(bytes: &[u8]) -> Result<Source<'_>, DecodingError> {
    let limits = Limits {
        bytes: usize::try_from(MAX_MEMORY).unwrap_or(usize::MAX),
    };
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    decoder.read_info()
}

fn read_rows(reader: &mut Source<'_>, pixels: &mut [u8]) -> Option<()> {
    let (width, height) = reader.info().size();
    let stride = reader.output_line_size(width)?;
    let samples = reader.output_color_type().0.samples();
    let depth = u8::try_from(samples * 8).ok()?;
    let rows = match reader.info().interlaced {
        true => interlaced_rows(width, height),
        false => height,
    };
    for at in 0..rows {
        let row = reader.next_interlaced_row().ok()??;
        match row.interlace() {
            InterlaceInfo::Adam7(info) => {
                png::expand_interlaced_row(pixels, stride, row.data(), info, depth);
            }
            InterlaceInfo::Null(_) => {
                let start = usize::try_from(at).ok()? * stride;
                let line = pixels.get_mut(start..start + stride)?;
                line.copy_from_slice(row.data().get(..stride)?);
            }
        }
    }
    Some(())
}

/// How many rows the seven passes of Adam7 have together.
fn interlaced_rows(width: u32, height: u32) -> u32 {
    // First column and row of each pass, and its steps between columns and rows.
    const PASSES: [(u32, u32, u32); 7] = [
        (0, 0, 8),
        (4, 0, 8),
        (0, 4, 8),
        (2, 0, 4),
        (0, 2, 4),
        (1, 0, 2),
        (0, 1, 2),
    ];
    let filled = PASSES.iter().filter(|(column, ..)| *column < width);
    filled
        .map(|(_, row, step)| height.saturating_sub(*row).div_ceil(*step))
        .sum()
}
