//! Pictures that want a machine's whole memory, or its day.

use std::time::{Duration, Instant};

use sanshen_formats::picture::{MAX_BYTES, MAX_FRAMES, PictureProblem, inspect, screen_copy};

use super::made::{chunk, gif, jpeg, plain, png, png_of, shaded, webp, zeros};

/// Far more than any of these takes, and far less than the bombs want.
const PATIENCE: Duration = Duration::from_secs(30);

fn soon<T>(work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = work();
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    done
}

#[test]
fn a_png_that_claims_to_be_endless_is_refused_by_its_header() {
    for (width, height) in [
        (60_000, 60_000),
        (16_385, 1),
        (1, 16_385),
        (u32::MAX, u32::MAX),
    ] {
        let bytes = png_of(width, height, 0, &[zeros(1 << 10)]);
        let problem = PictureProblem::TooManyPixels { width, height };
        assert_eq!(inspect(&bytes, None).unwrap_err(), problem);
        assert_eq!(screen_copy(&bytes).unwrap_err(), problem);
    }
}

#[test]
fn a_jpeg_or_gif_that_claims_to_be_endless_is_refused_by_its_header() {
    let mut claims = jpeg(&plain(8, 8));
    let frame = claims
        .windows(2)
        .position(|mark| mark == [0xff, 0xc0])
        .unwrap();
    claims[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    let problem = PictureProblem::TooManyPixels {
        width: 65_535,
        height: 65_535,
    };
    assert_eq!(inspect(&claims, None).unwrap_err(), problem);
    let mut claims = gif(&[plain(8, 8)]);
    claims[6..10].copy_from_slice(&[0xff; 4]);
    assert_eq!(inspect(&claims, None).unwrap_err(), problem);
}

/// Three gigabytes of zeros behind sixty-four pixels: unpacking ends with the pixels.
#[test]
fn a_png_is_not_unpacked_past_its_last_row() {
    let bytes = png_of(8, 8, 0, &[zeros(MAX_BYTES - 1_000)]);
    assert!(soon(|| screen_copy(&bytes)).is_ok());
    let bytes = png_of(8, 8, 1, &[zeros(MAX_BYTES - 1_000)]);
    assert!(soon(|| screen_copy(&bytes)).is_ok());
}

#[test]
fn texts_and_profiles_of_a_png_are_not_unpacked() {
    let good = png(&plain(4, 4));
    let bomb = zeros(4 << 20);
    for (name, start) in [
        (b"zTXt", b"k\0\0".as_slice()),
        (b"iCCP", b"p\0\0"),
        (b"iTXt", b"k\0\x01\0\0\0"),
    ] {
        let packed = chunk(name, &[start, &bomb].concat());
        let bytes = [&good[..33], &packed, &good[33..]].concat();
        assert!(soon(|| screen_copy(&bytes)).is_ok(), "{name:?}");
    }
}

#[test]
fn too_many_frames_are_counted_without_decoding_them() {
    let one = gif(&[shaded(16, 16)]);
    let trailer = one.len() - 1;
    // A frame begins with its descriptor or the extension before it, after the screen's header.
    let start = one
        .windows(2)
        .position(|mark| mark == [0x21, 0xf9])
        .unwrap();
    let many =
        |frames: usize| [&one[..start], &one[start..trailer].repeat(frames), &[0x3b]].concat();
    let most = usize::try_from(MAX_FRAMES).unwrap();
    assert!(screen_copy(&many(most)).is_ok());
    let refused = soon(|| inspect(&many(10_000), None)).unwrap_err();
    assert_eq!(refused, PictureProblem::TooManyFrames { frames: 10_000 });
}

#[test]
fn an_animated_png_counts_its_frames_too() {
    let good = png(&plain(4, 4));
    let control = chunk(b"acTL", &[0, 0, 0x27, 0x10, 0, 0, 0, 0]);
    let bytes = [&good[..33], &control, &good[33..]].concat();
    let refused = inspect(&bytes, None).unwrap_err();
    assert_eq!(refused, PictureProblem::TooManyFrames { frames: 10_000 });
}

/// The container says ten by ten, the coded pixels want a gigabyte.
#[test]
fn a_webp_that_lies_about_its_size_is_broken() {
    let canvas = [b"VP8X\x0a\0\0\0\0\0\0\0".as_slice(), &[9, 0, 0, 9, 0, 0]].concat();
    let lossless = b"VP8L\x06\0\0\0\x2f\xff\xff\xff\x0f\0".to_vec();
    let lossy = b"VP8 \x0a\0\0\0\x10\0\0\x9d\x01\x2a\xff\x3f\xff\x3f".to_vec();
    for coded in [lossless, lossy] {
        let parts = [b"WEBP".to_vec(), canvas.clone(), coded].concat();
        let length = u32::try_from(parts.len()).unwrap().to_le_bytes();
        let bytes = [b"RIFF".as_slice(), &length, &parts].concat();
        assert_eq!(inspect(&bytes, None).unwrap_err(), PictureProblem::Broken);
    }
    // The length of the file itself, and one that reaches past its end.
    let mut bytes = webp(&shaded(20, 20));
    bytes[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(inspect(&bytes, None).unwrap_err(), PictureProblem::Broken);
}

#[test]
fn a_second_header_cannot_enlarge_what_was_measured() {
    let small = jpeg(&plain(8, 8));
    let at = small
        .windows(2)
        .position(|mark| mark == [0xff, 0xc0])
        .unwrap();
    let length = usize::from(u16::from_be_bytes([small[at + 2], small[at + 3]])) + 2;
    let mut second = small[at..at + length].to_vec();
    second[5..9].copy_from_slice(&[0xff; 4]);
    let bytes = [&small[..at + length], &second, &small[at + length..]].concat();
    assert_eq!(inspect(&bytes, None).unwrap_err(), PictureProblem::Broken);
    let mut outside = gif(&[plain(8, 8)]);
    let frame = outside
        .windows(5)
        .position(|block| block == [0x2c, 0, 0, 0, 0])
        .unwrap();
    outside[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    assert_eq!(inspect(&outside, None).unwrap_err(), PictureProblem::Broken);
}

#[test]
fn a_jpeg_with_ten_thousand_scans_ends() {
    let one = jpeg(&shaded(64, 64));
    let scan = one
        .windows(2)
        .position(|mark| mark == [0xff, 0xda])
        .unwrap();
    let scans = one[scan..one.len() - 2].repeat(10_000);
    let bytes = [&one[..scan], &scans, &[0xff, 0xd9]].concat();
    // Taken or refused is the decoder's affair.
    let _ = soon(|| screen_copy(&bytes[..bytes.len().min(MAX_BYTES)]));
}
