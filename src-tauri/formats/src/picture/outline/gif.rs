//! GIF (87a, 89a): blocks up to the trailer, or to the end where it was forgotten.

use super::Outline;
use crate::picture::bytes::Bytes;

pub(super) fn outline(bytes: &[u8]) -> Option<Outline> {
    let mut rest = Bytes(bytes);
    rest.skip(6)?;
    let (width, height) = (rest.u16_le()?, rest.u16_le()?);
    let flags = rest.byte()?;
    rest.skip(2)?;
    colours(&mut rest, flags)?;
    let mut frames = 0;
    while let Some(block) = rest.byte() {
        match block {
            0x3b => break,
            0x21 => {
                rest.skip(1)?;
                sub_blocks(&mut rest)?;
            }
            0x2c => {
                let (left, top) = (rest.u16_le()?, rest.u16_le()?);
                let (wide, high) = (rest.u16_le()?, rest.u16_le()?);
                // A frame outside the picture could be larger than what was measured.
                if left.checked_add(wide)? > width || top.checked_add(high)? > height {
                    return None;
                }
                let flags = rest.byte()?;
                colours(&mut rest, flags)?;
                rest.skip(1)?;
                sub_blocks(&mut rest)?;
                frames += 1;
            }
            _ => return None,
        }
    }
    Some(Outline {
        width: width.into(),
        height: height.into(),
        frames,
    })
}

fn colours(rest: &mut Bytes<'_>, flags: u8) -> Option<()> {
    if flags & 0x80 == 0 {
        return Some(());
    }
    rest.skip(3 << ((flags & 7) + 1))
}

fn sub_blocks(rest: &mut Bytes<'_>) -> Option<()> {
    loop {
        match rest.byte()? {
            0 => return Some(()),
            length => rest.skip(length.into())?,
        }
    }
}
