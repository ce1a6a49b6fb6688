//! JPEG (ITU-T T.81, annex B): segments from SOI to EOI. What follows EOI is nobody's business.

use super::Outline;
use crate::picture::bytes::Bytes;

pub(super) fn outline(bytes: &[u8]) -> Option<Outline> {
    let mut rest = Bytes(bytes);
    rest.skip(2)?;
    let (mut sides, mut scanned) = (None, false);
    loop {
        match marker(&mut rest)? {
            0xd9 => break,
            // A second frame could be larger than the one that was measured.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf if sides.is_some() => {
                return None;
            }
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let mut frame = segment(&mut rest)?;
                frame.skip(1)?;
                let (height, width) = (frame.u16_be()?, frame.u16_be()?);
                sides = Some((u32::from(width), u32::from(height)));
            }
            0xda => {
                segment(&mut rest)?;
                scanned = true;
            }
            0x01 | 0xd0..=0xd8 => {}
            _ => {
                segment(&mut rest)?;
            }
        }
    }
    let (width, height) = sides?;
    Some(Outline {
        width,
        height,
        frames: u32::from(scanned),
    })
}

/// The next marker; coded pixels before it are passed over.
fn marker(rest: &mut Bytes<'_>) -> Option<u8> {
    loop {
        let at = rest.0.iter().position(|&byte| byte == 0xff)?;
        rest.skip(at)?;
        let fill = rest.0.iter().position(|&byte| byte != 0xff)?;
        rest.skip(fill)?;
        match rest.byte()? {
            0x00 => {}
            marker => return Some(marker),
        }
    }
}

fn segment<'a>(rest: &mut Bytes<'a>) -> Option<Bytes<'a>> {
    let length = usize::from(rest.u16_be()?).checked_sub(2)?;
    rest.take(length).map(Bytes)
}
