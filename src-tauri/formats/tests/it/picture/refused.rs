//! What is no picture, or not one that is taken, with the reason.

use std::slice::from_ref;

use sanshen_formats::picture::{MAX_BYTES, PictureKind, PictureProblem, inspect, screen_copy};

use super::made::{chunk, gif, jpeg, plain, png, shaded, webp};

fn refusal(bytes: &[u8]) -> PictureProblem {
    inspect(bytes, None).unwrap_err()
}

#[test]
fn what_is_no_picture_is_not_taken_for_one() {
    for bytes in [
        b"".as_slice(),
        b"\x89",
        b"\x89PNG",
        "十月的青石镇，稻浪翻滚。".as_bytes(),
        b"PK\x03\x04word/",
        b"<!doctype html><p>text</p>",
        b"MZ\x90\0",
    ] {
        assert_eq!(refusal(bytes), PictureProblem::NotAPicture, "{bytes:?}");
    }
}

#[test]
fn kinds_that_are_not_taken_are_named() {
    let mut emf = vec![1, 0, 0, 0];
    emf.resize(40, 0);
    emf.extend(b" EMF");
    for (found, bytes) in [
        (
            "svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".as_slice(),
        ),
        (
            "svg",
            b"\xef\xbb\xbf <?xml version='1.0'?><!-- x --><SVG onload='alert(1)'>",
        ),
        ("tiff", b"II*\0\x08\0\0\0"),
        ("tiff", b"MM\0*\0\0\0\x08"),
        ("bmp", b"BM\x36\0\0\0\0\0\0\0\x36\0"),
        ("ico", b"\0\0\x01\0\x01\0\x10\x10"),
        ("pdf", b"%PDF-1.7"),
        ("psd", b"8BPS\0\x01"),
        ("heic", b"\0\0\0\x18ftypheic\0\0\0\0"),
        ("avif", b"\0\0\0\x1cftypavif\0\0\0\0"),
        ("wmf", b"\xd7\xcd\xc6\x9a\0\0"),
        ("emf", &emf),
    ] {
        assert_eq!(refusal(bytes), PictureProblem::KindNotTaken { found });
        let renamed = inspect(bytes, Some("图.png")).unwrap_err();
        assert_eq!(renamed, PictureProblem::KindNotTaken { found });
    }
}

#[test]
fn a_name_that_promises_another_kind_is_refused() {
    let (found, bytes) = (PictureKind::Jpeg, jpeg(&shaded(8, 8)));
    for name in [
        "图.png",
        "图.GIF",
        "图.webp",
        "图.svg",
        "page.html",
        "图.pdf",
    ] {
        let refused = inspect(&bytes, Some(name)).unwrap_err();
        assert_eq!(refused, PictureProblem::Mislabelled { found }, "{name}");
    }
}

#[test]
fn too_many_bytes_are_refused_unread() {
    let mut bytes = png(&plain(4, 4));
    bytes.resize(MAX_BYTES + 1, 0);
    let bytes_there = bytes.len();
    assert_eq!(
        refusal(&bytes),
        PictureProblem::TooLarge { bytes: bytes_there }
    );
}

/// Every place at which a file can be cut off, apart from a last few that lose no pixel.
#[test]
fn a_picture_cut_off_anywhere_is_refused() {
    let picture = shaded(24, 16);
    for (bytes, harmless) in [
        (png(&picture), 0),
        (jpeg(&picture), 0),
        (gif(from_ref(&picture)), 1),
        (webp(&picture), 0),
    ] {
        for end in 0..bytes.len() - harmless {
            let cut = &bytes[..end];
            let taken = inspect(cut, None).and_then(|_| screen_copy(cut));
            assert!(taken.is_err(), "{:?} cut at {end}", &bytes[..4]);
        }
    }
}

#[test]
fn a_wrong_check_sum_is_broken() {
    let bytes = png(&shaded(24, 16));
    let data = bytes.windows(4).position(|name| name == b"IDAT").unwrap();
    let mut wrong = bytes.clone();
    wrong[data + 6] ^= 1;
    assert_eq!(screen_copy(&wrong).unwrap_err(), PictureProblem::Broken);
    let mut header = bytes;
    header[16 + 13] ^= 1;
    assert_eq!(screen_copy(&header).unwrap_err(), PictureProblem::Broken);
}

#[test]
fn sides_of_nothing_are_broken() {
    let mut bytes = png(&plain(4, 4));
    let header = chunk(b"IHDR", &[0, 0, 0, 0, 0, 0, 0, 4, 8, 6, 0, 0, 0]);
    bytes.splice(8..8 + header.len(), header);
    assert_eq!(refusal(&bytes), PictureProblem::Broken);
}
