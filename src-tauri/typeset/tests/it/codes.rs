//! QR codes, read back as a telephone reads them.

use proptest::prelude::*;
use sanshen_typeset::{Qr, QrFault, qr, typeset_slip};

use crate::paper::picture;
use crate::sample::{fonts, slip};

/// The dark squares of a code, drawn `zoom` dots wide.
fn drawn(code: &Qr, zoom: usize) -> (usize, Vec<u8>) {
    let side = code.size as usize * zoom;
    let mut dots = vec![255; side * side];
    for run in code.path.split('M').skip(1) {
        let (corner, rest) = run.split_once('h').unwrap();
        let (x, y) = corner.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let (width, close) = rest.split_once('v').unwrap();
        assert_eq!(close, format!("1h-{width}z"));
        let width: usize = width.parse().unwrap();
        for line in y * zoom..(y + 1) * zoom {
            dots[line * side + x * zoom..line * side + (x + width) * zoom].fill(0);
        }
    }
    (side, dots)
}

fn read(width: usize, dots: &[u8]) -> Vec<String> {
    let height = dots.len() / width;
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| dots[y * width + x]);
    let codes = image.detect_grids();
    codes.iter().map(|code| code.decode().unwrap().1).collect()
}

#[test]
fn the_printed_code_can_be_read() {
    let slip = slip();
    let (width, dots) = picture(&typeset_slip(&slip, &fonts()).unwrap().pdf);
    assert_eq!(read(width, &dots), [slip.qr_text]);
}

#[test]
fn four_light_squares_lie_round_the_code() {
    let code = qr("三审台").unwrap();
    let (side, dots) = drawn(&code, 1);
    let edge = |at: usize| at < 4 || at >= side - 4;
    for (at, dot) in dots.iter().enumerate() {
        assert!(*dot == 255 || !(edge(at % side) || edge(at / side)));
    }
    // The corner of the finder pattern is one run of seven.
    assert!(code.path.starts_with("M4 4h7v1h-7z"));
}

#[test]
fn the_largest_text_fits_and_one_byte_more_does_not() {
    assert_eq!(qr(&"ä".repeat(1_165)).unwrap().size, 177 + 8);
    let fault = qr(&"a".repeat(2_332)).unwrap_err();
    assert_eq!(
        fault,
        QrFault::TooLong {
            bytes: 2_332,
            most: 2_331
        }
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_read_back(text in "\\PC{1,200}") {
        let (width, dots) = drawn(&qr(&text).unwrap(), 3);
        prop_assert_eq!(read(width, &dots), [text]);
    }
}
