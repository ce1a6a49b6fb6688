//! QR codes.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

/// Light modules on every side, as ISO/IEC 18004 asks.
const QUIET_ZONE: i32 = 4;
/// Bytes that fit the largest symbol (version 40) at error correction M.
const MOST_BYTES: usize = 2331;

/// A QR code to draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Qr {
    /// Modules on a side, with the quiet zone of four on each side.
    pub size: u32,
    /// The dark modules as the `d` of an SVG path in a square of `size` units.
    pub path: String,
}

/// Why there is no QR code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum QrFault {
    /// No symbol is large enough.
    #[error("{bytes} bytes do not fit a QR code of at most {most}")]
    TooLong {
        /// Length of the text in UTF-8.
        bytes: usize,
        /// Bytes that fit; a text of digits or capitals alone may be longer.
        most: usize,
    },
}

/// The smallest QR code for `text` in UTF-8, at error correction M (15 % of it may be unreadable).
///
/// # Errors
/// [`QrFault::TooLong`] when the text does not fit the largest symbol.
pub fn qr(text: &str) -> Result<Qr, QrFault> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|_| QrFault::TooLong {
        bytes: text.len(),
        most: MOST_BYTES,
    })?;
    let mut path = String::new();
    for y in 0..code.size() {
        draw_line(&code, y, &mut path);
    }
    Ok(Qr {
        size: (code.size() + 2 * QUIET_ZONE).unsigned_abs(),
        path,
    })
}

/// Adds the dark runs of line `y`, each as one rectangle of height one.
fn draw_line(code: &QrCode, y: i32, path: &mut String) {
    let mut x = 0;
    while x < code.size() {
        let run = (x..code.size())
            .take_while(|x| code.get_module(*x, y))
            .fold(0, |run, _| run + 1);
        if run > 0 {
            let (left, top) = (x + QUIET_ZONE, y + QUIET_ZONE);
            // Writing to a String cannot fail.
            let _ = write!(path, "M{left} {top}h{run}v1h-{run}z");
        }
        x += run + 1;
    }
}
