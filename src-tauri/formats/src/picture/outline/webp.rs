//! WebP (RFC 9649): chunks of a RIFF file. Every frame must be as large as its container says.

use super::Outline;
use crate::picture::bytes::Bytes;

pub(super) fn outline(bytes: &[u8]) -> Option<Outline> {
    let mut rest = Bytes(bytes);
    rest.skip(4)?;
    let length = usize::try_from(rest.u32_le()?).ok()?;
    let mut rest = Bytes(rest.take(length)?);
    rest.skip(4)?;
    let (mut canvas, mut still, mut frames) = (None, None, 0);
    while !rest.0.is_empty() {
        let (name, mut data) = chunk(&mut rest)?;
        match name {
            b"VP8X" => {
                data.skip(4)?;
                let sides = (data.u24_le()? + 1, data.u24_le()? + 1);
                once(&mut canvas, sides)?;
            }
            b"VP8 " | b"VP8L" => once(&mut still, coded(name, data)?)?,
            b"ANMF" => {
                frame(data, canvas?)?;
                frames += 1;
            }
            _ => {}
        }
    }
    let (width, height) = canvas.or(still)?;
    if still.is_some_and(|still| still != (width, height)) {
        return None;
    }
    Some(Outline {
        width,
        height,
        frames: frames.max(u32::from(still.is_some())),
    })
}

/// What may be said once only: a second time could be larger than what was measured.
fn once<T>(place: &mut Option<T>, said: T) -> Option<()> {
    match place.replace(said) {
        None => Some(()),
        Some(_) => None,
    }
}

/// A frame of an animation lies within the canvas and is as large as it says.
fn frame(mut data: Bytes<'_>, (width, height): (u32, u32)) -> Option<()> {
    let (left, top) = (data.u24_le()? * 2, data.u24_le()? * 2);
    let (wide, high) = (data.u24_le()? + 1, data.u24_le()? + 1);
    data.skip(4)?;
    if left + wide > width || top + high > height {
        return None;
    }
    while !data.0.is_empty() {
        let (name, inner) = chunk(&mut data)?;
        if matches!(name, b"VP8 " | b"VP8L") && coded(name, inner)? != (wide, high) {
            return None;
        }
    }
    Some(())
}

fn chunk<'a>(rest: &mut Bytes<'a>) -> Option<(&'a [u8], Bytes<'a>)> {
    let name = rest.take(4)?;
    let length = usize::try_from(rest.u32_le()?).ok()?;
    let data = rest.take(length)?;
    // Chunks are padded to an even length; some writers forget the last one's.
    if length % 2 == 1 && !rest.0.is_empty() {
        rest.skip(1)?;
    }
    Some((name, Bytes(data)))
}

/// The sides that the coded pixels themselves name.
fn coded(name: &[u8], mut data: Bytes<'_>) -> Option<(u32, u32)> {
    if name == b"VP8L" {
        data.take(1).filter(|mark| *mark == [0x2f])?;
        let bits = data.u32_le()?;
        return Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1));
    }
    data.skip(3)?;
    data.take(3).filter(|mark| *mark == [0x9d, 0x01, 0x2a])?;
    let (width, height) = (data.u16_le()? & 0x3fff, data.u16_le()? & 0x3fff);
    Some((width.into(), height.into()))
}
