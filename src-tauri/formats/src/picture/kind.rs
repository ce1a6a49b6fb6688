//! Kinds of pictures by their first bytes, and what a file's name promises.

use super::{PictureKind, PictureProblem};

/// How far into a text the root of an SVG is looked for.
const PROLOGUE: usize = 4 << 10;

/// The kind that is taken, or why it is not.
pub(super) fn of(bytes: &[u8]) -> Result<PictureKind, PictureProblem> {
    match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Ok(PictureKind::Png),
        [0xff, 0xd8, 0xff, ..] => Ok(PictureKind::Jpeg),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(PictureKind::Gif),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Ok(PictureKind::Webp),
        _ => Err(match not_taken(bytes) {
            Some(found) => PictureProblem::KindNotTaken { found },
            None => PictureProblem::NotAPicture,
        }),
    }
}

/// Kinds that people try to insert and that browsers do not show, or that can hold more than a picture.
fn not_taken(bytes: &[u8]) -> Option<&'static str> {
    Some(match bytes {
        [b'I', b'I', 0x2a | 0x2b, 0, ..] | [b'M', b'M', 0, 0x2a | 0x2b, ..] => "tiff",
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => "bmp",
        [0, 0, 1, 0, count, 0, ..] if *count > 0 => "ico",
        [b'%', b'P', b'D', b'F', b'-', ..] => "pdf",
        [b'8', b'B', b'P', b'S', ..] => "psd",
        [0xff, 0x0a, ..] | [0, 0, 0, 0x0c, b'J', b'X', b'L', b' ', ..] => "jxl",
        [0xd7, 0xcd, 0xc6, 0x9a, ..] => "wmf",
        _ if bytes.get(40..44) == Some(b" EMF") => "emf",
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => return photo_brand(brand),
        _ if is_svg(bytes) => "svg",
        _ => return None,
    })
}

/// The pictures among the files that begin as films do.
fn photo_brand(brand: &[u8]) -> Option<&'static str> {
    match brand.get(..4)? {
        b"avif" | b"avis" => Some("avif"),
        b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1" => Some("heic"),
        _ => None,
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let start = bytes.get(..PROLOGUE).unwrap_or(bytes);
    let text = String::from_utf8_lossy(start).to_ascii_lowercase();
    let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    text.starts_with('<') && text.contains("<svg")
}

/// Whether the name's ending is that of another kind of picture or page. Other endings promise nothing: `微信图片_0301.12`.
pub(super) fn promises_another(name: &str, kind: PictureKind) -> bool {
    let ending = match name.rsplit_once('.') {
        Some((_, ending)) => ending.to_ascii_lowercase(),
        None => return false,
    };
    match ending.as_str() {
        "png" | "apng" => kind != PictureKind::Png,
        "jpg" | "jpeg" | "jpe" | "jfif" => kind != PictureKind::Jpeg,
        "gif" => kind != PictureKind::Gif,
        "webp" => kind != PictureKind::Webp,
        "svg" | "tif" | "tiff" | "bmp" | "ico" | "pdf" | "psd" | "heic" | "heif" | "avif"
        | "jxl" | "wmf" | "emf" | "htm" | "html" | "xml" | "js" | "exe" | "zip" => true,
        _ => false,
    }
}
