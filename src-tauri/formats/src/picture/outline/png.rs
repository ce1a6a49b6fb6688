//! PNG (ISO/IEC 15948): chunks from IHDR to IEND.

use super::Outline;
use crate::picture::bytes::Bytes;

pub(super) fn outline(bytes: &[u8]) -> Option<Outline> {
    let mut rest = Bytes(bytes);
    rest.skip(8)?;
    let (length, name) = (rest.u32_be()?, rest.take(4)?);
    if (length, name) != (13, b"IHDR".as_slice()) {
        return None;
    }
    let (width, height) = (rest.u32_be()?, rest.u32_be()?);
    rest.skip(5 + 4)?;
    let mut frames = 1;
    loop {
        let (length, name) = (rest.u32_be()?, rest.take(4)?);
        let mut data = Bytes(rest.take(usize::try_from(length).ok()?)?);
        rest.skip(4)?;
        match name {
            b"acTL" => frames = data.u32_be()?.max(1),
            b"IEND" => break,
            _ => {}
        }
    }
    Some(Outline {
        width,
        height,
        frames,
    })
}
